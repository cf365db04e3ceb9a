import { describe, expect, it } from "vitest";
import { decodeViewLink, encodeViewLink } from "../../src/model/links/view-link";
import { createAppStore } from "../../src/store/app-store";
import { mapOfView } from "../../src/store/map-of-view";
import { linkOf } from "../../src/store/sync-url";
import { SMALL_FILE, smallChronicle } from "../fixtures/chronicles/small";

const REGION = { lat: 48, lon: 30, zoom: 5 };
const STORY = {
  id: "maps",
  title: "Maps",
  steps: [
    { event: "protests" },
    { card: "one", map: { region: REGION, window: "2014-01-01/2015-12-31" } },
    { card: "two", window: "2022", map: {} },
    { event: "invasion" },
    { card: "all", map: {} },
  ],
};

function openWith(search: string) {
  const store = createAppStore({ link: decodeViewLink(search).link });
  store.actions.chronicleLoaded(smallChronicle(SMALL_FILE.events, { stories: [STORY] }), []);
  const view = () => store.getState().view;
  return {
    store,
    view,
    address: () => decodeURIComponent(encodeViewLink(linkOf(store.getState()))),
    step: (step: number) => store.actions.goToStep({ id: "maps", step }),
  };
}

describe("a step with a map", () => {
  it("opens the map with its region and period, and the next step returns to the view of the reader", () => {
    const { store, view, step } = openWith("?story=maps&view=list");
    step(2);
    expect(view()).toMatchObject({ view: "map", map: { camera: undefined, fit: { region: REGION } } });
    expect(view().window).toEqual({ start: Date.UTC(2014, 0, 1), end: Date.UTC(2016, 0, 1) });
    step(3);
    expect(view()).toMatchObject({ view: "map", map: { fit: { region: undefined } } });
    expect(new Date(view().window.start).getUTCFullYear()).toBe(2022);
    step(5);
    expect(view().window).toEqual({ start: view().limits.min, end: view().limits.max });
    step(4);
    expect(view()).toMatchObject({ view: "list", map: { camera: undefined }, before: undefined });
    expect(view().map.fit).toBeUndefined();
    step(3);
    store.actions.leaveStory();
    expect(view()).toMatchObject({ view: "list", before: undefined });
  });

  it("gives back the map of a reader who had one open", () => {
    const { store, view, step } = openWith("?story=maps&view=map&at=50,10,4");
    step(2);
    store.actions.setMap({ camera: { lat: 1, lon: 2, zoom: 3 } });
    step(4);
    expect(view()).toMatchObject({ view: "map", map: { camera: { lat: 50, lon: 10, zoom: 4 } } });
  });

  it("leaves a reader where they have gone meanwhile", () => {
    const { store, view, step } = openWith("?story=maps");
    step(2);
    store.actions.setView("list");
    step(4);
    expect(view()).toMatchObject({ view: "list", before: undefined });
  });

  it("is the same by its address, which may name another view or part of the earth", () => {
    const direct = openWith("?story=maps&step=2");
    expect(direct.view()).toMatchObject({ view: "map", map: { fit: { region: REGION } } });
    expect(direct.address()).toBe("?story=maps&step=2&view=map");
    direct.step(1);
    expect(direct.view().view).toBeUndefined();
    expect(openWith("?story=maps&step=2&view=list").view().view).toBe("list");
    const moved = openWith("?story=maps&step=2&view=map&at=1,2,3");
    expect(moved.view().map).toMatchObject({ camera: { lat: 1, lon: 2, zoom: 3 } });
    moved.step(4);
    expect(moved.view()).toMatchObject({ view: undefined, map: { camera: undefined } });
  });

  it("comes and goes with Back", () => {
    const { store, view } = openWith("?story=maps&step=4");
    store.actions.applyLink(decodeViewLink("?story=maps&step=2&view=map").link, { withWindow: false });
    expect(view()).toMatchObject({ view: "map", map: { fit: { region: REGION } } });
    store.actions.applyLink(decodeViewLink("?story=maps").link, { withWindow: false });
    expect(view().view).toBeUndefined();
    expect(view().map.fit).toBeUndefined();
  });

  it("is made from what the page shows", () => {
    const { store } = openWith("?view=map&at=48.5,31.2,5&from=2014-03-01&to=2014-09-30");
    expect(mapOfView(store.getState(), 1_000)).toEqual({
      region: { lat: 48.5, lon: 31.2, zoom: 5 },
      window: "2014-03-01/2014-09-30",
    });
    expect(mapOfView(store.getState(), 500).region?.zoom).toBe(6);
    expect(mapOfView(openWith("").store.getState(), 500)).toEqual({});
  });
});
