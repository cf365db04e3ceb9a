import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeSentence, compareSites, goneSentence } from "../../src/site/compare-sites";
import { anyChronicle } from "../fixtures/chronicles/any-chronicle";
import { SMALL_FILE, smallChronicle } from "../fixtures/chronicles/small";

const { events, meta } = SMALL_FILE;
const withMoved = (list: readonly unknown[], moved?: unknown) => smallChronicle(list, { meta: { ...meta, moved } });
const before = withMoved(events);
const renamed = events.map((event) => (event.id === "speech" ? { ...event, id: "address" } : event));
const without = (id: string) => events.filter((event) => event.id !== id);
const NOTHING = { added: 0, changed: 0, removed: 0, moved: 0, gone: [] };

describe("an update of a site", () => {
  it("with the same chronicle changes nothing", () => {
    fc.assert(
      fc.property(anyChronicle(), (chronicle) => {
        expect(compareSites(chronicle, chronicle)).toEqual(NOTHING);
      }),
      { numRuns: 30 },
    );
    expect(changeSentence(NOTHING)).toBeUndefined();
  });

  it("counts what was added, changed and removed", () => {
    const list = [
      ...without("exchange").map((event) => (event.id === "siege" ? { ...event, importance: 1 } : event)),
      { id: "new", date: "2023-06-01", title: "New", lane: "war" },
    ];
    const change = compareSites(before, withMoved(list, [{ from: "exchange", note: "Withdrawn." }]));
    expect(change).toEqual({ added: 1, changed: 1, removed: 1, moved: 0, gone: [] });
    expect(changeSentence(change)).toBe("events since the published site: 1 added, 1 changed, 1 removed");
  });

  it("that renames an event as it should counts it once", () => {
    const change = compareSites(before, withMoved(renamed, [{ from: "speech", to: "address" }]));
    expect(change).toEqual({ ...NOTHING, moved: 1 });
  });

  it("names ids that vanish, and what they probably are now", () => {
    const { gone } = compareSites(before, withMoved(renamed));
    expect(gone).toEqual([{ id: "speech", probablyTo: "address" }]);
    expect(gone.map(goneSentence).join()).toContain('add {"from": "speech", "to": "address"}');
    const removed = compareSites(before, withMoved(without("exchange"))).gone;
    expect(removed).toEqual([{ id: "exchange", probablyTo: undefined }]);
    expect(removed.map(goneSentence).join()).toContain('event "exchange" of the published site is gone');
  });

  it("names old ids whose entries were lost, with what they lead to today", () => {
    const published = withMoved(events, [
      { from: "talk", to: "speech" },
      { from: "rumour", note: "No." },
    ]);
    expect(compareSites(published, withMoved(renamed, [{ from: "speech", to: "address" }])).gone).toEqual([
      { id: "talk", probablyTo: "address" },
      { id: "rumour", probablyTo: undefined },
    ]);
  });
});
