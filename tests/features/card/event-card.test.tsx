import { screen, within, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { EventCard } from "../../../src/features/card/EventCard";
import type { TimelineEvent } from "../../../src/model/chronicle/chronicle";
import { selectOpenEvent } from "../../../src/store/selectors/details";
import { useApp } from "../../../src/store/react";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";
import { aChronicle, aStore, anEvent } from "../../fixtures/chronicles/filterable";

/** Heights that a browser would lay out: that of the text, and that of everything in its box. */
let textLines = 3;
const LINE_PX = 22;

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  textLines = 3;
});

function OpenCard() {
  const event = useApp(selectOpenEvent);
  return event ? <EventCard event={event} headingId="heading" /> : null;
}

const SOURCES: TimelineEvent["sources"] = [
  { kind: "document", title: { en: "A resolution", uk: "Резолюція" }, url: "https://docs.example/1" },
  { kind: "other", title: "A book" },
];
const withSources = aChronicle([
  anEvent({ id: "first", date: "2014-03-01", title: "First" }),
  anEvent({
    id: "claim",
    date: "2015-02-12",
    title: { en: "A claim", uk: "Заява" },
    summary: "What was said.",
    status: "claimed",
    claimedBy: { en: "one official", uk: "один посадовець" },
    sources: SOURCES,
  }),
  anEvent({ id: "last", date: "2022-02-24", title: "Last", contentNote: "Describes harm.", summary: "The account." }),
]);

function open(id: string, inUkrainian = false) {
  const store = aStore({}, withSources);
  store.actions.selectEvent(id);
  const shown = inUkrainian ? renderInUkrainian(store, <OpenCard />) : renderWith(store, <OpenCard />);
  return { store, shown };
}
const button = (name: RegExp | string) => screen.getByRole("button", { name });
const summary = () => screen.getByText("What was said.").closest("p")!;

describe("the card of an event", () => {
  it("says when, what about, how sure and whose claim it is, then what happened", () => {
    open("claim");
    const card = screen.getByRole("region", { name: "A claim" });
    expect(card).toHaveTextContent(
      /^12 February 2015 Topic: Military Status: Claimed.*A claimClaimed: one officialWhat was said\./,
    );
    expect(screen.getByRole("heading", { level: 2, name: "A claim" })).toHaveAttribute("id", "heading");
  });

  it("names its first source, and how many more the whole timeline has", () => {
    open("claim");
    const source = screen.getByRole("link", { name: /^A resolution/ });
    expect(source).toHaveAttribute("href", "https://docs.example/1");
    expect(source).toHaveAttribute("rel", "noopener noreferrer");
    const all = screen.getByRole("link", { name: /^Details and 2 sources/ });
    expect(all).toHaveAttribute("href", "/?event=claim&lang=en");
    expect(all).toHaveAttribute("target", "_blank");
    expect(all).toHaveAttribute("rel", "noopener");
    expect(screen.queryByText("A book")).toBeNull();
  });

  it("speaks Ukrainian", async () => {
    await open("claim", true).shown;
    expect(screen.getByRole("link", { name: /^Подробиці та 2 джерела/ })).toBeVisible();
    expect(screen.getByRole("region", { name: "Заява" })).toHaveTextContent("Заявлено: один посадовець");
    expect(button("Наступна: Last")).toBeVisible();
  });

  it("steps to the neighbours, and says where there is none without losing the focus", async () => {
    const { store } = open("claim");
    await userEvent.click(button("Next: Last"));
    expect(store.getState()).toMatchObject({ selection: { eventId: "last" }, cursor: "last" });
    const end = button("Next: No later event");
    await waitFor(() => expect(end).toHaveFocus());
    expect(end).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(end);
    expect(store.getState().selection.eventId).toBe("last");
    await userEvent.click(button("Previous: A claim"));
    expect(store.getState().selection.eventId).toBe("claim");
  });

  it("hides a text behind its content note until the user reveals it", async () => {
    open("last");
    expect(screen.getByText("Describes harm.")).toBeVisible();
    expect(screen.queryByText("The account.")).toBeNull();
    await userEvent.click(button("Show the text"));
    expect(screen.getByText("The account.")).toBeVisible();
    expect(screen.queryByText("Describes harm.")).toBeNull();
  });
});

describe("a text too long for its place", () => {
  beforeEach(() => {
    const style = window.getComputedStyle.bind(window);
    vi.stubGlobal("getComputedStyle", (element: Element) => {
      const own: Record<string | symbol, string> = { lineHeight: `${LINE_PX}px`, minHeight: "150px" };
      return new Proxy(style(element), {
        get(target, key) {
          const value: unknown = own[key] ?? Reflect.get(target, key);
          return typeof value === "function" ? (value as () => unknown).bind(target) : value;
        },
      });
    });
    const isText = (element: Element) => element.textContent === "What was said.";
    vi.spyOn(Element.prototype, "clientHeight", "get").mockImplementation(() => LINE_PX);
    vi.spyOn(Element.prototype, "scrollHeight", "get").mockImplementation(() => textLines * LINE_PX);
    // 100 px of other things: 50 px are left, two lines.
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function box(this: Element) {
      return new DOMRect(0, 0, 300, isText(this) ? LINE_PX : 100 + LINE_PX);
    });
    return () => {
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
    };
  });

  it("shows as many whole lines as fit, and the rest when asked", async () => {
    open("claim");
    expect(summary().style.webkitLineClamp).toBe("2");
    expect(button("Show more")).toHaveAttribute("aria-expanded", "false");
    await userEvent.click(button("Show more"));
    expect(summary().style.webkitLineClamp).toBe("none");
    await userEvent.click(within(screen.getByRole("region")).getByRole("button", { name: "Show less" }));
    expect(summary().style.webkitLineClamp).toBe("2");
  });

  it("has no button where everything fits", () => {
    textLines = 2;
    open("claim");
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
  });
});
