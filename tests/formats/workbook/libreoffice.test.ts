/** Files as LibreOffice 7.4 wrote them. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { shownByLibreOffice } from "../../../src/formats/workbook/julian-day";
import { eventNamed, eventsOf } from "../import-text";
import { read } from "./make-workbook";

const open = (name: string) => read(readFileSync(`tests/fixtures/formats/workbooks/${name}`), { name });

describe("a spreadsheet of LibreOffice", () => {
  it("has rows that are repeated in print, grouped rows, merged cells and a hidden sheet", async () => {
    const result = await open("libreoffice.ods");
    expect(eventsOf(result).map(({ title, date }) => `${date.edtf} ${String(title)}`)).toEqual([
      "-0043-03-17 Caesar",
      "1871-10-01 Alt",
      "1871-10-02 Formel",
      "2014-02 Monat",
      "2014-02-27 Danach",
      "2014-02-27T14:30:00 Zeit fett",
    ]);
    expect(eventNamed(result, "Zeit fett").sources).toMatchObject([{ title: "Zeitung", url: "https://example.org/x" }]);
    expect(result.problems).toMatchObject([{ code: "table.cell.error", row: 7, column: "Quelle" }]);
    expect(result.assumptions?.[0]).toEqual({
      kind: "sheet",
      isOpen: false,
      names: ["Versteckt", "Chronik"],
      taken: 1,
    });
  });

  it("shows days before 1582 in the Julian calendar, also in Excel’s format", async () => {
    const result = await open("libreoffice.xlsx");
    expect(result.problems).toEqual([]);
    expect(eventsOf(result).map(({ title, date }) => `${date.edtf} ${String(title)}`)).toEqual([
      "0044-03-15 Caesar",
      "1066-10-14 Hastings",
      "1582-10-04 Vorher",
      "1582-10-15 Reform",
      "2014-02-27T14:30:00 Neu",
    ]);
  });

  it.each([
    ["1582-10-15", "1582-10-15"],
    ["1582-10-14", "1582-10-04"],
    ["1066-10-20T13:00", "1066-10-14T13:00"],
    ["0001-01-01", "0001-01-03"],
    ["0000-12-31", "0001-01-02"],
    ["-000043-03-13", "-000043-03-15"],
    ["-004799-03-01", "-004799-04-08"],
  ])("%s there is shown as %s", (stored, shown) => {
    const at = (iso: string) => new Date(iso.includes("T") ? `${iso}:00Z` : `${iso}T00:00:00Z`);
    expect(new Date(shownByLibreOffice(at(stored).getTime())).toISOString()).toBe(at(shown).toISOString());
  });
});
