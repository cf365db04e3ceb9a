import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sheetText } from "../../../src/formats/workbook/sheet-text";
import { readRecords } from "../../../src/formats/tables/read-records";

const NOTHING = { links: new Map<string, string>(), errors: [] };

/** The cells of each row by its number, without those that are blank. */
function cellsOf(text: string): string[] {
  const found: string[] = [];
  const unclosed = readRecords(
    text,
    ",",
    ({ cells, row, strayQuoteIn }) => {
      expect(strayQuoteIn).toBeUndefined();
      for (const [column, cell] of cells.entries()) if (cell.trim() !== "") found.push(`${row},${column}: ${cell}`);
    },
    "sep=,\n".length,
  );
  expect(unclosed).toBeUndefined();
  return found;
}

describe("the text of a sheet", () => {
  const cell = fc.oneof(
    fc.constantFrom("", " ", '"', '""', ",", "\n", "\r\n", "sep=;", '" ', ' "a"', "\t", "a,b", "{", "[1]"),
    fc.string({ maxLength: 6 }),
  );

  it("holds every cell in its row and column", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const expected = rows.flatMap((row, index) =>
          row.flatMap((text, column) => (text.trim() === "" ? [] : [`${index + 1},${column}: ${text}`])),
        );
        expect(cellsOf(sheetText({ ...NOTHING, rows }))).toEqual(expected);
      }),
    );
  });

  it("has rows of one length", () => {
    const rows = [["title", "date", ""], [], ["A"], ["", "", "", " "]];
    expect(sheetText({ ...NOTHING, rows })).toBe("sep=,\ntitle,date\n\nA,\n");
  });
});
