/** Word normalisation for the search: one form for several spellings, and the stem that inflection leaves unchanged. */
import { hasUnspaced, indexGrams, isUnspaced, queryGrams, splitScripts } from "./unspaced-scripts";

/** Word separators. Apostrophes belong to words: об’єкт, Russia’s. */
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}'’ʼ`]+/u;

const WORDS = /[\p{L}\p{N}\p{M}'’ʼ`\u00ad\u200b-\u200d\u2060]+/gu;

/** Splits a text into words. */
export const splitWords = (text: string): string[] => text.split(BETWEEN_WORDS).filter((word) => word !== "");

const SIMPLE = /^[\w\s.,:;!?()/-]*$/;

/** Joiners and soft break opportunities, which are never typed. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * Lower case, without accents (Türkiye = turkiye), apostrophes and the English 's. Й, ї and ґ stay distinct letters.
 * Half-width and full-width letters become one.
 * @param text  one word or many; separators are kept
 */
export function normaliseText(text: string): string {
  const lower = text.toLowerCase();
  if (SIMPLE.test(lower)) return lower; // most texts, and ten times as fast
  return lower
    .replace(INVISIBLE, "")
    .replace(/[\uff01-\uffef]/g, (sign) => sign.normalize("NFKC")) // half-width and full-width letters
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
 * The prefix to search for: the word of the query without its ending. Stemming only ever adds matches.
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

/** Forms to index for a word: itself, and for names in -їв also the stem of their other cases. */
const indexForms = (term: string): string[] => (term.endsWith("їв") ? [term, `${term.slice(0, -2)}єв`] : [term]);

/** Forms to index for a text, normalised. */
export function indexWords(text: string): string[] {
  const words = splitWords(normaliseText(text));
  if (!hasUnspaced(text)) return words.flatMap(indexForms);
  return words
    .flatMap(splitScripts)
    .flatMap((segment) => (isUnspaced(segment) ? indexGrams(segment) : indexForms(segment)));
}

/** All prefixes that a query searches for. */
export const queryWords = (query: string): string[] =>
  splitWords(normaliseText(query))
    .flatMap(splitScripts)
    .flatMap((segment) => (isUnspaced(segment) ? queryGrams(segment) : searchStem(segment)))
    .filter((word) => word !== "");

export type TextPart = { readonly text: string; readonly isMatch: boolean };

/**
 * Splits a text into segments and marks the matches: beginnings of words, and any substring in scripts without spaces.
 * Fuzzy matches are not marked.
 */
export function markMatches(text: string, query: string): readonly TextPart[] {
  const terms = splitWords(normaliseText(query)).flatMap(splitScripts);
  const parts: TextPart[] = [];
  const push = (segment: string, isMatch: boolean) => {
    if (segment !== "") parts.push({ text: segment, isMatch });
  };
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    let at = index;
    for (const segment of splitScripts(word)) {
      const [from, to] = matchedPart(segment, terms);
      if (to > 0) {
        push(text.slice(done, at + from), false);
        push(segment.slice(from, to), true);
        done = at + to;
      }
      at += segment.length;
    }
  }
  push(text.slice(done), false);
  return parts;
}

const NOT_FOUND = [0, 0] as const;

/** The longest match in a word as `[from, to]`, `to` exclusive; `to` is 0 for none. */
function matchedPart(word: string, terms: readonly string[]): readonly [from: number, to: number] {
  const normal = normaliseText(word);
  // Removing accents and apostrophes changes lengths: then the whole word is marked.
  const whole = [0, word.length] as const;
  let longest: readonly [number, number] = NOT_FOUND;
  for (const term of terms) {
    const at = isUnspaced(term) ? normal.indexOf(term) : normal.startsWith(term) ? 0 : -1;
    const found =
      at >= 0
        ? ([at, at + term.length] as const)
        : !isUnspaced(term) && indexForms(normal).some((form) => form.startsWith(searchStem(term)))
          ? whole
          : NOT_FOUND;
    if (found[1] - found[0] > longest[1] - longest[0]) longest = found;
  }
  return longest[1] > 0 && word.length !== normal.length ? whole : longest;
}
