import { act, screen, within, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { EventList } from "../../../src/features/list/EventList";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";
import { aChronicle, aStore, anEvent } from "../../fixtures/chronicles/filterable";

const articles = () => [...document.querySelectorAll("article")].map((one) => one.dataset.eventId);
/** `Intl` puts thin spaces around the dash of a range. */
const plainText = (element: HTMLElement) => element.textContent?.replace(/\u2009/g, " ");
const article = (id: string) => {
  const found = screen.getAllByRole("article").find((one) => one.dataset.eventId === id);
  if (!found) throw new Error(`no article ${id}`);
  return found;
};

afterEach(() => {
  Reflect.deleteProperty(Element.prototype, "scrollIntoView");
});

describe("the list", () => {
  it("has a region, headings by era and an article an event", () => {
    renderWith(aStore(), <EventList />);
    expect(screen.getByRole("region", { name: "List of events" })).toBeVisible();
    expect(screen.getAllByRole("heading", { level: 2 }).map(plainText)).toEqual([
      "Early years Nov 2013 – Feb 2022",
      "Invasion since Feb 2022",
    ]);
    expect(articles()).toEqual(["protests", "minsk", "invasion", "siege", "island", "speech", "exchange"]);
    expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(7);
  });

  it("shows the short date, and gives screen readers the full one", () => {
    renderWith(aStore(), <EventList />);
    expect(within(article("siege")).getByText("24 February – 20 May 2022")).toHaveClass("visually-hidden");
    expect(within(article("siege")).getByText("to 20 May")).toBeVisible();
    expect(within(article("exchange")).getByText("about May 2023")).toHaveClass("visually-hidden");
  });

  it("shows the summary of major events, or the note that replaces it", () => {
    renderWith(aStore(), <EventList />);
    expect(within(article("invasion")).getByText("Forces cross the border.")).toBeVisible();
    expect(within(article("siege")).getByText("Describes harm to civilians.")).toBeVisible();
    expect(within(article("siege")).queryByText(/A summary/)).toBeNull();
  });

  it("says the topic, and the status with its claimant where not confirmed", () => {
    renderWith(aStore(), <EventList />);
    expect(article("island")).toHaveTextContent("MilitaryClaimed: one official");
    expect(article("invasion")).not.toHaveTextContent("Confirmed");
  });

  it("opens an event and marks it as the current one, without scrolling to it", async () => {
    Element.prototype.scrollIntoView = vi.fn<() => void>();
    const store = aStore();
    renderWith(store, <EventList />);
    await userEvent.click(screen.getByRole("link", { name: "Minsk ceasefire" }));
    expect(store.getState().selection.eventId).toBe("minsk");
    expect(screen.getByRole("link", { name: "Minsk ceasefire" })).toHaveAttribute("aria-current", "true");
    expect(Element.prototype.scrollIntoView).not.toHaveBeenCalled();
  });

  it("brings an event into view that was opened elsewhere", () => {
    const scrolled = vi.fn<(this: Element) => void>();
    Element.prototype.scrollIntoView = scrolled;
    const store = aStore();
    renderWith(store, <EventList />);
    act(() => store.actions.selectEvent("speech"));
    expect(scrolled.mock.contexts).toEqual([article("speech")]);
  });

  it("scrolls nothing but its own place where the page around must stay as it is", async () => {
    const scrolled = vi.fn<(this: Element) => void>();
    Element.prototype.scrollIntoView = scrolled;
    const scroller = document.createElement("div");
    scroller.getBoundingClientRect = () => new DOMRect(0, 100, 300, 200);
    const store = aStore();
    renderWith(store, <EventList scroller={{ current: scroller }} />);
    await userEvent.click(screen.getByRole("button", { name: "Show 4 more events" }));
    article("speech").getBoundingClientRect = () => new DOMRect(0, 350, 300, 60);
    act(() => store.actions.selectEvent("speech"));
    expect(scroller.scrollTop).toBe(110);
    article("minsk").getBoundingClientRect = () => new DOMRect(0, 40, 300, 60);
    act(() => store.actions.selectEvent("minsk"));
    expect(scroller.scrollTop).toBe(50);
    expect(scrolled).not.toHaveBeenCalled();
  });

  it("offers what the window hides, and moves the focus to the nearest of it", async () => {
    const store = aStore();
    store.actions.goTo({ start: Date.UTC(2022, 1, 1), end: Date.UTC(2022, 5, 1) });
    renderWith(store, <EventList />);
    expect(articles()).toEqual(["invasion", "siege", "island"]);
    await userEvent.click(screen.getByRole("button", { name: "Show 2 earlier events" }));
    expect(articles().slice(0, 2)).toEqual(["protests", "minsk"]);
    await waitFor(() => expect(screen.getByRole("link", { name: "Minsk ceasefire" })).toHaveFocus());
    await userEvent.click(screen.getByRole("button", { name: "Show 2 later events" }));
    expect(articles()).toHaveLength(7);
    await waitFor(() => expect(screen.getByRole("link", { name: "Zelenskyy addresses Congress" })).toHaveFocus());
    expect(screen.queryByRole("button", { name: /Show/ })).toBeNull();
  });

  it("draws nothing when nothing lies in the window: the empty state covers that", () => {
    const store = aStore({ lane: ["politics"] });
    store.actions.goTo({ start: Date.UTC(2017, 0, 1), end: Date.UTC(2018, 0, 1) });
    expect(renderWith(store, <EventList />).container).toBeEmptyDOMElement();
  });

  it("follows the filters", () => {
    renderWith(aStore({ lane: ["politics"] }), <EventList />);
    expect(articles()).toEqual(["protests", "minsk", "speech"]);
  });

  it("renders a long list in chunks, but always up to the open event", async () => {
    const many = aChronicle(
      Array.from({ length: 700 }, (_, at) => anEvent({ id: `e${String(at).padStart(3, "0")}`, date: "2020-01-01" })),
    );
    const store = aStore({}, many);
    renderWith(store, <EventList />);
    expect(articles()).toHaveLength(300);
    await userEvent.click(screen.getByRole("button", { name: "Show 300 more events" }));
    expect(articles()).toHaveLength(600);
    act(() => store.actions.selectEvent("e650"));
    expect(articles()).toHaveLength(700);
    act(() => store.actions.selectEvent("e0"));
    expect(articles()).toHaveLength(700);
  });

  it("groups by year where there are no eras, and names what lies before the first era", () => {
    const chronicle = aChronicle();
    const { unmount } = renderWith(aStore({}, { ...chronicle, eras: [] }), <EventList />);
    const headings = () => screen.getAllByRole("heading", { level: 2 }).map(plainText);
    expect(headings()).toEqual(["2013", "2015", "2022", "2023"]);
    unmount();
    renderWith(aStore({}, { ...chronicle, eras: chronicle.eras.slice(1) }), <EventList />);
    expect(headings()).toEqual(["Before: Invasion", "Invasion since Feb 2022"]);
  });

  it("speaks Ukrainian, and marks texts that have none", async () => {
    await renderInUkrainian(aStore(), <EventList />);
    expect(screen.getByRole("link", { name: "Зеленський виступає в Конгресі" })).toBeVisible();
    expect(article("siege")).toHaveTextContent("Бойові дії");
    expect(within(article("siege")).getByText("до 20 трав.")).toBeVisible();
  });
});
