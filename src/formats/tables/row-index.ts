/** Random access to the rows of a table, for lists that show some of 200,000. */
import type { CellEdit } from "../assumptions";
import { type EditsByRow, editedCells, editsByRow } from "./apply-edits";
import type { Table } from "./find-table";
import { readRecords, recordsOf } from "./read-records";

export type IndexedRow = {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  /** Trimmed, with the edits. */
  readonly cells: readonly string[];
};

const STEP = 500;

/** Where each row of a table begins and ends. Empty rows are not counted, as in `readRows`. */
export class RowIndex {
  private readonly rows: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private edits: EditsByRow = new Map();

  constructor(
    private readonly text: string,
    private readonly table: Pick<Table, "delimiter" | "from">,
    private readonly headerRow: number,
  ) {}

  /** Fills the index; pauses after every few rows. */
  *build(): Generator<void, void, undefined> {
    let read = 0;
    for (const { row, start, end, cells } of recordsOf(this.text, this.table.delimiter, this.table.from)) {
      if (row > this.headerRow && cells.some((cell) => cell.trim() !== "")) {
        this.rows.push(row);
        this.starts.push(start);
        this.ends.push(end);
      }
      read += 1;
      if (read % STEP === 0) yield;
    }
  }

  /** The same rows with other edits; shares the positions. */
  withEdits(edits: readonly CellEdit[]): RowIndex {
    const copy = Object.create(this) as RowIndex;
    copy.edits = editsByRow(edits);
    return copy;
  }

  get count(): number {
    return this.rows.length;
  }

  /** @param place  0 for the first row below the header */
  at(place: number): IndexedRow | undefined {
    const row = this.rows[place];
    if (row === undefined) return undefined;
    let cells: readonly string[] = [];
    readRecords(this.text.slice(this.starts[place], this.ends[place]), this.table.delimiter, (record) => {
      ({ cells } = record);
      return false;
    });
    return { row, cells: editedCells(cells, this.edits.get(row)).map((cell) => cell.trim()) };
  }

  /** The place of a row by its number; -1 if it is empty or does not exist. */
  placeOf(row: number): number {
    let [low, high] = [0, this.rows.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.rows[middle] ?? 0;
      if (found === row) return middle;
      if (found < row) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  rowAt(place: number): number | undefined {
    return this.rows[place];
  }
}
