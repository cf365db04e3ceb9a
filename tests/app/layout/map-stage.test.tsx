import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MapStage } from "../../../src/app/layout/MapStage";
import type { Ms } from "../../../src/model/time";
import { StoreProvider } from "../../../src/store/react";
import { loadedStore, smallChronicle } from "../../fixtures/chronicles/small";
import { InEnglish } from "../../fixtures/in-english";
import { stubScreen } from "../page-fixture";

const PLACES = [
  { id: "kyiv", name: { en: "Kyiv", uk: "Київ" }, country: "UA", lat: 50.45, lon: 30.52 },
  { id: "minsk", name: { en: "Minsk", uk: "Мінськ" }, country: "BY", lat: 53.9, lon: 27.57 },
  { id: "lisbon", name: { en: "Lisbon", uk: "Лісабон" }, country: "PT", lat: 38.72, lon: -9.14 },
];
const event = (id: string, date: string, place: string) => ({
  id,
  date,
  title: { en: `Event ${id}`, uk: `Подія ${id}` },
  lane: "talks",
  status: "confirmed",
  places: [place],
});
const EVENTS = [
  event("a", "2014-03-01", "kyiv"),
  event("b", "2015-02-12", "minsk"),
  event("c", "2018", "lisbon"),
  event("d", "2022-02-24", "kyiv"),
];

const NAMES = { play: "Play the events in order", pause: "Pause", again: "Play again", all: "Show all" };
const button = (name: string) => screen.getByRole("button", { name });
const marks = () =>
  [...document.querySelectorAll<HTMLElement>("[data-place-id]")].map(({ dataset }) => dataset["placeId"]);
const rows = () => [...document.querySelectorAll("ol [data-event-id]")].map((row) => row.getAttribute("data-event-id"));
const newest = () => document.querySelector("[data-newest-event]")?.getAttribute("data-newest-event") ?? undefined;
const map = () => screen.getByRole("group", { name: "Map of events" });
const press = (key: string, target: Element = map()) => fireEvent.keyDown(target, { key });

async function openMap() {
  const store = loadedStore({}, smallChronicle(EVENTS, { places: PLACES }));
  const view = render(
    <StoreProvider store={store}>
      <MapStage onOpened={() => {}} />
    </StoreProvider>,
    { wrapper: InEnglish },
  );
  await screen.findByRole("button", { name: NAMES.play });
  await waitFor(() => expect(marks()).toHaveLength(3));
  const playheads: (Ms | undefined)[] = [];
  store.subscribe(
    (s) => s.view.map.playhead,
    (playhead) => playheads.push(playhead),
  );
  // From here on time passes only when told.
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "requestAnimationFrame", "cancelAnimationFrame", "performance"],
  });
  const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));
  return { store, view, pass, playheads };
}

beforeEach(() => {
  stubScreen();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("the playback of the map", () => {
  it("shows the events in their order, on the map and in the list", async () => {
    const { pass, playheads } = await openMap();
    fireEvent.click(button(NAMES.play));
    expect(marks()).toEqual([]);
    const seen: string[] = [];
    for (let i = 0; i < 40; i += 1) {
      pass(1_000);
      const now = rows().join("");
      if (now !== (seen.at(-1) ?? "")) seen.push(now);
    }
    expect(seen).toEqual(["a", "ab", "abc", "abcd"]);
    expect(marks()).toHaveLength(3);
    expect(button(NAMES.again)).toBeVisible();
    // Eight times a second at most; 112 months, four events.
    expect(playheads.length).toBeLessThan(130);
  });

  it("says what is newest, where it is, and fades what is past", async () => {
    const { pass } = await openMap();
    fireEvent.click(button("Next event"));
    fireEvent.click(button("Next event"));
    expect(newest()).toBe("b");
    expect(document.querySelectorAll("[data-newest]")).toHaveLength(1);
    expect(document.querySelector("[data-newest]")).toHaveAttribute("data-place-id", "minsk");
    expect(document.querySelector("[data-past]")).toHaveAttribute("data-place-id", "kyiv");
    pass(1_500);
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain("Event b, 12 February 2015");
    expect(screen.getByRole("link", { name: "Event b" })).toBeVisible();
  });

  it("begins an event of which only the year is known with that year", async () => {
    const { store } = await openMap();
    fireEvent.click(button("Previous event"));
    fireEvent.click(button("Previous event"));
    expect(newest()).toBe("c");
    expect(store.getState().view.map.playhead).toBe(Date.UTC(2018, 0, 1));
  });

  it("shows all events again, and the focus stays", async () => {
    const { store } = await openMap();
    expect(button(NAMES.all)).toHaveAttribute("aria-disabled", "true");
    fireEvent.click(button("Next event"));
    expect(marks()).toEqual(["kyiv"]);
    button(NAMES.all).focus();
    fireEvent.click(button(NAMES.all));
    expect(marks()).toHaveLength(3);
    expect(button(NAMES.all)).toHaveFocus();
    expect(store.getState().view.map.playhead).toBeUndefined();
    expect(screen.queryByRole("slider", { name: "Events up to" })).toBeNull();
  });

  it("has a line that keys move, with the date in words", async () => {
    const { pass } = await openMap();
    fireEvent.click(button("Next event"));
    const line = () => screen.getByRole("slider", { name: "Events up to" });
    expect(line()).toHaveAttribute("aria-valuetext", "March 2014");
    press("ArrowRight", line());
    pass(500);
    expect(line()).toHaveAttribute("aria-valuetext", "March 2014");
    press("ArrowRight", line());
    pass(500);
    expect(line()).toHaveAttribute("aria-valuetext", "April 2014");
    press("End", line());
    pass(500);
    expect(rows()).toEqual(["a", "b", "c", "d"]);
    press("Home", line());
    pass(500);
    expect(rows()).toEqual([]);
  });
});

describe("the keys of the playback", () => {
  it("play and pause, lead from event to event, and show all", async () => {
    const { store } = await openMap();
    press(" ");
    expect(button(NAMES.pause)).toBeVisible();
    press(" ");
    expect(button(NAMES.play)).toBeVisible();
    press(".");
    expect(newest()).toBe("a");
    press("PageDown");
    expect(newest()).toBe("b");
    press(",");
    expect(newest()).toBe("a");
    press("Escape");
    expect(store.getState().view.map.playhead).toBeUndefined();
  });

  it("leave alone what uses them itself", async () => {
    const { store } = await openMap();
    const mark = document.querySelector("[data-place-id]") as Element;
    const links = within(document.querySelector("ol") as HTMLElement).getAllByRole("link");
    press(" ", mark);
    press(" ", links[0] as Element);
    press("PageDown", links[0] as Element);
    press(".", screen.getByRole("combobox", { name: "Speed" }));
    fireEvent.keyDown(map(), { key: " ", ctrlKey: true });
    expect(store.getState().view.map.playhead).toBeUndefined();
    press(".", links[0] as Element);
    expect(newest()).toBe("a");
  });

  it("end nothing that does not run: Esc closes what is open", async () => {
    await openMap();
    const heard = vi.fn<() => void>();
    document.addEventListener("keydown", heard);
    press("Escape");
    expect(heard).toHaveBeenCalledTimes(1);
    press(".");
    press("Escape");
    expect(heard).toHaveBeenCalledTimes(1);
    document.removeEventListener("keydown", heard);
  });

  it("never lose the focus with the playback", async () => {
    await openMap();
    press(".");
    screen.getByRole("slider", { name: "Events up to" }).focus();
    press("Escape", document.activeElement as Element);
    expect(map()).toHaveFocus();
    press(".");
    const caption = document.querySelector<HTMLElement>("[data-newest-event] a");
    caption?.focus();
    press("Escape", caption as Element);
    expect(map()).toHaveFocus();
  });

  it("keep the focus in the list when its event is gone", async () => {
    await openMap();
    press(".");
    press(".");
    const link = screen.getAllByRole("link", { name: /Event b/ }).find((one) => one.closest("ol")) as HTMLElement;
    link.focus();
    press(",", link);
    expect(rows()).toEqual(["a"]);
    expect(document.activeElement?.closest("[data-event-id]")).toHaveAttribute("data-event-id", "a");
  });
});

describe("the playback ends or pauses", () => {
  it("pauses while the page is hidden", async () => {
    const { pass, playheads } = await openMap();
    fireEvent.click(button(NAMES.play));
    pass(5_000);
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    expect(button(NAMES.play)).toBeVisible();
    const before = playheads.length;
    pass(10_000);
    expect(playheads).toHaveLength(before);
    hidden.mockReturnValue(false);
    fireEvent.click(button(NAMES.play));
    expect(button(NAMES.pause)).toBeVisible();
  });

  it("leaves no timer when the map is left", async () => {
    const { pass, store, view } = await openMap();
    fireEvent.click(button(NAMES.play));
    pass(3_000);
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    view.unmount();
    expect(vi.getTimerCount()).toBe(0);
    expect(store.getState().view.map.playhead).toBeUndefined();
  });

  it("ends with the chronicle", async () => {
    const { pass, store, playheads } = await openMap();
    fireEvent.click(button(NAMES.play));
    pass(3_000);
    act(() => store.actions.chronicleLoaded(smallChronicle(EVENTS.slice(1), { places: PLACES }), []));
    expect(store.getState().view.map.playhead).toBeUndefined();
    expect(button(NAMES.play)).toBeVisible();
    const before = playheads.length;
    pass(5_000);
    expect(playheads).toHaveLength(before);
  });

  it("stays inside a window that moves, and goes on under another filter", async () => {
    const { pass, store } = await openMap();
    fireEvent.click(button(NAMES.play));
    pass(2_000);
    act(() => store.actions.goTo({ start: Date.UTC(2017, 0), end: Date.UTC(2020, 0) }, { glide: false }));
    expect(store.getState().view.map.playhead).toBe(store.getState().view.window.start);
    act(() => store.actions.setText("Event"));
    expect(button(NAMES.pause)).toBeVisible();
    pass(40_000);
    expect(store.getState().view.map.playhead).toBe(store.getState().view.window.end);
  });
});
