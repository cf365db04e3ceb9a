/** Files as Python’s openpyxl and XlsxWriter wrote them. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { eventNamed, eventsOf } from "../import-text";
import { read } from "./make-workbook";

const open = (name: string) => read(readFileSync(`tests/fixtures/formats/workbooks/${name}`), { name });

describe("a workbook of another program", () => {
  it("may hold a chart as a sheet, links, a comment, and formats down to the last row", async () => {
    const result = await open("openpyxl.xlsx");
    expect(eventsOf(result).map(({ title, date }) => `${date.edtf} ${String(title)}`)).toEqual([
      "1789-07-14 Vierter",
      "2014-02-18 Erster",
      "2014-02-18 Zweiter",
      "2014-02-20T14:30:00 Dritter",
    ]);
    expect(eventNamed(result, "Erster").sources).toMatchObject([{ title: "Zeitung", url: "https://example.org/1" }]);
    expect(eventNamed(result, "Dritter").sources).toMatchObject([{ url: "https://example.org/3" }]);
    expect(result.problems).toMatchObject([{ code: "media.alt.missing", row: 4, column: "Bild" }]);
    expect(result.assumptions?.[0]).toMatchObject({ names: ["Übersicht", "Versteckt"], taken: 0, isOpen: false });
  });

  it("may count from 1904, show months only, and mix fonts in a text", async () => {
    const result = await open("xlsxwriter.xlsx");
    expect(eventNamed(result, "Some bold words")).toMatchObject({
      date: { edtf: "2014-02" },
      sources: [{ url: "https://example.org/page" }],
    });
    expect(eventNamed(result, "D-Day").date.edtf).toBe("1944-06-06");
    // A link inside the workbook leads nowhere on a timeline.
    expect(result.problems).toMatchObject([{ code: "url.invalid", row: 3, column: "Link" }]);
  });
});
