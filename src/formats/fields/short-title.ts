/** Derives a short title from a sentence, for tables that contain only the text of an event. */
import { MAX_TITLE_LENGTH } from "../tables/survey-columns";

/** A clause up to this length is kept; a longer one is cut between words. */
const MAX_CLAUSE_LENGTH = 90;
/** A shorter clause says too little: "Kyiv," in "Kyiv, Kharkiv and Odesa are shelled". */
const MIN_CLAUSE_LENGTH = 24;
/** End of a clause: punctuation before a space, a dash between spaces, and punctuation of scripts without spaces. */
const CLAUSE_END = /[,;:.!?](?=\s)|\s[–—-]\s|[。，、；：！？]/g;
/** "St. Petersburg", "U.S. forces", "12. March" do not end here. */
const ABBREVIATION = /(?:^|[\s.(])(?:\p{L}{1,3}|\d{1,3})$/u;

/** @returns the text itself if it is short, else its first clause, or its first words with "…" */
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
