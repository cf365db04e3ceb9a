import type { WriteSheet } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { datesOf, eventNamed, eventsOf, reported } from "../import-text";
import { type WorkbookKind, day, read, workbook, write } from "./make-workbook";

const KINDS: readonly WorkbookKind[] = ["xlsx", "ods"];
const LAMP: WriteSheet = {
  name: "Lamp",
  rows: [
    ["Titel", "Datum", "Kategorie", "Jahr der Quelle"],
    ["Lit", day("1901-10-01"), "Sea", 2014],
    ["Storm", day("1902-11-14"), "Sea", 2014],
  ],
};

describe.each(KINDS)("a workbook (%s)", (kind) => {
  it("is read as the table of its sheet, whatever its name", async () => {
    const bytes = await workbook(kind, LAMP);
    for (const name of ["lamp.xlsx", "lamp.csv", ""]) {
      const result = await read(bytes, { name });
      expect(datesOf(result)).toEqual(["1901-10-01", "1902-11-14"]);
      expect(result.format).toBe(kind);
      if (name !== "") expect(result.chronicle?.meta.title).toBe("lamp");
    }
  });

  it("has days at midnight, numbers without noise, and answers as words", async () => {
    const rows = [
      ["title", "year", "end", "tags", "importance", "summary"],
      ["A", 2014, day("2015-02-28"), 0.1 + 0.2, 4, true],
    ];
    const result = await read(await workbook(kind, { name: "A", rows }));
    expect(reported(result)).toEqual([]);
    expect(eventNamed(result, "A")).toMatchObject({ tags: ["0.3"], importance: 4, summary: "true" });
    expect(datesOf(result)).toEqual(["2014/2015-02-28"]);
  });

  it("names rows and columns of a problem as the spreadsheet does", async () => {
    const rows = [
      ["The lighthouse, a history", null],
      [],
      ["Title", "Date"],
      ["A", day("2014-01-01")],
      [],
      ['Two\nlines and a "word"', "soon"],
    ];
    const result = await read(await workbook(kind, { name: "A", rows }));
    expect(result.problems).toMatchObject([{ code: "event.date.invalid", row: 6, column: "Date", value: "soon" }]);
    expect(reported(result)).toEqual(["error event.date.invalid@row 6, column Date"]);
    expect(result.problems[0]).not.toHaveProperty("line");
    expect(eventsOf(result)).toHaveLength(1);
  });

  it("keeps years before 1900 that are texts", async () => {
    const rows = [
      ["title", "date"],
      ["A", "24.02.1899"],
      ["B", "500 BC"],
    ];
    expect(datesOf(await read(await workbook(kind, { name: "A", rows })))).toEqual(["-0499", "1899-02-24"]);
  });

  it("gives the value of a merged cell to each row that it covers, and to no empty one", async () => {
    const sheet: WriteSheet = {
      name: "A",
      rows: [
        ["date", "topic", "title"],
        [day("2014-02-18"), "Kyiv", "A"],
        [null, null, "B"],
        [null, null, "C"],
        [null, null, null],
        [day("2014-02-20"), "Lviv", "D"],
      ],
      merges: [
        { startRow: 1, endRow: 4, startCol: 0, endCol: 0 },
        { startRow: 1, endRow: 3, startCol: 1, endCol: 1 },
      ],
    };
    const result = await read(await workbook(kind, sheet));
    expect(reported(result)).toEqual([]);
    expect(datesOf(result)).toEqual(["2014-02-18", "2014-02-18", "2014-02-18", "2014-02-20"]);
    expect(eventNamed(result, "C").lane).toBe(eventNamed(result, "A").lane);
  });

  it("takes the first sheet with a table of events, and asks if there are several", async () => {
    const notes: WriteSheet = { name: "Read me", rows: [["This file lists the events."], ["Made by hand."]] };
    const other: WriteSheet = {
      name: "Harbour",
      rows: [
        ["title", "date"],
        ["Pier", day("1899-01-05")],
      ],
    };
    const one = await read(await workbook(kind, notes, LAMP));
    const sheets = (result: typeof one) => result.assumptions?.find((assumption) => assumption.kind === "sheet");
    expect(sheets(one)).toEqual({ kind: "sheet", isOpen: false, names: ["Read me", "Lamp"], taken: 1 });
    expect(sheets(await read(await workbook(kind, LAMP)))).toBeUndefined();

    const bytes = await workbook(kind, notes, LAMP, other);
    const several = await read(bytes);
    expect(sheets(several)).toMatchObject({ isOpen: true, taken: 1 });
    const chosen = await read(bytes, { sheet: 2 });
    expect(sheets(chosen)).toMatchObject({ isOpen: false, taken: 2 });
    expect(eventsOf(chosen).map(({ title }) => title)).toEqual(["Pier"]);
    expect(sheets(await read(bytes, { sheet: 7 }))).toMatchObject({ taken: 1 });
    const none = await read(bytes, { sheet: 0 });
    expect(none.chronicle).toBeUndefined();
    expect(sheets(none)).toMatchObject({ taken: 0 });
  });

  it("has links: the source is what the cell links to", async () => {
    const rows = [
      ["title", "date", "source"],
      ["A", day("2014-01-01"), "BBC"],
    ];
    const link = { target: "https://example.org/a", display: "BBC" };
    const cells = new Map([["1,2", { value: "BBC", hyperlink: link }]]);
    const result = await read(await workbook(kind, { name: "A", rows, cells }));
    expect(eventNamed(result, "A").sources).toMatchObject([{ title: "BBC", url: "https://example.org/a" }]);

    const titles = new Map([["1,0", { value: "A", hyperlink: { ...link, display: "A" } }]]);
    const without = rows.map((row) => row.slice(0, 2));
    const linked = await read(await workbook(kind, { name: "A", rows: without, cells: titles }));
    expect(eventNamed(linked, "A").sources).toMatchObject([{ url: "https://example.org/a" }]);
  });

  it("has cells with formulas that give nothing: one warning for all", async () => {
    const rows = [
      ["title", "date", "topic"],
      ["A", day("2014-01-01"), "#REF!"],
      ["B", day("2015-01-01"), "#N/A"],
    ];
    const result = await read(await workbook(kind, { name: "A", rows }));
    expect(result.problems).toMatchObject([
      { code: "table.cell.error", row: 2, column: "topic", value: "row 2: #REF!, row 3: #N/A" },
    ]);
    expect(eventsOf(result)).toHaveLength(2);
  });

  it("has no encoding to ask about, also where a letter was lost before", async () => {
    const rows = [
      ["title", "date"],
      ["A \u{FFFD} B", day("2014-01-01")],
    ];
    const result = await read(await workbook(kind, { name: "A", rows }), { encoding: "windows-1251" });
    expect(reported(result)).toEqual([]);
    expect(result.assumptions?.map((assumption) => assumption.kind)).toEqual(["columns"]);
    expect(eventsOf(result)[0]?.title).toBe("A \u{FFFD} B");
  });

  it("is refused where it holds nothing", async () => {
    expect(reported(await read(await workbook(kind, { name: "A", rows: [] })))).toEqual(["error file.empty@"]);
    const unknown = await read(
      await workbook(kind, {
        name: "A",
        rows: [
          ["x", "y"],
          [1, 2],
        ],
      }),
    );
    expect(unknown.problems[0]?.code).toBe("table.column.missing");
    expect(unknown.chronicle).toBeUndefined();
  });
});

describe("an Excel workbook", () => {
  it("counts days from 1904 where it says so", async () => {
    const sheets = [
      {
        name: "A",
        rows: [
          ["title", "date"],
          ["A", day("2014-02-27")],
        ],
      },
    ];
    for (const dateSystem of ["1900", "1904"] as const)
      expect(datesOf(await read(await write("xlsx", { sheets, dateSystem })))).toEqual(["2014-02-27"]);
  });

  it("shows months, years and times by the format of the cell", async () => {
    const style = (numFmt: string) => ({ value: day("2014-02-01"), style: { numFmt } });
    const rows = [
      ["title", "date"],
      ["month", null],
      ["year", null],
      ["day", null],
      ["hidden time", null],
    ];
    const cells = new Map([
      ["1,1", style("mmm yy")],
      ["2,1", style("yyyy")],
      ["3,1", style("dd/mm/yyyy hh:mm")],
      ["4,1", { value: new Date("2014-02-01T13:00:00Z"), style: { numFmt: "dd.mm.yyyy" } }],
    ]);
    const result = await read(await workbook("xlsx", { name: "A", rows, cells }));
    expect(eventsOf(result).map(({ title, date }) => [title, date.edtf])).toEqual(
      expect.arrayContaining([
        ["month", "2014-02"],
        ["year", "2014"],
        ["day", "2014-02-01"],
        ["hidden time", "2014-02-01"],
      ]),
    );
  });

  it("has times of their own", async () => {
    const rows = [
      ["title", "date", "time"],
      ["A", day("2014-02-01"), null],
    ];
    const cells = new Map([["1,2", { value: 0.604166667, style: { numFmt: "h:mm" } }]]);
    expect(datesOf(await read(await workbook("xlsx", { name: "A", rows, cells })))).toEqual(["2014-02-01T14:30:00"]);
  });

  it("reads hidden sheets last of those with events", async () => {
    const bytes = await workbook("xlsx", { ...LAMP, hidden: true }, { ...LAMP, name: "Shown" });
    expect((await read(bytes)).assumptions?.[0]).toMatchObject({ kind: "sheet", taken: 1, isOpen: false });
    const notes = { name: "Notes", rows: [["a"], ["b"]] };
    const only = await workbook("xlsx", { ...LAMP, hidden: true }, notes);
    expect((await read(only)).assumptions?.[0]).toMatchObject({ kind: "sheet", taken: 0, isOpen: false });
  });
});
