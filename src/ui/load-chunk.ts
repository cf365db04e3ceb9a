/**
 * What every `import()` of the built app goes through, in the place of Vite's own helper (scripts/vite/load-chunk.ts).
 *
 * Chromium remembers a module that failed to load, or whose imports did, and refuses it until the page is reloaded; it
 * remembers failed preloads too. So the files of a part are fetched first, and imported only when all are there, out of the
 * browser's cache: what failed may be tried again. Styles are waited for likewise; Vite's helper would draw the part without
 * them at the second try.
 */
const fetched = new Map<string, Promise<void>>();

/**
 * @param get       imports one module, written `() => import("./file.js")`
 * @param files     what that module needs, styles among them
 * @param importer  the address that all of them are relative to
 */
export async function loadChunk<T>(
  get: () => Promise<T>,
  files: readonly string[] = [],
  importer = document.baseURI,
): Promise<T> {
  // Vite leaves the file itself out of the list when nothing else belongs to it.
  const own = /import\(\s*["'`]([^"'`]+)/.exec(String(get))?.[1];
  const all = own === undefined ? files : [...files, own];
  await Promise.all(all.map((file) => fetchOnce(new URL(file, importer).href)));
  return get();
}

function fetchOnce(address: string): Promise<void> {
  const known = fetched.get(address);
  if (known) return known;
  const isStyle = new URL(address).pathname.endsWith(".css");
  const fetching = isInPage(address) ? Promise.resolve() : isStyle ? addStyle(address) : fetchScript(address);
  fetched.set(address, fetching);
  fetching.catch(() => fetched.delete(address));
  return fetching;
}

/** The page asks for the files of its first view itself. */
function isInPage(address: string): boolean {
  const elements = document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>("link[href], script[src]");
  return [...elements].some((element) => ("href" in element ? element.href : element.src) === address);
}

async function fetchScript(address: string): Promise<void> {
  const response = await fetch(address);
  // A network that asks for a login first answers with a page.
  const isScript = response.headers.get("content-type")?.includes("javascript");
  if (!response.ok || !isScript) throw new Error(`${address} did not arrive`);
  await response.arrayBuffer();
}

function addStyle(address: string): Promise<void> {
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", crossOrigin: "", href: address });
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error(`${address} did not arrive`));
    });
    document.head.append(link);
  });
}
