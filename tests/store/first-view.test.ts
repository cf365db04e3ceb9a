import { describe, expect, it } from "vitest";
import { selectIsFirstView } from "../../src/store/selectors/first-view";
import { type AppStore, createAppStore } from "../../src/store/app-store";
import { smallChronicle } from "../fixtures/chronicles/small";

function opened(source?: string): AppStore {
  const store = createAppStore();
  store.actions.requestLoad(source);
  store.actions.chronicleLoaded(smallChronicle(), []);
  return store;
}
const isFirst = (store: AppStore) => selectIsFirstView(store.getState());

describe("the first view", () => {
  it("is the bundled chronicle as it opens", () => {
    expect(isFirst(opened())).toBe(true);
    expect(isFirst(createAppStore())).toBe(false);
    expect(isFirst(opened("other.json"))).toBe(false);
  });

  it("stays it with another language and appearance", () => {
    const store = opened();
    store.actions.setLang("uk");
    store.actions.setTheme("dark");
    expect(isFirst(store)).toBe(true);
  });

  const [event] = smallChronicle().events;
  it.each<[string, (store: AppStore) => void]>([
    ["an open event", ({ actions }) => actions.selectEvent(event?.id)],
    ["a cursor", ({ actions }) => actions.moveCursor(event?.id)],
    ["a filter", ({ actions }) => actions.setText("grain")],
    ["the list", ({ actions }) => actions.setView("list")],
    ["a quiz", ({ actions }) => actions.setMode("quiz")],
    ["a part of the time", ({ actions, getState }) => actions.goTo(halfOf(getState().view.limits))],
    ["another file on its way", ({ actions }) => actions.openSource("other.json")],
  ])("is not %s", (_, change) => {
    const store = opened();
    change(store);
    expect(isFirst(store)).toBe(false);
  });
});

const halfOf = ({ min, max }: { readonly min: number; readonly max: number }) => ({ start: min, end: (min + max) / 2 });
