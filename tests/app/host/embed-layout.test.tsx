import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prefetchParts } from "../../../src/app/layout/lazy-parts";
import { SMALL_FILE, smallChronicle } from "../../fixtures/chronicles/small";
import { openEmptyPage, openPage, stubScreen } from "../page-fixture";

const SIZE = { width: window.innerWidth, height: window.innerHeight };
function resize(width: number, height: number): void {
  Object.assign(window, { innerWidth: width, innerHeight: height });
  act(() => void window.dispatchEvent(new Event("resize")));
}

beforeEach(() => {
  stubScreen();
  Object.assign(window, { innerWidth: 640, innerHeight: 480 });
});
afterEach(() => void Object.assign(window, { innerWidth: SIZE.width, innerHeight: SIZE.height }));

const timeline = () => screen.queryByRole("group", { name: "Timeline" });
const fullLink = () => screen.getByRole("link", { name: /^Open full timeline/ });

describe("the layout in a frame", () => {
  it("has title, card, timeline and a link to the full page, without the bars of the page", async () => {
    await openPage("?mode=embed");
    expect(screen.getByRole("heading", { level: 1, name: /^A small chronicle/ })).toBeVisible();
    expect(screen.getByRole("button", { name: /^First event/ })).toBeVisible();
    expect(timeline()).toBeVisible();
    expect(screen.queryByRole("combobox")).toBeNull();
    expect(screen.queryByRole("region", { name: "Filters" })).toBeNull();
    expect(screen.queryByRole("group", { name: "Language" })).toBeNull();
    expect(screen.queryByRole("button", { name: "More" })).toBeNull();
    expect(fullLink()).toHaveAttribute("href", "/?lang=en");
    expect(fullLink()).toHaveAttribute("rel", "noopener");
  });

  it("links to the same view as a full page", async () => {
    const { store } = await openPage("?mode=embed&lane=war&theme=dark&lang=uk");
    act(() => store.actions.selectEvent("island"));
    const [title] = screen.getAllByRole("link");
    expect(title).toHaveAttribute("href", "/?event=island&lane=war&theme=dark&lang=uk");
    expect(screen.getByRole("region", { name: "Фільтри" })).toHaveTextContent("Тема: Бойові дії");
  });

  it("shows the position of the open event", async () => {
    const { store } = await openPage("?mode=embed&event=minsk&lane=talks");
    expect(screen.getByText("Event 2 of 3")).toBeVisible();
    act(() => store.actions.selectEvent("invasion"));
    expect(screen.getByText("Hidden by your filters")).toBeVisible();
    act(() => store.actions.selectEvent(undefined));
    expect(screen.getByText("3 events")).toBeVisible();
  });

  it("shows the card alone where it is low", async () => {
    await openPage("?mode=embed&event=minsk");
    expect(timeline()).toBeVisible();
    resize(640, 299);
    expect(timeline()).toBeNull();
    expect(screen.getByRole("heading", { level: 2, name: "Minsk ceasefire" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Next: Invasion begins" })).toBeVisible();
    resize(640, 300);
    expect(timeline()).toBeVisible();
  });

  it("shows the topics' shapes in one lane, the overview where there is room for it", async () => {
    const { container } = await openPage("?mode=embed");
    const overview = () => screen.queryByRole("group", { name: "Overview of all years" });
    expect(container.querySelector(".timeline")).toHaveClass("is-joined");
    expect(overview()).toBeVisible();
    expect(screen.queryByRole("list", { name: "Topics" })).toBeNull();
    resize(479, 480);
    expect(container.querySelector(".timeline")).toHaveClass("is-compact");
    expect(overview()).toBeNull();
    resize(480, 480);
    expect(container.querySelector(".timeline")).toHaveClass("is-joined");
  });

  it("renders no timeline in an iframe that was never visible, and preserves it when hidden again", async () => {
    Object.assign(window, { innerWidth: 0, innerHeight: 0 });
    await openPage("?mode=embed");
    expect(timeline()).toBeNull();
    resize(640, 480);
    const shown = timeline();
    expect(shown).toBeVisible();
    resize(0, 0);
    expect(timeline()).toBe(shown);
  });

  it("shows the list if the link names it, with the card of the open event", async () => {
    const { store } = await openPage("?mode=embed&view=list");
    // Only as many as fill the frame, which has no height here.
    expect(screen.getAllByRole("article")).toHaveLength(3);
    await userEvent.click(screen.getByRole("button", { name: "Show 4 more events" }));
    expect(screen.getAllByRole("article")).toHaveLength(7);
    expect(screen.queryByRole("button", { name: /^First event/ })).toBeNull();
    expect(fullLink()).toBeVisible();
    await userEvent.click(screen.getByRole("link", { name: "Minsk ceasefire" }));
    expect(store.getState().selection.eventId).toBe("minsk");
    const card = screen.getByRole("region", { name: "Minsk ceasefire" });
    expect(within(card).getByRole("button", { name: "Next: Invasion begins" })).toBeVisible();
  });

  it("shows the map if the link names it; the events of a place take the room of the first card", async () => {
    const { store } = await openPage("?mode=embed&view=map");
    const places = [{ id: "kyiv", name: { en: "Kyiv" }, lat: 50.45, lon: 30.52 }];
    act(() => store.actions.chronicleLoaded(smallChronicle(SMALL_FILE.events, { places }), []));
    expect(await screen.findByRole("group", { name: "Map of events" })).toBeVisible();
    expect(timeline()).toBeNull();
    expect(screen.getByRole("button", { name: /^First event/ })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Zoom to all events" })).toBeNull();
    act(() => store.actions.setMap({ places: ["nowhere"] }));
    await waitFor(() => expect(screen.queryByRole("button", { name: /^First event/ })).toBeNull());
    act(() => store.actions.selectEvent("minsk"));
    expect(await screen.findByRole("region", { name: "Minsk ceasefire" })).toBeVisible();
    expect(fullLink()).toHaveAttribute("href", expect.stringContaining("view=map"));
  });

  it("reports the error when the events fail to load", async () => {
    const { store } = await openEmptyPage("?mode=embed");
    act(() => store.actions.requestLoad());
    act(() => store.actions.loadFailed([{ code: "load.network", severity: "error", where: "" }]));
    expect(screen.getByRole("heading", { name: "Could not load the events" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  it("reports the element whose height counts", async () => {
    const { container } = await openPage("?mode=embed");
    const sizer = [...container.querySelectorAll<HTMLElement>("[aria-hidden]")].find((one) => one.style.height);
    expect(sizer?.style.height).toBe("480px");
  });

  it("fetches no panels ahead that it never shows", async () => {
    await expect(prefetchParts("frame")).resolves.toBeUndefined();
  });

  it("leaves the focus of the page around alone when an event is closed from there", async () => {
    const { store } = await openPage("?mode=embed&event=minsk");
    act(() => screen.getByRole("heading", { level: 2 }).focus());
    document.hasFocus = () => false;
    act(() => store.actions.selectEvent(undefined));
    await new Promise(requestAnimationFrame);
    await waitFor(() => expect(document.body).toHaveFocus());
    Reflect.deleteProperty(document, "hasFocus");
  });
});

describe("keys in a frame", () => {
  it("step, zoom and close where the focus is in the timeline", async () => {
    const { store } = await openPage("?mode=embed&event=minsk");
    act(() => timeline()?.focus());
    await userEvent.keyboard("{ArrowRight}");
    expect(store.getState().selection.eventId).toBe("invasion");
    const before = store.getState().view.window;
    await userEvent.keyboard("+");
    expect(store.getState().view.window).not.toBe(before);
    await userEvent.keyboard("{Escape}");
    expect(store.getState().selection.eventId).toBeUndefined();
  });

  it("open no dialog, search nothing and change no appearance", async () => {
    const { store } = await openPage("?mode=embed");
    act(() => timeline()?.focus());
    await userEvent.keyboard("?tl/f{ArrowUp}{ArrowDown}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(store.getState()).toMatchObject({ cursor: undefined, view: { theme: "auto", view: undefined } });
  });

  it("do nothing by single signs while the focus is elsewhere", async () => {
    const { store } = await openPage("?mode=embed&event=minsk");
    const { window } = store.getState().view;
    act(() => fullLink().focus());
    await userEvent.keyboard("+-0z");
    expect(store.getState().view.window).toBe(window);
  });
});
