/** Problems of a file as text. */
import type { ImportCheckMessages } from "../../i18n/import-messages";
import type { ProblemMessages } from "../../i18n/lazy-messages";
import type { Problem } from "../../model/problem";

const MAX_RANGES = 20;

/** Row and column of a table, line and character of a text, path in a file, or the whole file. */
export function placeOf({ row, column, line, where }: Problem, { report: { place } }: ProblemMessages): string {
  // A text file that is not a table.
  if (row !== undefined && where.startsWith("line ")) return place.character(row, column);
  const parts = [
    row === undefined ? undefined : place.row(row),
    row === undefined || column === undefined ? undefined : place.column(column),
    line === undefined || line === row ? undefined : place.line(line),
  ].filter((part) => part !== undefined);
  if (parts.length > 0) return parts.join(", ");
  return where === "" ? place.file : where;
}

/** “In 12 rows: 2–9, 11, 14–16”; `undefined` for a problem of one row. */
export const rowsOf = ({ rows }: Problem, { report }: ProblemMessages): string | undefined =>
  rows && report.place.rows(rows.length, rangesOf(rows));

/** @param rows  ascending */
function rangesOf(rows: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else if (ranges.push([row, row]) > MAX_RANGES) break;
  }
  const texts = ranges.slice(0, MAX_RANGES).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return [...texts, ...(ranges.length > MAX_RANGES ? ["…"] : [])].join(", ");
}

/** The sentence for a problem code; unknown codes are shown as they are. */
export function sentenceOf({ code }: Problem, { sentences }: ProblemMessages): string {
  const known: Readonly<Record<string, string>> = sentences;
  return Object.hasOwn(known, code) ? (known[code] as string) : code;
}

/** What would be right: in the language of the page, else as the reader of the format says it, in English. */
export function remedyOf(
  { code, expected }: Problem,
  { remedies }: Pick<ImportCheckMessages, "remedies">,
): { readonly text: string; readonly lang?: "en" } | undefined {
  if (Object.hasOwn(remedies, code)) return { text: remedies[code] as string };
  return expected ? { text: expected, lang: "en" } : undefined;
}
