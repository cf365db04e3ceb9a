import { readFileSync, readdirSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ImportResult, importFile } from "../../src/formats/import-file";
import { readMediaAddress } from "../../src/model/chronicle/media-address";
import { IMPORT_PROBLEMS } from "../../src/formats/import-problems";
import { isBlank } from "../../src/model/blank-text";
import { CHRONICLE_PROBLEMS } from "../../src/model/chronicle/problem-codes";
import { ID_PATTERN } from "../../src/model/chronicle/schema";
import { importText } from "./import-text";
import { anyDelimiter, anyLineEnd, quoted } from "./delimited";

/** 20,000 inputs took 25 seconds; every run has a tenth of them, and `RANDOM_INPUTS=20000` all. */
const RUNS = Number(process.env["RANDOM_INPUTS"] ?? 2_000);
const LIMIT_MS = 5_000;
const KNOWN = new Set<string>([...IMPORT_PROBLEMS, ...CHRONICLE_PROBLEMS]);

const folders = ["samples", "cases"].map((name) => `tests/fixtures/formats/${name}`);
const corpus = folders.flatMap((folder) => readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`)));

/** Invariants of the result of any input. */
function expectSound({ chronicle, problems, eventsInFile, times }: ImportResult): void {
  for (const { code, where, expected, value = "", column = "" } of problems) {
    expect(KNOWN).toContain(code);
    expect(code, "something was thrown").not.toBe("file.unreadable");
    expect(typeof where).toBe("string");
    expect(expected).toBeTruthy();
    expect(Math.max(value.length, column.length)).toBeLessThanOrEqual(80);
  }
  expect(eventsInFile).toBeGreaterThanOrEqual(0);
  expect((times?.zones.length ?? 0) <= 10).toBe(true);
  if (!chronicle) {
    expect(problems[0]?.severity).toBe("error");
    return;
  }
  const lanes = new Set(chronicle.lanes.map(({ id }) => id));
  expect(chronicle.eventsById.size).toBe(chronicle.events.length);
  for (const event of chronicle.events) {
    expect(event.id).toMatch(ID_PATTERN);
    expect(Number.isFinite(event.date.startMs) && Number.isFinite(event.date.endMs)).toBe(true);
    expect(lanes).toContain(event.lane);
    for (const { url } of event.media) expect(readMediaAddress(url)).toBe(url);
    for (const { url } of event.media) expect(url).not.toMatch(/^(?:http|javascript|file|blob|data:(?!image\/)):/i);
    for (const { url = "https:" } of event.sources) expect(url).toMatch(/^https?:/i);
  }
}

function expectSoundFile(bytes: Uint8Array): void {
  // CPU time, not wall-clock time: a busy machine is not a fault of the parser.
  const start = process.cpuUsage();
  const result = importFile(bytes, { name: "unknown" });
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(LIMIT_MS);
  expectSound(result);
  expect(Object.keys(Object.prototype)).toEqual([]);
}

describe("any file at all", () => {
  it("is read or refused in good time when it is bytes", () => {
    const bytes = fc.uint8Array({ maxLength: 2_000 });
    fc.assert(fc.property(bytes, expectSoundFile), { numRuns: RUNS / 5 });
  }, 120_000);

  it("is read or refused in good time when it is text", () => {
    const text = fc.string({ unit: "binary", maxLength: 2_000 }).map((value) => new TextEncoder().encode(value));
    fc.assert(fc.property(text, expectSoundFile), { numRuns: RUNS / 10 });
  }, 120_000);

  it("is read or refused in good time when it was a good one before", () => {
    const mutation = fc.record({
      file: fc.nat(corpus.length - 1),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      flips: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
      swap: fc.constantFrom(
        undefined,
        [",", ";"],
        ["\n", "\r"],
        ['"', "'"],
        ["2022", "-99999"],
        ["{", "["],
        [":", ";"],
      ),
    });
    fc.assert(
      fc.property(mutation, ({ file, cut, flips, swap }) => {
        const bytes = new Uint8Array((corpus[file] ?? new Uint8Array()).subarray(0, 20_000));
        for (const [at, value] of flips) bytes[Math.floor(at * bytes.length)] = value;
        const truncated = bytes.subarray(0, Math.ceil((cut < 0.5 ? 1 : cut) * bytes.length));
        const [from = "", to = ""] = swap ?? [];
        if (!swap) expectSoundFile(truncated);
        else expectSoundFile(new TextEncoder().encode(new TextDecoder().decode(truncated).replaceAll(from, to)));
      }),
      { numRuns: RUNS / 2 },
    );
  }, 300_000);

  const key = fc.oneof(
    fc.constantFrom(
      ..."title start end date events timeline start_date end_date year month text headline media url id group".split(
        " ",
      ),
    ),
    fc.constantFrom(
      "__proto__",
      "constructor",
      "toString",
      "hasOwnProperty",
      "format",
      "stories",
      "eras",
      "sources",
      "places",
    ),
    fc.string({ maxLength: 6 }),
  );
  const leaf = fc.oneof(
    fc.constantFrom<unknown>(
      "2022-02-24",
      "3/4/2022",
      "",
      null,
      true,
      2022,
      -1,
      1e308,
      "throughline/1",
      "https://a.example/a.jpg",
    ),
    fc.string({ maxLength: 20 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const { json } = fc.letrec<{ json: unknown; object: object }>((tie) => ({
    json: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      tie("object"),
      fc.array(tie("json"), { maxLength: 4 }),
    ),
    object: fc.array(fc.tuple(key, tie("json")), { maxLength: 6 }).map((pairs) => {
      const made = Object.create(null) as Record<string, unknown>;
      for (const [name, value] of pairs)
        Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
      return made;
    }),
  }));

  it("is read or refused in good time when it is JSON of hostile make", () => {
    fc.assert(
      fc.property(json, key, (value, name) => {
        expectSoundFile(new TextEncoder().encode(JSON.stringify({ [name]: value, events: [value] })));
      }),
      { numRuns: RUNS / 10 },
    );
  }, 120_000);

  it("is read or refused in good time when it is a calendar of hostile make", () => {
    const line = fc.tuple(
      fc.constantFrom(
        ..."BEGIN END DTSTART DTEND DURATION RRULE RDATE EXDATE SUMMARY UID RECURRENCE-ID DTSTART;TZID=Europe/Kyiv GEO LOCATION".split(
          " ",
        ),
      ),
      fc.oneof(
        fc.constantFrom(
          "VEVENT",
          "VCALENDAR",
          "VTIMEZONE",
          "STANDARD",
          "20220224",
          "20220224T050000Z",
          "00010101",
          "99991231T235959",
        ),
        fc.constantFrom(
          "FREQ=DAILY;COUNT=999999999",
          "FREQ=YEARLY;UNTIL=99991231",
          "FREQ=MONTHLY;BYDAY=5MO;COUNT=9",
          "P9999999W",
          "PT1S",
        ),
        fc.string({ maxLength: 20 }),
      ),
    );
    const lines = fc.array(
      line.map((pair) => pair.join(":")),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(lines, (made) => {
        const text = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:A", ...made, "END:VEVENT", "END:VCALENDAR"].join(
          "\r\n",
        );
        expectSoundFile(new TextEncoder().encode(text));
      }),
      { numRuns: RUNS / 10 },
    );
  }, 120_000);
});

describe("any table", () => {
  // What is trimmed, or shows nothing, cannot come back: a Braille blank is a title as little as a space.
  const cell = fc
    .string({ unit: "grapheme", maxLength: 12 })
    .map((text) => text.replace(/[\p{Cc}\p{Surrogate}]/gu, "").trim())
    .filter((text) => !isBlank(text));
  const rows = fc.array(fc.record({ title: cell, summary: cell, lineBreak: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  });

  it("has no title if a cell contains only Braille blanks", () => {
    const { chronicle } = importText(
      "title;start;summary\n\u{2800};2022-02-24;The text\n\u{2800} ;2022-02-25;\u{2800}",
    );
    expect(chronicle?.events.map(({ title }) => title)).toEqual(["The text"]);
  });

  it("has the same titles and texts after it went through a file", () => {
    fc.assert(
      fc.property(rows, anyDelimiter, anyLineEnd, fc.boolean(), (events, delimiter, lineEnd, hasMark) => {
        const texts = events.map(({ title, summary, lineBreak }) => ({
          title,
          text: lineBreak ? `${summary}\nsecond` : summary,
        }));
        const lines = texts.map(({ title, text }) => [quoted(title), "2022-02-24", quoted(text)].join(delimiter));
        const file = [["title", "start", "summary"].join(delimiter), ...lines].join(lineEnd);
        const result = importText(hasMark ? `\u{FEFF}${file}` : file);
        const read = result.chronicle?.events.map(({ title, summary }) => JSON.stringify([title, summary ?? title]));
        expect(read?.sort()).toEqual(texts.map(({ title, text }) => JSON.stringify([title, text])).sort());
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
