/** The one store, created by a factory so that every test and page gets a fresh one. Only react.tsx binds it to React. */
import { type StoreApi, createStore } from "zustand/vanilla";
import { subscribeWithSelector } from "zustand/middleware";
import { cleanLink } from "../model/links/clean-link";
import { NO_FILTER, clearFacet, toggleValue } from "../model/filter/filter";
import { DEFAULT_MODE, MODES } from "../model/mode";
import { DEFAULT_PRINT_OPTIONS } from "../model/print-options";
import { clampPlace, stepAt, windowOfStep } from "../model/stories/story";
import { type TimeWindow, MEAN_YEAR_MS, clampWindow, fitWindow, sameWindow } from "../model/time";
import type { Detail, Lang, ThemeChoice, ViewLink } from "../model/links/view-link";
import { loadActions } from "./load-actions";
import { INITIAL_PRESENT, overlayActions } from "./overlay-actions";
import { eventIn, openEnded, restoreMode, restorePlace } from "./restore-link";
import { NONE_BROKEN } from "./selectors/pictures";
import { selectStories } from "./selectors/story";
import type { AppActions, AppState, Notice } from "./state";
import { NEW_MAP, viewOfLinkedStep, viewOfStep } from "./step-view";
import { INITIAL_USER_CHRONICLES } from "./user-chronicles/slice";
import { INITIAL_USER_STORIES } from "./user-stories/slice";
import { userStorySliceActions } from "./user-stories/slice-actions";

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
  /** The link the page was opened with. */
  readonly link?: ViewLink;
  readonly singleFile?: AppState["singleFile"];
  /** Saved in this browser; used where the link says nothing. */
  readonly remembered?: {
    readonly theme?: ThemeChoice;
    readonly detail?: Detail;
    readonly lang?: Lang;
    readonly singleKeys?: boolean;
    readonly isWelcomed?: boolean;
  };
};

const BLANK_LIMITS = { min: 0, max: MEAN_YEAR_MS, minSpan: MEAN_YEAR_MS };
export const MAX_NOTICES = 20;
/** Neither the blank screen nor the question covers the slide, and its playback has not begun. */
const SLIDE_VISIBLE = { isBlank: false, isQuestionShown: false, isPlayed: false };
export function createAppStore({ link, remembered, singleFile }: StoreDeps = {}): AppStore {
  let noticeId = 0;
  const store = createStore<AppState>()(
    subscribeWithSelector((): AppState => ({
      mode: link?.mode ?? DEFAULT_MODE,
      chronicle: { status: "loading" },
      brokenPictures: NONE_BROKEN,
      load: { status: "idle" },
      view: {
        window: link?.window ?? { start: BLANK_LIMITS.min, end: BLANK_LIMITS.max },
        limits: BLANK_LIMITS,
        isGliding: false,
        view: link?.view,
        map: { ...NEW_MAP, camera: link?.at },
        detail: link?.detail ?? remembered?.detail ?? "auto",
        theme: link?.theme ?? remembered?.theme ?? "auto",
        lang: link?.lang ?? remembered?.lang ?? "en",
      },
      filter: link?.filter ?? NO_FILTER,
      filtered: undefined,
      present: INITIAL_PRESENT,
      quiz: link?.quiz ?? {},
      paper: link?.paper ?? DEFAULT_PRINT_OPTIONS,
      story: link?.story,
      userStories: INITIAL_USER_STORIES,
      userChronicles: INITIAL_USER_CHRONICLES,
      selection: { eventId: link?.event || undefined },
      cursor: undefined,
      singleKeys: remembered?.singleKeys ?? true,
      isWelcomed: remembered?.isWelcomed ?? false,
      notices: [],
      singleFile,
      offline: { isCached: undefined, update: "none" },
    })),
  );
  const { getState: get, setState: set } = store;
  const setViewSlice = (part: Partial<AppState["view"]>) => set((s) => ({ view: { ...s.view, ...part } }));

  const show = (window: TimeWindow, glide: boolean) => {
    const { limits, window: current } = get().view;
    const next = clampWindow(window, limits);
    if (!sameWindow(next, current)) setViewSlice({ window: next, isGliding: glide });
  };

  const { actions: loads, opensOtherFile } = loadActions({ get, set }, (problem) => actions.notify(problem), link);

  const actions: AppActions = {
    ...loads,
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
    goToStep(target) {
      const { chronicle, view } = get();
      const stories = selectStories(get());
      const place = stories && clampPlace(stories, target);
      if (!place || chronicle.status !== "ready") return;
      const shown = stepAt(stories, place);
      set((s) => ({
        story: place,
        view: { ...s.view, ...viewOfStep(s.view, shown?.step) },
        // Opening a step ends the picking of events for a draft.
        userStories:
          s.userStories.requested || s.userStories.collectingId
            ? { ...s.userStories, requested: undefined, collectingId: undefined }
            : s.userStories,
        // A user story may name an event that the chronicle no longer has.
        selection: { eventId: eventIn(stories, shown?.step.event) },
        cursor: undefined,
        // A new step starts with its slide and its question hidden.
        present: { ...s.present, ...SLIDE_VISIBLE },
      }));
      const window = shown && windowOfStep(stories, shown.step, view.limits);
      if (window) show(window, true);
    },
    leaveStory: () =>
      set(({ userStories, view }) => ({
        story: undefined,
        view: { ...view, ...viewOfStep(view, undefined) },
        userStories: userStories.requested ? { ...userStories, requested: undefined } : userStories,
      })),
    ...userStorySliceActions({ get, set }),
    setUserChronicles: (part) => set((s) => ({ userChronicles: { ...s.userChronicles, ...part } })),
    ...overlayActions({ get, set }, (eventId) => actions.fitEvent(eventId)),
    moveCursor: (eventId) => set({ cursor: eventId }),
    setText: (text) => set((s) => (s.filter.text === text ? s : { filter: { ...s.filter, text } })),
    toggleFilter: (facet, value) => set((s) => ({ filter: toggleValue(s.filter, facet, value) })),
    setFacet: (facet, values) => set((s) => ({ filter: { ...s.filter, [facet]: values } })),
    clearFacet: (facet) => set((s) => ({ filter: clearFacet(s.filter, facet) })),
    clearFilter: () => set({ filter: NO_FILTER }),
    setFilter: (filter) => set({ filter }),
    setView: (view) =>
      set((s) => ({ view: { ...s.view, view }, userChronicles: { ...s.userChronicles, editorView: "timeline" } })),
    setMap: (part) => set((s) => ({ view: { ...s.view, map: { ...s.view.map, ...part } } })),
    setTheme: (theme) => setViewSlice({ theme }),
    setDetail: (detail) => setViewSlice({ detail }),
    endWelcome: () => set({ isWelcomed: true }),
    setSingleKeys: (singleKeys) => set({ singleKeys }),
    setLang: (lang) => setViewSlice({ lang }),
    applyLink(next, { withWindow }) {
      if (opensOtherFile(next)) return;
      const state = get();
      const stories = selectStories(state);
      const { chronicle } = state;
      const {
        link: cleaned,
        requested,
        problems,
      } = chronicle.status === "ready"
        ? cleanLink(next, chronicle.chronicle, stories)
        : { link: next, requested: undefined, problems: [] };
      const { story, event } = cleaned;
      const { window } = next;
      const { limits } = state.view;
      const place = stories
        ? restorePlace({ story, event, window }, stories, limits)
        : { story, selection: { eventId: event || undefined }, window: state.view.window };
      const shown = stories && place.story && stepAt(stories, place.story)?.step;
      const isSamePlace = story?.id === state.story?.id && place.story?.step === state.story?.step;
      const modes = restoreMode(state, next);
      set((s) => ({
        ...modes,
        // As in `goToStep`.
        present: isSamePlace ? modes.present : { ...modes.present, ...SLIDE_VISIBLE },
        filter: cleaned.filter,
        story: place.story,
        selection: place.selection,
        userStories: {
          ...s.userStories,
          collectingId: place.story ? undefined : s.userStories.collectingId,
          requested: requested && MODES[s.mode].storesChoices ? { ...requested, event, window } : undefined,
        },
        view: {
          ...s.view,
          ...(withWindow || !isSamePlace
            ? viewOfLinkedStep({ view: next.view, map: { ...NEW_MAP, camera: next.at } }, shown)
            : { view: next.view }),
          detail: next.detail ?? s.view.detail,
          theme: next.theme ?? s.view.theme,
          lang: next.lang ?? s.view.lang,
          // Back does not undo a pan, but it restores the window of another step.
          ...(withWindow || !isSamePlace ? { window: place.window, isGliding: false } : {}),
        },
      }));
      problems.forEach(actions.notify);
    },
    notify(problem) {
      const { code, where, value } = problem;
      const isSame = ({ problem: reported }: Notice) =>
        reported.code === code && reported.where === where && reported.value === value;
      if (get().notices.some(isSame)) return;
      noticeId += 1;
      const notice = { id: noticeId, problem };
      set((s) => ({ notices: [...s.notices, notice].slice(-MAX_NOTICES) }));
    },
    setOffline: (part) => set((s) => ({ offline: { ...s.offline, ...part } })),
    dismissNotice: (id) => set((s) => ({ notices: s.notices.filter((notice) => notice.id !== id) })),
  };
  return Object.assign(store, { actions });
}
