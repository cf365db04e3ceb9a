import { act, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { StepMapProps } from "../../../src/features/map/step-map-props";
import { StepMap } from "../../../src/features/map-view/StepMap";
import { SMALL_FILE, loadedStore, smallChronicle } from "../../fixtures/chronicles/small";
import { renderWith } from "../../fixtures/render-with";

const BOX = { size: { width: 500, height: 360 }, scale: 2 };
const PLACES = [
  { id: "kyiv", name: { en: "Kyiv" }, lat: 50.45, lon: 30.52, country: "UA" },
  { id: "minsk", name: { en: "Minsk" }, lat: 53.9, lon: 27.56, country: "BY" },
];
const events = SMALL_FILE.events.map((event) => (event.id === "minsk" ? { ...event, places: ["minsk"] } : event));
const chronicle = smallChronicle(events, { places: PLACES });
const MAP = { playback: 10 };
const window = { start: Date.UTC(2013, 0, 1), end: Date.UTC(2023, 0, 1) };
const open = (props: object) =>
  renderWith(loadedStore({}, chronicle), <StepMap {...({ ...BOX, ...props } as StepMapProps)} />);
const places = (container: HTMLElement) =>
  [...container.querySelectorAll<SVGElement>("[data-place-id]")].map(({ dataset }) => dataset["placeId"]);

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the map of a slide", () => {
  it("says how many events it shows, where and when", async () => {
    const { container } = open({ map: {}, window });
    expect(await screen.findByRole("img", { name: /^\d events in 2 places, Nov 2013 – / })).toBeVisible();
    expect(places(container).sort()).toEqual(["kyiv", "minsk"]);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("has the places of one event, by name", async () => {
    const { container } = open({ event: chronicle.eventsById.get("minsk") });
    expect(await screen.findByRole("img", { name: "Minsk" })).toBeVisible();
    expect(places(container)).toEqual(["minsk"]);
  });

  it("has a mark for a route of a period; the map of its event draws the route alone", async () => {
    const route = {
      geometry: {
        type: "LineString",
        coordinates: [
          [30, 50],
          [34, 50],
        ],
      },
    };
    const marched = smallChronicle(
      events.map((event) => (event.id === "minsk" ? { ...event, places: [], route } : event)),
      { places: PLACES },
    );
    const render = (props: object) =>
      renderWith(loadedStore({}, marched), <StepMap {...({ ...BOX, ...props } as StepMapProps)} />);
    const { container, unmount } = render({ map: {}, window });
    expect(await screen.findByRole("img", { name: /^\d events: 1 place, 1 route; Nov 2013 – / })).toBeVisible();
    expect(places(container).sort()).toEqual(["event:minsk", "kyiv"]);
    unmount();
    const { container: alone } = render({ event: marched.eventsById.get("minsk") });
    expect(await screen.findByRole("img", { name: /^Route from/ })).toBeVisible();
    expect(places(alone)).toEqual([]);
  });

  it("begins with the first events where it has a playback, and ends with all", async () => {
    const { container, play } = openPlayed(false);
    await screen.findByRole("img");
    expect(places(container)).toEqual([]);
    expect(screen.getByText("1 January 2013")).toBeVisible();
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
    play();
    act(() => void vi.advanceTimersByTime(1_000));
    expect(places(container)).toEqual(["kyiv"]);
    act(() => void vi.advanceTimersByTime(10_000));
    expect(places(container).sort()).toEqual(["kyiv", "minsk"]);
    expect(screen.queryByText(/January/)).toBeNull();
  });

  it("gives the events of a crowded day time of their own", async () => {
    // Of 3,652 days: evenly, the second would follow the first after 3 ms.
    const crowded = smallChronicle(
      [
        { id: "one", date: "2013-01-01", title: "One", places: ["kyiv"] },
        { id: "two", date: "2013-01-02", title: "Two", places: ["minsk"] },
      ],
      { places: PLACES },
    );
    const { container, play } = openPlayed(false, crowded);
    await screen.findByRole("img");
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
    play();
    act(() => void vi.advanceTimersByTime(250));
    expect(places(container)).toEqual(["kyiv"]);
    act(() => void vi.advanceTimersByTime(250));
    expect(places(container).sort()).toEqual(["kyiv", "minsk"]);
    expect(screen.getByText(/2013/)).toBeVisible();
  });

  it("shows all at once to those who want no motion", async () => {
    vi.stubGlobal("matchMedia", (query: string) => ({ matches: query.includes("reduced-motion") }));
    const { container } = openPlayed(true);
    await waitFor(() => expect(places(container).sort()).toEqual(["kyiv", "minsk"]));
  });
});

function openPlayed(first: boolean, of = chronicle) {
  let setPlayed: (isPlayed: boolean) => void = () => undefined;
  function Player() {
    const [isPlayed, set] = useState(first);
    setPlayed = set;
    return <StepMap {...BOX} map={MAP} window={window} isPlayed={isPlayed} />;
  }
  const { container } = renderWith(loadedStore({}, of), <Player />);
  return { container, play: () => act(() => setPlayed(true)) };
}
