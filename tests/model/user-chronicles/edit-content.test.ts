import { describe, expect, it } from "vitest";
import { contentOf, eventIn } from "../../../src/model/user-chronicles/content";
import {
  addEvents,
  changeEvent,
  changeEvents,
  dayOf,
  duplicateEvent,
  newEvent,
  newEventId,
  removeEvents,
  withTag,
} from "../../../src/model/user-chronicles/edit-events";
import {
  addEntry,
  changeEntry,
  moveEntry,
  newEntryId,
  removeEntry,
  usesIn,
} from "../../../src/model/user-chronicles/edit-lists";
import { ID_PATTERN } from "../../../src/model/chronicle/schema";
import { parseEventDate } from "../../../src/model/dates/event-date";
import { smallChronicle } from "../../fixtures/chronicles/small";

const small = contentOf(smallChronicle());
const [first, second] = small.events as [(typeof small.events)[0], (typeof small.events)[0]];

describe("events", () => {
  it("get ids that files may contain, each of its own", () => {
    const ids = Array.from({ length: 50 }, newEventId);
    expect(new Set(ids).size).toBe(50);
    for (const id of [...ids, newEntryId("lanes"), newEntryId("eras")]) expect(id).toMatch(ID_PATTERN);
  });

  it("are added at the end, changed and found by their ids", () => {
    const event = newEvent("2024", "New", undefined);
    const added = addEvents(small, [event]);
    expect(eventIn(added, event.id)).toBe(event);
    expect(event).not.toHaveProperty("lane");
    const changed = changeEvent(added, event.id, (one) => ({ ...one, title: "Changed" }));
    expect(eventIn(changed, event.id)?.title).toBe("Changed");
    expect(changed.events[0]).toBe(added.events[0]);
    expect(changed.lanes).toBe(small.lanes);
  });

  it("that stay the same leave the same content", () => {
    expect(addEvents(small, [])).toBe(small);
    expect(changeEvent(small, "nothing", (event) => ({ ...event, title: "" }))).toBe(small);
    expect(changeEvents(small, new Set([first.id]), (event) => ({ ...event }))).toBe(small);
    expect(removeEvents(small, new Set(["nothing"]))).toBe(small);
    expect(duplicateEvent(small, "nothing", "x")).toBe(small);
  });

  it("are copied after the original, without its relations", () => {
    const copied = duplicateEvent(small, "protests", "copy");
    expect(copied.events[1]).toEqual({ ...eventIn(small, "protests"), id: "copy", related: [] });
    expect(copied.events).toHaveLength(small.events.length + 1);
  });

  it("are removed with relations, steps and questions that name them", () => {
    const step = (event: string) => ({ event, core: false });
    const quiz = [
      { id: "q1", kind: "when", event: "minsk" },
      { id: "q2", kind: "order", events: [first.id, "minsk"] },
      { id: "q3", kind: "quote", items: [{ event: "minsk" }] },
      { id: "q4", kind: "when", event: first.id, also: ["minsk"] },
    ];
    const content = {
      ...small,
      quiz,
      stories: [
        { id: "a", title: "A", steps: [step("minsk")] },
        { id: "b", title: "B", steps: [step("minsk"), step(first.id), { card: "c", core: false }] },
      ],
    };
    const removed = removeEvents(content, new Set(["minsk"]));
    expect(eventIn(removed, "protests")?.related).toEqual([]);
    expect(removed.stories).toEqual([{ id: "b", title: "B", steps: [step(first.id), { card: "c", core: false }] }]);
    expect(removed.quiz).toEqual([quiz[3]]);
  });

  it("have tags that are there or not", () => {
    const tagged = withTag(second, "x", true);
    expect(tagged.tags).toEqual([...second.tags, "x"]);
    expect(withTag(tagged, "x", true)).toBe(tagged);
    expect(withTag(tagged, "x", false).tags).toEqual(second.tags);
  });
});

describe("the day of a moment", () => {
  it.each([
    [Date.UTC(2022, 1, 24), "2022-02-24"],
    [Date.UTC(-43, 2, 15), "-0043-03-15"],
    [new Date(0).setUTCFullYear(0, 0, 1), "0000-01-01"],
    [new Date(0).setUTCFullYear(-9_999, 11, 31), "-9999-12-31"],
    [new Date(0).setUTCFullYear(12_345, 5, 6), "Y12345"],
    [-8e15, "Y-134999"],
  ])("%s is a date that can be read: %s", (ms, text) => {
    expect(dayOf(ms)).toBe(text);
    expect(parseEventDate(text).ok).toBe(true);
  });
});

describe("lists", () => {
  it("get entries, in any order", () => {
    const lane = { id: "new", label: "New" };
    const added = addEntry(small, "lanes", lane);
    expect(added.lanes.at(-1)).toBe(lane);
    expect(moveEntry(added, "lanes", "new", 0).lanes.map(({ id }) => id)).toEqual([
      "new",
      ...small.lanes.map(({ id }) => id),
    ]);
    expect(moveEntry(added, "lanes", "new", 99)).toBe(added);
    expect(moveEntry(added, "lanes", "nothing", 0)).toBe(added);
    expect(changeEntry(added, "lanes", "new", (one) => ({ ...one, label: "Newer" })).lanes.at(-1)?.label).toBe("Newer");
    expect(changeEntry(added, "lanes", "nothing", (one) => ({ ...one, label: "" }))).toBe(added);
  });

  it("know how many events name an entry", () => {
    expect(usesIn(small, "lanes").get("talks")).toBe(small.events.filter(({ lane }) => lane === "talks").length);
    expect(usesIn(small, "places").get("kyiv")).toBeGreaterThan(0);
    expect(usesIn(small, "eras").get("early")).toBeUndefined();
  });

  it("lose an entry, and events name its replacement, once, or nothing", () => {
    const both = changeEvent(small, "protests", (event) => ({
      ...event,
      actors: ["ukraine", "russia"],
      contested: { over: ["cause"], claims: [{ kind: "claim", by: ["russia"], text: "No" }] },
    }));
    const merged = removeEntry(both, "actors", "russia", "ukraine");
    expect(merged.actors.map(({ id }) => id)).toEqual(["ukraine"]);
    expect(eventIn(merged, "protests")?.actors).toEqual(["ukraine"]);
    expect(eventIn(merged, "protests")?.contested?.claims[0]?.by).toEqual(["ukraine"]);
    expect(eventIn(removeEntry(small, "lanes", "talks"), "protests")).not.toHaveProperty("lane");
    expect(eventIn(removeEntry(small, "lanes", "talks", "war"), "protests")?.lane).toBe("war");
    expect(eventIn(removeEntry(small, "places", "kyiv"), "protests")?.places).toEqual([]);
    expect(removeEntry(small, "eras", "early").events).toEqual(small.events);
    expect(removeEntry(small, "eras", "nothing")).toBe(small);
  });
});
