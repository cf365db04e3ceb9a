import { describe, expect, it } from "vitest";
import { DAY_MS, spanOf } from "../../../src/model/time";
import { keepInView, selectEditsDates } from "../../../src/store/user-chronicles/event-dates";
import { loadedStore } from "../../fixtures/chronicles/small";

const INVASION_MS = Date.UTC(2022, 1, 24);

describe("an event whose date has changed", () => {
  it("is shown at the same scale if it has left the window", () => {
    const store = loadedStore();
    store.actions.goTo({ start: INVASION_MS - 100 * DAY_MS, end: INVASION_MS - 50 * DAY_MS });
    const before = store.getState().view.window;
    keepInView(store, "invasion");
    const { window } = store.getState().view;
    expect(spanOf(window)).toBe(spanOf(before));
    expect(window.start).toBeLessThan(INVASION_MS);
    expect(window.end).toBeGreaterThan(INVASION_MS);
  });

  it("leaves the window where it is if it is in view, or unknown", () => {
    const store = loadedStore();
    store.actions.goTo({ start: INVASION_MS - 10 * DAY_MS, end: INVASION_MS + DAY_MS / 2 });
    const before = store.getState().view.window;
    keepInView(store, "invasion");
    keepInView(store, "nothing");
    expect(store.getState().view.window).toBe(before);
  });
});

it("dates of a chronicle that is no draft are not edited", () => {
  expect(selectEditsDates(loadedStore().getState())).toBe(false);
});
