// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { STARTED, firstView } from "../../../src/app/start/first-view";
import { fakeFrames } from "../../timeline/fake-frames";

const html = document.documentElement;
let frames: ReturnType<typeof fakeFrames>;
let nowMs: number;

beforeEach(() => {
  frames = fakeFrames();
  nowMs = 1_000;
  vi.spyOn(performance, "now").mockImplementation(() => nowMs);
  if (!globalThis.CSS?.escape) vi.stubGlobal("CSS", { escape: (text: string) => text });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  delete html.dataset["first"];
  document.body.replaceChildren();
});

const add = (parent: Element, tag: string, more: Record<string, string> = {}) => {
  const element = parent.appendChild(document.createElement(tag));
  for (const [name, value] of Object.entries(more)) element.setAttribute(name, value);
  return element;
};

/** The page as served, with rows 100 px high in a list that scrolls. */
function aPage(state: "shown" | "hidden" = "shown") {
  const first = add(document.body, "div", { id: "first" });
  const scroller = add(first, "div", { class: "first-scroll", tabindex: "0" }) as HTMLElement;
  const link = add(first, "a", { href: "#x" }) as HTMLElement;
  for (const id of ["first-failed", "first-unfiltered"]) add(document.body, "p", { id });
  html.dataset["first"] = state;
  html.dataset["view"] = "list";
  const root = add(document.body, "div", { id: "root" });
  return { first, scroller, link, root };
}

/** Draws a frame, and lets mutation observers run before the next one. */
async function frame(count = 1): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    await Promise.resolve();
    frames.next();
  }
  await Promise.resolve();
}
const isLeft = () => ["first", "first-failed", "first-unfiltered"].every((id) => document.getElementById(id) === null);

describe("the prerendered chronicle", () => {
  it("is gone at once where the reader does not see it, and the page knows that the app is there", async () => {
    const { root } = aPage("hidden");
    const onStarted = vi.fn();
    window.addEventListener(STARTED, onStarted, { once: true });
    const view = firstView();
    expect(onStarted).toHaveBeenCalledTimes(1);
    expect([view.isShown, isLeft(), html.dataset["view"]]).toEqual([false, true, undefined]);
    await view.replaceWith(root);
    expect(frames.waiting).toBe(0);
  });

  it("stays until the app has drawn its axis and has come to rest", async () => {
    const { root } = aPage();
    const view = firstView();
    expect([view.isShown, isLeft()]).toEqual([true, false]);
    const replaced = view.replaceWith(root);
    await frame(20);
    expect(isLeft()).toBe(false);
    add(root, "span", { class: "axis-tick" });
    for (let i = 0; i < 5; i += 1) {
      root.toggleAttribute("data-moving");
      await frame();
    }
    expect(isLeft()).toBe(false);
    await frame(5);
    await replaced;
    expect([isLeft(), html.dataset["first"], html.dataset["view"]]).toEqual([true, undefined, undefined]);
  });

  it("is replaced by a list only, and by a message of what failed", async () => {
    for (const more of [{ class: "event-row" }, { role: "alert" }] as Record<string, string>[]) {
      const { root } = aPage();
      const replaced = firstView().replaceWith(root);
      add(root, "div", more);
      await frame(6);
      await replaced;
      expect(isLeft()).toBe(true);
      document.body.replaceChildren();
    }
  });

  it("gives way after some seconds, whatever there is", async () => {
    const { root } = aPage();
    const replaced = firstView().replaceWith(root);
    await frame(3);
    nowMs += 60_000;
    await frame(2);
    await replaced;
    expect(isLeft()).toBe(true);
  });

  it("leaves who has scrolled at the row that was seen, and who walks by keyboard in the list", async () => {
    const { first, scroller, link, root } = aPage();
    const tops = new Map<Element, number>();
    for (const [i, id] of ["a", "b", "c"].entries()) {
      const row = add(scroller, "article", { class: "event-row", id: `event-${id}` });
      tops.set(row, -120 + i * 100);
    }
    scroller.scrollTop = 120;
    link.focus();
    const list = add(root, "div");
    const rows = add(list, "div", { class: "event-list", id: "events", tabindex: "-1" });
    // The rows of the app are elsewhere, because the heights above them are estimates.
    const row = add(rows, "div", { class: "event-row", "data-event-id": "b" });
    tops.set(row, 500);
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function box(this: Element) {
      return new DOMRect(0, tops.get(this) ?? 0, 300, 100);
    });
    const replaced = firstView().replaceWith(root);
    await frame(6);
    await replaced;
    expect(first.isConnected).toBe(false);
    // From 500 px to its previous position, 20 px above the edge.
    expect(list.scrollTop).toBe(520);
    expect(rows).toBe(document.activeElement);
  });

  it("moves nothing for who has neither scrolled nor focused", async () => {
    const { root } = aPage();
    const list = add(root, "div");
    add(add(list, "div", { class: "event-list", id: "events", tabindex: "-1" }), "div", { class: "event-row" });
    const replaced = firstView().replaceWith(root);
    await frame(6);
    await replaced;
    expect([list.scrollTop, document.activeElement]).toEqual([0, document.body]);
  });
});
