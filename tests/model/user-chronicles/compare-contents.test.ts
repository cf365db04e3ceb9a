import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareContents, isSameValue } from "../../../src/model/user-chronicles/compare-contents";
import { contentOf } from "../../../src/model/user-chronicles/content";
import { addEvents, changeEvent, newEvent, removeEvents } from "../../../src/model/user-chronicles/edit-events";
import { moveEntry, removeEntry } from "../../../src/model/user-chronicles/edit-lists";
import { anyChronicle } from "../../fixtures/chronicles/any-chronicle";
import { smallChronicle } from "../../fixtures/chronicles/small";

const small = contentOf(smallChronicle());
const first = small.events[0]!;

describe("a comparison", () => {
  it("of a content with a copy of itself finds nothing", () => {
    fc.assert(
      fc.property(anyChronicle(), (chronicle) => {
        const content = contentOf(chronicle);
        const nothing = { events: [], sections: [], same: content.events.length };
        expect(compareContents(content, structuredClone(content))).toEqual(nothing);
      }),
      { numRuns: 50 },
    );
  });

  it("of contents whose events have the same id finds nothing that is not there", () => {
    const twice = { ...small, events: [first, { ...first, title: "Other" }, first] };
    expect(compareContents(twice, structuredClone(twice))).toMatchObject({ events: [], sections: [], same: 3 });
  });

  it("of thousands of events with one id takes no longer than of others", () => {
    const many = { ...small, events: Array.from({ length: 20_000 }, () => first) };
    expect(compareContents(many, { ...many, events: many.events.slice(1) }).same).toBe(19_999);
  }, 10_000);

  it("names what was added, changed and removed, the removed last", () => {
    const event = newEvent("2024", "New", "war");
    const changed = changeEvent(small, first.id, (one) => ({ ...one, title: "Renamed", importance: 1 }));
    const after = removeEvents(addEvents(changed, [event]), new Set([small.events[3]!.id]));
    const { events, same } = compareContents(small, after);
    const kinds = events.map(({ kind, event: { id } }) => [kind, id]);
    expect(kinds).toEqual(expect.arrayContaining([["changed", first.id]]));
    expect(kinds.at(-1)).toEqual(["removed", small.events[3]!.id]);
    expect(kinds).toContainEqual(["added", event.id]);
    expect(events.find(({ event: { id } }) => id === first.id)).toMatchObject({
      before: first,
      fields: expect.arrayContaining([
        { field: "title", before: first.title, after: "Renamed" },
        { field: "importance", before: first.importance, after: 1 },
      ]) as unknown,
    });
    expect(same + events.length).toBe(small.events.length + 1);
  });

  it("is the other way round from the other side", () => {
    fc.assert(
      fc.property(anyChronicle(), anyChronicle(), (one, other) => {
        const [a, b] = [contentOf(one), contentOf(other)];
        const [there, back] = [compareContents(a, b), compareContents(b, a)];
        const count = (kind: string, { events }: typeof there) => events.filter((event) => event.kind === kind).length;
        expect(count("added", there)).toBe(count("removed", back));
        expect(count("changed", there)).toBe(count("changed", back));
        expect(there.same).toBe(back.same);
      }),
      { numRuns: 30 },
    );
  });

  it("counts the entries of other sections; the order of topics does not count", () => {
    expect(compareContents(small, moveEntry(small, "lanes", "war", 2)).sections).toEqual([]);
    const after = { ...removeEntry(small, "places", "kyiv"), meta: { ...small.meta, title: "Other" } };
    expect(compareContents(small, after).sections).toEqual([
      { section: "meta", added: 0, changed: 1, removed: 0 },
      { section: "places", added: 0, changed: 0, removed: 1 },
    ]);
  });
});

describe("two values of JSON", () => {
  it("are the same as their copies, whatever the order of the keys", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isSameValue(value, structuredClone(value))));
    expect(isSameValue({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 })).toBe(true);
    expect(isSameValue({ a: undefined }, {})).toBe(true);
  });

  it("differ by anything else", () => {
    for (const [a, b] of [
      [1, "1"],
      [null, {}],
      [[], {}],
      [[1], [1, 2]],
      [{ a: 1 }, { a: 2 }],
      [{ a: { b: 1 } }, { a: {} }],
    ] as const)
      expect([isSameValue(a, b), isSameValue(b, a)]).toEqual([false, false]);
  });
});
