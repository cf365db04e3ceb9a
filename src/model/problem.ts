/** What is wrong with one piece of input, where, and how severe it is. The interface makes sentences of problems. */
export type Severity = "error" | "warning";

export type Problem = {
  /** Stable code, for example `event.date.invalid`. The interface translates it. */
  readonly code: string;
  /** `error`: the value was dropped. `warning`: it was kept, repaired or partly ignored. */
  readonly severity: Severity;
  /** Path inside the input, for example `events[12].date` or `?from`. */
  readonly where: string;
  /** The paths of everything with the problem, where one stands for several; `where` is the first. */
  readonly wheres?: readonly string[];
  /**
   * For tables: the row as a spreadsheet numbers it (the header is 1), and the name of the column, or its number if the
   * name itself is the problem. For texts with lines: the line. Absent elsewhere.
   */
  readonly row?: number;
  readonly column?: string;
  /** Of a table, where several rows have the problem: all of them, ascending. `row` is the first. */
  readonly rows?: readonly number[];
  /** 1-based line of the text, where it differs from `row`: cells of a table may hold line breaks. */
  readonly line?: number;
  /** The offending value, shortened for display. */
  readonly value?: string;
  /** What was expected, in English, for command-line tools and logs. */
  readonly expected?: string;
  /** What was probably meant instead of `value`, if that is plain. */
  readonly suggestion?: string;
};

const SHOWN_VALUE_LENGTH = 80;

/**
 * Formats any value as a short text for a problem.
 * Never throws: values that cannot be printed become the name of their type.
 */
export function showValue(value: unknown): string {
  let text: string;
  try {
    text = typeof value === "string" ? value : (JSON.stringify(value) ?? typeof value);
  } catch {
    text = typeof value;
  }
  return text.length > SHOWN_VALUE_LENGTH ? `${text.slice(0, SHOWN_VALUE_LENGTH - 1)}…` : text;
}
