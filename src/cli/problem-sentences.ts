/** What each problem of a file means, in English. Command-line tools speak English only. */
import type { FormatId } from "../formats/import-format";
import type { ImportProblemCode } from "../formats/import-problems";
import type { ImportedTimes } from "../formats/import-report";
import { problems } from "../i18n/en/problems";
import type { Problem } from "../model/problem";

export const PROBLEM_SENTENCES: Readonly<Record<ImportProblemCode, string>> = problems.sentences;
export const FORMAT_NAMES: Readonly<Record<FormatId, string>> = problems.formats;

/** How the clock times of a file were read. */
export function timesInWords({ zones, withoutZone }: ImportedTimes): string {
  const named = zones.length > 0 ? `given in ${zones.map(oneLine).join(", ")}` : "";
  const unnamed = withoutZone > 0 ? `${withoutZone} without a zone, read as UTC` : "";
  return `Clock times are shown in UTC: ${[named, unnamed].filter(Boolean).join("; ")}.`;
}

/** What is wrong, what was expected and what was found, in one line. */
export function messageOf(problem: Problem): string {
  const sentences: Readonly<Record<string, string>> = PROBLEM_SENTENCES;
  const expected = problem.expected ? ` Expected: ${problem.expected}.` : "";
  const found = problem.value === undefined ? "" : ` Found: ${oneLine(problem.value)}`;
  const line = problem.line === undefined ? "" : ` Line ${problem.line} of the text.`;
  return `${sentences[problem.code] ?? problem.code}${expected}${line}${found}`;
}

// Foreign text must not break the line or steer the terminal.
export const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ");
