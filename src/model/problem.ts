/** What went wrong with one piece of input, where, and how bad it is. Sentences are made by whoever shows it. */
export type Severity = "error" | "warning";

export type Problem = {
  /** Stable machine word, for example `event.date.invalid`. Interfaces translate it. */
  readonly code: string;
  /** `error`: the thing was dropped. `warning`: it was kept, repaired or ignored in part. */
  readonly severity: Severity;
  /** Path inside the input, for example `events[12].date` or `?from`. */
  readonly where: string;
  /**
   * For tables: the row as a spreadsheet shows it (the header is 1) and the name of the column, or its number where the name
   * itself is the problem. For texts with lines: the line. Absent elsewhere.
   */
  readonly row?: number;
  readonly column?: string;
  /** 1-based line of the text, where it differs from `row`: cells of a table may hold line breaks. */
  readonly line?: number;
  /** The offending value, cut to a showable length. */
  readonly value?: string;
  /** What was expected, in English, for command-line tools and logs. */
  readonly expected?: string;
};

const SHOWN_VALUE_LENGTH = 80;

/**
 * Makes any value short enough to show beside a problem.
 * Never throws: values that cannot be printed become their type's name.
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
