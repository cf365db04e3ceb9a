/** Starts to fetch the chronicle of the site from boot.ts, long before the app that reads it has loaded. */
import { siteFactsOf } from "../../model/site/site-facts";

/** The address of the chronicle that this site is about. */
export const siteChronicle = (page: Document): string => new URL(siteFactsOf(page).chronicle, page.baseURI).href;

/** A symbol, since elements with an id become properties of `window`. */
const KEY = Symbol.for("throughline:early-answer");

type PreloadedResponse = { readonly address: string; readonly response: Promise<Response> };
type PreloadWindow = { [KEY]?: PreloadedResponse };

/** The same request as that of `fetchBytes`. */
export function preloadChronicle(page: Window): void {
  const address = siteChronicle(page.document);
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
  const bundled = siteChronicle(page.document);
  return async (input, init) => (input === bundled ? new Response(chronicle) : page.fetch(input, init));
}
