import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChronicle } from "../../../src/model/chronicle/read-chronicle";
import { windowText } from "../../../src/model/links/view-link";
import { cameraOfRegion, playbackSeconds, regionOfCamera, usualWidth } from "../../../src/model/stories/step-map";
import { windowOfStep } from "../../../src/model/stories/story";
import { packStory, unpackStory } from "../../../src/model/stories/story-code";
import { DAY_MS } from "../../../src/model/time";
import { SMALL_FILE } from "../../fixtures/chronicles/small";

function readStep(step: object) {
  const { chronicle, problems } = readChronicle({
    ...SMALL_FILE,
    stories: [{ id: "s", title: { en: "S", uk: "S" }, steps: [step] }],
  });
  return {
    map: chronicle?.stories[0]?.steps[0]?.map,
    problems: problems.filter(({ where }) => where.startsWith("stories")).map(({ code, where }) => `${code} ${where}`),
  };
}

describe("the map of a step in a file", () => {
  it.each([
    [{}],
    [{ region: { lat: 48, lon: 31, zoom: 5.5 }, window: "2014/2015", playback: true }],
    [{ region: { places: ["kyiv"] }, playback: 12 }],
  ])("is read as it is: %j", (map) => {
    expect(readStep({ card: "a", map })).toEqual({ map, problems: [] });
  });

  it.each([
    [{ region: { lat: 48, lon: 31 } }, "step.region.invalid stories[0].steps[0].map.region"],
    [{ region: { lat: 480, lon: 31, zoom: 5 } }, "field.invalid stories[0].steps[0].map.region.lat"],
    [{ region: { places: [] } }, "step.region.invalid stories[0].steps[0].map.region"],
    [{ region: { places: ["nowhere"] } }, "reference.unknown stories[0].steps[0].map.region.places[0]"],
    [{ window: "soon" }, "step.window.invalid stories[0].steps[0].map.window"],
    [{ playback: -1 }, "field.invalid stories[0].steps[0].map.playback"],
    [{ playback: "fast" }, "field.invalid stories[0].steps[0].map.playback"],
  ])("loses only what is wrong with it: %j", (map, problem) => {
    const read = readStep({ card: "a", map });
    expect(read.map).toEqual({});
    expect(read.problems).toContain(problem);
  });

  it("that is none at all leaves the card", () => {
    expect(readStep({ card: "a", headline: { en: "H", uk: "H" }, map: 7 })).toEqual({
      map: undefined,
      problems: ["field.invalid stories[0].steps[0].map"],
    });
  });
});

const camera = fc.record({
  lat: fc.double({ min: -84, max: 84, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  zoom: fc.double({ min: 1, max: 15, noNaN: true }),
});

describe("what the map of a step shows", () => {
  it("is the same part of the earth on maps of all widths", () => {
    fc.assert(
      fc.property(camera, fc.integer({ min: 200, max: 4_000 }), (given, width) => {
        const back = cameraOfRegion(regionOfCamera(given, width), width);
        expect(back?.lat).toBeCloseTo(given.lat, 2);
        expect(back?.lon).toBeCloseTo(given.lon, 2);
        expect(back?.zoom).toBeCloseTo(given.zoom, 1);
      }),
    );
    expect(cameraOfRegion({ places: ["a"] }, 500)).toBeUndefined();
  });

  it("shows its whole region on a low map too", () => {
    const region = { lat: 48, lon: 31, zoom: 5.5 };
    const zoomOn = (width: number, height: number) => cameraOfRegion(region, usualWidth({ width, height }))?.zoom;
    expect(zoomOn(1_000, 800)).toBe(5.5);
    expect(zoomOn(1_000, 500)).toBe(5.5);
    expect(zoomOn(1_000, 250)).toBe(4.5);
  });

  it("is the period of the map, else of the step, to whole days", () => {
    const limits = { min: 0, max: 1e14, minSpan: 1 };
    const day = fc.integer({ min: -200_000, max: 200_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: 8, max: 50_000 }), (first, days) => {
        const window = { start: first * DAY_MS, end: (first + days) * DAY_MS };
        const step = { card: "a", core: false, window: "1999", map: { window: windowText(window) } };
        expect(windowOfStep({ eventsById: new Map() }, step, limits)).toEqual(window);
      }),
    );
    const own = { card: "a", core: false, window: "1999", map: {} };
    expect(windowOfStep({ eventsById: new Map() }, own, limits)?.start).toBe(Date.UTC(1999, 0, 1));
  });

  it("takes as long as it says", () => {
    expect(
      [true, false, 7, undefined].map((playback) => playbackSeconds(playback === undefined ? {} : { playback })),
    ).toEqual([20, undefined, 7, undefined]);
  });

  it("comes back whole from a link that holds the story", async () => {
    const region = fc.oneof(
      camera.map((one) => regionOfCamera(one, 1_000)),
      fc.record({ places: fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 5 }) }),
    );
    const map = fc.record(
      {
        region,
        window: fc.constantFrom("2022", "2014-03/2015", "2022-02-24/.."),
        playback: fc.oneof(fc.boolean(), fc.integer({ min: 1, max: 300 })),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(map, { minLength: 1, maxLength: 6 }), async (maps) => {
        const steps = maps.map((one, index) => ({ card: `card-${index}`, map: one, core: false }));
        const own = {
          story: { id: "own-0123456789abcdef", title: "Mine", steps },
          chronicle: { key: "", title: "All" },
          version: 0,
        };
        expect(await unpackStory(await packStory(own))).toEqual({ userStory: own, problems: [] });
      }),
      { numRuns: 30 },
    );
  });
});
