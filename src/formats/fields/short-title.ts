/** A short title out of a sentence, for tables in which the text of an event is all there is. */
import { MAX_TITLE_LENGTH } from "../tables/survey-columns";

/** A clause up to this length is kept whole; a longer one is cut between words. */
const MAX_CLAUSE_LENGTH = 90;
/** A clause below this says too little: "Kyiv," in "Kyiv, Kharkiv and Odesa are shelled". */
const MIN_CLAUSE_LENGTH = 24;
/** Where a clause ends: marks with a space behind them, a dash between spaces, and the marks of scripts without spaces. */
const CLAUSE_END = /[,;:.!?](?=\s)|\s[–—-]\s|[。，、；：！？]/g;
/** "St. Petersburg", "U.S. forces", "12. March" go on. */
const ABBREVIATION = /(?:^|[\s.(])(?:\p{L}{1,3}|\d{1,3})$/u;

/** @returns the text itself when it is short, else its first clause, or its first words with "…" */
export function shortTitle(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  if (line.length <= MAX_TITLE_LENGTH) return line;
  for (const { index, 0: mark } of line.matchAll(CLAUSE_END)) {
    if (index > MAX_CLAUSE_LENGTH) break;
    const clause = line.slice(0, index).trimEnd();
    const isAbbreviated = mark === "." && ABBREVIATION.test(clause);
    if (index >= MIN_CLAUSE_LENGTH && !isAbbreviated) return mark === "?" || mark === "!" ? `${clause}${mark}` : clause;
  }
  if (line.length <= MAX_CLAUSE_LENGTH) return line.replace(/[.。]$/, "");
  const cut = line.slice(0, MAX_TITLE_LENGTH + 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > MIN_CLAUSE_LENGTH ? cut.slice(0, space) : cut.slice(0, MAX_TITLE_LENGTH)).replace(/[\s,;:–—-]+$/, "")}…`;
}
