/** What a reader may decide about how a file is read, and what was assumed where nothing is decided. */
import type { DayOrder } from "./dates/day-text";

/** Roles that the reader can give to a column. */
export const COLUMN_ROLES = ["start", "end", "title", "summary"] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Stands for "no column" in a choice of columns. */
export const NO_COLUMN = -1;

/** The index of a column, 0 for the first; absent roles are found by their headings. */
export type ColumnChoice = Readonly<Partial<Record<ColumnRole, number>>>;

/** The reader's answers; whatever is absent is found out or left open. */
export type ReadingChoices = {
  /** Which number of 3/4/2022 is the day; without it such dates are problems. */
  readonly dayOrder?: DayOrder | undefined;
  readonly columns?: ColumnChoice | undefined;
  /** A label that `TextDecoder` knows, instead of what the bytes tell. */
  readonly encoding?: string | undefined;
  /** What an empty date below a full one means. */
  readonly emptyDates?: "as-above" | "left-out" | undefined;
};

/** One column as the reader sees it: its heading, and the first thing in it. */
export type ColumnSample = { readonly index: number; readonly name: string; readonly sample: string };

/**
 * One thing that was assumed, and that the reader can decide otherwise.
 * `isOpen`: the file leaves it in doubt, so the reader is asked; otherwise it is only said in the report.
 */
export type Assumption = { readonly isOpen: boolean } & (
  | { readonly kind: "day-order"; readonly taken: DayOrder | undefined }
  | {
      readonly kind: "columns";
      readonly columns: readonly ColumnSample[];
      /** Of a table that could not be read so: what the contents suggest. */
      readonly taken: ColumnChoice;
    }
  | { readonly kind: "encoding"; readonly taken: string }
  | { readonly kind: "empty-dates"; readonly count: number; readonly taken: "as-above" | "left-out" | undefined }
);
export type AssumptionKind = Assumption["kind"];
