/**
 * Every `import()` of the built app goes through this instead of Vite's helper (scripts/vite/load-chunk.ts).
 *
 * Chromium caches a failed module load, including failed imports and preloads, and refuses the module until the page is
 * reloaded. So the files of a chunk are fetched first and imported, from the HTTP cache, only once all have arrived; a failure
 * can then be retried. Styles are awaited too; on a retry Vite's helper would render the component without them.
 */
const REQUESTS_AT_ONCE = 6;
const fetched = new Map<string, Promise<void>>();

/**
 * @param get       imports one module, written `() => import("./file.js")`
 * @param files     dependencies of the module, including styles
 * @param importer  base URL of all of them
 */
export async function loadChunk<T>(
  get: () => Promise<T>,
  files: readonly string[] = [],
  importer = document.baseURI,
): Promise<T> {
  // Vite omits the file itself if it has no dependencies.
  const own = /import\(\s*["'`]([^"'`]+)/.exec(String(get))?.[1];
  const all = own === undefined ? files : [...files, own];
  const arrivals: Promise<void>[] = [];
  for (const [i, file] of all.entries()) {
    // Each request takes about a millisecond, and some parts have twenty files.
    if (i > 0 && i % REQUESTS_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
    arrivals.push(fetchOnce(new URL(file, importer).href));
  }
  await Promise.all(arrivals);
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

/** The files of the first view have been requested already (app/start/load-app.ts). */
function isInPage(address: string): boolean {
  // In the head only: the prerendered page has thousands of elements.
  const links = document.head.querySelectorAll<HTMLLinkElement>("link[href]");
  return [...links].some(({ href }) => href === address);
}

async function fetchScript(address: string): Promise<void> {
  const response = await fetch(address);
  // A captive portal answers with an HTML page.
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
