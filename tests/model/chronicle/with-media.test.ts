import { describe, expect, it } from "vitest";
import { type Chronicle, positionOf } from "../../../src/model/chronicle/chronicle";
import type { Medium } from "../../../src/model/chronicle/media";
import { UnpackedEvents, packEvents } from "../../../src/model/chronicle/packed-events";
import { withMedia } from "../../../src/model/chronicle/with-media";
import { smallChronicle } from "../../fixtures/chronicles/small";

const medium: Medium = { type: "image", url: "added/a.png" };

function packed(): Chronicle {
  const chronicle = smallChronicle();
  const events = new UnpackedEvents(packEvents(chronicle.events));
  return { ...chronicle, events, eventsById: events };
}

describe.each([
  ["plain", smallChronicle],
  ["packed", packed],
])("a %s chronicle with added media", (_kind, make) => {
  it("has them at their events, and is otherwise the same", () => {
    const before = make();
    const added = [
      { eventId: "siege", medium },
      { eventId: "siege", medium: { ...medium, url: "added/b.png" } },
      { eventId: "ghost", medium },
    ];
    const after = withMedia(before, added);
    const siege = after.eventsById.get("siege");
    expect(siege?.media.map(({ url }) => url)).toEqual(["added/a.png", "added/b.png"]);
    expect(Array.from(after.events, ({ id }) => id)).toEqual(Array.from(before.events, ({ id }) => id));
    expect(Array.from(after.events).find(({ id }) => id === "siege")).toBe(siege);
    for (let at = 0; at < after.events.length; at += 1) {
      const event = after.events.at(at);
      if (event) expect(positionOf(after, event)).toBe(at);
    }
    expect(after.eventsById.get("minsk")).toBe(before.eventsById.get("minsk"));
    expect(after.eventsById.has("ghost")).toBe(false);
    expect(after.digest.mediaPaths).toContain("added/b.png");
    expect(before.eventsById.get("siege")?.media).toEqual([]);
  });

  it("is the same chronicle if none of the events is there", () => {
    const before = make();
    expect(withMedia(before, [{ eventId: "ghost", medium }])).toBe(before);
  });
});
