import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChronicleContent, EventContent } from "../../../src/model/user-chronicles/content";
import { newEvent } from "../../../src/model/user-chronicles/edit-events";
import { CellWriter } from "../../../src/model/user-chronicles/table-cells";
import { cellTextsOf, columnsOf } from "../../../src/model/user-chronicles/table-columns";
import { COLUMNS, READING, columnOf, smallContent } from "./table-fixture";

const content = smallContent();
const eventOf = (id: string, of: ChronicleContent = content): EventContent => of.events.find((one) => one.id === id)!;
const textIn = (event: EventContent, column: string, of: ChronicleContent = content) =>
  cellTextsOf(of, READING).textOf(event, columnOf(column));

function write(event: EventContent, column: string, text: string) {
  const writer = new CellWriter(content, READING);
  const written = writer.write(event, columnOf(column), text);
  return { ...written, content: writer.content };
}
/** The text that the cell shows afterwards, or why it was refused. */
function shown(event: EventContent, column: string, text: string): string {
  const written = write(event, column, text);
  return written.ok ? textIn(written.event, column, written.content) : `refused: ${written.fault.code}`;
}

describe("the columns", () => {
  it("have one for each language of a text, side by side", () => {
    expect(COLUMNS.map(({ id }) => id)).toEqual([
      "date",
      "title:en",
      "title:uk",
      "lane",
      "status",
      "importance",
      "summary:en",
      "summary:uk",
      "places",
      "actors",
      "tags",
      "claimedBy:en",
      "claimedBy:uk",
      "sourceTitle",
      "sourceUrl",
    ]);
    expect(new Set(columnsOf(["en", "uk", "pl"]).map(({ id }) => id)).size).toBe(18);
  });

  it.each([
    ["protests", "date", "2013-11-21"],
    ["protests", "title:uk", "Початок протестів у Києві"],
    ["speech", "title:en", "A speech abroad"],
    ["speech", "title:uk", ""],
    ["protests", "lane", "Diplomacy"],
    ["protests", "status", "Confirmed"],
    ["speech", "status", ""],
    ["protests", "importance", "4"],
    ["minsk", "actors", "Ukraine; Russia"],
    ["protests", "places", "Kyiv"],
    ["island", "claimedBy:en", "one official"],
    ["island", "sourceUrl", ""],
  ])("of %s give %s as %j", (id, column, text) => {
    expect(textIn(eventOf(id), column)).toBe(text);
  });
});

describe("a text written into a cell", () => {
  it.each([
    ["date", "24 February 2022", "2022-02-24"],
    ["date", " 2014/2022 ", "2014/2022"],
    ["date", "лютий 2022", "2022-02"],
    ["date", "3/4/2022", "refused: date.ambiguous"],
    ["date", "31.02.2022", "refused: date.invalid"],
    ["date", "44616", "refused: date.serial"],
    ["date", "", "refused: date.empty"],
    ["title:en", "New\r\nname ", "New name"],
    ["title:en", "", ""],
    ["title:uk", "Нова назва", "Нова назва"],
    ["lane", "дипломатія", "Diplomacy"],
    ["lane", "WAR", "Military"],
    ["lane", "Culture; sport", "Culture; sport"],
    ["lane", "", ""],
    ["status", "disputed", "Disputed"],
    ["status", "perhaps", "refused: status.unknown"],
    ["status", "", ""],
    ["importance", "5", "5"],
    ["importance", "6", "refused: importance.invalid"],
    ["importance", "3.5", "refused: importance.invalid"],
    ["summary:en", "One\r\nTwo", "One\nTwo"],
    ["places", "київ; Lviv ;; київ", "Kyiv; Lviv"],
    ["actors", "росія", "Russia"],
    ["actors", "", ""],
    ["tags", "a; b; a", "a; b"],
    ["sourceUrl", "www.example.org/a", "https://www.example.org/a"],
    ["sourceUrl", "javascript:alert(1)", "refused: address.invalid"],
    ["sourceTitle", "=HYPERLINK(1)", "=HYPERLINK(1)"],
  ])("as %s %j shows %j", (column, text, after) => {
    expect(shown(eventOf("invasion"), column, text)).toBe(after);
  });

  it("cannot be the end of the last title, nor longer than any text", () => {
    expect(shown(eventOf("speech"), "title:en", " ")).toBe("refused: title.empty");
    expect(shown(eventOf("speech"), "summary:en", "a".repeat(200_001))).toBe("refused: text.long");
  });

  it("adds what it names and the lists lack, in the user's language, once", () => {
    const { content: after } = write(eventOf("invasion"), "places", "Lviv; lviv; Kyiv");
    expect(after.places.map(({ name }) => name)).toEqual([{ en: "Kyiv", uk: "Київ" }, { en: "Lviv" }]);
    expect(write(eventOf("invasion"), "actors", "United Nations").content.actors.at(-1)).toMatchObject({
      kind: "other",
      name: { en: "United Nations" },
    });
    expect(write(eventOf("invasion"), "date", "3/4/2022").content).toBe(content);
  });

  it("keeps the event's own entry where several have the name, and knows names with the separator in them", () => {
    const places = [
      { id: "one", name: "Springfield" },
      { id: "two", name: "Springfield" },
      { id: "three", name: "Here; there" },
    ];
    const writer = new CellWriter({ ...content, places }, READING);
    const event = { ...newEvent("2022", "A", undefined), places: ["two"] };
    const written = writer.write(event, columnOf("places"), "Here; there; Springfield");
    expect(written).toMatchObject({ ok: true, event: { places: ["three", "two"] } });
  });

  it("makes a source of a title or an address, and removes one of which nothing is left", () => {
    const titled = write(eventOf("minsk"), "sourceTitle", "The text");
    expect(titled).toMatchObject({ event: { sources: [{ kind: "news", title: { en: "The text" } }] } });
    expect(titled.ok && write(titled.event, "sourceTitle", "")).toMatchObject({ event: { sources: [] } });
    const linked = write(eventOf("minsk"), "sourceUrl", "https://www.Example.org/a");
    expect(linked).toMatchObject({ event: { sources: [{ title: { en: "example.org" } }] } });
  });
});

describe("the text of any cell", () => {
  const name = fc.string({ maxLength: 12, unit: "grapheme" });
  const text = fc.oneof(name, fc.dictionary(fc.constantFrom("en", "uk", "pl"), name));
  const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "gone"));
  const event = fc.record({
    date: fc.constantFrom("2022", "soon", "2014/..", " 1932?"),
    title: text,
    summary: text,
    claimedBy: text,
    lane: fc.constantFrom("a", "b", "gone"),
    status: fc.constantFrom("claimed" as const, "disputed" as const),
    importance: fc.integer({ min: 1, max: 5 }),
    places: ids,
    actors: ids,
    tags: fc.uniqueArray(name, { maxLength: 4 }),
    sources: fc.array(fc.record({ kind: fc.constant("news" as const), title: text, url: name }), { maxLength: 2 }),
  });

  it("written back changes nothing", () => {
    fc.assert(
      fc.property(event, fc.array(text, { minLength: 3, maxLength: 3 }), (fields, [a = "", b = "", c = ""]) => {
        const entries = { a, b, c };
        const of: ChronicleContent = {
          ...content,
          lanes: Object.entries(entries).map(([id, label]) => ({ id, label })),
          places: Object.entries(entries).map(([id, one]) => ({ id, name: one })),
          actors: Object.entries(entries).map(([id, one]) => ({ id, kind: "other", name: one, aliases: [] })),
        };
        const given = { ...newEvent("", "", undefined), ...fields };
        const writer = new CellWriter(of, READING);
        const texts = cellTextsOf(of, READING);
        for (const column of COLUMNS) {
          const written = writer.write(given, column, texts.textOf(given, column));
          expect(written.ok && written.event === given).toBe(true);
        }
        expect(writer.content).toBe(of);
      }),
    );
  });

  it("is read like the text that it came from", () => {
    const columns = fc.constantFrom("title:uk", "summary:en", "lane", "places", "tags", "sourceTitle");
    fc.assert(
      fc.property(fc.string({ maxLength: 30, unit: "grapheme" }), columns, (typed, column) => {
        const once = shown(eventOf("invasion"), column, typed);
        expect(shown(eventOf("invasion"), column, once)).toBe(once);
      }),
    );
  });
});
