/** Problems of a file as text. */
import type { ImportCheckMessages } from "../../i18n/import-messages";
import type { ProblemMessages } from "../../i18n/lazy-messages";
import type { Problem } from "../../model/problem";

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
