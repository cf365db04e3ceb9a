import { describe, expect, it } from "vitest";
import { decodeViewLink, encodeViewLink } from "../../src/model/links/view-link";
import { createAppStore } from "../../src/store/app-store";
import { linkOf } from "../../src/store/sync-url";
import { bundledChronicle } from "../fixtures/chronicles/bundled";

const chronicle = bundledChronicle();
const [story] = chronicle.stories;
if (!story) throw new Error("the bundled chronicle has no story");
const { id, steps } = story;

function openWith(search: string) {
  const store = createAppStore({ link: decodeViewLink(search).link });
  store.actions.chronicleLoaded(chronicle, []);
  const address = () => decodeURIComponent(encodeViewLink(linkOf(store.getState())));
  return { store, state: store.getState, address };
}

describe("a step of a story", () => {
  it("shows its event and its window, at the start as later", () => {
    const { store, state, address } = openWith(`?story=${id}&step=2`);
    expect(state()).toMatchObject({ story: { id, step: 2 }, selection: { eventId: steps[1]?.event } });
    expect(state().view.window.start).toBe(Date.UTC(2025, 4, 8));
    expect(address()).toBe(`?story=${id}&step=2`);
    store.actions.goToStep({ id, step: 1 });
    expect(state()).toMatchObject({ story: { id, step: 1 }, selection: { eventId: undefined } });
    expect(state().view.window).toEqual({ start: Date.UTC(2022, 1, 24), end: Date.UTC(2025, 4, 14) });
    expect(address()).toBe(`?story=${id}`);
  });

  it("beyond either end is the last or the first", () => {
    expect(openWith(`?story=${id}&step=99999`).state().story?.step).toBe(steps.length);
    const { store, state } = openWith(`?story=${id}&step=-1`);
    expect(state().story?.step).toBe(1);
    store.actions.goToStep({ id, step: 10_000 });
    expect(state().story?.step).toBe(steps.length);
  });

  it("of a missing story is reported, and nothing else happens", () => {
    const { store, state, address } = openWith("?story=no-such-story&step=3");
    expect(state().story).toBeUndefined();
    expect(state().notices.map(({ problem }) => [problem.code, problem.where])).toEqual([
      ["link.value.unknown", "?story"],
    ]);
    expect(address()).toBe("");
    store.actions.goToStep({ id: "__proto__", step: 1 });
    expect(state().story).toBeUndefined();
  });

  it("has the user's changes in the URL, and what it shows stays when the user leaves it", () => {
    const { store, state, address } = openWith(`?story=${id}&step=2`);
    store.actions.selectEvent("moskva-sunk");
    store.actions.showAll();
    expect(address()).toMatch(
      new RegExp(`^\\?story=${id}&step=2&from=2013-\\d\\d-\\d\\d&to=2025-\\d\\d-\\d\\d&event=moskva-sunk$`),
    );
    store.actions.selectEvent(undefined);
    // Without it the step would open its own event again.
    expect(address()).toMatch(/&event=$/);
    const { window } = state().view;
    store.actions.leaveStory();
    expect(state()).toMatchObject({ story: undefined, view: { window } });
    expect(address()).toBe("");
  });
});

describe("what presenting adds to a step", () => {
  const SHOWN = { isBlank: true, isQuestionShown: true, hidesLater: true };
  const NEXT = { isBlank: false, isQuestionShown: false, hidesLater: true };

  it("ends with the step, but what is covered stays covered", () => {
    const { store, state } = openWith(`?mode=present&story=${id}&step=2`);
    store.actions.setPresent(SHOWN);
    store.actions.goToStep({ id, step: 3 });
    expect(state().present).toMatchObject(NEXT);
  });

  it("ends with the step that Back leads to, and not where Back stays at the step", () => {
    const { store, state } = openWith(`?mode=present&story=${id}&step=2`);
    store.actions.setPresent(SHOWN);
    store.actions.applyLink(decodeViewLink(`?mode=present&story=${id}&step=2&event=`).link, { withWindow: false });
    expect(state().present).toMatchObject(SHOWN);
    store.actions.applyLink(decodeViewLink(`?mode=present&story=${id}`).link, { withWindow: false });
    expect(state().present).toMatchObject(NEXT);
  });

  it("ends with the mode", () => {
    const { store, state } = openWith(`?mode=present&story=${id}&step=2`);
    store.actions.setPresent(SHOWN);
    store.actions.setMode("browse");
    expect(state().present).toEqual(expect.objectContaining({ ...NEXT, hidesLater: false }));
  });
});

describe("a mode", () => {
  it.each(["embed", "presenter"])("that is %s is not left, whatever is pressed in it", (mode) => {
    const { store, state } = openWith(`?mode=${mode}&story=${id}&step=2`);
    store.actions.setMode("present");
    store.actions.showOnTimeline("moskva-sunk");
    expect(state()).toMatchObject({ mode, story: { id, step: 2 }, selection: { eventId: steps[1]?.event } });
  });

  it("that a page may leave is left", () => {
    const { store, state } = openWith(`?mode=present&story=${id}&step=2`);
    store.actions.showOnTimeline("moskva-sunk");
    expect(state()).toMatchObject({ mode: "browse", selection: { eventId: "moskva-sunk" }, cursor: "moskva-sunk" });
  });

  it("is the link's, and a frame stays a frame", () => {
    const { store, state, address } = openWith("?mode=embed");
    expect(state().mode).toBe("embed");
    expect(address()).toBe("?mode=embed");
    store.actions.applyLink(decodeViewLink("").link, { withWindow: false });
    expect(state().mode).toBe("embed");
  });

  it("of presenting ends with the link that does not name it", () => {
    const { store, state } = openWith(`?mode=present&story=${id}`);
    store.actions.applyLink(decodeViewLink("").link, { withWindow: false });
    expect(state()).toMatchObject({ mode: "browse", story: undefined });
  });
});
