import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FilterSpec } from "../../src/model/filter/filter";
import { STATUSES } from "../../src/model/chronicle/schema";
import { type ModeId, MODES, MODE_IDS } from "../../src/model/mode";
import { storiesOf } from "../../src/model/stories/story";
import { DAY_MS } from "../../src/model/time";
import { LANGS, THEMES, VIEWS, decodeViewLink, encodeViewLink } from "../../src/model/links/view-link";
import { type AppStore, createAppStore } from "../../src/store/app-store";
import type { AppState } from "../../src/store/state";
import { linkOf, syncUrl } from "../../src/store/sync-url";
import { bundledChronicle } from "../fixtures/chronicles/bundled";
import { FakePage } from "../fixtures/fake-page";

const chronicle = bundledChronicle();
const stories = storiesOf(chronicle);
const [story] = chronicle.stories;
if (!story) throw new Error("the bundled chronicle has no story");
const { id, steps } = story;

const opened = (search: string): AppStore => {
  const store = createAppStore({ link: decodeViewLink(search).link });
  store.actions.chronicleLoaded(chronicle, []);
  return store;
};
const searchOf = (store: AppStore) => encodeViewLink(linkOf(store.getState()));

/** Everything that a link restores; dates with the precision of a URL. */
function shownBy({ mode, quiz, paper, story: place, selection, filter, view, present }: AppState) {
  const { window, view: form, theme, lang } = view;
  const days = [window.start, window.end].map((ms) => Math.round(ms / DAY_MS));
  const quizOptions = MODES[mode].hasQuizOptions ? quiz : undefined;
  return { mode, quizOptions, paper, place, selection, filter, days, form, theme, lang, present };
}

const anyEvent = fc.constantFrom(...chronicle.events.slice(0, 40).map((event) => event.id));
const anyMode = fc.constantFrom(...MODE_IDS.filter((mode) => MODES[mode].canLeave));
const filters: fc.Arbitrary<FilterSpec> = fc.record({
  lane: fc.subarray(chronicle.lanes.map((lane) => lane.id)),
  actor: fc.subarray([...chronicle.actors.keys()].slice(0, 4)),
  place: fc.constant([]),
  status: fc.subarray([...STATUSES]),
  text: fc.constantFrom("", "grain", "мир"),
});
/** What a user may do, beyond a mode. */
const action: fc.Arbitrary<(store: AppStore) => void> = fc.oneof(
  fc.record({ in: fc.constantFrom(...stories), step: fc.integer({ min: 1, max: 30 }) }).map(
    (place) =>
      ({ actions }: AppStore) =>
        actions.goToStep({ id: place.in.id, step: place.step }),
  ),
  fc.constant(({ actions }: AppStore) => actions.leaveStory()),
  fc.option(anyEvent, { nil: undefined }).map(
    (event) =>
      ({ actions }: AppStore) =>
        actions.selectEvent(event),
  ),
  anyEvent.map(
    (event) =>
      ({ actions }: AppStore) =>
        actions.fitEvent(event),
  ),
  fc.constant(({ actions }: AppStore) => actions.showAll()),
  filters.map(
    (filter) =>
      ({ actions }: AppStore) =>
        actions.setFilter(filter),
  ),
  fc.constantFrom(...VIEWS, undefined).map(
    (view) =>
      ({ actions }: AppStore) =>
        view && actions.setView(view),
  ),
  fc.constantFrom(...THEMES).map(
    (theme) =>
      ({ actions }: AppStore) =>
        actions.setTheme(theme),
  ),
  fc.constantFrom(...LANGS).map(
    (lang) =>
      ({ actions }: AppStore) =>
        actions.setLang(lang),
  ),
  fc.integer({ min: 1, max: 20 }).map(
    (count) =>
      ({ actions }: AppStore) =>
        actions.setQuiz({ count }),
  ),
  anyMode.map(
    (mode) =>
      ({ actions }: AppStore) =>
        actions.setMode(mode),
  ),
  fc.constant(({ actions }: AppStore) => actions.setPresent({ isQuestionShown: true, isBlank: true })),
);
const SEED = { seed: 20_220_224, numRuns: 300 };

describe("the address of any state", () => {
  it("restores it in a fresh page", () => {
    const begin = fc.constantFrom<ModeId>("browse", "embed", "presenter");
    fc.assert(
      fc.property(begin, fc.array(action, { maxLength: 8 }), (mode, row) => {
        const store = opened(`?mode=${mode}`);
        for (const act of row) act(store);
        store.actions.setPresent({ isQuestionShown: false, isBlank: false });
        const fresh = opened(searchOf(store));
        expect(shownBy(fresh.getState())).toEqual(shownBy(store.getState()));
        expect(searchOf(fresh)).toBe(searchOf(store));
      }),
      SEED,
    );
  });

  it("restores it over whatever is shown", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 8 }), fc.array(action, { maxLength: 8 }), (row, other) => {
        const store = opened("");
        for (const act of row) act(store);
        const requested = searchOf(store);
        const over = opened("");
        for (const act of other) act(over);
        const { theme = "auto", lang = "en", ...link } = decodeViewLink(requested).link;
        over.actions.applyLink({ ...link, theme, lang }, { withWindow: true });
        const { present: _present, ...shown } = shownBy(over.getState());
        expect(shown).toEqual((({ present: _other, ...rest }) => rest)(shownBy(store.getState())));
        expect(searchOf(over)).toBe(requested);
      }),
      SEED,
    );
  });
});

describe("Back through a story", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function aPage(search = "") {
    const page = new FakePage(search);
    const store = createAppStore({ link: decodeViewLink(search).link });
    syncUrl(store, page as unknown as Window);
    store.actions.chronicleLoaded(chronicle, []);
    vi.runAllTimers();
    const go = (by: number) => {
      page.go(by);
      vi.runAllTimers();
    };
    return { page, store, go, state: () => shownBy(store.getState()) };
  }

  it.each(["browse", "present", "presenter"] as const)("shows each step again, in %s", (mode) => {
    const { page, store, go, state } = aPage(`?mode=${mode}&story=${id}`);
    const seen = [state()];
    for (let step = 2; step <= steps.length; step += 1) {
      store.actions.goToStep({ id, step });
      vi.runAllTimers();
      seen.push(state());
    }
    const entries = [...page.entries];
    // Presenter view has no history of its own.
    if (MODES[mode].history === "replace") return expect(entries).toHaveLength(1);
    for (let step = steps.length - 1; step >= 1; step -= 1) {
      go(-1);
      expect(state()).toEqual(seen[step - 1]);
    }
    go(2);
    expect(state()).toEqual(seen[2]);
    expect(page.entries).toEqual(entries);
  });

  it("leaves the story as it was entered", () => {
    const { page, store, go, state } = aPage("?lane=military");
    const before = state();
    store.actions.goToStep({ id, step: 2 });
    go(-1);
    expect(state()).toEqual(before);
    expect(page.entries[0]).toBe("?lane=military");
  });

  it("leaves a closed event closed and the user's dates as they are", () => {
    const { store, go, state } = aPage(`?story=${id}&step=2`);
    store.actions.selectEvent(undefined);
    store.actions.showAll();
    vi.runAllTimers();
    const closed = state();
    expect(closed.selection.eventId).toBeUndefined();
    store.actions.goToStep({ id, step: 3 });
    go(-1);
    expect(state()).toEqual(closed);
  });

  it("leaves the dates while the step is the same", () => {
    const { store, go, state } = aPage(`?story=${id}&step=2`);
    store.actions.selectEvent("bucha");
    store.actions.showAll();
    vi.runAllTimers();
    const { days } = state();
    go(-1);
    expect(state()).toMatchObject({ days, selection: { eventId: steps[1]?.event } });
  });

  it("resets the slide with each step of a presentation", () => {
    const { store, go, state } = aPage(`?mode=present&story=${id}`);
    store.actions.goToStep({ id, step: 2 });
    store.actions.setPresent({ isQuestionShown: true, isBlank: true, hidesLater: true });
    go(-1);
    expect(state().present).toMatchObject({ isQuestionShown: false, isBlank: false, hidesLater: true });
  });
});
