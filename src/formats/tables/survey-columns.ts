/** Classifies the contents of table columns by their first rows: dates, clock times, texts. */
import { readDateText } from "../dates/date-text";
import type { ImportSource } from "../import-source";
import type { Table } from "./find-table";
import { readRecords } from "./read-records";

export type ColumnSurvey = {
  readonly filled: number;
  /** Cells that are dates, including bare years. */
  readonly dates: number;
  /** Dates that are more than a number. */
  readonly fullDates: number;
  /** Clock times without a date. */
  readonly clocks: number;
  /** Whether any cell begins with a numeric day, in any order. */
  readonly hasStamps: boolean;
  readonly distinct: number;
  /** Texts longer than a title. */
  readonly longTexts: number;
  readonly letters: number;
  /** The first value, shortened. */
  readonly sample: string;
  readonly cells: ReadonlySet<string>;
};

const MAX_ROWS = 100;
const MAX_DATE_LENGTH = 40;
/** A longer text is a sentence. */
export const MAX_TITLE_LENGTH = 60;
const SAMPLE_LENGTH = 48;
const CLOCK = /^\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?$|^\d{1,2} ?[ap]\.?m\.?$/i;

/** @returns one entry per column of the table, in order */
export function surveyColumns(
  { text }: ImportSource,
  { columns, delimiter, from, headerRow }: Table,
): readonly ColumnSurvey[] {
  const cells: string[][] = columns.map(() => []);
  let rows = 0;
  readRecords(
    text,
    delimiter,
    (record) => {
      if (record.row <= headerRow) return undefined;
      for (const [index, of] of cells.entries()) {
        const cell = (record.cells[index] ?? "").trim();
        if (cell !== "") of.push(cell);
      }
      rows += 1;
      return rows < MAX_ROWS;
    },
    from,
  );
  return cells.map(surveyOf);
}

function surveyOf(cells: readonly string[]): ColumnSurvey {
  const distinct = new Set(cells);
  let [dates, fullDates, clocks, longTexts, letters] = [0, 0, 0, 0, 0];
  for (const cell of cells) {
    if (CLOCK.test(cell)) clocks += 1;
    else if (looksLikeDate(cell)) {
      dates += 1;
      if (!/^[+-]?\d+(?:[.,]\d+)?$/.test(cell)) fullDates += 1;
    }
    if (cell.length > MAX_TITLE_LENGTH) longTexts += 1;
    letters += cell.match(/\p{L}/gu)?.length ?? 0;
  }
  const [sample = ""] = cells;
  return {
    filled: cells.length,
    dates,
    fullDates,
    clocks,
    hasStamps: cells.some((cell) => /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\s+\d/.test(cell)),
    distinct: distinct.size,
    longTexts,
    letters,
    sample: sample.length > SAMPLE_LENGTH ? `${sample.slice(0, SAMPLE_LENGTH - 1)}…` : sample.replace(/\s+/g, " "),
    cells: distinct,
  };
}

/** Whether a text is a date, including ambiguous ones such as 3/4/2022. */
export function looksLikeDate(text: string): boolean {
  if (text.length > MAX_DATE_LENGTH || !/\d/.test(text)) return false;
  const read = readDateText(text);
  return read.ok || read.fault.code === "event.date.ambiguous";
}

/** Whether the texts of a column are sentences rather than titles. */
export const isMostlyLong = ({ filled, longTexts }: ColumnSurvey): boolean => longTexts > 0 && longTexts * 2 >= filled;
