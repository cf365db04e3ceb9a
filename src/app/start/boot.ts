/**
 * Runs in the head of the built page, before anything is painted: the right appearance at once, and whether the
 * chronicle that stands in the page as HTML is what the address asks for. The build puts it into the page
 * (scripts/vite/first-view.ts); it must stay small.
 */
import { DEFAULT_MODE, MODE_IDS, MODES } from "../../model/mode";
import { LANGS, THEMES, VIEWS } from "../../model/links/view-link";
import { FACETS } from "../../model/filter/filter";
import { eventOfAnchor } from "../../model/chronicle/event-anchor";
import { readRemembered } from "../../store/sync-local";
import { PHONE } from "../../ui/use-media";
import { resolveTheme } from "./resolve-theme";
import { languageAtStart } from "./start-language";
import { preloadChronicle } from "./preload-chronicle";
import { FAILED, STARTED } from "./start-events";

/** Parameters that leave the list of events as it is. Any other one may ask for another file, a part or a mode. */
const HARMLESS = new Set(["event", "lang", "theme", "view"]);

/** Parameters that ask for some of the events, or a stretch of time: more than the list can do. */
const PARTS = ["from", "to", "story", ...FACETS, "q"];

/** So long the app may take; after that what is there is all there is. */
const START_TIMEOUT_MS = 20_000;

export function boot(page: Window): void {
  const { document, location } = page;
  const html = document.documentElement;
  const query = new URLSearchParams(location.search);
  const oneOf = <T extends string>(key: string, known: readonly T[]) => known.find((one) => one === query.get(key));
  const { keepsLocal } = MODES[oneOf("mode", MODE_IDS) ?? DEFAULT_MODE];
  const remembered = keepsLocal ? readRemembered(() => page.localStorage) : {};
  html.dataset["theme"] = resolveTheme(oneOf("theme", THEMES) ?? remembered.theme ?? "auto");
  const lang = languageAtStart({
    link: oneOf("lang", LANGS),
    page: html.lang,
    remembered: remembered.lang,
    system: page.navigator.language,
  });
  const isWhole = [...query.keys()].every((key) => HARMLESS.has(key));
  const isHere = location.hash === "" || eventOfAnchor(location.hash) !== undefined;
  const isAskedFor = isWhole && isHere;
  html.dataset["first"] = isAskedFor && lang === html.lang ? "shown" : "away";
  html.dataset["view"] = oneOf("view", VIEWS) ?? (page.matchMedia(PHONE).matches ? "list" : "timeline");
  // Another file has a title of its own.
  if (query.has("src")) document.title = "Throughline";
  else preloadChronicle(page);

  // Filters, dates and modes are views of the same chronicle.
  const isBundled = isHere && !query.has("src");
  const show = (id: string) => {
    const words = document.getElementById(id);
    if (words) words.hidden = false;
  };

  /** The app does not come: the page becomes the plain list that it is without scripts, if it has what was asked for. */
  const giveUp = () => {
    stop.abort();
    if (!isBundled) {
      show("first-failed");
      return;
    }
    if (PARTS.some((key) => query.get(key))) show("first-unfiltered");
    delete html.dataset["first"];
    // Its styles are there for those without scripts; with scripts, that is only text.
    const unscripted = [...document.querySelectorAll("head noscript")].map((element) => element.textContent).join("");
    const style = /href="([^"]+)"/.exec(unscripted)?.[1];
    if (style === undefined) return;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = style;
    document.head.append(link);
  };
  const stop = new AbortController();
  const { signal } = stop;
  const timer = page.setTimeout(giveUp, START_TIMEOUT_MS);
  signal.addEventListener("abort", () => page.clearTimeout(timer));
  // A file of the app that does not arrive or breaks, asked for by the page or by another file. What extensions put into the
  // page may fail as it likes.
  const files = new URL("assets/", document.baseURI).href;
  const onError = (event: Event) => {
    const { target } = event;
    const { filename, reason } = event as Partial<ErrorEvent & PromiseRejectionEvent>;
    const { message, stack } = Object(reason) as Partial<Error>;
    const source = target instanceof HTMLScriptElement ? target.src || files : `${filename} ${message} ${stack}`;
    if (source.includes(files)) giveUp();
  };
  page.addEventListener("error", onError, { capture: true, signal });
  page.addEventListener("unhandledrejection", onError, { signal });
  page.addEventListener(FAILED, giveUp, { signal });
  // From then on the app has its own words for what is missing.
  page.addEventListener(STARTED, () => stop.abort(), { signal });
}
