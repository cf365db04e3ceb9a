/** Starts to fetch the bundled chronicle from boot.ts, long before the app that reads it has loaded. */

/** Relative to the folder of the page. */
export const BUNDLED = "data/russia-ukraine-war.json";

/** A symbol, since elements with an id become properties of `window`. */
const KEY = Symbol.for("throughline:early-answer");

type PreloadedResponse = { readonly address: string; readonly response: Promise<Response> };
type PreloadWindow = { [KEY]?: PreloadedResponse };

/** The same request as that of `fetchBytes`. */
export function preloadChronicle(page: Window): void {
  const address = new URL(BUNDLED, page.document.baseURI).href;
  // A sandboxed page has an opaque origin, so every host is cross-origin.
  const mode = page.origin === "null" ? "cors" : "same-origin";
  const response = page.fetch(address, { credentials: "omit", mode });
  // The consumer handles the rejection.
  response.catch(() => undefined);
  (page as PreloadWindow)[KEY] = { address, response };
}

/** `fetch` that uses the preloaded response once, for the same URL. */
export function fetchWithPreload(page: Window): typeof fetch {
  return (input, init) => {
    const target = page as PreloadWindow;
    const preloaded = target[KEY];
    if (!preloaded || preloaded.address !== input) return page.fetch(input, init);
    delete target[KEY];
    return preloaded.response;
  };
}

/** `fetch` that serves the bundled chronicle from the single-file export. */
export function fetchFromSingleFile(chronicle: string, page: Window): typeof fetch {
  const bundled = new URL(BUNDLED, page.document.baseURI).href;
  return async (input, init) => (input === bundled ? new Response(chronicle) : page.fetch(input, init));
}
