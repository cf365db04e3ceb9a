/** What may be done about a problem of a table with one click. Pure: a fix is a list of changed cells. */
import { STATUSES } from "../../model/chronicle/schema";
import { type Problem, showValue } from "../../model/problem";
import type { CellEdit } from "../assumptions";
import type { DayOrder } from "../dates/day-text";
import { readDateText } from "../dates/date-text";
import { statusWords } from "../fields/status-words";
import type { Role } from "../fields/roles";
import type { ColumnFacts } from "../plain/describe-columns";
import type { IndexedRow } from "../tables/row-index";
import { nearestName } from "../texts/near-names";
import { isInOrder, repairDate, repairEndYear } from "./date-repairs";
import { repairAddress } from "./web-repairs";

export type Fix = {
  /**
   * - `use`       another text in the cell
   * - `as-above`  the date of the row above
   * - `swap`      start and end change places
   * - `leave-out` the row is emptied
   */
  readonly id: "use" | "as-above" | "swap" | "leave-out";
  /** The new text, for `use` and `as-above`. */
  readonly value?: string;
  readonly edits: readonly CellEdit[];
  /** What the text most likely means, so that it may be used in all rows with such a problem. */
  readonly isSure?: boolean;
};

export type FixContext = {
  readonly columns: readonly ColumnFacts[];
  readonly dayOrder?: DayOrder | undefined;
  /** The nearest row above with a date. */
  readonly above?: IndexedRow | undefined;
};

const DATE_ROLES: readonly Role[] = ["start", "startYear", "startMonth", "startDay", "startTime"];

/** Index of the column that a problem names; `undefined` if it names none. */
export function columnOf({ column }: Problem, columns: readonly ColumnFacts[]): number | undefined {
  if (column === undefined) return undefined;
  const isNamed = ({ name, index }: ColumnFacts) => showValue(name === "" ? `column ${index + 1}` : name) === column;
  // Of columns with the same heading only the one that is read has problems.
  const named = columns.find((one) => one.role !== undefined && isNamed(one)) ?? columns.find(isNamed);
  return (named ?? columns.find(({ index }) => column === String(index + 1) || column === `column ${index + 1}`))
    ?.index;
}

/** @returns the best fix first; empty if only a person can tell what is meant */
export function fixesOf(problem: Problem, { row, cells }: IndexedRow, context: FixContext): readonly Fix[] {
  const { columns, dayOrder, above } = context;
  const column = columnOf(problem, columns);
  if (column === undefined) return [];
  const text = cells[column] ?? "";
  const textOf = (role: Role) => {
    const of = columns.find((one) => one.role === role);
    return of && cells[of.index] ? { column: of.index, text: cells[of.index] ?? "" } : undefined;
  };
  const put = (value: string | undefined, isSure = true): Fix[] =>
    value === undefined || value === text ? [] : [{ id: "use", value, edits: [{ row, column, value }], isSure }];

  switch (problem.code) {
    case "event.date.ambiguous":
      return (["day-first", "month-first"] as const).flatMap((order) => {
        const read = readDateText(text, order);
        return read.ok ? put(read.date.edtf, false) : [];
      });
    case "event.date.invalid":
    case "event.date.serial":
    case "event.date.out-of-range":
    case "event.date.end.invalid":
      return put(repairDate(text, dayOrder));
    case "event.date.normalised": {
      const read = readDateText(text, dayOrder);
      return read.ok ? put(read.date.edtf) : [];
    }
    case "event.date.missing":
      return above ? asAbove(row, above, columns) : [];
    case "event.date.end.before-start": {
      const start = textOf("start") ?? textOf("startYear");
      if (!start) return [];
      const sameYear = put(repairEndYear(start.text, text, dayOrder));
      const swap: Fix = {
        id: "swap",
        edits: [
          { row, column: start.column, value: text },
          { row, column, value: start.text },
        ],
      };
      return sameYear.length === 0 && isInOrder(text, start.text, dayOrder) ? [swap] : sameYear;
    }
    case "event.name.similar":
      return put(problem.suggestion && text.replace(problem.value ?? "", () => problem.suggestion ?? ""));
    case "event.repeated":
      return [{ id: "leave-out", edits: cells.map((_, index) => ({ row, column: index, value: "" })) }];
    case "url.invalid":
      return put(repairAddress(text));
    case "media.insecure":
      return put(/^http:/i.test(text) ? text.replace(/^http:/i, "https:") : undefined, false);
    case "media.credentials":
      // Without them the host may refuse the picture.
      return put(text.replace(/(https:\/\/)[^/?#\s]*@/gi, "$1"), false);
    case "field.invalid":
      return fieldFixes(columns[column]?.role, text, put);
    default:
      return [];
  }
}

function asAbove(row: number, above: IndexedRow, columns: readonly ColumnFacts[]): Fix[] {
  const edits = columns.flatMap(({ role, index }): CellEdit[] => {
    const value = above.cells[index] ?? "";
    return role !== undefined && DATE_ROLES.includes(role) && value !== "" ? [{ row, column: index, value }] : [];
  });
  return edits.length === 0 ? [] : [{ id: "as-above", value: edits.map(({ value }) => value).join(" "), edits }];
}

type Put = (value: string | undefined, isSure?: boolean) => Fix[];

function fieldFixes(role: Role | undefined, text: string, put: Put): Fix[] {
  switch (role) {
    case "status": {
      const near = nearestName(text, statusWords());
      return near === undefined ? STATUSES.flatMap((status) => put(status, false)) : put(near);
    }
    case "importance": {
      const number = /^\D{0,3}([1-5])(?:[.,]0+)?(?:\s*(?:\/|of|von|з|із)\s*5)?$/i.exec(text.trim())?.[1];
      return number === undefined ? [1, 2, 3, 4, 5].flatMap((one) => put(String(one), false)) : put(number);
    }
    case "latitude":
    case "longitude":
      return put(degrees(text, role === "latitude" ? 90 : 180));
    case "startTime":
    case "endTime":
      return [];
    default:
      return [];
  }
}

/** “50,45° N”, “30° 31′ 24″ E”. */
function degrees(text: string, most: number): string | undefined {
  const clean = text.trim().replace(/[−–]/g, "-");
  const [, whole, minutes = "0", seconds = "0", side = ""] =
    /^([+-]?\d{1,3}(?:[.,]\d{1,12})?)\s*°?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*["″”]\s*)?([NSEW]?)$/i.exec(
      clean,
    ) ?? [];
  if (whole === undefined) return undefined;
  const [degree, minute, second] = [whole, minutes, seconds].map((part) => Number(part.replace(",", ".")));
  const size = Math.abs(degree ?? 0) + (minute ?? 0) / 60 + (second ?? 0) / 3600;
  const isNegative = whole.startsWith("-") || /[SW]/i.test(side);
  return size <= most ? String(Number((isNegative ? -size : size).toFixed(6))) : undefined;
}
