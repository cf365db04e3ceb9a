/** Random tables: no row is lost or left without a date unless a problem reports it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importText } from "./import-text";

const DATES = [
  "2022-02-24",
  "24.02.2022",
  "3/4/2022",
  "",
  "soon",
  "2022-02-24 00:00",
  "31.02.2022",
  "1914–1918",
  "2014.0",
];
const HEADINGS = ["Date", "Datum*", "Дата (день)", "Year", "Timestamp", "Fecha"];

const row = fc.record({ title: fc.constantFrom("A", "Łódź", "Ж", ""), date: fc.constantFrom(...DATES) });
const table = fc.record({
  heading: fc.constantFrom(...HEADINGS),
  rows: fc.array(row, { minLength: 1, maxLength: 12 }),
});

describe("a random table", () => {
  it("gives an event or an error for every row", () => {
    fc.assert(
      fc.property(table, ({ heading, rows }) => {
        const text = [`Title;${heading}`, ...rows.map(({ title, date }) => `${title};${date}`)].join("\n");
        const { chronicle, problems } = importText(text);
        // A table that is refused says why.
        if (!chronicle) return void expect(problems.some(({ severity }) => severity === "error")).toBe(true);
        const errors = new Set(problems.filter(({ severity }) => severity === "error").map(({ row: at }) => at));
        const filled = rows.filter(({ title, date }) => title + date !== "").length;
        expect(chronicle.events.length + errors.size).toBeGreaterThanOrEqual(filled);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
