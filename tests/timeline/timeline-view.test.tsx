import { type RenderResult, act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { en as englishMessages } from "../../src/i18n/en";
import { LanguageProvider } from "../../src/i18n/react";
import type { Chronicle } from "../../src/model/chronicle/chronicle";
import { MEAN_MONTH_MS } from "../../src/model/time";
import { decodeViewLink } from "../../src/model/links/view-link";
import { draftSource, newUserChronicleId } from "../../src/model/user-chronicles/user-chronicle-id";
import type { AppStore } from "../../src/store/app-store";
import { StoreProvider } from "../../src/store/react";
import { selectIsFullRange } from "../../src/store/selectors/window";
import { TimelineView } from "../../src/timeline/TimelineView";
import { loadedStore, smallChronicle } from "../fixtures/chronicles/small";
import { giveSizes } from "./screen";

beforeEach(() => {
  giveSizes();
  vi.stubGlobal("matchMedia", (media: string) => ({
    media,
    // Reduced motion: a target window shows at once.
    matches: media.includes("reduced-motion"),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      readonly #changed: () => void;
      constructor(changed: () => void) {
        this.#changed = changed;
      }
      observe(): void {
        this.#changed();
      }
      disconnect(): void {}
    },
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

type Shown = RenderResult & { readonly store: AppStore };

async function show(search = "", chronicle: Chronicle = smallChronicle()): Promise<Shown> {
  const store = loadedStore({ link: decodeViewLink(search).link }, chronicle);
  const result = render(
    <StrictMode>
      <LanguageProvider lang="en" messages={englishMessages}>
        <StoreProvider store={store}>
          <TimelineView />
        </StoreProvider>
      </LanguageProvider>
    </StrictMode>,
  );
  await waitFor(() => expect(document.querySelector(".ev")).not.toBeNull());
  return { ...result, store };
}

describe("the timeline", () => {
  it("has one widget though it is mounted twice, and writes nothing by itself", async () => {
    const { store } = await show("?from=2014&to=2016");
    expect(document.querySelectorAll(".vis-timeline")).toHaveLength(1);
    expect(document.querySelectorAll(".stage-layer")).toHaveLength(1);
    expect(document.querySelectorAll(".axis-layer")).toHaveLength(1);
    const { window } = store.getState().view;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(store.getState().view.window).toBe(window);
  });

  it("leaves nothing behind", async () => {
    const { unmount } = await show();
    unmount();
    expect(document.querySelector("[class*=vis-]")).toBeNull();
    expect(document.querySelector(".stage-layer, .axis-layer, .era-name")).toBeNull();
  });

  it("is one tab stop with a name and instructions, its pictures hidden from the ear", async () => {
    await show();
    const group = within(screen.getByRole("region", { name: "Timeline" })).getByRole("group", { name: "Timeline" });
    expect(group).toHaveAttribute("tabindex", "0");
    expect(group).toHaveAccessibleDescription(/Left and right arrow keys/);
    for (const element of document.querySelectorAll(".ev"))
      expect(element.closest("[aria-hidden=true]")).not.toBeNull();
  });

  it("shows hostile names as text", async () => {
    const hostile = `<img src=x onerror="globalThis.__hacked = 1">`;
    await show("", smallChronicle([{ id: "it", date: "2022-02-24", title: hostile, lane: "war" }]));
    await waitFor(() => expect(document.querySelector(".ev-title, .ev-card-title")?.textContent).toBe(hostile));
    expect(document.querySelector("img")).toBeNull();
  });

  it("draws what the filters leave", async () => {
    const { store } = await show();
    const drawn = () =>
      [...document.querySelectorAll<HTMLElement>(".ev[data-event-id]")].map((one) => one.dataset["eventId"]);
    await waitFor(() => expect(drawn()).toContain("protests"));
    act(() => store.actions.setFacet("lane", ["war"]));
    await waitFor(() => expect(drawn()).not.toContain("protests"));
    expect(drawn()).toContain("invasion");
  });

  it("stays while a draft is edited, and follows its limits", async () => {
    const { store } = await show();
    act(() => store.actions.switchSource(draftSource(newUserChronicleId())));
    await waitFor(() => expect(document.querySelector(".ev")).not.toBeNull());
    const layer = document.querySelector(".stage-layer");
    const edited = smallChronicle([{ id: "it", date: "2060-02-24", title: "Later", lane: "war" }]);
    act(() => store.actions.chronicleEdited(edited, []));
    await waitFor(() => expect(document.querySelector('.ev[data-event-id="it"]')).not.toBeNull());
    expect(document.querySelector(".stage-layer")).toBe(layer);
    // Four days in 2060 are all that there is now.
    await waitFor(() => expect(document.querySelector(".axis-layer")).toHaveTextContent("24 Feb"));
  });
});

describe("the names of the lanes", () => {
  afterEach(() => Reflect.deleteProperty(Element.prototype, "scrollIntoView"));

  it("show only their lane, and all again, the pressed one in sight", async () => {
    const scrolled = vi.fn<(how: unknown) => void>();
    Element.prototype.scrollIntoView = scrolled;
    const { store } = await show();
    const lane = () => screen.getByRole("button", { name: /^Diplomacy/ });
    expect(lane()).toHaveTextContent("3 of 3");
    await userEvent.click(lane());
    expect(store.getState().filter.lane).toEqual(["talks"]);
    expect(lane()).toHaveAttribute("aria-pressed", "true");
    await waitFor(() => expect(scrolled).toHaveBeenCalledTimes(1));
    await userEvent.click(lane());
    expect(store.getState().filter.lane).toEqual([]);
    await waitFor(() => expect(scrolled).toHaveBeenCalledTimes(2));
    expect(scrolled).toHaveBeenLastCalledWith({ block: "nearest" });
  });

  it("go with the topics that a filter turns off, and stay where another leaves none of their events", async () => {
    const { store } = await show("?lane=war");
    const names = () => screen.getAllByRole("listitem").map((one) => one.textContent);
    expect(names()).toHaveLength(1);
    act(() => store.actions.clearFilter());
    const all = names();
    expect(all.length).toBeGreaterThan(1);
    act(() => store.actions.setText("nothing is called like this"));
    expect(names()).toHaveLength(all.length);
    expect(names().every((one) => one?.includes("0 of"))).toBe(true);
    act(() => store.actions.setFilter({ ...store.getState().filter, text: "", lane: ["no such topic"] }));
    expect(names()).toHaveLength(all.length);
  });
});

describe("the names of the eras", () => {
  it("show their era, and are no tab stops", async () => {
    const { store } = await show();
    const era = await waitFor(() => screen.getByRole("button", { name: "Invasion" }));
    expect(era).toHaveAttribute("tabindex", "-1");
    await userEvent.click(era);
    const { window } = store.getState().view;
    expect(window.start).toBeLessThanOrEqual(Date.UTC(2022, 1, 24));
    expect(window.start).toBeGreaterThan(Date.UTC(2021, 11, 1));
  });
});

describe("the handles of the overview", () => {
  it("move their end with arrows, by a month or a year, and to the limits", async () => {
    const { store } = await show("?from=2015&to=2020");
    const handle = screen.getByRole("slider", { name: "Start of the period shown" });
    expect(handle).toHaveAttribute("aria-valuetext", "January 2015");
    const { start, end } = store.getState().view.window;
    act(() => handle.focus());
    await userEvent.keyboard("{ArrowRight}");
    expect(store.getState().view.window).toEqual({ start: start + MEAN_MONTH_MS, end });
    await userEvent.keyboard("{Shift>}{ArrowLeft}{/Shift}");
    expect(store.getState().view.window.start).toBe(start + MEAN_MONTH_MS - 12 * MEAN_MONTH_MS);
    await userEvent.keyboard("{Home}");
    expect(store.getState().view.window.start).toBe(store.getState().view.limits.min);
    act(() => screen.getByRole("slider", { name: "End of the period shown" }).focus());
    await userEvent.keyboard("{End}");
    expect(selectIsFullRange(store.getState())).toBe(true);
  });

  it("never pass each other", async () => {
    const { store } = await show("?from=2015&to=2020");
    act(() => screen.getByRole("slider", { name: "Start of the period shown" }).focus());
    await userEvent.keyboard("{End}");
    const { window } = store.getState().view;
    expect(window.start).toBeLessThan(window.end);
    expect(window.end).toBe(Date.UTC(2021, 0, 1));
  });
});

describe("a badge", () => {
  it("opens the list of its events, which arrows walk and Enter opens", async () => {
    const events = Array.from({ length: 60 }, (_, i) => ({
      id: `e${i}`,
      date: "2020-05-05",
      title: `Event ${i}`,
      lane: "war",
      importance: i === 0 ? 5 : 1,
    }));
    const { store } = await show("", smallChronicle([...events, { id: "far", date: "2010", title: "Far" }]));
    const badge = await waitFor(() => {
      const found = document.querySelector<HTMLElement>(".badge[data-badge]");
      if (!found) throw new Error("no badge is drawn");
      return found;
    });
    await userEvent.click(badge);
    const list = await screen.findByRole("list", { name: /events here$/ });
    const options = within(list).getAllByRole("button");
    await waitFor(() => expect(options[0]).toHaveFocus());
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    await waitFor(() => expect(options[1]).toHaveFocus());
    await userEvent.keyboard("{Enter}");
    expect(store.getState().selection.eventId).toMatch(/^e\d+$/);
    expect(screen.queryByRole("list", { name: /events here$/ })).toBeNull();
  });
});
