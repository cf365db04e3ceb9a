import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysIn, edtfOf } from "../../../src/formats/dates/calendar";
import { readDateText } from "../../../src/formats/dates/date-text";
import { DATE_LANGUAGES } from "../../../src/formats/dates/month-names";
import { importText } from "../import-text";

type Day = { readonly year: number; readonly month: number; readonly day: number };

const anyDay = fc
  .record({ year: fc.integer({ min: 1000, max: 2200 }), month: fc.integer({ min: 1, max: 12 }), day: fc.nat(30) })
  .map(({ year, month, day }): Day => ({ year, month, day: (day % daysIn(year, month)) + 1 }));
const edtf = (day: Day): string => edtfOf(day) ?? "";
const utc = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);
const two = (number: number): string => String(number).padStart(2, "0");

const formats = new Map<string, Intl.DateTimeFormat>();
/** As the platform writes it in a language. */
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...options, timeZone: "UTC" });
  formats.set(key, made);
  return made;
}

/** Ways to write a day that leave no doubt. */
const CLEAR: readonly ((day: Day, language: string) => string)[] = [
  (day) => edtf(day),
  ({ year, month, day }) => `${day}.${month}.${year}`,
  ({ year, month, day }) => `${two(day)}.${two(month)}.${year}`,
  ({ year, month, day }) => `${year}/${two(month)}/${two(day)}`,
  (day, language) => formatOf(language, { dateStyle: "long" }).format(utc(day)),
  (day, language) => formatOf(language, { dateStyle: "full" }).format(utc(day)),
  (day, language) => formatOf(language, { day: "numeric", month: "short", year: "numeric" }).format(utc(day)),
  (day, language) =>
    formatOf(language, { weekday: "short", day: "numeric", month: "short", year: "numeric" }).format(utc(day)),
  (day, language) => formatOf(language, { dateStyle: "long" }).format(utc(day)).toUpperCase(),
  (day, language) => formatOf(language, { dateStyle: "long" }).format(utc(day)).normalize("NFD"),
  (day) => `+${edtf(day)}T00:00:00Z`,
];
/** Ways that leave one, or that name more than the day. */
const UNCLEAR: readonly ((day: Day, language: string) => string)[] = [
  ({ year, month, day }) => `${day}/${month}/${year}`,
  ({ year, month, day }) => `${two(day)}-${two(month)}-${year}`,
  (day, language) => formatOf(language, { dateStyle: "medium" }).format(utc(day)),
  (day, language) => formatOf(language, { dateStyle: "short" }).format(utc(day)),
  (day, language) => `${formatOf(language, { dateStyle: "long" }).format(utc(day))} (a remark)`,
  (day, language) => formatOf(language, { dateStyle: "long", timeStyle: "short" }).format(utc(day)),
];
/** The day of a file is first or second in all of its dates. */
const MONTH_FIRST = ({ year, month, day }: Day): string => `${month}/${day}/${year}`;
const language = fc.constantFrom(...DATE_LANGUAGES);

describe("a random day", () => {
  it("reads back from every clear way to write it, in every language, without a word", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...CLEAR), language, (day, write, of) => {
        const text = write(day, of);
        const read = readDateText(text);
        expect([text, read.ok ? read.date.edtf : read.fault, read.ok ? read.notes : []]).toEqual([text, edtf(day), []]);
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);

  it("reads back from every other notation too, or there is a note", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...UNCLEAR, MONTH_FIRST), language, (day, write, of) => {
        const text = write(day, of);
        const read = readDateText(text);
        if (!read.ok || read.notes.length > 0) return;
        expect([text, read.date.edtf.split("T")[0]]).toEqual([text, edtf(day)]);
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);

  it("reads back with its era, before it too", () => {
    const years = fc.integer({ min: -4000, max: 999 }).filter((year) => year !== 0);
    fc.assert(
      fc.property(years, language, (year, of) => {
        // There is no year 0 in words.
        const iso = year < 0 ? year + 1 : year;
        const ms = new Date(0).setUTCFullYear(iso, 0, 15);
        const text = formatOf(of, { year: "numeric", era: "short" }).format(ms);
        const read = readDateText(text);
        expect([text, read.ok ? read.date.edtf : read.fault]).toEqual([text, edtfOf({ year: iso })]);
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);
});

describe("a random span", () => {
  it("reads back from the way that each language writes it", () => {
    const styles = fc.constantFrom<Intl.DateTimeFormatOptions>(
      { dateStyle: "long" },
      { day: "numeric", month: "short", year: "numeric" },
      { month: "long", year: "numeric" },
    );
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 500 }), styles, language, (from, days, style, of) => {
        const last = new Date(utc(from) + days * 86_400_000);
        const to = { year: last.getUTCFullYear(), month: last.getUTCMonth() + 1, day: last.getUTCDate() };
        const text = formatOf(of, style).formatRange(utc(from), utc(to));
        const isDay = style.dateStyle !== undefined || style.day !== undefined;
        const [start, end] = [from, to].map((one) => edtf(one).slice(0, isDay ? 10 : 7));
        const read = readDateText(text);
        const expected = start === end ? start : `${start}/${end}`;
        expect([text, read.ok ? read.date.edtf : read.fault]).toEqual([text, expected]);
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);
});

describe("a random table", () => {
  const written = fc
    .tuple(anyDay, fc.constantFrom(...CLEAR, ...UNCLEAR), language)
    .map(([day, write, of]) => write(day, of));
  const spans = fc.tuple(written, fc.constantFrom(" – ", "–", " to ", " до ", " bis ", " → ", "/"), written);
  const part = fc.constantFrom(
    ..."24 2022 1932-33 02 Feb лютого XIX ст. c. BC до н. е. (?) – - / → (GMT+2) 05:00 05:00-07:00 [1] today . , ~ ? 00 1990s".split(
      " ",
    ),
  );
  const cell = fc.oneof(
    { weight: 4, arbitrary: written },
    { weight: 1, arbitrary: spans.map((parts) => parts.join("")) },
    { weight: 1, arbitrary: fc.constantFrom("", " ", "n/a", "TBA", "44616", "31.02.2022", "2001-02", "unknown") },
    { weight: 1, arbitrary: fc.array(part, { maxLength: 5 }).map((parts) => parts.join(" ")) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 20 }) },
  );
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it("loses no row without a problem that names the row", () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(",", ";", "\t"),
        (cells, delimiter) => {
          const rows = cells.map((text, index) =>
            [`Event ${index}`, quoted(text.replace(/[\r\n\0]/g, " "))].join(delimiter),
          );
          const { chronicle, problems } = importText([`title${delimiter}date`, ...rows].join("\n"));
          const titles = new Set(chronicle?.events.map(({ title }) => title));
          const named = new Set(problems.map(({ row }) => row));
          const lost = cells.flatMap((text, index) =>
            titles.has(`Event ${index}`) || named.has(index + 2) ? [] : [text],
          );
          expect(lost).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  }, 120_000);

  it("dates no row by a day that is not written in it, unless there is a note", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyDay, fc.constantFrom(...CLEAR, ...UNCLEAR), language), { minLength: 1, maxLength: 8 }),
        (days) => {
          const rows = days.map(([day, write, of], index) => `Event ${index};${quoted(write(day, of))}`);
          const { chronicle, problems } = importText(["title;date", ...rows].join("\n"));
          const named = new Set(problems.map(({ row }) => row));
          for (const { title, date } of chronicle?.events ?? []) {
            const index = Number(String(title).slice(6));
            const one = days[index];
            if (!one || named.has(index + 2)) continue;
            const [day, write, of] = one;
            expect([write(day, of), date.edtf.split("T")[0]]).toEqual([write(day, of), edtf(day)]);
          }
        },
      ),
      { numRuns: 300 },
    );
  }, 120_000);
});
