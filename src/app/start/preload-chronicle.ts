/** The file of the bundled chronicle is asked for by the page itself (early.ts), long before the app that reads it is there. */

/** Beside the app; the page with its folder is the base. */
export const BUNDLED = "data/russia-ukraine-war.json";

/** Not by a name: elements of the page can take names of `window` for themselves. */
const KEY = Symbol.for("throughline:early-answer");

type PreloadedResponse = { readonly address: string; readonly answer: Promise<Response> };
type Holder = { [KEY]?: PreloadedResponse };

/** Asks as `fetchBytes` would: a sandbox may take the page its origin, and then no file is of its own. */
export function preloadChronicle(page: Window): void {
  const address = new URL(BUNDLED, page.document.baseURI).href;
  // In a sandbox without origin every host is another one.
  const mode = page.origin === "null" ? "cors" : "same-origin";
  const answer = page.fetch(address, { credentials: "omit", mode });
  // Whoever takes the answer hears of it.
  answer.catch(() => undefined);
  (page as Holder)[KEY] = { address, answer };
}

/** `fetch`, which for the first time answers with what was asked early, if it is the same. */
export function fetchWithPreload(page: Window): typeof fetch {
  return (input, init) => {
    const holder = page as Holder;
    const preloaded = holder[KEY];
    if (!preloaded || preloaded.address !== input) return page.fetch(input, init);
    delete holder[KEY];
    return preloaded.answer;
  };
}

/** `fetch`, which for the bundled chronicle answers with the one that stands in the page. */
export function fetchFromSingleFile(chronicle: string, page: Window): typeof fetch {
  const bundled = new URL(BUNDLED, page.document.baseURI).href;
  return async (input, init) => (input === bundled ? new Response(chronicle) : page.fetch(input, init));
}
