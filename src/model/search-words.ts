/** Words as the search sees them: one spelling for many, and the part that inflection leaves alone. */

/** What stands between words. Apostrophes belong to words: об’єкт, Russia’s. */
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}'’ʼ`]+/u;

export const splitWords = (text: string): string[] => text.split(BETWEEN_WORDS).filter((word) => word !== "");

const SIMPLE = /^[\w\s.,:;!?()/-]*$/;

/**
 * Lower case, without accents (so Türkiye = turkiye) and apostrophes, and without the English 's. Й, ї and ґ stay
 * letters of their own.
 * @param text  one word or many; what stands between words stays
 */
export function normaliseText(text: string): string {
  const lower = text.toLowerCase();
  if (SIMPLE.test(lower)) return lower; // most texts, and ten times as fast
  return lower
    .replace(/['’]s(?![\p{L}\p{N}\p{M}'’ʼ`])/gu, "")
    .normalize("NFD")
    .replace(/(?<![иі])[\u0300-\u036f]/gu, "") // keep the marks of й and ї
    .normalize("NFC")
    .replace(/['’ʼ`]/g, "");
}

/** Ukrainian case endings, longest first, so that "Зеленського" also finds "Зеленський". */
const LONG_ENDINGS = /(?:ями|ами|ові|еві|єві|ого|ому|ими|іми|ою|ею|єю|ої|ій|ий|их|им|ах|ях|ам|ям|ом|ем|єм|ів)$/;
const VOWEL_ENDINGS = /[аяоеєиіїуюьй]$/;

/**
 * What is looked for, at the beginning of words: the query's word without its ending. It only ever finds more.
 * @param term  a normalised word
 */
export function searchStem(term: string): string {
  if (/\p{Script=Cyrillic}/u.test(term)) {
    if (term.endsWith("їв")) return `${term.slice(0, -2)}єв`; // Київ, Києва
    const short = term.replace(LONG_ENDINGS, "");
    if (short !== term && short.length >= (term.endsWith("ів") ? 3 : 4)) return short;
    return term.length >= 4 ? term.replace(VOWEL_ENDINGS, "") : term;
  }
  if (term.length >= 6 && /(?:yy|yi|iy|ii|y)$/.test(term)) return term.replace(/(?:yy|yi|iy|ii|y)$/, ""); // Zelenskyy
  return term.length >= 5 && /[^su]s$/.test(term) ? term.slice(0, -1) : term;
}

/** What is stored for a word: itself, and for names in -їв also the form that their cases have. */
export function indexTerms(term: string): string | string[] {
  return term.endsWith("їв") ? [term, `${term.slice(0, -2)}єв`] : term;
}

export type TextPart = { readonly text: string; readonly isMatch: boolean };

/** Cuts a text into parts, marking the beginnings of words that the query looks for. Near spellings stay unmarked. */
export function markMatches(text: string, query: string): readonly TextPart[] {
  const wanted = splitWords(query)
    .map(normaliseText)
    .filter((term) => term !== "");
  const parts: TextPart[] = [];
  const push = (piece: string, isMatch: boolean) => {
    if (piece !== "") parts.push({ text: piece, isMatch });
  };
  let from = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}'’ʼ`]+/gu)) {
    const length = matchedLength(match[0], wanted);
    if (length === 0) continue;
    push(text.slice(from, match.index), false);
    push(text.slice(match.index, match.index + length), true);
    from = match.index + length;
  }
  push(text.slice(from), false);
  return parts;
}

function matchedLength(word: string, wanted: readonly string[]): number {
  const normal = normaliseText(word);
  let longest = 0;
  for (const term of wanted) {
    if (normal.startsWith(term)) longest = Math.max(longest, term.length);
    else if ([indexTerms(normal)].flat().some((form) => form.startsWith(searchStem(term)))) longest = normal.length;
  }
  // Accents and apostrophes change lengths: then the whole word is marked.
  return longest === 0 ? 0 : word.length === normal.length ? longest : word.length;
}
