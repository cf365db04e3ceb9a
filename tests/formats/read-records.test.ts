import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type TableRecord, readRecords } from "../../src/formats/tables/read-records";
import { anyDelimiter, anyLineEnd, quoted } from "./delimited";

function records(text: string, delimiter = ","): TableRecord[] {
  const found: TableRecord[] = [];
  const unclosed = readRecords(text, delimiter, (record) => void found.push(record));
  if (unclosed) throw new Error(`unclosed at row ${unclosed.row}`);
  return found;
}
const cells = (text: string, delimiter = ",") => records(text, delimiter).map((record) => record.cells);

describe("the records of a table", () => {
  it.each([
    ["commas in quotes", 'a,"b, c",d', [["a", "b, c", "d"]]],
    ["quotes in quotes", '"say ""hi"""', [['say "hi"']]],
    [
      "line breaks in quotes",
      '"a\nb",c\nd,e',
      [
        ["a\nb", "c"],
        ["d", "e"],
      ],
    ],
    ["a quoted cell after a space", 'a , "b" ,c', [["a ", "b", "c"]]],
    ["a quotation mark within a text", 'a,5" pipe,c', [["a", '5" pipe', "c"]]],
    ["empty cells", ",,", [["", "", ""]]],
    ["empty quotes", '"",""', [["", ""]]],
    [
      "no line end at the end",
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a line end at the end", "a,b\n", [["a", "b"]]],
  ])("may have %s", (_what, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it("end with line ends of every kind, also mixed", () => {
    expect(cells("a,b\r\nc,d\ne,f\rg,h")).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
    ]);
    expect(cells('"a\r\nb"\r"c\nd"\n"e\rf"')).toEqual([["a\r\nb"], ["c\nd"], ["e\rf"]]);
  });

  it("know their row, as spreadsheets number it with empty lines, and the line of the text", () => {
    const places = records('h\n\n"a\nb\r\nc"\nd').map(({ row, line }) => [row, line]);
    expect(places).toEqual([
      [1, 1],
      [3, 3],
      [4, 6],
    ]);
  });

  it("name the cell of an unclosed quotation mark, and keep the rows before it", () => {
    const found: string[] = [];
    const unclosed = readRecords('a,b\nc,d\ne,"f,g\nh,i\n', ",", (record) => void found.push(record.cells.join()));
    expect(unclosed).toEqual({ row: 3, line: 3, cell: 1 });
    expect(found).toEqual(["a,b", "c,d"]);
  });

  it("keep a quotation mark that should have been doubled, and report its cell", () => {
    const [record] = records('a,"say "hi" now",c');
    expect(record).toMatchObject({ cells: ["a", 'say "hi" now', "c"], strayQuoteIn: 1 });
    expect(records('a,"b",c')[0]?.strayQuoteIn).toBeUndefined();
  });

  it("stop when the reader has enough", () => {
    let count = 0;
    readRecords("a\nb\nc\nd", ",", () => {
      count += 1;
      return count < 2;
    });
    expect(count).toBe(2);
  });
});

describe("any table", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      "",
      " ",
      '"',
      '""',
      "a,b;c|d\te",
      "=1+1",
      "line\nbreak",
      "line\r\nbreak",
      "\r",
      "Київ",
      "\u{FEFF}",
      "'",
    ),
  );
  // A row of one empty cell is indistinguishable from an empty line.
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  const needsQuotes = (text: string, delimiter: string) =>
    /["\r\n]|^[ \t]/.test(text) || text.includes(delimiter) || text === "";

  it("comes back as it was written, with any delimiter and line end", () => {
    fc.assert(
      fc.property(table, anyDelimiter, anyLineEnd, fc.boolean(), (rows, delimiter, lineEnd, isAllQuoted) => {
        const text = rows
          .map((row) =>
            row.map((one) => (isAllQuoted || needsQuotes(one, delimiter) ? quoted(one) : one)).join(delimiter),
          )
          .join(lineEnd);
        expect(cells(text, delimiter)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it("is read as another reader reads it", () => {
    fc.assert(
      fc.property(table, anyDelimiter, fc.constantFrom("\n", "\r\n"), (rows, delimiter, newline) => {
        const text = Papa.unparse(rows, { delimiter, newline });
        const theirs = Papa.parse<string[]>(text, { delimiter, newline }).data;
        expect(cells(text, delimiter)).toEqual(theirs);
      }),
      { numRuns: 500 },
    );
  });

  it("costs time in proportion to its length, whatever its quotation marks", () => {
    for (const text of [
      '"'.repeat(200_001),
      '""'.repeat(100_000),
      'a"b'.repeat(100_000),
      '"a"b'.repeat(100_000),
      ' "a" '.repeat(100_000),
    ]) {
      const startMs = performance.now();
      readRecords(text, ",", () => undefined);
      expect(performance.now() - startMs).toBeLessThan(2_000);
    }
  });
});
