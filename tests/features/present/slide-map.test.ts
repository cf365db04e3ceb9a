import { describe, expect, it } from "vitest";
import type { Chronicle, Place, TimelineEvent } from "../../../src/model/chronicle/chronicle";
import type { Medium } from "../../../src/model/chronicle/media";
import type { StepInStory } from "../../../src/model/stories/story";
import { slideContent } from "../../../src/features/present/slide-content";
import { buildChronicle, buildEvent } from "../../fixtures/chronicles/build";

const PLACES: readonly Place[] = [
  { id: "odesa", name: "Odesa", lat: 46.48, lon: 30.73 },
  { id: "nowhere", name: "Nowhere" },
];
const PICTURE = { type: "image", url: "a.jpg" } as Medium;
const FIGURE = { value: "24", label: "sailors", source: "authorities" };

function sideOf(fields: Partial<TimelineEvent>, picture?: Medium) {
  const event = { ...buildEvent({ id: "one", date: "2022", lane: "a" }), ...fields };
  const chronicle: Chronicle = buildChronicle([event], {
    title: "Test",
    lanes: [{ id: "a", label: "A" }],
    actors: new Map(),
    places: new Map(PLACES.map((place) => [place.id, place])),
  });
  const at = { step: { event: "one", core: false } } as StepInStory;
  return slideContent(chronicle, at, () => picture).side;
}

describe("a slide about a period", () => {
  it.each([
    ["area", true],
    ["region", true],
    ["country", false],
    ["city", false],
    [undefined, false],
  ] as const)("says what rings are if a place is known only as %s: %s", (precision, hasRings) => {
    const places = new Map([["odesa", { ...(PLACES[0] as Place), ...(precision ? { precision } : {}) }]]);
    const inside = { ...buildEvent({ id: "one", date: "2022", lane: "a" }), places: ["odesa"] };
    const chronicle = buildChronicle([inside], {
      title: "Test",
      lanes: [{ id: "a", label: "A" }],
      actors: new Map(),
      places,
    });
    const at = (window: string) => ({ step: { card: "map", map: { window }, core: false } }) as unknown as StepInStory;
    expect(slideContent(chronicle, at("2021/2023")).side).toMatchObject({ kind: "period", hasRings });
    expect(slideContent(chronicle, at("2014")).side).toMatchObject({ hasRings: false });
  });
});

describe("beside the words of a slide", () => {
  it("is a picture, else a figure, else a map of the places that have coordinates", () => {
    const places = ["nowhere", "odesa"];
    expect(sideOf({ places, figures: [FIGURE] }, PICTURE)?.kind).toBe("picture");
    expect(sideOf({ places, figures: [FIGURE] })?.kind).toBe("figure");
    expect(sideOf({ places })).toEqual({ kind: "map" });
  });

  it("is nothing without such a place, and no map with a content note", () => {
    expect(sideOf({ places: ["nowhere"] })).toBeUndefined();
    expect(sideOf({ places: ["odesa"], contentNote: "People are killed." })).toBeUndefined();
  });
});
