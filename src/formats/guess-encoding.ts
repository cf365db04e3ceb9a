/**
 * Guesses the single-byte encoding of older spreadsheets by decoding the text in each: letters should have the
 * frequencies of a language and occur next to other letters. Short texts are inconclusive, so the result must be
 * reported as a guess.
 */
import { decodeBytes } from "./decode-bytes";

/** Relative frequencies of a language's letters beyond a to z, and some of its short words. */
type Profile = {
  readonly letters: ReadonlyMap<string, number>;
  readonly words: ReadonlySet<string>;
  readonly isCyrillic?: boolean;
};

function profile(letters: string, words: string, isCyrillic = false): Profile {
  const parts = letters.split(" ").map((part) => [part.slice(0, 1), Number(part.slice(1))] as const);
  const sum = parts.reduce((all, [, share]) => all + share, 0);
  return {
    letters: new Map(parts.map(([letter, share]) => [letter, Math.log(share / sum)])),
    words: new Set(words.split(" ")),
    isCyrillic,
  };
}

const WESTERN = [
  profile("é60 è12 à14 ê8 ç5 ù2 ô3 î3 û2 ë1 ï1 œ1 â2", "le la les de des du et en est un une au aux pour par dans sur"),
  profile("ä27 ö15 ü33 ß12 é1", "der die das und von zu den mit ein eine im in ist des dem auf am"),
  profile("á22 é19 í24 ó30 ñ10 ú6 ü1 ¿1 ¡1", "el la los las de del en y un una por con para se"),
  profile("à30 è30 é8 ì6 ò12 ù10", "il lo la i gli di del della e un una per con in al nel"),
  profile("ã22 á15 ç14 é14 í10 ó8 ê7 õ5 â4 ú5 à4 ô3", "o os a as de do da dos das e em um uma no na por com"),
  profile("ë20 é20 ï10 ö5 ü5 è4 ê1", "de het een van en in op te voor met is aan"),
  profile("å20 ä25 ö20 ø20 æ12 é2", "og och i av att det er en et den til med som"),
];
const CENTRAL = [
  profile("ą12 ć5 ę13 ł22 ń3 ó11 ś9 ź1 ż10", "w z na i do nie jest od po przez za o u we ze"),
  profile("á20 č8 ď1 é12 ě14 í26 ň1 ó1 ř10 š8 ť1 ú2 ů5 ý8 ž9", "a v na je se do od pro s z o k ve po"),
  profile("á22 é10 í14 ľ5 š8 č11 ť7 ž9 ý10 ú9 ň2 ô2 ä1 ď2 ó2", "a v na je sa do od pre s z o k po"),
  profile("á30 é32 í6 ó10 ö10 ő8 ü5 ú3 ű2", "a az egy nem hogy van volt meg is"),
  profile("ă32 â9 î14 ş13 ţ13", "de la din cu un o pe care este"),
  profile("č25 š22 ž20 ć18 đ6", "i u na je se za od do s su"),
];
const TURKISH = [profile("ı30 ş13 ğ9 ç9 ö7 ü15 İ2", "ve bir bu ile de da")];
const CYRILLIC = [
  profile(
    "о94 а81 н67 и62 і57 т55 в54 е48 р46 с41 к36 л36 у32 д31 м30 п29 я21 з21 ь18 г16 б16 ч14 х12 й12 ж9 ї7 ц8 ш8 ю8 є5 щ5 ф4 ґ1 ’1",
    "",
    true,
  ),
  profile(
    "о109 е84 а80 и73 н67 т63 с54 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 э3 ф3 ё1 ъ1",
    "",
    true,
  ),
];

/** Rarer encodings need this much more evidence. */
const CANDIDATES: readonly (readonly [encoding: string, profiles: readonly Profile[], handicap: number])[] = [
  ["windows-1252", WESTERN, 0],
  ["windows-1250", CENTRAL, 0.5],
  ["windows-1251", CYRILLIC, 0],
  ["iso-8859-2", CENTRAL, 3],
  ["windows-1254", TURKISH, 3],
  ["koi8-u", CYRILLIC, 4],
  ["macintosh", WESTERN, 5],
];

const MAX_BYTES = 256 * 1024;
const MAX_LETTERS = 4_000;
const [RARE, SYMBOL, MISPLACED, NO_CHARACTER] = [0.0005, 0.002, 0.0002, 0.000_001].map(Math.log) as [
  number,
  number,
  number,
  number,
];
const MARK = Math.log(0.02);
/** Quotation marks, dashes and other marks between words, common to all of them. */
const MARKS = /[\u00a0„“”‘’‚«»‹›–—…§°·•€№©®™]/;
const WORD_SHARE = 0.5;
const MAX_WORDS = 24;

/** @returns a label for `TextDecoder` */
export function guessEncoding(bytes: Uint8Array): string {
  const head = bytes.subarray(0, MAX_BYTES);
  let best = { encoding: "windows-1252", score: Number.NEGATIVE_INFINITY };
  for (const [encoding, profiles, handicap] of CANDIDATES) {
    const text = decodeBytes(head, encoding)?.text ?? "";
    for (const one of profiles) {
      const score = scoreOf(text, one) - handicap;
      if (score > best.score) best = { encoding, score };
    }
  }
  return best.encoding;
}

function scoreOf(text: string, language: Profile): number {
  let score = 0;
  let seen = 0;
  for (const { index, 0: sign } of text.matchAll(/[^\p{ASCII}]/gu)) {
    score += scoreOfSign(sign, text[index - 1] ?? " ", text[index + 1] ?? " ", language);
    seen += 1;
    if (seen >= MAX_LETTERS) break;
  }
  if (language.isCyrillic) return score;
  let known = 0;
  for (const [word] of text
    .slice(0, 20_000)
    .toLowerCase()
    .matchAll(/(?<![^\s,;."])[a-z]{1,4}(?![^\s,;."])/g)) {
    if (language.words.has(word)) known += 1;
  }
  return score + Math.min(known, MAX_WORDS) * WORD_SHARE;
}

function scoreOfSign(sign: string, before: string, after: string, { letters, isCyrillic = false }: Profile): number {
  if (/[\p{Cc}\u{FFFD}\p{Co}\p{Cn}]/u.test(sign)) return NO_CHARACTER;
  const lower = sign.toLowerCase();
  const share = letters.get(lower);
  const isAdjacent = /\p{L}/u.test(before) || /\p{L}/u.test(after);
  if (share === undefined && !/\p{L}/u.test(sign)) {
    if (MARKS.test(sign)) return MARK;
    return isAdjacent ? MISPLACED : SYMBOL;
  }
  let score = share ?? RARE;
  if (sign !== lower && /\p{Ll}/u.test(before)) score -= 2;
  const isLatin = (other: string) => /[a-z]/i.test(other);
  if (isCyrillic) score -= (isLatin(before) ? 3 : 0) + (isLatin(after) ? 3 : 0);
  else if (/[^\p{ASCII}]/u.test(before) && /\p{L}/u.test(before)) score -= 1.5;
  return score;
}
