import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEventDate } from "../../../src/model/dates/event-date";
import { readPlainEvent } from "../../../src/model/chronicle/plain-event";
import { readChronicle } from "../../../src/model/chronicle/read-chronicle";
import type { ChronicleResult } from "../../../src/model/chronicle/read-steps";
import { bundledText } from "../../fixtures/chronicles/bundled";

type Item = Readonly<Record<string, unknown>>;

const parsed = parseEventDate("2022-02-24");
if (!parsed.ok) throw new Error("the day must be one");
const DAY = parsed.date;

const PLAIN: Item = { id: "a", date: "2022-02-24", title: "A", lane: "war", importance: 4, sources: [{ title: "S" }] };

/** Objects without a prototype take the slow path, with the same result. */
const theLongWay = (item: unknown): unknown =>
  typeof item === "object" && item !== null && !Array.isArray(item)
    ? Object.assign(Object.create(null) as object, item)
    : item;

const fileOf = (events: readonly unknown[]) => ({
  format: "throughline/1",
  meta: { title: "T", languages: ["en", "uk"], coverage: { from: "2022-01-01", to: "2022-12-31" } },
  lanes: [{ id: "war", label: "War" }],
  actors: [{ id: "x", name: "X" }],
  places: [{ id: "kyiv", name: "Kyiv" }],
  events,
});

const theShortWay = (events: readonly unknown[]): ChronicleResult => readChronicle(fileOf(events));
const bothWays = (events: readonly unknown[]) => {
  const short = theShortWay(events);
  expect(short).toStrictEqual(readChronicle(fileOf(events.map(theLongWay))));
  return short;
};

describe("the short way to read an event", () => {
  it.each<[string, Item]>([
    ["an id, a day and a title", { id: "a", date: "2022", title: "A" }],
    ["a lane, an importance and a source", PLAIN],
    ["no id, which it is given", { date: "2022", title: "A" }],
    ["texts in two languages", { ...PLAIN, title: { en: "A", uk: "Б" }, summary: { "en-GB": "S" } }],
    ["tabs and line ends", { ...PLAIN, summary: "one\n\ttwo\r\n" }],
    ["a whole emoji", { ...PLAIN, title: "😀" }],
    [
      "a status, its claimant, notes",
      { ...PLAIN, status: "claimed", claimedBy: "B", contentNote: "C", placeLabel: "D" },
    ],
    ["references", { ...PLAIN, actors: ["x", "y", "x"], places: ["kyiv"], tags: ["t", "t"] }],
    ["empty lists", { ...PLAIN, actors: [], places: [], tags: [], sources: [] }],
    [
      "a source with an address",
      { ...PLAIN, sources: [{ kind: "document", title: "S", url: "https://example.org/a" }] },
    ],
  ])("takes %s", (_, item) => {
    expect(readPlainEvent(item, DAY)).toBeDefined();
    expect(bothWays([item]).chronicle?.events).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ["what is no object", 5],
    ["a list", [PLAIN]],
    ["nothing", null],
    ["an unknown name", { ...PLAIN, titel: "x" }],
    ["a name of its own", { ...PLAIN, "x-mark": 1 }],
    ["null", { ...PLAIN, lane: null }],
    ["figures", { ...PLAIN, figures: [] }],
    ["a title that is no text", { ...PLAIN, title: 5 }],
    ["no title", { id: "a", date: "2022" }],
    ["a title that shows nothing", { ...PLAIN, title: "\u200b " }],
    ["a title that shows nothing in any language", { ...PLAIN, title: { en: "", uk: " " } }],
    ["a title in no language", { ...PLAIN, title: {} }],
    ["a language that is none", { ...PLAIN, title: { en: "A", "1": "B" } }],
    ["a long title", { ...PLAIN, title: "T".repeat(2_001) }],
    ["a long text", { ...PLAIN, summary: "T".repeat(200_001) }],
    ["control characters", { ...PLAIN, title: "a\u0000b" }],
    ["half a character", { ...PLAIN, summary: "\ud83d" }],
    ["a lane that is no id", { ...PLAIN, lane: "the lane" }],
    ["half an importance", { ...PLAIN, importance: 2.5 }],
    ["an importance of six", { ...PLAIN, importance: 6 }],
    ["an unknown status", { ...PLAIN, status: "certain" }],
    ["actors in a text", { ...PLAIN, actors: "x" }],
    ["an actor that is no id", { ...PLAIN, actors: ["x", "not one"] }],
    ["a list with a hole", { ...PLAIN, tags: Array(2) }],
    ["a source without a title", { ...PLAIN, sources: [{ url: "https://example.org" }] }],
    ["a source with more than the format knows", { ...PLAIN, sources: [{ title: "S", page: 5 }] }],
    ["a source of an unknown kind", { ...PLAIN, sources: [{ title: "S", kind: "blog" }] }],
    ["an address that is none", { ...PLAIN, sources: [{ title: "S", url: "https://[" }] }],
    ["an address of another scheme", { ...PLAIN, sources: [{ title: "S", url: "javascript:alert(1)" }] }],
    ["an object of a class", Object.assign(new Date(), PLAIN)],
    ["keys of prototypes", JSON.parse('{"date":"2022","title":"A","__proto__":{"lane":"war"}}')],
  ])("leaves %s to the long way", (_, item) => {
    expect(readPlainEvent(item, DAY)).toBeUndefined();
    bothWays([item, PLAIN]);
  });

  it("gives every event of the bundled chronicle as the long way does", () => {
    const file = JSON.parse(bundledText) as { readonly events: readonly unknown[] };
    expect(readChronicle(file)).toStrictEqual(readChronicle({ ...file, events: file.events.map(theLongWay) }));
  });

  it("gives any events, whole or broken, as the long way does, with the same problems in the same order", () => {
    const text = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom("A", "Подія", "two\nlines", "", "😀") },
      { weight: 1, arbitrary: fc.constantFrom<unknown>("\u0007", "\ud83d", "T".repeat(2_001), 5, null, {}, []) },
      { weight: 2, arbitrary: fc.dictionary(fc.constantFrom("en", "uk", "en-GB", "1", "__proto__"), fc.string()) },
      { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    );
    const id = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom("a", "b", "a-2", "c", "x", "y", "kyiv", "war") },
      { weight: 1, arbitrary: fc.constantFrom<unknown>("", "not one", null, 5, undefined, "i".repeat(121), "a\u0000") },
    );
    const list = (item: fc.Arbitrary<unknown>) =>
      fc.oneof({ weight: 6, arbitrary: fc.array(item, { maxLength: 3 }) }, { weight: 1, arbitrary: fc.jsonValue() });
    const url = fc.constantFrom<unknown>(
      "https://example.org/a",
      "HTTP://x",
      "https://[",
      "javascript:1",
      "",
      5,
      "https://a\tb",
    );
    const source = fc.record(
      { kind: fc.constantFrom<unknown>("news", "document", "blog", null), title: text, url },
      { requiredKeys: [] },
    );
    const event = fc.oneof(
      {
        weight: 12,
        arbitrary: fc.record(
          {
            id,
            date: fc.constantFrom<unknown>(
              "2022-02-24",
              "2022",
              "2022-02-24/2022-03-01",
              "2022-02-30",
              "2021~",
              "soon",
              "2022–02–24",
              "2022-05/x",
              5,
              " 2022 ",
            ),
            title: text,
            summary: text,
            lane: id,
            importance: fc.constantFrom<unknown>(1, 2, 3, 5, 0, 6, 2.5, "4", null),
            status: fc.constantFrom<unknown>("confirmed", "claimed", "certain", null),
            claimedBy: text,
            contentNote: text,
            placeLabel: text,
            actors: list(id),
            places: list(id),
            tags: list(text),
            sources: list(source),
            related: list(fc.record({ type: fc.constant("led-to"), event: id })),
            figures: list(fc.record({ value: text, label: text, source: text })),
            extra: fc.jsonValue(),
          },
          { requiredKeys: ["date", "title"] },
        ),
      },
      { weight: 1, arbitrary: fc.jsonValue() },
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), (events) => void bothWays(events)),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it("shares what cannot be changed", () => {
    const [a, b] = theShortWay([PLAIN, { ...PLAIN, id: "b" }]).chronicle?.events ?? [];
    expect(a?.date).toBe(b?.date);
    expect(a?.tags).toBe(b?.tags);
    expect(Object.isFrozen(a?.date)).toBe(true);
    expect(Object.isFrozen(a?.tags)).toBe(true);
    expect(a?.sources).not.toBe(b?.sources);
  });

  it("copies: what was given may change later", () => {
    const given = { ...PLAIN, title: { en: "A" }, actors: ["x"], sources: [{ title: { en: "S" } }] };
    const [event] = theShortWay([given]).chronicle?.events ?? [];
    given.title.en = "changed";
    given.actors.push("y");
    given.sources.forEach((source) => (source.title.en = "changed"));
    expect(event).toMatchObject({ title: { en: "A" }, actors: ["x"], sources: [{ title: { en: "S" } }] });
  });
});

describe("progress", () => {
  it("is reported from time to time, up to the last event", () => {
    const reported: [number, number][] = [];
    const events = Array.from({ length: 12_000 }, (_, i) => ({ id: `e${i}`, date: "2022", title: "A" }));
    readChronicle(fileOf(events), { onEvents: (read, total) => reported.push([read, total]) });
    expect(reported).toEqual([
      [0, 12_000],
      [5_000, 12_000],
      [10_000, 12_000],
      [12_000, 12_000],
    ]);
  });
});
