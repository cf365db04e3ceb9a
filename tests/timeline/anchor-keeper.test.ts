import { describe, expect, it } from "vitest";
import { DAY_MS, type TimeWindow, spanOf } from "../../src/model/time";
import { decodeViewLink } from "../../src/model/links/view-link";
import { createAnchorKeeper } from "../../src/timeline/anchor-keeper";
import { bundledChronicle } from "../fixtures/chronicles/bundled";
import { loadedStore } from "../fixtures/chronicles/small";

/** A panel covers a quarter of the width: at the same scale the window loses a quarter at its end. */
const narrowed = ({ start, end }: TimeWindow): TimeWindow => ({ start, end: end - (end - start) / 4 });

function setUp(search: string) {
  const store = loadedStore({ link: decodeViewLink(search).link });
  return { store, actions: store.actions, keep: createAnchorKeeper(store), window: () => store.getState().view.window };
}

describe("when the details narrow the timeline", () => {
  it("scale and left edge stay, and the window returns when they close", () => {
    const { actions, keep, window } = setUp("?from=2015&to=2022");
    const before = window();
    actions.selectEvent("minsk");
    expect(keep(narrowed(before))).toEqual(narrowed(before));
    expect(window()).toEqual(narrowed(before));
    actions.selectEvent(undefined);
    keep({ start: before.start, end: before.end + 5 * DAY_MS });
    expect(window()).toEqual(before);
  });

  it("an event under the panel moves just out from under it", () => {
    const { actions, keep, window } = setUp("?from=2015&to=2022");
    const before = window();
    actions.selectEvent("invasion");
    keep(narrowed(before));
    expect(spanOf(window())).toBeCloseTo(spanOf(narrowed(before)), -1);
    expect(window().end).toBeGreaterThan(Date.UTC(2022, 1, 24));
    expect(window().start).toBeGreaterThan(before.start);
  });

  it("that event is then far enough inside to need no further pan", () => {
    const { actions, keep, window } = setUp("?from=2015&to=2022");
    actions.selectEvent("invasion");
    keep(narrowed(window()));
    // A day is drawn at its noon.
    const noon = Date.UTC(2022, 1, 24, 12);
    expect((window().end - noon) / spanOf(window())).toBeGreaterThanOrEqual(0.06);
  });

  it("a user who has moved on since stays there", () => {
    const { actions, keep, window } = setUp("?from=2015&to=2022");
    actions.selectEvent("minsk");
    keep(narrowed(window()));
    actions.userSettled({ start: Date.UTC(2016, 0, 1), end: Date.UTC(2018, 0, 1) });
    actions.selectEvent(undefined);
    const wider = { start: Date.UTC(2016, 0, 1), end: Date.UTC(2018, 8, 1) };
    expect(keep(wider)).toEqual(wider);
  });

  it("the window of a story's step stays, by stepping and by Back", () => {
    const chronicle = bundledChronicle();
    const [story] = chronicle.stories;
    const at = story?.steps.findIndex(({ event }) => event !== undefined) ?? -1;
    const store = loadedStore({}, chronicle);
    const keep = createAnchorKeeper(store);
    store.actions.goToStep({ id: story?.id ?? "", step: at + 1 });
    const { window } = store.getState().view;
    expect(store.getState().selection.eventId).toBeDefined();
    expect(keep(narrowed(window))).toBeUndefined();
    store.actions.selectEvent(undefined);
    expect(keep(window)).toBeUndefined();
    expect(store.getState().view.window).toEqual(window);
  });

  it("the full range stays the full range", () => {
    const { store, actions, keep, window } = setUp("");
    const before = window();
    actions.selectEvent("minsk");
    expect(keep(narrowed(before))).toBeUndefined();
    expect(store.getState().view.window).toBe(before);
  });

  it("resizing the page is not a panel", () => {
    const { keep, window } = setUp("?from=2015&to=2022&event=minsk");
    expect(keep(narrowed(window()))).toBeUndefined();
  });
});
