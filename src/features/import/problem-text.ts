/** What is wrong with a file, in words. */
import type { ProblemMessages } from "../../i18n/lazy-messages";
import type { Problem } from "../../model/problem";

/** Row and column of a table, line and character of a text, the path inside a file, or the whole file. */
export function placeOf({ row, column, line, where }: Problem, { report: { place } }: ProblemMessages): string {
  // Of a text that is no table.
  if (row !== undefined && where.startsWith("line ")) return place.character(row, column);
  const parts = [
    row === undefined ? undefined : place.row(row),
    row === undefined || column === undefined ? undefined : place.column(column),
    line === undefined || line === row ? undefined : place.line(line),
  ].filter((part) => part !== undefined);
  if (parts.length > 0) return parts.join(", ");
  return where === "" ? place.file : where;
}

/** What it means; a code that has no words stands for itself. */
export function sentenceOf({ code }: Problem, { sentences }: ProblemMessages): string {
  const known: Readonly<Record<string, string>> = sentences;
  return Object.hasOwn(known, code) ? (known[code] as string) : code;
}

/** All of them as plain text, one a line, for a letter to whoever keeps the file. */
export function reportText(problems: readonly Problem[], words: ProblemMessages): string {
  const { expected, found } = words.report;
  return problems
    .map((problem) =>
      [
        `${placeOf(problem, words)}: ${sentenceOf(problem, words)}`,
        problem.expected && `${expected} ${problem.expected}.`,
        problem.value !== undefined && `${found} ${problem.value}`,
      ]
        .filter(Boolean)
        .join(" "),
    )
    .map((line) => line.replace(/\p{Cc}+/gu, " "))
    .join("\n");
}
