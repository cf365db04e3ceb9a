/** English sentences for the problems of a file. Command-line tools are in English only. */
import { type Assumption, COLUMN_ROLES } from "../formats/assumptions";
import type { FormatId } from "../formats/import-format";
import type { ImportProblemCode } from "../formats/import-problems";
import type { ImportedTimes } from "../formats/import-report";
import { problems } from "../i18n/en/problems";
import { EDITORIAL_SENTENCES } from "./editorial-check";
import type { Problem } from "../model/problem";

export const PROBLEM_SENTENCES: Readonly<Record<ImportProblemCode, string>> = problems.sentences;
export const FORMAT_NAMES: Readonly<Record<FormatId, string>> = problems.formats;

/** How the clock times of a file were interpreted. */
export function timesSentence({ zones, withoutZone }: ImportedTimes): string {
  const named = zones.length > 0 ? `given in ${zones.map(oneLine).join(", ")}` : "";
  const unnamed = withoutZone > 0 ? `${withoutZone} without a zone, read as UTC` : "";
  return `Clock times are shown in UTC: ${[named, unnamed].filter(Boolean).join("; ")}.`;
}

/** What is wrong, what was expected and what was found, in one line. */
export function messageOf(problem: Problem): string {
  const sentences: Readonly<Record<string, string>> = { ...PROBLEM_SENTENCES, ...EDITORIAL_SENTENCES };
  const expected = problem.expected ? ` Expected: ${problem.expected}.` : "";
  const found = problem.value === undefined ? "" : ` Found: ${oneLine(problem.value)}`;
  const line = problem.line === undefined ? "" : ` Line ${problem.line} of the text.`;
  return `${sentences[problem.code] ?? problem.code}${expected}${line}${found}`;
}

// Foreign text must not break the line or send escape sequences to the terminal.
export const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ");

/** An open question, or an assumption that was made; the page offers the same choice. */
export function assumptionSentence(assumption: Assumption): string {
  const { report } = problems;
  const { reading } = report;
  const announced = assumption.isOpen ? "Question" : "Assumed";
  switch (assumption.kind) {
    case "day-order": {
      const answers = { "day-first": report.dayFirst, "month-first": report.monthFirst };
      return `${announced}: ${report.ambiguous} ${assumption.taken ? answers[assumption.taken] : `${report.dayFirst}, or ${report.monthFirst}?`}`;
    }
    case "columns": {
      const { columns, taken, isOpen } = assumption;
      const nameOf = (index: number) => columns[index]?.name || reading.column(index + 1);
      const parts = COLUMN_ROLES.map((role) => {
        const index = taken[role];
        return `${reading.roles[role]} – ${index === undefined ? reading.noColumn : `“${oneLine(nameOf(index))}”`}`;
      });
      return `${announced}: ${isOpen ? `${reading.columns} ` : ""}${parts.join("; ")}.`;
    }
    case "encoding":
      return `${announced}: ${reading.encodingLabel.toLowerCase()} ${assumption.taken}.`;
    case "sheet": {
      const { names, taken } = assumption;
      const others = names.filter((_name, index) => index !== taken).map(oneLine);
      return `${announced}: ${reading.sheetLabel.toLowerCase()} “${oneLine(names[taken] ?? "")}” of ${names.length}; the others: ${others.join(", ")}.`;
    }
    case "empty-dates":
      return `${announced}: ${reading.emptyDates(assumption.count)}`;
    default: {
      const never: never = assumption;
      throw new RangeError(`unknown assumption ${String(never)}`);
    }
  }
}
