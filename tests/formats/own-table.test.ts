import { readWords, splitLanguage } from "../../src/formats/own-table/cell-lists";
import { readXlsx } from "hucre/xlsx";
import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvOf, writeCsv } from "../../src/export/files/write-csv";
import { MAX_CELL_LENGTH, writeXlsx } from "../../src/export/files/write-xlsx";
import { safeCell, unsafeCell } from "../../src/formats/own-table/safe-cell";
import type { Chronicle } from "../../src/model/chronicle/chronicle";
import { chronicleFile, writeChronicle } from "../../src/model/chronicle/write-chronicle";
import { HOSTILE, anyChronicle } from "../fixtures/chronicles/any-chronicle";
import { bundledChronicle } from "../fixtures/chronicles/bundled";
import { smallChronicle } from "../fixtures/chronicles/small";
import { eventsOf, importText, reported } from "./import-text";

/** Line breaks become those of XML. */
const withoutReturns = (file: unknown): unknown =>
  JSON.parse(
    JSON.stringify(file)
      .replaceAll(String.raw`\r\n`, String.raw`\n`)
      .replaceAll(String.raw`\r`, String.raw`\n`),
  );

async function sheetAsCsv(chronicle: Chronicle): Promise<string> {
  const { bytes } = await writeXlsx(chronicle, "en");
  const { sheets } = await readXlsx(bytes);
  const rows = sheets[0]?.rows ?? [];
  for (const cell of rows.flat()) expect(cell === null || typeof cell === "string", JSON.stringify(cell)).toBe(true);
  return csvOf(rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : ""))));
}

describe("our own formats", () => {
  it("reads the bundled chronicle back whole, without a problem", () => {
    const chronicle = bundledChronicle();
    expect([chronicle.quiz.length, chronicle.stories.length, chronicle.eras.length]).not.toContain(0);
    const read = importText(writeCsv(chronicle));
    expect(reported(read)).toEqual([]);
    expect(read.format).toBe("throughline-table");
    expect(chronicleFile(read.chronicle!)).toEqual(chronicleFile(chronicle));
  });

  it("reads routes and areas back, and says which cell has none that can be read", () => {
    const geometry = { type: "LineString", coordinates: [[30, 50] as const, [31, 51] as const] };
    const chronicle = smallChronicle([
      { id: "a", date: "2022", title: "A", lane: "war", route: { geometry, label: { en: "Way" } } },
    ]);
    const csv = writeCsv(chronicle);
    expect(chronicleFile(importText(csv).chronicle!)).toEqual(chronicleFile(chronicle));
    const broken = importText(csv.replace('""LineString""', '""Line""'));
    expect(reported(broken)).toContain("error shape.type@row 3, column route");
    const text = importText("record (throughline/1),id,date,title,route\nevent,a,2022,A,to the sea\n");
    expect(reported(text)).toContain("warning field.invalid@row 2, column route");
    expect(eventsOf(text)).toHaveLength(1);
  });

  it("reads any chronicle back as the same, from JSON", () => {
    fc.assert(
      fc.property(anyChronicle(), (chronicle) => {
        const read = importText(writeChronicle(chronicle));
        expect(chronicleFile(read.chronicle!)).toEqual(chronicleFile(chronicle));
      }),
      { numRuns: 100 },
    );
  });

  it("reads any chronicle back as the same, from CSV", () => {
    fc.assert(
      fc.property(anyChronicle(), (chronicle) => {
        const read = importText(writeCsv(chronicle));
        expect(chronicleFile(read.chronicle!)).toEqual(chronicleFile(chronicle));
      }),
      { numRuns: 100 },
    );
  });

  it("reads any chronicle back as the same, from the sheet", async () => {
    await fc.assert(
      fc.asyncProperty(anyChronicle(), async (chronicle) => {
        const read = importText(await sheetAsCsv(chronicle));
        expect(withoutReturns(chronicleFile(read.chronicle!))).toEqual(withoutReturns(chronicleFile(chronicle)));
      }),
      { numRuns: 40 },
    );
  });

  it("has no cell that a spreadsheet runs, and gives every text back", () => {
    for (const text of HOSTILE) expect(unsafeCell(safeCell(text))).toBe(text);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...HOSTILE)), fc.nat(3), (text, quotes) => {
        const own = "'".repeat(quotes) + text;
        expect(unsafeCell(safeCell(own))).toBe(own);
        expect(safeCell(own)).not.toMatch(/^(?:[=+@\t\r\n]|-(?!\d+(?:\.\d+)?$))/);
      }),
    );
  });

  it("is CSV to another program too", () => {
    fc.assert(
      fc.property(anyChronicle(), (chronicle) => {
        const { data, errors } = Papa.parse<string[]>(writeCsv(chronicle).replace("\uFEFF", ""), {
          skipEmptyLines: true,
        });
        expect(errors).toEqual([]);
        const [headings = [], ...rows] = data;
        expect(new Set(rows.map((row) => row.length))).toEqual(new Set([headings.length]));
        expect(rows.filter(([kind]) => kind === "event")).toHaveLength(chronicle.events.length);
      }),
      { numRuns: 50 },
    );
  });

  it("takes rows that somebody added, and dates that a spreadsheet has changed", () => {
    const csv =
      "record (throughline/1);id;date;title;title (uk);lane\n;;24.02.2022;Invasion;Вторгнення;war\nevent;b;2022;Plain;;war\n";
    const read = importText(csv, { name: "edited.csv" });
    expect(eventsOf(read).map(({ date, title }) => [date.edtf, title])).toEqual([
      ["2022", "Plain"],
      ["2022-02-24", { en: "Invasion", uk: "Вторгнення" }],
    ]);
    expect(read.chronicle?.meta.title).toBe("edited");
  });

  it("names the cell of every problem, and loses nothing else", () => {
    const csv = [
      "record (throughline/1),id,date,title,sources,more,shade",
      "event,a,2022-13-40,No such day,,,",
      'event,b,2022,Fine,"title: One\nno field",{broken,red',
      "planet,c,2022,What,,,",
    ].join("\n");
    const read = importText(csv);
    expect(eventsOf(read).map(({ id, sources }) => [id, sources.length])).toEqual([["b", 1]]);
    expect(reported(read)).toEqual(
      expect.arrayContaining([
        "error event.date.invalid@row 2, column date",
        "warning field.invalid@row 3, column sources",
        "warning field.invalid@row 3, column more",
        "error item.invalid@row 4 (line 5), column record (throughline/1)",
        "warning table.columns.unknown@row 1, column 7",
      ]),
    );
  });

  it("leaves out rows that Excel cannot hold, and names them", async () => {
    const chronicle = smallChronicle([
      { id: "long", date: "2020", title: "Long", lane: "war", summary: "x".repeat(MAX_CELL_LENGTH + 1) },
      { id: "short", date: "2021", title: "Short", lane: "war" },
    ]);
    const { leftOut } = await writeXlsx(chronicle, "en");
    expect(leftOut).toEqual(["long"]);
  });
});

it("long cells and headings take linear time", { timeout: 20_000 }, () => {
  const gap = " ".repeat(200_000);
  expect(readWords(`x${gap}y; z`)).toEqual([`x${gap}y`, "z"]);
  expect(splitLanguage(`title${gap}(uk)x`).lang).toBeUndefined();
  expect(splitLanguage("title (uk)")).toEqual({ name: "title", lang: "uk" });
});
