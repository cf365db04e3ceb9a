import { serialize } from "node:v8";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChronicle } from "../../../src/model/chronicle/read-chronicle";
import {
  type ChronicleContent,
  chronicleOf,
  contentOf,
  fileOfContent,
  languagesOf,
} from "../../../src/model/user-chronicles/content";
import { changeEvent } from "../../../src/model/user-chronicles/edit-events";
import { ContentReader } from "../../../src/model/user-chronicles/read-content";
import { newUserChronicle, writeUserChronicle } from "../../../src/model/user-chronicles/user-chronicle";
import { anyChronicle } from "../../fixtures/chronicles/any-chronicle";
import { bundledChronicle } from "../../fixtures/chronicles/bundled";
import { smallChronicle } from "../../fixtures/chronicles/small";

const small = contentOf(smallChronicle());
const stored = (content: unknown) => new ContentReader().read(structuredClone(content));
const NOW = Date.UTC(2026, 10, 30);

describe("a content", () => {
  it("is the chronicle that it was made of", () => {
    const bundled = bundledChronicle();
    expect(chronicleOf(contentOf(bundled), NOW).chronicle).toEqual(bundled);
  });

  it("comes back from the storage as it was written", () => {
    fc.assert(
      fc.property(anyChronicle(), (chronicle) => {
        const content = contentOf(chronicle);
        expect(stored(content)).toEqual(content);
        expect(chronicleOf(stored(content)!, NOW)).toEqual(chronicleOf(content, NOW));
      }),
      { numRuns: 60 },
    );
  });

  it("is a file in our own format, with half-typed events left out where it is opened", () => {
    const half = { ...small, events: [...small.events, { ...small.events[0]!, id: "half", date: "20" }] };
    const { chronicle, problems } = readChronicle(JSON.parse(JSON.stringify(fileOfContent(half))) as unknown);
    expect(chronicle?.events).toHaveLength(small.events.length);
    expect(problems.map(({ code }) => code)).toContain("event.date.invalid");
  });

  it("without events has an axis of ten years that ends with the next year", () => {
    const { chronicle } = chronicleOf({ ...small, events: [] }, NOW);
    const { min, max } = chronicle.digest.limits;
    expect(new Date(max).toISOString().slice(0, 10)).toBe("2027-01-01");
    expect(new Date(min).getUTCFullYear()).toBe(2017 - 1);
  });

  it("has a language even if its file names none", () => {
    expect(languagesOf({ meta: { ...small.meta, languages: [] } })).toEqual(["en"]);
    expect(languagesOf(small)).toEqual(["en", "uk"]);
  });
});

describe("what is half-typed", () => {
  const halfEvent = {
    ...small.events[0]!,
    date: "",
    title: "",
    placeLabel: " ",
    figures: [{ value: "40", label: "", source: "" }],
    quotes: [{ text: "Who said", speaker: "" }],
    related: [{ type: "led-to" as const, event: "", source: "s 1" }],
    sources: [
      { kind: "news" as const, id: "§", title: "", date: "2022-0", language: "u", url: "htt", archiveUrl: "w" },
    ],
    media: [{ type: "image" as const, url: "https:", alt: "A square", licence: { name: "", url: "https" } }],
    contested: { over: [], claims: [{ kind: "claim" as const, by: [], text: "", source: "" }] },
  };
  const half: ChronicleContent = {
    ...small,
    meta: {
      ...small.meta,
      title: "",
      reportUrl: "https:/",
      licence: { name: "", url: "c" },
      coverage: { from: "2024-01-01", to: "202" },
      mediaHosts: ["upload."],
      corrections: [{ date: "202", text: "" }],
    },
    lanes: [{ id: "lane", label: "" }],
    eras: [{ id: "era", label: "", date: "19" }],
    actors: [{ id: "actor", kind: "other", name: "", aliases: [] }],
    places: [{ id: "place", name: "", country: "u", lat: 95, lon: 181 }],
    events: [halfEvent],
    stories: [{ id: "story", title: "", steps: [] }],
  };

  it("is all there after a reload", () => {
    expect(stored(half)).toEqual(half);
  });

  it("keeps a picture that is in the content", () => {
    const url = `data:image/png;base64,${"A".repeat(40_000)}`;
    const content = { ...small, events: [{ ...halfEvent, media: [{ type: "image" as const, url }] }] };
    expect(stored(content)).toEqual(content);
  });

  it("never keeps the rest from being drawn", () => {
    const { chronicle, problems } = chronicleOf({ ...half, events: [halfEvent, small.events[1]!] }, NOW);
    expect(chronicle.events.map(({ id }) => id)).toEqual([small.events[1]!.id]);
    expect(problems.length).toBeGreaterThan(0);
  });

  it("survives whatever is typed into any text, address and date, but half characters and controls", () => {
    const typed = fc.string({ unit: "grapheme", maxLength: 50 }).map((text) => text.replace(/\p{Cc}/gu, ""));
    fc.assert(
      fc.property(typed, (text) => {
        const content = changeEvent(small, small.events[0]!.id, (event) => ({
          ...event,
          date: text,
          title: text,
          summary: { en: text },
          sources: [{ kind: "news", title: text, date: text, url: text }],
        }));
        expect(stored(content)).toEqual(content);
      }),
    );
  });
});

describe("contents of one record", () => {
  /** A draft of the bundled chronicle with 50 edits of its events. */
  function edited() {
    let content = contentOf(bundledChronicle());
    const first = content;
    const past: ChronicleContent[] = [];
    for (let step = 0; step < 50; step += 1) {
      past.push(content);
      content = changeEvent(content, content.events[step % 7]!.id, (event) => ({ ...event, title: `Step ${step}` }));
    }
    return { ...newUserChronicle(first, { source: "", title: "" }), content, past };
  }

  it("share what did not change, in the storage and when read again", () => {
    const record = edited();
    const whole = serialize(writeUserChronicle({ ...record, past: [], origin: undefined })).length;
    const withSteps = serialize(writeUserChronicle(record)).length;
    expect(withSteps).toBeLessThan(whole * 1.5);
    const copy = structuredClone(writeUserChronicle(record)) as typeof record;
    const reader = new ContentReader();
    const [now, before] = [reader.read(copy.content)!, reader.read(copy.past.at(-1))!];
    expect(now.lanes).toBe(before.lanes);
    expect(now.events.filter((event, at) => event !== before.events[at])).toHaveLength(1);
  });
});

describe("ids that several entries have", () => {
  const [first] = small.events;
  const twin = { ...first!, title: "Twin" };

  it("become unique, so that an edit of one is no edit of another", () => {
    const taken = { ...first!, id: `${first!.id}-2` };
    const read = stored({ ...small, events: [first, twin, taken, first], lanes: [...small.lanes, ...small.lanes] })!;
    const { id } = first!;
    expect(read.events.map((event) => event.id)).toEqual([id, `${id}-3`, `${id}-2`, `${id}-4`]);
    expect(read.events[1]?.title).toBe("Twin");
    expect(new Set(read.lanes.map((lane) => lane.id)).size).toBe(small.lanes.length * 2);
    const changed = changeEvent(read, id, (event) => ({ ...event, title: "Changed" }));
    expect(changed.events.filter(({ title }) => title === "Changed")).toHaveLength(1);
  });

  it("stay ids where they are as long as an id can be", () => {
    const long = { ...first!, id: "a".repeat(120) };
    const read = stored({ ...small, events: [long, long] })!;
    expect(stored(read)).toEqual(read);
    expect(read.events[1]?.id).toMatch(/^a{110}-2$/);
  });

  it("are the same in all contents of a record, which share what was renamed", () => {
    const record = structuredClone({ now: { ...small, events: [first, twin, small.events[1]] } });
    const [one, two, three] = record.now.events;
    const reader = new ContentReader();
    const now = reader.read(record.now)!;
    const before = reader.read({ ...record.now, events: [one, two, { ...three, title: "Before" }] })!;
    expect(now.events[1]).toBe(before.events[1]);
    expect(reader.read(record.now)!.events).toBe(now.events);
  });

  it("take no longer for thousands", () => {
    const events = Array.from({ length: 20_000 }, (_, at) => ({ id: "x", date: "2020", title: `Event ${at}` }));
    expect(new Set(stored({ ...small, events })!.events.map(({ id }) => id)).size).toBe(20_000);
  }, 20_000);

  it("of languages are named once", () => {
    const meta = { ...small.meta, languages: ["en", "uk", "en"] };
    expect(stored({ ...small, meta })!.meta.languages).toEqual(["en", "uk"]);
  });
});

describe("anything else", () => {
  it("is no content", () => {
    for (const value of [undefined, null, 1, "x", [], {}, { events: {} }]) expect(stored(value)).toBeUndefined();
  });

  it("never makes it throw, and what can be read of it can be drawn", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), fc.array(fc.anything()), (rest, events) => {
        const read = new ContentReader().read({ ...rest, events });
        expect(read && chronicleOf(read, NOW).chronicle.events).toEqual(expect.anything());
      }),
    );
  });
});
