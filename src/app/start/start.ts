/**
 * Starts the app: reads the address and what this browser remembers, then loads events, words and the code that draws them
 * side by side, and at last takes the place of the page that was there before; see docs/architecture.md, "First view".
 */
import { openCachedResponses } from "../../data/cached-responses";
import { loadChronicle } from "../../data/load-chronicle";
import { loadMessages } from "../../i18n/lazy-messages";
import { eventOfAnchor } from "../../model/chronicle/event-anchor";
import { readSingleFile } from "../../model/single-file";
import { DEFAULT_MODE, MODES } from "../../model/mode";
import { type Lang, type ViewLink, decodeViewLink } from "../../model/links/view-link";
import { type AppStore, createAppStore } from "../../store/app-store";
import { syncFilterWorker } from "../../store/sync-filter-worker";
import { restoreRequestedStory } from "../../store/user-stories/entry";
import { readRemembered, syncLocal } from "../../store/sync-local";
import { normalizeEntryUrl, syncUrl } from "../../store/sync-url";
import { fetchWithPreload, fetchFromSingleFile } from "./preload-chronicle";
import { firstView } from "./first-view";
import { detailsPart, embedLayoutPart, prefetchParts, timelinePart } from "../layout/lazy-parts";
import { linkToHost } from "../host/connect-host";
import { startOffline } from "./start-offline";
import { openOnRequest } from "../files/load-on-request";
import { preventDrop } from "../files/prevent-drop";
import { resolveTheme } from "./resolve-theme";
import { languageAtStart } from "./start-language";
import { installTrustedTypes } from "./trusted-types";

/** Resolves once the first file is there or has failed. */
const firstLoad = (store: AppStore): Promise<void> =>
  new Promise((resolve) => {
    const stop = store.subscribe(
      ({ load }) => load.status === "running",
      (isRunning) => {
        if (isRunning) return;
        stop();
        resolve();
      },
    );
  });

/** Better in English than not at all. */
const wordsFor = (lang: Lang) =>
  loadMessages(lang).then(
    (messages) => ({ lang, messages }),
    async () => ({ lang: "en" as const, messages: await loadMessages("en") }),
  );

/** An event that an anchor names, of a page without scripts, is meant to be open. */
function withAnchor(link: ViewLink): ViewLink {
  const event = eventOfAnchor(location.hash);
  return event === undefined || link.event !== undefined ? link : { ...link, event };
}

/** The reader may have followed a title while the app was coming. */
function openClicked(store: AppStore): void {
  const event = eventOfAnchor(location.hash);
  const { chronicle } = store.getState();
  if (event === undefined || chronicle.status !== "ready" || !chronicle.chronicle.eventsById.has(event)) return;
  normalizeEntryUrl();
  store.actions.selectEvent(event);
}

export async function start(root: HTMLElement): Promise<void> {
  installTrustedTypes();
  preventDrop();
  const singleFile = readSingleFile(document);
  // The address of a file says nothing until its reader does.
  const { link: inAddress, problems } = decodeViewLink(location.search || (singleFile?.facts?.start ?? ""));
  const link = withAnchor(inAddress);
  const { keepsLocal, layout } = MODES[link.mode ?? DEFAULT_MODE];
  const remembered = keepsLocal ? readRemembered() : {};
  const lang = languageAtStart({
    link: link.lang,
    page: document.documentElement.lang,
    remembered: remembered.lang,
    system: navigator.language,
  });
  const store = createAppStore({
    link,
    singleFile: singleFile && { facts: singleFile.facts },
    remembered: { ...remembered, lang },
  });
  document.documentElement.dataset["theme"] = resolveTheme(store.getState().view.theme);
  // Before anything is waited for: a host may speak at any time.
  const host = linkToHost(store);
  normalizeEntryUrl();
  syncFilterWorker(store);
  syncUrl(store);
  if (keepsLocal) {
    syncLocal(store);
    restoreRequestedStory(store);
  }
  const fetcher = singleFile ? fetchFromSingleFile(singleFile.chronicle, window) : fetchWithPreload(window);
  const kept = keepsLocal ? openCachedResponses(new URL(".", document.baseURI).pathname) : undefined;
  openOnRequest(
    store,
    document.baseURI,
    (address, options) => loadChronicle(address, { ...options, fetcher }),
    undefined,
    kept,
  );
  store.actions.requestLoad(link.src);
  const loading = firstLoad(store);
  const parts = Promise.all([timelinePart.load(), layout === "frame" ? embedLayoutPart.load() : undefined]);
  // A column that came later would push the timeline aside, and a sheet hide the row to which the list has scrolled.
  const details = layout === "page" && link.event !== undefined ? detailsPart.load() : undefined;
  const [words, { renderApp }] = await Promise.all([wordsFor(lang), import("./render-app"), details]);
  const before = firstView();
  // One drawing instead of two: the events are there to read, which is more than a frame that waits for them.
  if (before.isShown) await Promise.all([loading, parts]);
  renderApp(root, store, words, host?.showHeightOf);
  await loading;
  // Only now: a live region speaks of what is added to it, not of what it began with.
  problems.forEach(store.actions.notify);
  await before.replaceWith(root);
  openClicked(store);
  // So that the first click finds them here.
  await prefetchParts(layout);
  if (keepsLocal && !singleFile) void startOffline(store);
}
