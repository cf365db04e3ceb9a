import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MapPanel } from "../../../src/features/map-view/MapPanel";
import { usePlayback } from "../../../src/features/map-view/use-playback";
import type { AppStore } from "../../../src/store/app-store";
import { aStore } from "../../fixtures/chronicles/filterable";
import { type PlacedEvent, type PlaceInput, aRoute, anArea, chronicleOnMap } from "../../fixtures/chronicles/on-map";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";
import { stubResizeObservers } from "../../fixtures/resize-observers";

const PlayedPanel = ({ onOpened }: { readonly onOpened: () => void }) => (
  <MapPanel playback={usePlayback()} onOpened={onOpened} />
);

const PLACES: readonly PlaceInput[] = [
  { id: "kyiv", lat: 50.45, lon: 30.52, name: { en: "Kyiv", uk: "Київ" } },
  { id: "irpin", lat: 50.52, lon: 30.25, name: { en: "Irpin, Kyiv region", uk: "Ірпінь" } },
  { id: "lviv", lat: 49.84, lon: 24.03, name: { en: "Lviv", uk: "Львів" } },
  { id: "odesa", lat: 46.48, lon: 30.73, name: { en: "Odesa", uk: "Одеса" } },
  { id: "kharkiv", lat: 49.99, lon: 36.23, name: { en: "Kharkiv", uk: "Харків" } },
  { id: "donbas", lat: 48, lon: 37.8, precision: "region", name: { en: "Donbas", uk: "Донбас" } },
  { id: "nowhere", name: "Nowhere" },
];
const EVENTS: readonly PlacedEvent[] = [
  { id: "first", date: "2014-02-20", title: "First in Kyiv", places: ["kyiv"] },
  { id: "second", date: "2015-03-01", title: "In Lviv", places: ["lviv"], lane: "two" },
  { id: "third", date: "2016-04-02", title: "Kyiv and Irpin", places: ["kyiv", "irpin"] },
  { id: "fourth", date: "2017-05-03", title: "In Odesa", places: ["odesa"] },
  { id: "fifth", date: "2018-06-04", title: "In Kharkiv", places: ["kharkiv"] },
  { id: "sixth", date: "2019-07-05", title: "In Donbas", places: ["donbas"], status: "claimed" },
  { id: "seventh", date: "2020-08-06", title: "Without a place" },
  { id: "eighth", date: "2020-09-06", title: "Without coordinates", places: ["nowhere", "unknown"] },
];

const onOpened = vi.fn<() => void>();

function onMap(events = EVENTS, places = PLACES): AppStore {
  return aStore({}, chronicleOnMap(events, places));
}

async function shown(store = onMap()) {
  renderWith(store, <PlayedPanel onOpened={onOpened} />);
  await screen.findByRole("group", { name: "Map of events" });
  return store;
}

const mark = (name: RegExp | string) => screen.getByRole("button", { name });
const marks = () => within(screen.getByRole("list", { name: "Places by their first event" })).getAllByRole("button");
const rows = () =>
  [...document.querySelectorAll<HTMLElement>("li[data-event-id]")].map((row) => row.dataset["eventId"]);
const theMap = () => screen.getByRole("group", { name: "Map of events" });
/** The period of a test that needs fewer events. */
const years = (from: number, to: number) => ({ start: Date.UTC(from, 0, 1), end: Date.UTC(to, 0, 1) });

beforeEach(() => {
  stubResizeObservers();
  onOpened.mockReset();
  vi.stubGlobal("matchMedia", (media: string) => ({
    media,
    matches: media.includes("reduced-motion"),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the map of events", () => {
  it("has a mark for each place, or for several close to one another, in the order of their first events", async () => {
    await shown();
    expect(marks().map((one) => one.getAttribute("aria-label"))).toEqual([
      "Kyiv and 1 more place: 2 events",
      "Lviv: 1 event",
      "Odesa: 1 event",
      "Kharkiv: 1 event",
      "Donbas: 1 event, approximate place",
    ]);
    expect(marks().map((one) => one.dataset["placeId"])).toEqual(["kyiv", "lviv", "odesa", "kharkiv", "donbas"]);
  });

  it("says in words how many events are where in which period, and how it is moved", async () => {
    const store = await shown();
    expect(theMap()).toHaveAccessibleDescription(
      /^6 events in 6 places, .*2014.*2020.*2 events without a place.*Arrow keys/,
    );
    act(() => store.actions.goTo(years(2015, 2018)));
    await waitFor(() => expect(theMap()).toHaveAccessibleDescription(/^3 events in 4 places, /));
    act(() => store.actions.goTo(years(2020, 2021)));
    await waitFor(() => expect(theMap()).toHaveAccessibleDescription(/^No event with a place, /));
  });

  it("lists the events in sight by date, and under the same filters and window as the timeline", async () => {
    const store = await shown();
    expect(rows()).toEqual(["first", "second", "third", "fourth", "fifth", "sixth"]);
    act(() => store.actions.goTo(years(2016, 2018)));
    await waitFor(() => expect(rows()).toEqual(["third", "fourth"]));
    act(() => store.actions.setFacet("lane", ["two"]));
    await waitFor(() => expect(rows()).toEqual([]));
    act(() => store.actions.showAll());
    await waitFor(() => expect(rows()).toEqual(["second"]));
    expect(marks()).toHaveLength(1);
  });

  it("lists the events of a chosen mark by date, and all places again", async () => {
    const store = await shown();
    await userEvent.click(mark(/^Kyiv/));
    const list = await screen.findByRole("region", { name: "Kyiv and 1 more place" });
    expect(within(list).getByText("2 events in this period")).toBeVisible();
    expect(rows()).toEqual(["first", "third"]);
    expect(mark(/^Kyiv/)).toHaveAttribute("aria-pressed", "true");
    expect(store.getState().selection.eventId).toBeUndefined();
    await userEvent.click(screen.getByRole("button", { name: "All places" }));
    await screen.findByRole("region", { name: "Events of the places in sight" });
    expect(rows()).toHaveLength(6);
    expect(mark(/^Kyiv/)).toHaveAttribute("aria-pressed", "false");
    await waitFor(() => expect(mark(/^Kyiv/)).toHaveFocus());
  });

  it("opens the only event of a mark, and an event of the list", async () => {
    const store = await shown();
    await userEvent.click(mark(/^Lviv/));
    expect(store.getState().selection.eventId).toBe("second");
    expect(onOpened).toHaveBeenCalledTimes(1);
    await userEvent.click(mark(/^Kyiv/));
    await userEvent.click(await screen.findByRole("link", { name: /Kyiv and Irpin/ }));
    expect(store.getState().selection.eventId).toBe("third");
    expect(onOpened).toHaveBeenCalledTimes(2);
    expect(screen.getByRole("link", { name: /Kyiv and Irpin/ })).toHaveAttribute("aria-current", "true");
  });

  it("leaves clicks for a new tab to the browser", async () => {
    const store = await shown();
    fireEvent.click(screen.getByRole("link", { name: /First in Kyiv/ }), { ctrlKey: true });
    expect(store.getState().selection.eventId).toBeUndefined();
  });

  it("leads to the list for events without a place", async () => {
    const store = await shown();
    await userEvent.click(screen.getByRole("button", { name: "2 events without a place are in the list" }));
    expect(store.getState().view.view).toBe("list");
  });

  it("has one tab stop; arrow keys lead to the nearest place, Home and End to the first and the last", async () => {
    await shown();
    expect(marks().filter((one) => one.tabIndex === 0)).toHaveLength(1);
    act(() => mark(/^Kyiv/).focus());
    await userEvent.keyboard("{ArrowRight}");
    await waitFor(() => expect(mark(/^Kharkiv/)).toHaveFocus());
    expect(mark(/^Kharkiv/)).toHaveAttribute("tabindex", "0");
    await userEvent.keyboard("{Home}");
    await waitFor(() => expect(mark(/^Kyiv/)).toHaveFocus());
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(mark(/^Donbas/)).toHaveFocus());
    expect(marks().filter((one) => one.tabIndex === 0)).toHaveLength(1);
  });

  it("is moved by an arrow key beyond the last place", async () => {
    const store = await shown();
    act(() => mark(/^Lviv/).focus());
    await userEvent.keyboard("{ArrowLeft}");
    expect(mark(/^Lviv/)).toHaveFocus();
    await waitFor(() => expect(store.getState().view.map.camera).toBeDefined());
  });

  it("is zoomed and moved by keys, and remembers where it rests", async () => {
    const store = await shown();
    act(() => theMap().focus());
    await userEvent.keyboard("+");
    await waitFor(() => expect(store.getState().view.map.camera).toBeDefined());
    const zoomed = store.getState().view.map.camera;
    await userEvent.keyboard("{ArrowRight}");
    await waitFor(() => expect(store.getState().view.map.camera?.lon).toBeGreaterThan(zoomed?.lon ?? 999));
    const { lon = 0 } = store.getState().view.map.camera ?? {};
    await userEvent.keyboard("{Shift>}{ArrowLeft}{/Shift}");
    await waitFor(() => expect(store.getState().view.map.camera?.lon).toBeLessThan(lon - 1));
    expect(store.getState().view.map.camera?.zoom).toBeCloseTo(zoomed?.zoom ?? 0, 5);
    await userEvent.keyboard("-");
    await waitFor(() => expect(store.getState().view.map.camera?.zoom).toBeLessThan(zoomed?.zoom ?? 0));
    await userEvent.keyboard("0");
    await waitFor(() => expect(marks()).toHaveLength(5));
  });

  it("goes where a link leads that is opened meanwhile", async () => {
    const store = await shown();
    act(() => store.actions.setMap({ camera: { lat: 49.84, lon: 24.03, zoom: 9 } }));
    await waitFor(() => expect(marks().map((one) => one.dataset["placeId"])).toEqual(["lviv"]));
    expect(rows()).toEqual(["second"]);
  });

  it("keeps the focus when a mark joins another, when its events are filtered out, and when it is elsewhere", async () => {
    const store = await shown();
    act(() => store.actions.setMap({ camera: { lat: 50.48, lon: 30.4, zoom: 9.5 } }));
    await waitFor(() => expect(marks()).toHaveLength(2));
    act(() => mark(/^Irpin/).focus());
    act(() => store.actions.setMap({ camera: { lat: 50.48, lon: 30.4, zoom: 5 } }));
    await waitFor(() => expect(mark(/^Kyiv and 1 more/)).toHaveFocus());
    act(() => mark(/^Lviv/).focus());
    act(() => store.actions.goTo(years(2017, 2021)));
    await waitFor(() => expect(theMap()).toHaveFocus());
    act(() => mark(/^Odesa/).focus());
    const link = screen.getByRole("button", { name: "Zoom in" });
    act(() => link.focus());
    act(() => store.actions.goTo(years(2018, 2021)));
    await waitFor(() => expect(marks()).toHaveLength(2));
    expect(link).toHaveFocus();
  });

  it("shows many events of a place by and by, and the focus goes on with them", async () => {
    const many = Array.from({ length: 150 }, (_, at) => ({
      id: `e${String(at).padStart(3, "0")}`,
      date: "2020-01-01",
      title: `Event ${at}`,
      places: ["kyiv"],
    }));
    await shown(onMap(many));
    expect(rows()).toHaveLength(100);
    await userEvent.click(screen.getByRole("button", { name: "Show 50 more events" }));
    expect(rows()).toHaveLength(150);
    await waitFor(() => expect(screen.getByRole("link", { name: /Event 100$/ })).toHaveFocus());
  });

  it("says so, with ways on, where no event of the whole timeline has a place", async () => {
    const store = onMap([
      { id: "e", date: "2020-01-01" },
      { id: "f", date: "2020-01-02", places: ["nowhere"] },
    ]);
    renderWith(store, <PlayedPanel onOpened={onOpened} />);
    expect(await screen.findByText("No event in this timeline has a place that a map can show.")).toBeVisible();
    expect(screen.queryByRole("group", { name: "Map of events" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "List" }));
    expect(store.getState().view.view).toBe("list");
    await userEvent.click(screen.getByRole("button", { name: "Timeline" }));
    expect(store.getState().view.view).toBe("timeline");
  });

  it("shows one place, all places in one point, and places on both sides of the date line", async () => {
    const at = (id: string, lat: number, lon: number): PlaceInput => ({ id, lat, lon });
    const inEach = (places: readonly PlaceInput[]) =>
      places.map(({ id }, index) => ({ id: `e${index}`, date: "2020-01-01", places: [id] }));
    for (const [places, count] of [
      [[at("a", 10, 20)], 1],
      [[at("a", 10, 20), at("b", 10, 20), at("c", 10, 20)], 1],
      [[at("fiji", -17.7, 178), at("samoa", -13.8, -171.8), at("tonga", -21.1, -175.2)], 3],
    ] as const) {
      const { unmount } = renderWith(onMap(inEach(places), places), <PlayedPanel onOpened={onOpened} />);
      await screen.findByRole("group", { name: "Map of events" });
      expect(marks()).toHaveLength(count);
      expect(rows()).toHaveLength(places.length);
      unmount();
    }
  });

  describe("with routes and areas of events without a place", () => {
    const SHAPED: readonly PlacedEvent[] = [
      ...EVENTS,
      { id: "march", date: "2016-01-01", title: "The march", route: aRoute([34, 47], [36, 47]) },
      { id: "flood", date: "2021-01-01", title: "The flood", area: anArea([20, 51], [22, 51], [22, 53], [20, 53]) },
      { id: "raid", date: "2021-02-01", title: "The raid", places: ["lviv"], route: aRoute([34, 47], [36, 47]) },
      { id: "walk", date: "2021-03-01", title: "The walk", route: aRoute([30.5, 50.4], [30.6, 50.5]) },
    ];

    it("marks them by the titles of the events; an event with a place keeps that alone", async () => {
      await shown(onMap(SHAPED));
      expect(marks().map((one) => [one.dataset["placeId"], one.getAttribute("aria-label")])).toEqual([
        ["kyiv", "Kyiv and 2 more: 3 events"],
        ["lviv", "Lviv: 2 events"],
        ["event:march", "The march (route): 1 event"],
        ["odesa", "Odesa: 1 event"],
        ["kharkiv", "Kharkiv: 1 event"],
        ["donbas", "Donbas: 1 event, approximate place"],
        ["event:flood", "The flood (area): 1 event"],
      ]);
      expect(theMap()).toHaveAccessibleDescription(
        /^10 events: 6 places, 2 routes, 1 area; .*2014.*2021.*2 events without a place/,
      );
      expect(rows()).toEqual(expect.arrayContaining(["march", "flood", "raid", "walk"]));
    });

    it("opens the event of a mark, marks an open event, and lists what a joined mark has", async () => {
      const store = await shown(onMap(SHAPED));
      await userEvent.click(mark(/^The march/));
      expect(store.getState().selection.eventId).toBe("march");
      expect(await screen.findByRole("heading", { name: "The march" })).toBeVisible();
      expect(rows()).toEqual(["march"]);
      await userEvent.click(screen.getByRole("button", { name: "All places" }));
      act(() => store.actions.selectEvent("flood"));
      await waitFor(() => expect(mark(/^The flood/)).toHaveAttribute("aria-pressed", "true"));
      await userEvent.click(mark(/^Kyiv and 2 more/));
      expect(await screen.findByRole("heading", { name: "Kyiv and 2 more" })).toBeVisible();
      expect(rows()).toEqual(["first", "third", "walk"]);
    });

    it("follows the window, the filters, the playback and the arrow keys with them", async () => {
      const store = await shown(onMap(SHAPED));
      act(() => mark(/^Odesa/).focus());
      await userEvent.keyboard("{ArrowRight}");
      await waitFor(() => expect(mark(/^The march/)).toHaveFocus());
      act(() => store.actions.setMap({ playhead: Date.UTC(2016, 0, 2) }));
      await waitFor(() => expect(rows()).toEqual(["first", "second", "march"]));
      expect(screen.getByRole("button", { name: /^The march/ })).toHaveAttribute("data-newest", "true");
      act(() => store.actions.setMap({ playhead: undefined }));
      act(() => store.actions.goTo(years(2017, 2022)));
      await waitFor(() => expect(screen.queryByRole("button", { name: /^The march/ })).toBeNull());
      act(() => store.actions.setFacet("lane", ["two"]));
      await waitFor(() => expect(rows()).toEqual([]));
    });

    it("shows a map where no event has a place, with all of a route in view", async () => {
      await shown(onMap([{ id: "long", date: "2020-01-01", title: "Long", route: aRoute([-60, 10], [60, 50]) }], []));
      expect(marks().map((one) => one.getAttribute("aria-label"))).toEqual(["Long (route): 1 event"]);
      expect(theMap()).toHaveAccessibleDescription(/^1 event: 1 route; /);
    });
  });

  it("speaks Ukrainian", async () => {
    await renderInUkrainian(onMap(), <PlayedPanel onOpened={onOpened} />);
    expect(await screen.findByRole("group", { name: "Карта подій" })).toHaveAccessibleDescription(
      /^6\u00a0?подій|^6 подій/,
    );
    expect(screen.getByRole("button", { name: "Київ і\u00a0ще 1 місце: 2 події" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: /^Львів/ }));
    expect(await screen.findByRole("region", { name: "Львів" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Усі місця" })).toBeVisible();
  });
});
