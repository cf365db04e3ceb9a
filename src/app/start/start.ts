/**
 * Starts the app: reads the URL and saved settings, loads chronicle, messages and rendering code in parallel, then replaces
 * the prerendered page; see docs/architecture.md, "First view".
 */
import { openCachedResponses } from "../../data/cached-responses";
import { loadChronicle } from "../../data/load-chronicle";
import { importedBarPart } from "../../features/import/lazy";
import { loadMessages, loadProblemMessages } from "../../i18n/lazy-messages";
import { eventOfAnchor } from "../../model/chronicle/event-anchor";
import { siteFactsOf } from "../../model/site/site-facts";
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
import { embedLayoutPart } from "../host/lazy";
import { detailsPart, mapPart, prefetchParts, timelinePart } from "../layout/lazy-parts";
import { loadHostChannel } from "../host/load-host-channel";
import { cachedPage, startOffline } from "./start-offline";
import { openOnRequest } from "../files/load-on-request";
import { preventDrop } from "../files/prevent-drop";
import { resolveTheme } from "./resolve-choices";
import { languageAtStart } from "./start-language";
import { installTrustedTypes } from "./trusted-types";

/** Resolves once the first load has finished or failed. */
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

/** Falls back to English. */
const loadMessagesOrEnglish = (lang: Lang) =>
  loadMessages(lang).then(
    (messages) => ({ lang, messages }),
    async () => ({ lang: "en" as const, messages: await loadMessages("en") }),
  );

/** An event anchor, from a link to the prerendered page, opens the event. */
function withAnchor(link: ViewLink): ViewLink {
  const event = eventOfAnchor(location.hash);
  return event === undefined || link.event !== undefined ? link : { ...link, event };
}

/** The user may have followed a title while the app was loading. */
function openClickedEvent(store: AppStore): void {
  const event = eventOfAnchor(location.hash);
  const { chronicle } = store.getState();
  if (event === undefined || chronicle.status !== "ready" || !chronicle.chronicle.eventsById.has(event)) return;
  normalizeEntryUrl();
  store.actions.selectEvent(event);
}

/** @returns removes the app from the page, with all its listeners */
export async function start(root: HTMLElement): Promise<() => void> {
  installTrustedTypes();
  const stops = [preventDrop()];
  const singleFile = readSingleFile(document);
  // The URL of an exported file has no query until the user changes the view.
  const { link: urlLink, problems } = decodeViewLink(location.search || (singleFile?.facts?.start ?? ""));
  const link = withAnchor(urlLink);
  const { storesChoices, layout } = MODES[link.mode ?? DEFAULT_MODE];
  const cached = storesChoices && !singleFile ? cachedPage() : undefined;
  const remembered = storesChoices ? readRemembered() : {};
  const lang = languageAtStart({
    link: link.lang,
    page: document.documentElement.lang,
    pages: siteFactsOf(document).pages,
    remembered: remembered.lang,
    system: navigator.language,
  });
  const store = createAppStore({
    // A site may lack the language of a link.
    link: { ...link, lang },
    singleFile: singleFile && { facts: singleFile.facts },
    remembered,
  });
  document.documentElement.dataset["theme"] = resolveTheme(store.getState().view.theme);
  // Before the first await: the host may send messages at any time.
  const hosting = loadHostChannel(store);
  normalizeEntryUrl();
  stops.push(syncFilterWorker(store), syncUrl(store));
  if (storesChoices) stops.push(syncLocal(store), restoreRequestedStory(store));
  const fetcher = singleFile ? fetchFromSingleFile(singleFile.chronicle, window) : fetchWithPreload(window);
  const cache = storesChoices ? openCachedResponses(new URL(".", document.baseURI).pathname) : undefined;
  stops.push(
    openOnRequest(
      store,
      document.baseURI,
      (address, options) => loadChronicle(address, { ...options, fetcher }),
      undefined,
      cache,
    ),
  );
  store.actions.requestLoad(link.src);
  const loading = firstLoad(store);
  const stage = link.view === "map" ? mapPart : timelinePart;
  const parts = Promise.all([stage.load(), layout === "frame" ? embedLayoutPart.load() : undefined]);
  // Loading the details later would narrow the timeline, or cover the row that the list has scrolled to.
  const details = layout === "page" && link.event !== undefined ? detailsPart.load() : undefined;
  // The bar of a file would lower it.
  const bar =
    layout === "page" && link.src !== undefined
      ? Promise.allSettled([importedBarPart.load(), loadProblemMessages(lang)])
      : undefined;
  const [language, { renderApp }, host] = await Promise.all([
    loadMessagesOrEnglish(lang),
    import("./render-app"),
    hosting,
    details,
    bar,
  ]);
  if (host) stops.push(host.stop);
  const prerendered = firstView();
  // Renders once instead of twice: the prerendered events are readable, a layout with a spinner is not.
  if (prerendered.isShown) await Promise.all([loading, parts]);
  stops.push(renderApp(root, store, language, host?.showHeightOf));
  await loading;
  // Only now: a live region announces additions, not its initial content.
  problems.forEach(store.actions.notify);
  await prerendered.replaceWith(root);
  openClickedEvent(store);
  // So that the first click does not wait.
  await prefetchParts(layout);
  if (cached) void startOffline(store, cached);
  return () => stops.forEach((stop) => stop());
}
