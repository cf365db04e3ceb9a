/** Which file is open, which one is loading, and what to show of it once it has loaded. */
import { cleanLink } from "../model/links/clean-link";
import { NO_FILTER } from "../model/filter/filter";
import { MODES } from "../model/mode";
import { deviceSource } from "../model/links/source-url";
import type { ReadingChoices } from "../formats/assumptions";
import type { ViewLink } from "../model/links/view-link";
import { stepAt } from "../model/stories/story";
import { clampWindow } from "../model/time";
import type { StoreAccess } from "./overlay-actions";
import { withChoices } from "./reading-choices";
import { restoreMode, restorePlace } from "./restore-link";
import { NONE_BROKEN } from "./selectors/pictures";
import { storiesWith } from "./selectors/story";
import { halfTypedEvent } from "./user-chronicles/selectors";
import { selectIsFullRange } from "./selectors/window";
import type { AppActions, AppState, LoadRequest } from "./state";
import { NEW_MAP, viewOfLinkedStep } from "./step-view";

type LoadActions = Pick<
  AppActions,
  | "requestLoad"
  | "openSource"
  | "openFile"
  | "addPictures"
  | "removePicture"
  | "readAgain"
  | "retryLoad"
  | "loadProgress"
  | "chronicleLoaded"
  | "chronicleEdited"
  | "switchSource"
  | "pictureBroken"
  | "filteredArrived"
  | "filterWorkerLost"
  | "loadFailed"
  | "cancelLoad"
  | "dismissFailure"
  | "showImport"
>;

type LocalFile = Pick<LoadRequest, "companions"> & { readonly file: File };

export type Loading = {
  readonly actions: LoadActions;
  /** @returns whether the link names a file other than the open one; if so, its load has started */
  readonly opensOtherFile: (next: ViewLink) => boolean;
};

/** @param link  the link the page was opened with */
export function loadActions(
  { get, set }: StoreAccess,
  notify: AppActions["notify"],
  link: ViewLink | undefined,
): Loading {
  /** The link the page was opened with. Its values are in the store and may change before the first chronicle arrives. */
  let initialLink = link;
  /** The view to apply to the next chronicle that arrives; without it, the current view is carried over. */
  let pendingView = link;
  /** Local files opened in this session, by their `src` in the URL, so that Back can open them again. */
  const files = new Map<string, LocalFile>();
  const sourceOf = (file: File): string => {
    for (let place = 1; ; place += 1) {
      const source = deviceSource(file.name, place);
      if ((files.get(source)?.file ?? file) === file) return source;
    }
  };

  const request = ({ source, ...how }: LoadRequest) => {
    const { chronicle } = get();
    const local = source === undefined ? undefined : files.get(source);
    set({
      load: { status: "running", request: { source, ...how, ...local } },
      ...(chronicle.status === "failed" ? { chronicle: { status: "loading" } } : {}),
    });
  };
  const open = (source: string | undefined) => {
    const { mode, quiz, paper } = get();
    pendingView = { filter: NO_FILTER, mode, quiz, paper };
    request({ source, filter: NO_FILTER, isVisit: true });
  };

  const openFile = (): readonly [source: string, local: LocalFile | undefined] => {
    const { chronicle } = get();
    const source = (chronicle.status === "ready" && chronicle.source) || "";
    return [source, files.get(source)];
  };

  /** Also while another file has failed to open. */
  const readOpenAgain = (choices: ReadingChoices) => {
    const { chronicle, filter, view, selection, story, mode, quiz, paper } = get();
    if (chronicle.status !== "ready") return;
    const event = selection.eventId ?? "";
    // More events may be read: who sees all, sees them too.
    const window = selectIsFullRange(get()) ? {} : { window: view.window };
    pendingView = { filter, ...window, event, mode, quiz, paper, ...(story ? { story } : {}) };
    request({ source: chronicle.source, filter, ...withChoices(chronicle.imported, choices), isAgain: true });
  };

  const actions: LoadActions = {
    requestLoad: (source) => request({ source, filter: pendingView?.filter ?? NO_FILTER }),
    openSource: open,
    openFile(file, companions) {
      const source = sourceOf(file);
      files.set(source, { file, companions });
      open(source);
    },
    addPictures({ pictures, problems, added = [] }) {
      const [source, local] = openFile();
      if (!local) return false;
      const before = local.companions;
      // The new ones first: a picture that is added again replaces the earlier one.
      const companions = {
        pictures: [...pictures, ...(before?.pictures ?? [])],
        problems: added.length > 0 ? (before?.problems ?? []) : problems,
        added: [...(before?.added ?? []), ...added],
      };
      files.set(source, { ...local, companions });
      readOpenAgain({});
      return true;
    },
    removePicture(url) {
      const [source, local] = openFile();
      const before = local?.companions;
      if (!local || !before?.added?.some(({ medium }) => medium.url === url)) return;
      const companions = {
        ...before,
        pictures: before.pictures.filter(({ path }) => path !== url),
        added: before.added.filter(({ medium }) => medium.url !== url),
      };
      files.set(source, { ...local, companions });
      readOpenAgain({});
    },
    readAgain(choices) {
      const { load } = get();
      // A second choice before the first is read belongs to the same file, whichever is open.
      if (load.status === "failed" || (load.status === "running" && load.request.isAgain))
        request({ ...load.request, ...withChoices(load.request, choices), isAgain: true });
      else readOpenAgain(choices);
    },
    retryLoad() {
      const { load } = get();
      if (load.status === "idle") actions.requestLoad();
      else request(load.request);
    },
    loadProgress: (progress) => set(({ load }) => (load.status === "running" ? { load: { ...load, progress } } : {})),
    chronicleLoaded(chronicle, problems, worker, imported, media) {
      const state = get();
      stopFiltering(state);
      closeFiles(state);
      const { view, load, selection, story, filter, userStories } = state;
      const { limits } = chronicle.digest;
      const stories = storiesWith(chronicle, userStories.drafts);
      const event = selection.eventId ?? (initialLink?.event === "" ? "" : undefined);
      const named = pendingView && pendingView !== initialLink ? pendingView : { event, story, filter };
      const modes = pendingView && pendingView !== initialLink ? restoreMode(state, pendingView) : {};
      const { window } = pendingView ?? {};
      const map = state.chronicle.status === "loading" ? view.map : { ...NEW_MAP, camera: pendingView?.at };
      pendingView = undefined;
      const source = load.status === "running" ? load.request.source : undefined;
      const half = halfTypedEvent(state, source, chronicle, named.event);
      const link = half === undefined ? named : { ...named, event: undefined };
      const { link: cleaned, requested, problems: linkProblems } = cleanLink(link, chronicle, stories);
      const place = restorePlace({ ...cleaned, window }, stories, limits);
      const step = place.story && stepAt(stories, place.story)?.step;
      set({
        chronicle: {
          status: "ready",
          chronicle,
          problems,
          ...(source === undefined ? {} : { source }),
          ...(imported ? { imported } : {}),
          ...(media ? { media } : {}),
          ...(worker ? { filterWorker: worker.filterWorker } : {}),
        },
        filtered: worker?.first,
        brokenPictures: NONE_BROKEN,
        load: { status: "idle" },
        ...modes,
        view: {
          ...view,
          ...viewOfLinkedStep({ view: view.view, map }, step),
          limits,
          window: place.window,
          isGliding: false,
        },
        filter: cleaned.filter,
        story: place.story,
        selection: half === undefined ? place.selection : { eventId: half },
        userStories: {
          ...userStories,
          requested:
            requested && MODES[state.mode].storesChoices ? { ...requested, event: cleaned.event, window } : undefined,
        },
        cursor: undefined,
      });
      linkProblems.forEach(notify);
    },
    chronicleEdited(chronicle, problems) {
      const state = get();
      const { chronicle: open, view, story, filter, userStories } = state;
      if (open.status !== "ready") return;
      const { limits } = chronicle.digest;
      const all = { start: limits.min, end: limits.max };
      const { link } = cleanLink({ filter, story }, chronicle, storiesWith(chronicle, userStories.drafts));
      set({
        chronicle: { ...open, chronicle, problems },
        view: {
          ...view,
          limits,
          window: selectIsFullRange(state) ? all : clampWindow(view.window, limits),
          isGliding: false,
        },
        filter: link.filter,
        story: link.story,
      });
    },
    switchSource: (source) =>
      set(({ chronicle }) => (chronicle.status === "ready" ? { chronicle: { ...chronicle, source } } : {})),
    pictureBroken: (url) =>
      set(({ brokenPictures }) =>
        brokenPictures.has(url) ? {} : { brokenPictures: new Set([...brokenPictures, url]) },
      ),
    filteredArrived: (filtered) => set({ filtered }),
    filterWorkerLost() {
      stopFiltering(get());
      set(({ chronicle }) => {
        if (chronicle.status !== "ready") return {};
        const { filterWorker: _lost, ...others } = chronicle;
        return { chronicle: others, filtered: undefined };
      });
    },
    loadFailed: (problems, assumptions, facts) =>
      set(({ chronicle, load }) => ({
        ...(chronicle.status === "ready" ? {} : { chronicle: { status: "failed", problems } }),
        ...(load.status === "running"
          ? { load: { status: "failed", request: load.request, problems, assumptions, facts } }
          : {}),
      })),
    cancelLoad() {
      const { chronicle, load } = get();
      if (load.status !== "running") return;
      if (chronicle.status === "ready") set({ load: { status: "idle" } });
      else actions.loadFailed([{ code: "load.cancelled", severity: "warning", where: load.request.source ?? "" }]);
    },
    showImport: (importStep) => set({ importStep }),
    dismissFailure: () => set(({ load }) => (load.status === "failed" ? { load: { status: "idle" } } : {})),
  };

  const opensOtherFile = (next: ViewLink): boolean => {
    const { chronicle, load, view } = get();
    const requested = load.status === "idle" ? undefined : load.request;
    if (chronicle.status === "ready" && chronicle.source === next.src) {
      if (requested) set({ load: { status: "idle" } });
      return false;
    }
    // Before the first request there is no other file to compare with.
    if (chronicle.status !== "ready" && (!requested || requested.source === next.src)) {
      pendingView = initialLink = next;
      return false;
    }
    pendingView = next;
    set({
      view: {
        ...view,
        view: next.view,
        ...(next.detail === undefined ? {} : { detail: next.detail }),
        ...(next.theme === undefined ? {} : { theme: next.theme }),
        ...(next.lang === undefined ? {} : { lang: next.lang }),
      },
    });
    if (load.status !== "running" || load.request.source !== next.src) actions.requestLoad(next.src);
    return true;
  };
  return { actions, opensOtherFile };
}

/** Once their pictures have left the page: one that still loads would count as broken. */
const CLOSED_AFTER_MS = 2_000;

function closeFiles({ chronicle }: AppState): void {
  const files = chronicle.status === "ready" ? chronicle.media?.files : undefined;
  if (files) setTimeout(() => files.close(), CLOSED_AFTER_MS);
}

function stopFiltering({ chronicle }: AppState): void {
  if (chronicle.status === "ready") chronicle.filterWorker?.stop();
}
