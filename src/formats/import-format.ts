/** Interface of a foreign format. */
import type { ReadingChoices } from "./assumptions";
import type { Draft } from "./draft";
import type { ImportReport } from "./import-report";
import type { ImportSource } from "./import-source";

export type FormatId =
  | "throughline"
  | "throughline-table"
  | "timelinejs-json"
  | "timelinejs-json-old"
  | "timelinejs-table"
  | "plain-table"
  | "plain-json"
  | "json-lines"
  | "geojson"
  | "schema-org"
  | "ics"
  | "simile-json"
  | "simile-xml"
  | "markwhen"
  | WorkbookId;

/** Workbooks are no text: one of their sheets becomes a table, see `workbook/`. */
export type WorkbookId = "xlsx" | "ods";

export type FormatOptions = ReadingChoices;

export type ImportFormat = {
  readonly id: Exclude<FormatId, WorkbookId>;
  /** Message key of the format's name. */
  readonly labelKey: `formats.${string}`;
  /** File extensions without the dot; for file dialogs only, since detection is by content. */
  readonly extensions: readonly string[];
  /** Confidence that the file is of this format: 0 none, 1 certain. Never throws. */
  readonly sniff: (source: ImportSource) => number;
  /**
   * Converts the file to a draft. Problems go to the report, each with its position; one bad event is dropped alone.
   * Never throws.
   * @returns `undefined` if nothing can be read; the report then has an error with the reason
   */
  readonly parse: (source: ImportSource, report: ImportReport, options: FormatOptions) => Draft | undefined;
  /** True for a format that decodes the bytes itself, and so reports problems of the encoding itself. */
  readonly readsBytes?: boolean;
};
