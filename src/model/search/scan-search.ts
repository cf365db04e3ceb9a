/**
 * Linear text search for large chronicles: scanning 100,000 events takes about 20 ms per word, while building an index
 * takes ten seconds (docs/performance.md). Ranks by field only.
 *
 * Each event is one string of normalised words: " title words| people| places| quotes| summary".
 */
import { indexWords, queryWords } from "./normalize-words";
import { FIELD_WEIGHT, type FindText, MAX_FUZZINESS, type Searchable, TEXT_FIELDS, textsOf } from "./text-fields";
import { isUnspaced } from "./unspaced-scripts";

/** Not a letter, so it cannot occur in a word. */
const FIELD_END = "|";
const WEIGHTS = TEXT_FIELDS.map((field) => FIELD_WEIGHT[field]);
/** Maximum number of fuzzy variants per word. */
const MAX_FUZZY = 20;

/** Builds the texts synchronously: about 10 µs per event. Does not retain the chronicle. */
export function scanSearch(chronicle: Searchable): FindText {
  const haystacks = haystacksOf(chronicle);
  let vocabulary: ReadonlySet<string> | undefined;
  return (query) => {
    const stems = queryWords(query);
    if (stems.length === 0) return new Uint32Array();
    const exact = scan(
      haystacks,
      stems.map((stem) => [stem]),
    );
    if (exact.length > 0) return exact;
    vocabulary ??= wordsOf(haystacks);
    const known = vocabulary;
    return scan(
      haystacks,
      stems.map((stem) => (isUnspaced(stem) ? [stem] : fuzzyMatches(stem, known))),
    );
  };
}

// A separate function: variables in the scope of `scanSearch` would be retained by its closure.
function haystacksOf(chronicle: Searchable): readonly string[] {
  return Array.from(chronicle.events, (event) => {
    const texts = textsOf(event, chronicle);
    return TEXT_FIELDS.map((field) => wordsIn(texts[field])).join(FIELD_END);
  });
}

/** A space before every word, so that " begin" matches beginnings of words. */
function wordsIn(text: string): string {
  const words = text === "" ? [] : indexWords(text);
  return words.length === 0 ? "" : ` ${words.join(" ")}`;
}

/** @param terms  for each word of the query its acceptable prefixes */
function scan(haystacks: readonly string[], terms: readonly (readonly string[])[]): Uint32Array {
  const needles = terms.map((stems) => stems.map((stem) => ` ${stem}`));
  const found: { readonly at: number; readonly score: number }[] = [];
  for (let at = 0; at < haystacks.length; at += 1) {
    const score = scoreOf(haystacks[at] as string, needles);
    if (score > 0) found.push({ at, score });
  }
  found.sort((a, b) => b.score - a.score || a.at - b.at);
  return Uint32Array.from(found, ({ at }) => at);
}

/** @returns 0 unless every word occurs */
function scoreOf(haystack: string, needles: readonly (readonly string[])[]): number {
  let score = 0;
  for (const alternatives of needles) {
    let best = 0;
    for (const needle of alternatives) {
      const at = haystack.indexOf(needle);
      if (at >= 0) best = Math.max(best, weightAt(haystack, at));
    }
    if (best === 0) return 0;
    score += best;
  }
  return score;
}

/** Fields are in order of weight, so the first occurrence of a word has the highest weight. */
function weightAt(haystack: string, at: number): number {
  let field = 0;
  for (let end = haystack.indexOf(FIELD_END); end >= 0 && end < at; end = haystack.indexOf(FIELD_END, end + 1))
    field += 1;
  return WEIGHTS[field] ?? 1;
}

function wordsOf(haystacks: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const haystack of haystacks) for (const word of haystack.replaceAll(FIELD_END, "").split(" ")) words.add(word);
  words.delete("");
  return words;
}

/** Words of the vocabulary with a prefix within a small edit distance of `stem`, nearest first. */
function fuzzyMatches(stem: string, vocabulary: ReadonlySet<string>): readonly string[] {
  const max = Math.max(1, Math.round(stem.length * MAX_FUZZINESS));
  const near: { readonly word: string; readonly distance: number }[] = [];
  for (const word of vocabulary) {
    if (word.length < stem.length - max) continue;
    const distance = prefixDistance(stem, word, max);
    if (distance <= max) near.push({ word, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance || a.word.length - b.word.length)
    .slice(0, MAX_FUZZY)
    .map(({ word }) => word);
}

/**
 * Smallest number of letters to add, remove or change so that `stem` becomes a prefix of `word` (Levenshtein distance
 * with a free end); anything above `max` is returned as `max + 1`.
 */
function prefixDistance(stem: string, word: string, max: number): number {
  const width = Math.min(word.length, stem.length + max);
  let row = Array.from({ length: width + 1 }, (_, i) => i);
  for (let i = 1; i <= stem.length; i += 1) {
    const next = [i];
    let least = i;
    for (let k = 1; k <= width; k += 1) {
      const changed = (row[k - 1] as number) + (stem[i - 1] === word[k - 1] ? 0 : 1);
      const value = Math.min(changed, (row[k] as number) + 1, (next[k - 1] as number) + 1);
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > max) return max + 1;
    row = next;
  }
  return Math.min(...row);
}
