/**
 * Search by looking through all texts, for very many events: 100,000 of them take some 20 ms a word, where an index of
 * them takes ten seconds to build (docs/performance.md). Ranks by field alone.
 *
 * Each event is one string of normalised words: " title words| people| places| quotes| summary".
 */
import { indexWords, queryWords } from "./normalize-words";
import { FIELD_WEIGHT, type FindText, NEAR_SPELLING, type Searchable, TEXT_FIELDS, textsOf } from "./text-fields";
import { isUnspaced } from "./unspaced-scripts";

/** No letter, so it cannot occur in a word. */
const FIELD_END = "|";
const WEIGHTS = TEXT_FIELDS.map((field) => FIELD_WEIGHT[field]);
/** Near spellings tried for one word. */
const MAX_NEAR = 20;

/** Builds the texts at once: about 10 µs an event. Holds nothing of the chronicle afterwards. */
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
      stems.map((stem) => (isUnspaced(stem) ? [stem] : nearTo(stem, known))),
    );
  };
}

// A function of its own: what a function inside `scanSearch` names, the search would hold for as long as it lives.
function haystacksOf(chronicle: Searchable): readonly string[] {
  return Array.from(chronicle.events, (event) => {
    const texts = textsOf(event, chronicle);
    return TEXT_FIELDS.map((field) => wordsIn(texts[field])).join(FIELD_END);
  });
}

/** Every word after a blank, so that " begin" finds beginnings of words. */
function wordsIn(text: string): string {
  const words = text === "" ? [] : indexWords(text);
  return words.length === 0 ? "" : ` ${words.join(" ")}`;
}

/** @param wanted  for each word of the query the beginnings that will do */
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

/** @returns 0 unless every word is there */
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

/** Fields stand by weight, so the first place of a word is the one that weighs most. */
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

/** Words of the vocabulary whose beginning differs from `stem` in a few letters, the nearest first. */
function nearTo(stem: string, vocabulary: ReadonlySet<string>): readonly string[] {
  const most = Math.max(1, Math.round(stem.length * NEAR_SPELLING));
  const near: { readonly word: string; readonly distance: number }[] = [];
  for (const word of vocabulary) {
    if (word.length < stem.length - most) continue;
    const distance = prefixDistance(stem, word, most);
    if (distance <= most) near.push({ word, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance || a.word.length - b.word.length)
    .slice(0, MAX_NEAR)
    .map(({ word }) => word);
}

/**
 * Least number of letters to add, leave out or change so that `stem` becomes a beginning of `word` (Levenshtein's
 * distance, the end of `word` being free); anything above `most` comes back as `most + 1`.
 */
function prefixDistance(stem: string, word: string, most: number): number {
  const width = Math.min(word.length, stem.length + most);
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
    if (least > most) return most + 1;
    row = next;
  }
  return Math.min(...row);
}
