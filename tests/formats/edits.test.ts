import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/formats/tables/apply-edits";
import { findTable } from "../../src/formats/tables/find-table";
import { type TableRecord, readRecords } from "../../src/formats/tables/read-records";
import { RowIndex } from "../../src/formats/tables/row-index";
import { datesOf, eventsOf, importText, reported } from "./import-text";

const recordsIn = (text: string, delimiter: string): readonly (readonly string[])[] => {
  const found: TableRecord[] = [];
  readRecords(text, delimiter, (record) => void found.push(record));
  return found.map(({ cells }) => cells);
};

describe("edits of cells", () => {
  it("change nothing else: separator, quotation marks and line ends stay", () => {
    const text = 'title;date\r\n"A; B";soon\r\n\r\nC;2001\n';
    const edits = [
      { row: 2, column: 1, value: "2000" },
      { row: 4, column: 0, value: 'say "C"; loud' },
    ];
    expect(applyEdits(text, { delimiter: ";", from: 0 }, edits)).toBe(
      'title;date\r\n"A; B";2000\r\n\r\n"say ""C""; loud";2001\n',
    );
  });

  it("are read like cells of the file, in surveys of the columns too", () => {
    const table = "title,date\nA,soon\nB,2/13/2001\nC,3/4/2001\n";
    const edits = [
      { row: 2, column: 1, value: "2000-01-01" },
      { row: 3, column: 1, value: "13/2/2001" },
    ];
    const result = importText(table, { edits });
    expect(reported(result)).toEqual([]);
    expect(datesOf(result)).toEqual(["2000-01-01", "2001-02-13", "2001-04-03"]);
  });

  it("of rows and columns that do not exist do no harm", () => {
    const edits = [
      { row: 99, column: 0, value: "x" },
      { row: 2, column: 1e9, value: "x" },
      { row: 2, column: -1, value: "x" },
      { row: 2, column: 0.5, value: "x" },
    ];
    expect(eventsOf(importText("title,date\nA,2001\n", { edits }))).toHaveLength(1);
    expect(importText('{"a": 1}', { edits }).chronicle).toBeUndefined();
  });

  it("leave out a row that they empty", () => {
    const edits = [0, 1].map((column) => ({ row: 2, column, value: "" }));
    expect(eventsOf(importText("title,date\nA,2001\nB,2002\n", { edits }))).toHaveLength(1);
  });

  it("repair a character that could not be decoded", () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode("title,date\nA é é é"),
      0xff,
      ...new TextEncoder().encode(",2001\n"),
    ]);
    expect(reported(importText(bytes))).toEqual([expect.stringContaining("file.encoding.damaged@row 2")]);
    expect(reported(importText(bytes, { edits: [{ row: 2, column: 0, value: "A" }] }))).toEqual([]);
  });

  it("can be read back, whatever they hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ";", "\n", "\r", " ", "é"), maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 }), cell, (row, column, value) => {
        const text = applyEdits("a;b;c\nd;e;f\ng;h;i", { delimiter: ";", from: 0 }, [{ row, column, value }]);
        const expected = [..."abcdefghi"].map((one, at) => (at === (row - 1) * 3 + column ? value : one));
        expect(recordsIn(text, ";").flat()).toEqual(expected);
      }),
    );
  });
});

describe("the index of rows", () => {
  const text = 'title,date\n"A\nline",2001\n\n,\nB, 2002 \n';
  const table = findTable(text);
  const index = new RowIndex(text, table ?? { delimiter: ",", from: 0 }, 1);
  for (const _ of index.build());

  it("numbers rows as a spreadsheet does, without empty ones", () => {
    expect(index.count).toBe(2);
    expect(index.at(0)).toEqual({ row: 2, cells: ["A\nline", "2001"] });
    expect(index.at(1)).toEqual({ row: 5, cells: ["B", "2002"] });
    expect(index.at(2)).toBeUndefined();
    expect([2, 3, 4, 5, 6].map((row) => index.placeOf(row))).toEqual([0, -1, -1, 1, -1]);
  });

  it("shows rows with their edits, and the same rows without", () => {
    const edited = index.withEdits([{ row: 5, column: 1, value: "1999" }]);
    expect(edited.at(1)?.cells).toEqual(["B", "1999"]);
    expect(edited.count).toBe(2);
    expect(index.at(1)?.cells).toEqual(["B", "2002"]);
  });
});
