/** Syncs the URL and the store. Only this file and `page-fragment.ts` touch `history`. */
import { eventOfAnchor } from "../model/chronicle/event-anchor";
import { DEFAULT_MODE, MODES } from "../model/mode";
import { DEFAULT_PRINT_OPTIONS } from "../model/print-options";
import { type ViewLink, LANGS, decodeViewLink, encodeViewLink } from "../model/links/view-link";
import { stepAt, windowOfStep } from "../model/stories/story";
import { clampWindow, sameWindow } from "../model/time";
import type { AppStore } from "./app-store";
import { eventIn } from "./restore-link";
import { selectStories } from "./selectors/story";
import type { AppState } from "./state";

/** Safari throws after 100 `replaceState` calls in 30 s; panning and typing cause many. */
const REPLACE_AFTER_MS = 500;

/** The link of a state: what a user would want to restore, without defaults. */
export function linkOf(state: AppState): ViewLink {
  const { chronicle } = state;
  const { window, limits, view, map, detail, theme, lang } = state.view;
  const isAll = sameWindow(window, { start: limits.min, end: limits.max });
  // A step implies its event and its window; `restorePlace` derives them again.
  const stories = selectStories(state);
  const shown = state.story && stories ? stepAt(stories, state.story) : undefined;
  // A story that is still being looked up stays in the URL.
  const { requested } = state.userStories;
  const place = state.story ?? requested;
  const stepWindow = shown && stories && windowOfStep(stories, shown.step, limits);
  const isDefaultWindow = stepWindow ? sameWindow(window, clampWindow(stepWindow, limits)) : isAll;
  const stepEvent = shown && stories && eventIn(stories, shown.step.event);
  const { eventId } = state.selection;
  const event = eventId ?? (stepEvent === undefined && requested?.event !== "" ? undefined : "");
  return {
    ...(chronicle.status === "ready" && chronicle.source !== undefined ? { src: chronicle.source } : {}),
    ...(state.mode === DEFAULT_MODE ? {} : { mode: state.mode }),
    ...(MODES[state.mode].hasQuizOptions ? { quiz: state.quiz } : {}),
    ...(place ? { story: { id: place.id, step: place.step } } : {}),
    ...(isDefaultWindow ? {} : { window }),
    ...(event === undefined || event === stepEvent ? {} : { event }),
    filter: state.filter,
    ...(view ? { view } : {}),
    ...(view === "map" && map.camera ? { at: map.camera } : {}),
    ...(detail === "auto" ? {} : { detail }),
    ...(theme === "auto" ? {} : { theme }),
    ...(lang === "en" ? {} : { lang }),
    ...(state.paper === DEFAULT_PRINT_OPTIONS ? {} : { paper: state.paper }),
  };
}

/** The query of this view as a full page, for another tab. It names the language, since a saved one would win there. */
export function fullPageQuery(state: AppState): string {
  const { mode: _mode, paper: _paper, ...link } = linkOf(state);
  return encodeViewLink({ ...link, lang: state.view.lang });
}

/** Whether the URL already names a file that is still loading. */
const isAhead = ({ load }: AppState): boolean => load.status === "running" && !load.request.isVisit;

/** Whether the user has opened another file: Back then returns to the previous one. */
const isVisit = (before: AppState, { chronicle }: AppState): boolean =>
  chronicle !== before.chronicle &&
  before.chronicle.status === "ready" &&
  before.load.status === "running" &&
  (before.load.request.isVisit ?? false);

const sourceOf = ({ chronicle }: AppState): string | undefined =>
  chronicle.status === "ready" ? chronicle.source : undefined;

/** Typing in the search box makes one history entry, not one per letter. */
const isTyping = (a: AppState, b: AppState): boolean => a.filter.text !== "" && b.filter.text !== "";

function isNewPlace(a: AppState, b: AppState): boolean {
  if (a.selection.eventId !== b.selection.eventId || a.view.view !== b.view.view) return true;
  if (a.mode !== b.mode || a.story?.id !== b.story?.id || a.story?.step !== b.story?.step) return true;
  if (a.filter === b.filter) return false;
  const onlyText = (["lane", "actor", "place", "status"] as const).every(
    (facet) => a.filter[facet] === b.filter[facet],
  );
  return !(onlyText && isTyping(a, b));
}

/** uk.html is an entry page for its language; shared links use the front page. */
const ENTRY_PAGE = new RegExp(`/(?:${LANGS.join("|")})\\.html$`);

/**
 * Removes the entry page and an event anchor from the URL: the store has read both. Keeps the rest.
 * Call before `syncUrl`.
 */
export function normalizeEntryUrl(page: Window = window): void {
  const { pathname, search, hash } = page.location;
  const remainingHash = eventOfAnchor(hash) === undefined ? hash : "";
  // By file name, since some hosts do not serve index.html for the folder.
  const address = `${pathname.replace(ENTRY_PAGE, "/index.html")}${search}${remainingHash}`;
  if (address === `${pathname}${search}${hash}`) return;
  try {
    page.history.replaceState(null, "", address);
  } catch {
    // As below: sandboxed frames may refuse.
  }
}

/**
 * Starts the two-way sync.
 * @returns stops it
 */
export function syncUrl(store: AppStore, page: Window = window): () => void {
  let written = page.location.search;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;

  const write = (how: "push" | "replace") => {
    clearTimeout(timer);
    timer = undefined;
    if (isAhead(store.getState())) return;
    const search = encodeViewLink(linkOf(store.getState()));
    if (search === written) return;
    const address = `${page.location.pathname}${search}${page.location.hash}`;
    try {
      if (how === "push") page.history.pushState(null, "", address);
      else page.history.replaceState(null, "", address);
      written = search;
    } catch {
      // Sandboxed frames may refuse; the view itself does not depend on the URL.
    }
  };

  const stop = store.subscribe((state, previous) => {
    if (state.chronicle.status !== "ready" || isReading) return;
    const isSame =
      state.view === previous.view &&
      state.filter === previous.filter &&
      state.selection === previous.selection &&
      state.story === previous.story &&
      state.userStories.requested === previous.userStories.requested &&
      state.mode === previous.mode &&
      state.quiz === previous.quiz &&
      state.paper === previous.paper &&
      state.load.status === previous.load.status &&
      // A draft continues as a copy without being loaded again.
      sourceOf(state) === sourceOf(previous);
    if (isSame) return;
    // The first state after loading replaces the page's own entry, with invalid parts of the link removed.
    const isNew = state.chronicle === previous.chronicle ? isNewPlace(previous, state) : isVisit(previous, state);
    if (isNew && MODES[state.mode].history === "push") {
      if (timer !== undefined) flushBefore(previous);
      write("push");
    } else {
      timer ??= setTimeout(() => write("replace"), REPLACE_AFTER_MS);
    }
  });

  /** A pan that is not written yet belongs to the entry that is about to be left. */
  const flushBefore = (previous: AppState) => {
    clearTimeout(timer);
    timer = undefined;
    if (isAhead(previous)) return;
    const search = encodeViewLink(linkOf(previous));
    if (search === written) return;
    try {
      page.history.replaceState(null, "", `${page.location.pathname}${search}${page.location.hash}`);
    } catch {
      // As above.
    }
  };

  const onPop = () => {
    clearTimeout(timer);
    timer = undefined;
    written = page.location.search;
    isReading = true;
    const { link, problems } = decodeViewLink(page.location.search);
    // Theme, detail and language are not part of the history: they stay as they are, whatever the entry says.
    const { theme, detail, lang } = store.getState().view;
    store.actions.applyLink({ ...link, theme, detail, lang }, { withWindow: false });
    problems.forEach(store.actions.notify);
    isReading = false;
    // The window did not move, so the entry is updated to it.
    timer = setTimeout(() => write("replace"), REPLACE_AFTER_MS);
  };
  page.addEventListener("popstate", onPop);

  return () => {
    stop();
    clearTimeout(timer);
    page.removeEventListener("popstate", onPop);
  };
}
