/** What the user may decide about how a file is parsed, and what was assumed by default. */
import type { DayOrder } from "./dates/day-text";
import type { Role } from "./fields/roles";

/** Roles of the columns that a question names. Any role of `fields/roles.ts` can be chosen. */
export const COLUMN_ROLES = ["start", "end", "title", "summary"] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Means "no column" in a choice of columns. */
export const NO_COLUMN = -1;

/** A column: its index, 0 for the first one, or its heading. */
export type ColumnRef = number | string;

/**
 * Columns by role; absent roles are detected by headings. A role with several columns joins them, where its texts can
 * be joined; else the first counts. Columns chosen as `ignored` are left out.
 */
export type ColumnChoice = Readonly<Partial<Record<Role, ColumnRef | readonly ColumnRef[]>>>;

/** Column index by role. */
export type TakenColumns = Readonly<Partial<Record<ColumnRole, number>>>;

/** A cell of a table with another text. */
export type CellEdit = {
  /** As a spreadsheet numbers it: the header is 1, empty lines count. */
  readonly row: number;
  /** 0 for the first column. */
  readonly column: number;
  readonly value: string;
};

/** Choices of the user; absent ones are detected or left open. */
export type ReadingChoices = {
  /** Which number of 3/4/2022 is the day; without a choice such dates are problems. */
  readonly dayOrder?: DayOrder | undefined;
  readonly columns?: ColumnChoice | undefined;
  /** A label known to `TextDecoder`; overrides detection. */
  readonly encoding?: string | undefined;
  /** Meaning of an empty date below a filled one. */
  readonly emptyDates?: "as-above" | "left-out" | undefined;
  /** Changed cells of a table; of two for one cell the last counts. */
  readonly edits?: readonly CellEdit[] | undefined;
  /** Index of a sheet of a workbook, as in the assumption. */
  readonly sheet?: number | undefined;
};

/** One column as shown to the user: its heading and its first value. */
export type ColumnSample = { readonly index: number; readonly name: string; readonly sample: string };

/**
 * One assumption that the user can change.
 * `isOpen`: the file is ambiguous, so the user is asked; otherwise the assumption is only listed in the import report.
 */
export type Assumption = { readonly isOpen: boolean } & (
  | { readonly kind: "day-order"; readonly taken: DayOrder | undefined }
  | {
      readonly kind: "columns";
      readonly columns: readonly ColumnSample[];
      /** For a table that could not be read: a suggestion based on its contents. */
      readonly taken: TakenColumns;
    }
  | { readonly kind: "encoding"; readonly taken: string }
  | {
      readonly kind: "sheet";
      /** Of all sheets of a workbook, in its order. */
      readonly names: readonly string[];
      readonly taken: number;
    }
  | { readonly kind: "empty-dates"; readonly count: number; readonly taken: "as-above" | "left-out" | undefined }
);
export type AssumptionKind = Assumption["kind"];
