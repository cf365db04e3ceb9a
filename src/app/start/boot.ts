/**
 * Runs in the head of the built page before anything is painted: sets the appearance, and decides whether the prerendered
 * chronicle is what the URL requests. Inlined by the build (scripts/vite/first-view.ts); must stay small.
 */
import { DEFAULT_MODE, MODE_IDS, MODES } from "../../model/mode";
import { type Lang, LANGS, THEMES, VIEWS } from "../../model/links/view-choices";
import { FACETS } from "../../model/filter/filter";
import { eventOfAnchor } from "../../model/chronicle/event-anchor";
import { siteFactsOf } from "../../model/site/site-facts";
import { readRemembered } from "../../store/sync-local";
import { PHONE } from "../../ui/use-media";
import { resolveTheme, resolveView } from "./resolve-choices";
import { languageAtStart } from "./start-language";
import { preloadChronicle } from "./preload-chronicle";
import { type AppFiles, afterFirstPaint, loadApp } from "./load-app";
import { FAILED, STARTED } from "./first-view";

/** Parameters that do not change the list of events. Others may mean another file, a filter or a mode. */
const LIST_PARAMS = new Set(["event", "lang", "theme", "view"]);

/** Parameters that select events or dates, which the plain list cannot do. */
const FILTER_PARAMS = ["from", "to", "story", ...FACETS, "q"];

/** Another file has another title. The messages of the interface are not here yet. */
const UNTITLED: Readonly<Record<Lang, string>> = { en: "Timeline", uk: "Хронологія" };

/** How long to wait for the app before falling back to the plain list. */
const START_TIMEOUT_MS = 20_000;

/** @param files  what the app consists of; the build knows it */
export function boot(page: Window, files: AppFiles): void {
  const { document, location } = page;
  const html = document.documentElement;
  const query = new URLSearchParams(location.search);
  const oneOf = <T extends string>(key: string, known: readonly T[]) => known.find((one) => one === query.get(key));
  const { storesChoices } = MODES[oneOf("mode", MODE_IDS) ?? DEFAULT_MODE];
  const remembered = storesChoices ? readRemembered(() => page.localStorage) : {};
  html.dataset["theme"] = resolveTheme(oneOf("theme", THEMES) ?? remembered.theme ?? "auto");
  const lang = languageAtStart({
    link: oneOf("lang", LANGS),
    page: html.lang,
    pages: siteFactsOf(document).pages,
    remembered: remembered.lang,
    system: page.navigator.language,
  });
  const isFullList = [...query.keys()].every((key) => LIST_PARAMS.has(key));
  const hasNoFragment = location.hash === "" || eventOfAnchor(location.hash) !== undefined;
  const isRequested = isFullList && hasNoFragment;
  const isShown = isRequested && lang === html.lang;
  html.dataset["first"] = isShown ? "shown" : "away";
  html.dataset["view"] = resolveView(oneOf("view", VIEWS), page.matchMedia(PHONE).matches);
  const hasOtherFile = query.has("src");
  if (hasOtherFile) document.title = UNTITLED[lang];

  // Filters, dates and modes are views of the same chronicle.
  const isBundled = hasNoFragment && !hasOtherFile;
  const show = (id: string) => {
    const paragraph = document.getElementById(id);
    if (paragraph) paragraph.hidden = false;
  };

  /** The app does not start: turns the page into the plain list it is without scripts, if it has the requested chronicle. */
  const fallBack = () => {
    stop.abort();
    if (!isBundled) {
      show("first-failed");
      return;
    }
    if (FILTER_PARAMS.some((key) => query.get(key))) show("first-unfiltered");
    delete html.dataset["first"];
    // Its styles are in a noscript element, which is plain text while scripts run.
    const noscript = [...document.querySelectorAll("head noscript")].map((element) => element.textContent).join("");
    const style = /href="([^"]+)"/.exec(noscript)?.[1];
    if (style === undefined) return;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = style;
    document.head.append(link);
  };
  const stop = new AbortController();
  const { signal } = stop;
  const timer = page.setTimeout(fallBack, START_TIMEOUT_MS);
  signal.addEventListener("abort", () => page.clearTimeout(timer));
  // A file of the app failed to load or threw, whether the page or another file loads it. Errors of browser extensions are
  // ignored.
  const folder = new URL("assets/", document.baseURI).href;
  const onError = (event: Event) => {
    const { target } = event;
    const { filename, reason } = event as Partial<ErrorEvent & PromiseRejectionEvent>;
    const { message, stack } = Object(reason) as Partial<Error>;
    const source = target instanceof HTMLScriptElement ? target.src || folder : `${filename} ${message} ${stack}`;
    if (source.includes(folder)) fallBack();
  };
  page.addEventListener("error", onError, { capture: true, signal });
  page.addEventListener("unhandledrejection", onError, { signal });
  page.addEventListener(FAILED, fallBack, { signal });
  // From here on the app reports its own errors.
  page.addEventListener(STARTED, () => stop.abort(), { signal });

  const load = () => {
    if (!hasOtherFile) preloadChronicle(page);
    loadApp(page, files).catch(fallBack);
  };
  // What can be read comes first: on a slow line the app would take most of it.
  if (isShown) afterFirstPaint(page, load);
  else load();
}
