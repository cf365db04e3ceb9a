/** What the program knows of one foreign format. */
import type { ReadingChoices } from "./assumptions";
import type { Draft } from "./draft";
import type { ImportReport } from "./import-report";
import type { ImportSource } from "./import-source";

export type FormatId =
  | "throughline"
  | "timelinejs-json"
  | "timelinejs-json-old"
  | "timelinejs-table"
  | "plain-table"
  | "plain-json"
  | "ics"
  | "simile-json"
  | "simile-xml"
  | "markwhen";

export type FormatOptions = ReadingChoices;

export type ImportFormat = {
  readonly id: FormatId;
  /** Key of the format's name in the words of the interface. */
  readonly labelKey: `formats.${string}`;
  /** Of file names, without the dot; for file dialogs only, since the content decides. */
  readonly extensions: readonly string[];
  /** How sure it is that the file is its own: 0 not at all, 1 certain. Never throws. */
  readonly sniff: (source: ImportSource) => number;
  /**
   * Turns the file into a draft. Problems go to the report, each with its place; one bad event costs that event.
   * Never throws. @returns `undefined` when nothing can be read; the report then has an error that says why
   */
  readonly parse: (source: ImportSource, report: ImportReport, options: FormatOptions) => Draft | undefined;
  /** True for a format that decodes the bytes by itself, and so speaks of their encoding itself. */
  readonly readsBytes?: boolean;
};
