/** Keeps the address and the store in step. Only this file and `page-fragment.ts`, for what stands behind `#`, touch `history`. */
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

/** Safari refuses more than 100 replacements in 30 s; a pan or typing makes many. */
const REPLACE_AFTER_MS = 500;

/** The link of a state: everything a reader would want to find again, and nothing that is the default. */
export function linkOf(state: AppState): ViewLink {
  const { chronicle } = state;
  const { window, limits, view, theme, lang } = state.view;
  const isAll = sameWindow(window, { start: limits.min, end: limits.max });
  // A step says by itself which event and which window it shows; `restorePlace` reads that back.
  const stories = selectStories(state);
  const shown = state.story && stories ? stepAt(stories, state.story) : undefined;
  // What is being looked for stays in the address meanwhile.
  const { requested } = state.own;
  const place = state.story ?? requested;
  const own = shown && stories && windowOfStep(stories, shown.step, limits);
  const isOwn = own ? sameWindow(window, clampWindow(own, limits)) : isAll;
  const ownEvent = shown && stories && eventIn(stories, shown.step.event);
  const { eventId } = state.selection;
  const event = eventId ?? (ownEvent === undefined && requested?.event !== "" ? undefined : "");
  return {
    ...(chronicle.status === "ready" && chronicle.source !== undefined ? { src: chronicle.source } : {}),
    ...(state.mode === DEFAULT_MODE ? {} : { mode: state.mode }),
    ...(MODES[state.mode].asksQuestions ? { quiz: state.quiz } : {}),
    ...(place ? { story: { id: place.id, step: place.step } } : {}),
    ...(isOwn ? {} : { window }),
    ...(event === undefined || event === ownEvent ? {} : { event }),
    filter: state.filter,
    ...(view ? { view } : {}),
    ...(theme === "auto" ? {} : { theme }),
    ...(lang === "en" ? {} : { lang }),
    ...(state.paper === DEFAULT_PRINT_OPTIONS ? {} : { paper: state.paper }),
  };
}

/** The query of the same view as a whole page, for another tab: there a remembered language would win over the one shown here. */
export function wholePageQuery(state: AppState): string {
  const { mode: _mode, paper: _paper, ...link } = linkOf(state);
  return encodeViewLink({ ...link, lang: state.view.lang });
}

/** Whether the address names a file that is not there yet, nor given up. */
const isAhead = ({ load }: AppState): boolean => load.status === "running" && !load.request.isVisit;

/** Whether the user has opened another file: Back is to lead to the one before. */
const isVisit = (before: AppState, { chronicle }: AppState): boolean =>
  chronicle !== before.chronicle &&
  before.chronicle.status === "ready" &&
  before.load.status === "running" &&
  (before.load.request.isVisit ?? false);

/** Words typed into the search box change one entry, not one per letter. */
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

/** uk.html is an entrance in its language; readers share the address of the front page. */
const ENTRANCE = new RegExp(`/(?:${LANGS.join("|")})\\.html$`);

/**
 * Takes the entrance, and the anchor of an event, out of the address: what they say is in the store. The rest stays.
 * Call before `syncUrl`.
 */
export function enterByFrontPage(page: Window = window): void {
  const { pathname, search, hash } = page.location;
  const keptHash = eventOfAnchor(hash) === undefined ? hash : "";
  // By its name, since not every host shows it for the folder.
  const address = `${pathname.replace(ENTRANCE, "/index.html")}${search}${keptHash}`;
  if (address === `${pathname}${search}${hash}`) return;
  try {
    page.history.replaceState(null, "", address);
  } catch {
    // As below: sandboxed frames may refuse.
  }
}

/**
 * Starts the two-way link.
 * @returns stops it again
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
      // Sandboxed frames may refuse; the view itself does not depend on the address.
    }
  };

  const stop = store.subscribe((state, previous) => {
    if (state.chronicle.status !== "ready" || isReading) return;
    const isSame =
      state.view === previous.view &&
      state.filter === previous.filter &&
      state.selection === previous.selection &&
      state.story === previous.story &&
      state.own.requested === previous.own.requested &&
      state.mode === previous.mode &&
      state.quiz === previous.quiz &&
      state.paper === previous.paper &&
      state.load.status === previous.load.status;
    if (isSame) return;
    // The first state after loading is the page's own entry, with what the link got wrong taken out.
    const isNew = state.chronicle === previous.chronicle ? isNewPlace(previous, state) : isVisit(previous, state);
    if (isNew && MODES[state.mode].history === "push") {
      if (timer !== undefined) flushBefore(previous);
      write("push");
    } else {
      timer ??= setTimeout(() => write("replace"), REPLACE_AFTER_MS);
    }
  });

  /** A pan still waiting to be written belongs to the entry that is about to be left. */
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
    // Neither a step nor undone by one: they stay as the reader has them, whatever the entry knew of them.
    const { theme, lang } = store.getState().view;
    store.actions.applyLink({ ...link, theme, lang }, { withWindow: false });
    problems.forEach(store.actions.notify);
    isReading = false;
    // The window stayed where the reader left it: the entry now says so.
    timer = setTimeout(() => write("replace"), REPLACE_AFTER_MS);
  };
  page.addEventListener("popstate", onPop);

  return () => {
    stop();
    clearTimeout(timer);
    page.removeEventListener("popstate", onPop);
  };
}
