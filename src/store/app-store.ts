/** The one store: a factory, so that tests and pages make fresh ones. React knows it only through react.tsx. */
import { type StoreApi, createStore } from "zustand/vanilla";
import { subscribeWithSelector } from "zustand/middleware";
import type { Chronicle } from "../model/chronicle";
import { cleanLink } from "../model/clean-link";
import { NO_FILTER, clearFacet, toggleValue } from "../model/filter";
import { DEFAULT_MODE, MODES } from "../model/mode";
import { NO_PAPER_WISH } from "../model/paper-wish";
import { deviceSource } from "../model/source-address";
import { clampPlace, stepAt, windowOfStep } from "../model/story";
import { type TimeWindow, MEAN_YEAR_MS, clampWindow, fitWindow, sameWindow } from "../model/time";
import type { Lang, ThemeChoice, ViewLink } from "../model/view-link";
import { NOTHING_PRESENTED, overDeeds } from "./over-deeds";
import { selectStories, storiesWith } from "./selectors/story";
import type { AppActions, AppState, LoadRequest, Notice, OwnSlice } from "./state";

export type AppStore = StoreApi<AppState> & {
  readonly actions: AppActions;
  subscribe: {
    (listener: (state: AppState, previous: AppState) => void): () => void;
    <T>(
      selector: (state: AppState) => T,
      listener: (value: T, previous: T) => void,
      options?: { equalityFn?: (a: T, b: T) => boolean; fireImmediately?: boolean },
    ): () => void;
  };
};

export type StoreDeps = {
  /** What the address said at the start. */
  readonly link?: ViewLink;
  readonly kit?: AppState["kit"];
  /** What this browser remembers, used where the address says nothing. */
  readonly remembered?: { readonly theme?: ThemeChoice; readonly lang?: Lang; readonly singleKeys?: boolean };
};

const BLANK_LIMITS = { min: 0, max: MEAN_YEAR_MS, minSpan: MEAN_YEAR_MS };
export const MOST_NOTICES = 20;
const NOTHING_OWN: OwnSlice = {
  drafts: new Map(),
  makingId: undefined,
  wanted: undefined,
  history: undefined,
  imported: undefined,
  changes: 0,
};

export function createAppStore({ link, remembered, kit }: StoreDeps = {}): AppStore {
  let noticeId = 0;
  /** What is shown of the next chronicle that arrives; without it, what is shown of the one before. */
  let awaited: ViewLink | undefined = link;
  /** Files of the reader's own that were opened, by what the address says of them: Back leads to them again. */
  const files = new Map<string, File>();
  const store = createStore<AppState>()(
    subscribeWithSelector((): AppState => ({
      mode: link?.mode ?? DEFAULT_MODE,
      chronicle: { status: "loading" },
      load: { status: "idle" },
      view: {
        window: link?.window ?? { start: BLANK_LIMITS.min, end: BLANK_LIMITS.max },
        limits: BLANK_LIMITS,
        isGliding: false,
        view: link?.view,
        theme: link?.theme ?? remembered?.theme ?? "auto",
        lang: link?.lang ?? remembered?.lang ?? "en",
      },
      filter: link?.filter ?? NO_FILTER,
      sifted: undefined,
      present: NOTHING_PRESENTED,
      quiz: link?.quiz ?? {},
      paper: link?.paper ?? NO_PAPER_WISH,
      story: link?.story,
      own: NOTHING_OWN,
      selection: { eventId: link?.event },
      cursor: undefined,
      singleKeys: remembered?.singleKeys ?? true,
      notices: [],
      kit,
      offline: { isKept: undefined, update: "none" },
    })),
  );
  const { getState: get, setState: set } = store;
  const setViewSlice = (part: Partial<AppState["view"]>) => set((s) => ({ view: { ...s.view, ...part } }));

  const show = (window: TimeWindow, glide: boolean) => {
    const { limits, window: current } = get().view;
    const next = clampWindow(window, limits);
    if (!sameWindow(next, current)) setViewSlice({ window: next, isGliding: glide });
  };

  /** @returns whether the link is of another file than the one shown, which then is on its way */
  const opensAnother = ({ chronicle, load }: AppState, next: ViewLink): boolean => {
    const wished = load.status === "idle" ? undefined : load.request;
    if (chronicle.status === "ready" && chronicle.source === next.src) {
      if (wished) set({ load: { status: "idle" } });
      return false;
    }
    // Before the first wish nobody knows of another one.
    if (chronicle.status !== "ready" && (!wished || wished.source === next.src)) return false;
    awaited = next;
    setViewSlice({
      view: next.view,
      ...(next.theme === undefined ? {} : { theme: next.theme }),
      ...(next.lang === undefined ? {} : { lang: next.lang }),
    });
    if (load.status !== "running" || load.request.source !== next.src) actions.loadStarted(next.src);
    return true;
  };

  const wish = ({ source, ...how }: LoadRequest) => {
    const { chronicle } = get();
    const file = source === undefined ? undefined : files.get(source);
    set({
      load: { status: "running", request: { source, ...(file ? { file } : {}), ...how } },
      ...(chronicle.status === "failed" ? { chronicle: { status: "loading" } } : {}),
    });
  };

  const actions: AppActions = {
    loadStarted(source) {
      wish({ source, filter: awaited?.filter ?? NO_FILTER });
    },
    loadProgress: (progress) => set(({ load }) => (load.status === "running" ? { load: { ...load, progress } } : {})),
    chronicleLoaded(chronicle, problems, beside, imported) {
      stopSifting(get());
      const { view, load, selection, story, filter, own, mode } = get();
      const { limits } = chronicle.digest;
      const stories = storiesWith(chronicle, own.drafts);
      // Before the first one the link already stands in the store, and may have been changed there.
      const named = awaited && awaited !== link ? awaited : { event: selection.eventId, story, filter };
      const told = awaited?.window && openEnded(awaited.window, limits);
      awaited = undefined;
      const { link: cleaned, wanted, problems: linkProblems } = cleanLink(named, chronicle, stories);
      const shown = cleaned.story && stepAt(stories, cleaned.story);
      // What a link says beside its step is what the reader had made of it.
      const wished = told ??
        (shown && windowOfStep(chronicle, shown.step, limits)) ?? { start: limits.min, end: limits.max };
      const source = load.status === "running" ? load.request.source : undefined;
      set({
        chronicle: {
          status: "ready",
          chronicle,
          problems,
          ...(source === undefined ? {} : { source }),
          ...(imported ? { imported } : {}),
          ...(beside ? { sifter: beside.sifter } : {}),
        },
        sifted: beside?.first,
        load: { status: "idle" },
        view: { ...view, limits, window: clampWindow(wished, limits), isGliding: false },
        filter: cleaned.filter,
        story: shown?.place ?? cleaned.story,
        own: { ...own, wanted: MODES[mode].keepsLocal ? wanted : undefined },
        selection: { eventId: cleaned.event ?? eventIn(chronicle, shown?.step.event) },
        cursor: undefined,
      });
      linkProblems.forEach(actions.notify);
    },
    siftedArrived: (sifted) => set({ sifted }),
    sifterLost() {
      stopSifting(get());
      set(({ chronicle }) => {
        if (chronicle.status !== "ready") return {};
        const { sifter: _lost, ...others } = chronicle;
        return { chronicle: others, sifted: undefined };
      });
    },
    openSource(source) {
      awaited = { filter: NO_FILTER };
      actions.loadStarted(source);
    },
    openFile(file) {
      const source = deviceSource(file.name);
      files.set(source, file);
      actions.openSource(source);
    },
    readAgain(dayOrder) {
      const { chronicle, load, filter, view, selection } = get();
      if (load.status === "failed") return wish({ ...load.request, dayOrder });
      if (chronicle.status !== "ready") return;
      awaited = { filter, window: view.window, ...(selection.eventId ? { event: selection.eventId } : {}) };
      wish({ source: chronicle.source, filter, dayOrder });
    },
    retryLoad() {
      const { load } = get();
      if (load.status === "idle") actions.loadStarted();
      else wish(load.request);
    },
    loadFailed: (problems) =>
      set(({ chronicle, load }) => ({
        ...(chronicle.status === "ready" ? {} : { chronicle: { status: "failed", problems } }),
        ...(load.status === "running" ? { load: { status: "failed", request: load.request, problems } } : {}),
      })),
    loadCancelled() {
      const { chronicle, load } = get();
      if (load.status !== "running") return;
      if (chronicle.status === "ready") set({ load: { status: "idle" } });
      else actions.loadFailed([{ code: "load.cancelled", severity: "warning", where: load.request.source ?? "" }]);
    },
    dismissFailure: () => set(({ load }) => (load.status === "failed" ? { load: { status: "idle" } } : {})),
    goTo: (window, how) => show(openEnded(window, get().view.limits), how?.glide ?? true),
    userSettled: (window) => show(window, false),
    showAll: () => show({ start: get().view.limits.min, end: get().view.limits.max }, true),
    fitEvent(eventId) {
      const { chronicle, view } = get();
      const event = chronicle.status === "ready" ? chronicle.chronicle.eventsById.get(eventId) : undefined;
      if (event) show(fitWindow({ start: event.date.startMs, end: event.date.endMs }, view.limits), true);
    },
    selectEvent: (eventId) => {
      if (get().selection.eventId !== eventId) set({ selection: { eventId } });
    },
    goToStep(wish) {
      const { chronicle, view } = get();
      const stories = selectStories(get());
      const place = stories && clampPlace(stories, wish);
      if (!place || chronicle.status !== "ready") return;
      const shown = stepAt(stories, place);
      set((s) => ({
        story: place,
        // Who reads has done with picking.
        own: s.own.wanted || s.own.makingId ? { ...s.own, wanted: undefined, makingId: undefined } : s.own,
        // A story of one's own may name an event that the chronicle no longer has.
        selection: { eventId: eventIn(chronicle.chronicle, shown?.step.event) },
        cursor: undefined,
        // Each step is asked about anew; whatever was shown instead of a slide gives way to it.
        present: { ...s.present, isBlank: false, isQuestionShown: false },
      }));
      const window = shown && windowOfStep(stories, shown.step, view.limits);
      if (window) show(window, true);
    },
    leaveStory: () => set(({ own }) => ({ story: undefined, own: own.wanted ? { ...own, wanted: undefined } : own })),
    ...overDeeds({ get, set }, (eventId) => actions.fitEvent(eventId)),
    moveCursor: (eventId) => set({ cursor: eventId }),
    setText: (text) => set((s) => (s.filter.text === text ? s : { filter: { ...s.filter, text } })),
    toggleFilter: (facet, value) => set((s) => ({ filter: toggleValue(s.filter, facet, value) })),
    setFacet: (facet, values) => set((s) => ({ filter: { ...s.filter, [facet]: values } })),
    clearFacet: (facet) => set((s) => ({ filter: clearFacet(s.filter, facet) })),
    clearFilter: () => set({ filter: NO_FILTER }),
    setFilter: (filter) => set({ filter }),
    setView: (view) => setViewSlice({ view }),
    setTheme: (theme) => setViewSlice({ theme }),
    setSingleKeys: (singleKeys) => set({ singleKeys }),
    setLang: (lang) => setViewSlice({ lang }),
    applyLink(next, { withWindow }) {
      const { chronicle } = get();
      if (opensAnother(get(), next)) return;
      const ready = chronicle.status === "ready" ? chronicle.chronicle : undefined;
      const {
        link: cleaned,
        wanted,
        problems,
      } = ready ? cleanLink(next, ready, selectStories(get())) : { link: next, wanted: undefined, problems: [] };
      set((s) => ({
        filter: cleaned.filter,
        mode: MODES[s.mode].canLeave ? (next.mode ?? DEFAULT_MODE) : s.mode,
        story: cleaned.story,
        quiz: next.quiz ?? s.quiz,
        paper: next.paper ?? NO_PAPER_WISH,
        own: { ...s.own, wanted: MODES[s.mode].keepsLocal ? wanted : undefined },
        selection: { eventId: cleaned.event },
        view: {
          ...s.view,
          view: next.view,
          theme: next.theme ?? s.view.theme,
          lang: next.lang ?? s.view.lang,
        },
      }));
      if (withWindow && next.window) actions.goTo(next.window, { glide: false });
      problems.forEach(actions.notify);
    },
    notify(problem) {
      const { code, where, value } = problem;
      const isSame = ({ problem: told }: Notice) => told.code === code && told.where === where && told.value === value;
      if (get().notices.some(isSame)) return;
      noticeId += 1;
      const notice = { id: noticeId, problem };
      set((s) => ({ notices: [...s.notices, notice].slice(-MOST_NOTICES) }));
    },
    setOffline: (part) => set((s) => ({ offline: { ...s.offline, ...part } })),
    dismissNotice: (id) => set((s) => ({ notices: s.notices.filter((notice) => notice.id !== id) })),
  };
  return Object.assign(store, { actions });
}

const eventIn = ({ eventsById }: Pick<Chronicle, "eventsById">, id: string | undefined): string | undefined =>
  id !== undefined && eventsById.has(id) ? id : undefined;

function stopSifting({ chronicle }: AppState): void {
  if (chronicle.status === "ready") chronicle.sifter?.stop();
}

/** A link may name only one end (`from` alone); the other is then the end of the chronicle. */
function openEnded(window: TimeWindow, limits: { readonly min: number; readonly max: number }): TimeWindow {
  return {
    start: Number.isFinite(window.start) ? window.start : Math.min(limits.min, window.end),
    end: Number.isFinite(window.end) ? window.end : Math.max(limits.max, window.start),
  };
}
