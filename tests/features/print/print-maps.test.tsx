import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { mapFacts } from "../../../src/features/map-view/map-facts";
import { StepMap } from "../../../src/features/map-view/StepMap";
import { PrintPreview } from "../../../src/features/print/PrintPreview";
import type { Chronicle } from "../../../src/model/chronicle/chronicle";
import { decodeViewLink } from "../../../src/model/links/view-link";
import { SMALL_FILE, loadedStore, smallChronicle } from "../../fixtures/chronicles/small";
import { STORY } from "../../fixtures/chronicles/with-story";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";
import { stubResizeObservers } from "../../fixtures/resize-observers";

const MAPS = { Map: StepMap, factsOf: mapFacts };
const PLACES = [
  { id: "kyiv", name: { en: "Kyiv", uk: "Київ" }, lat: 50.45, lon: 30.52, country: "UA" },
  { id: "minsk", name: { en: "Minsk", uk: "Мінськ" }, lat: 53.9, lon: 27.56, country: "BY" },
  { id: "sea", name: { en: "Black Sea", uk: "Чорне море" }, lat: 45.3, lon: 31, precision: "sea" },
  { id: "far", name: { en: "Managua", uk: "Манагуа" }, lat: 12.1, lon: -86.3 },
];
/** One of them is on the other side of the earth. */
const WHERE = ["kyiv", "minsk", "kyiv", "sea", "kyiv", "far"];
const events = SMALL_FILE.events.map((event, i) => ({ ...event, places: [WHERE[i] ?? "kyiv"] }));
const STEP = {
  card: "where",
  headline: { en: "Where it was" },
  question: { en: "What does it leave out?" },
  map: { region: { lat: 49, lon: 31, zoom: 5 }, window: "2013/2030", playback: true },
};

const chronicleWith = (...steps: readonly object[]) =>
  smallChronicle(events, { places: PLACES, stories: [{ ...STORY, steps: [...STORY.steps, ...steps] }] });
const storeOf = (query: string, chronicle: Chronicle) =>
  loadedStore({ link: decodeViewLink(`?mode=paper${query}`).link }, chronicle);

beforeEach(() => {
  stubResizeObservers();
  HTMLCanvasElement.prototype.getContext = () => null;
});

async function open(query: string, chronicle: Chronicle = chronicleWith(STEP)) {
  renderWith(storeOf(query, chronicle), <PrintPreview maps={MAPS} />);
  await screen.findByRole("region", { name: "Print and PDF" });
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(/^Preview: \d+ pages?$/));
}
const paper = () => within(screen.getByRole("main"));
const block = (key: string) => screen.getByRole("main").querySelector(`[data-page] [data-block="${key}"]`);

describe("a step of a story about a map", () => {
  it("is printed as a map, with what it shows in words, for students and teachers", async () => {
    await open("&sheet=student&story=path");
    const [map] = await paper().findAllByRole("img", { name: /^6 events in 3 places, / });
    expect(map).toBeVisible();
    const step = block("step 6");
    expect(step).toContainElement(map ?? null);
    expect(step).toHaveTextContent(
      /Map: 6 events in 3 places, .*; 1 more event lies beyond the edges\. .*; a dashed ring is a place known only roughly\. Places by their first event: Kyiv \(4\); Minsk; Black Sea\./,
    );
    expect(step).toHaveTextContent("What does it leave out?");
    // All at once, whatever its playback, and black in every theme.
    expect(
      new Set([...(map?.querySelectorAll("[data-place-id]") ?? [])].map((one) => one.getAttribute("data-place-id"))),
    ).toEqual(new Set(["kyiv", "minsk", "sea"]));
    for (const use of map?.querySelectorAll("use") ?? []) expect(use.getAttribute("href")).toMatch(/^#paper-glyph-/);
    expect(map?.querySelector("use")).not.toBeNull();
  });

  it("has its period beside it, and room of a fixed height before it is drawn", async () => {
    await open("&sheet=teacher&story=path");
    expect(block("step 6")).toHaveTextContent(/2013/);
    const box = block("step 6")?.querySelector<HTMLElement>("[data-item] > div");
    expect(Number.parseFloat(box?.style.height ?? "")).toBeGreaterThan(200);
  });

  it("is a card with its words where no event is within the edges", async () => {
    const empty = { ...STEP, map: { ...STEP.map, region: { lat: -40, lon: -140, zoom: 5 } } };
    await open("&sheet=student&story=path", chronicleWith(empty));
    expect(block("step 6")).toHaveTextContent("Where it was");
    expect(block("step 6")).not.toHaveTextContent("Map:");
  });

  it("is left out on request", async () => {
    await open("&sheet=student&story=path&without=maps");
    expect(block("step 6")).not.toHaveTextContent("Map:");
    expect(screen.getByRole("checkbox", { name: "Maps" })).not.toBeChecked();
  });

  it("says in Ukrainian what is on it", async () => {
    await renderInUkrainian(
      storeOf("&sheet=student&story=path&lang=uk", chronicleWith(STEP)),
      <PrintPreview maps={MAPS} />,
    );
    await waitFor(() => expect(block("step 6")).toHaveTextContent(/Карта: 6 подій, 3 місця; .*ще 1 подія/));
    expect(block("step 6")).toHaveTextContent("Київ (4); Мінськ; Чорне море.");
  });
});

describe("the handout", () => {
  it("has a map of its events, whose names are in the list", async () => {
    await open("&print=all");
    expect(await paper().findAllByRole("img", { name: /^7 events in 4 places, / })).not.toHaveLength(0);
    expect(block("map")).toHaveTextContent(/Map: 7 events in 4 places/);
    expect(block("map")).not.toHaveTextContent("Places by their first event");
  });

  it("has none without places", async () => {
    await open("&print=all", smallChronicle());
    expect(block("map")).toBeNull();
  });
});
