/** Loads the files of the app from boot.ts: the page names none, so that no browser fetches them before the text. */

/** Addresses relative to the page. */
export type AppFiles = {
  /** The module that starts the app. */
  readonly entry: string;
  /** All modules of the first view, the entry among them. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
};

/** As many as a screen shows. */
const ROWS = 12;
/** A page that is never drawn, in a hidden frame for example, starts all the same. */
const MAX_WAIT_MS = 3_000;

/** Calls `next` once the first rows of the prerendered list have been drawn. */
export function afterFirstPaint(page: Window, next: () => void): void {
  const { document } = page;
  let isDone = false;
  const go = () => {
    if (isDone) return;
    isDone = true;
    page.clearTimeout(timer);
    document.removeEventListener("visibilitychange", goIfHidden);
    next();
  };
  // Hidden pages have no frames.
  const goIfHidden = () => {
    if (document.visibilityState === "hidden") go();
  };
  const timer = page.setTimeout(go, MAX_WAIT_MS);
  document.addEventListener("visibilitychange", goIfHidden);
  const reportsPaint = globalThis.PerformanceObserver?.supportedEntryTypes?.includes("paint") ?? false;
  const look = () => {
    const hasRows = document.readyState !== "loading" || document.getElementsByClassName("event-row").length >= ROWS;
    // A busy device shows a frame long after its callbacks.
    const isPainted = !reportsPaint || page.performance.getEntriesByName("first-contentful-paint").length > 0;
    // The callback comes before the frame is drawn, the timer after it.
    if (hasRows && isPainted) page.setTimeout(go);
    else page.requestAnimationFrame(look);
  };
  page.requestAnimationFrame(look);
  goIfHidden();
}

/** @returns rejects if a file does not arrive, or if the entry throws */
export async function loadApp(page: Window, { entry, scripts, styles }: AppFiles): Promise<void> {
  const { document } = page;
  const add = (rel: string, address: string) => {
    const link = document.createElement("link");
    Object.assign(link, { rel, crossOrigin: "", href: address });
    document.head.append(link);
    return link;
  };
  const arrivals = styles.map((address) => add("stylesheet", address)).map(arrival);
  // Another task: each request takes about a millisecond.
  page.setTimeout(() => {
    for (const address of scripts) add("modulepreload", address);
  });
  // Nothing may be measured without the styles, and `#root` must be there.
  await Promise.all([...arrivals, parsed(document)]);
  await import(/* @vite-ignore */ new URL(entry, document.baseURI).href);
}

const arrival = (link: HTMLLinkElement): Promise<void> =>
  new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => reject(new Error(`${link.href} did not arrive`)));
  });

const parsed = (document: Document): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState !== "loading") resolve();
    else document.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  });
