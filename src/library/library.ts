/**
 * The script of the front page of several timelines: search across all of them, and the service worker of the site. Built
 * apart from the app (scripts/vite/library-script.ts). Everything from data goes in as text.
 */
import { library as english } from "../i18n/en/library";
import { library as ukrainian } from "../i18n/uk/library";
import { type LibraryEvent, type LibraryIndex, librarySearch } from "../model/search/library-search";

const MAX_SHOWN = 50;

const messages = document.documentElement.lang === "uk" ? ukrainian : english;

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

type Loaded = { readonly index: LibraryIndex; readonly find: ReturnType<typeof librarySearch> };

async function load(address: string): Promise<Loaded> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  const index = (await response.json()) as LibraryIndex;
  return { index, find: librarySearch(index) };
}

function startSearch(place: HTMLElement, address: string): void {
  const input = element("input", { id: "library-query", type: "search", autocomplete: "off", enterkeyhint: "search" });
  const status = element("p", { role: "status" });
  const list = element("ol", { class: "library-found" });
  place.className = "library-search";
  place.append(element("label", { for: input.id }, messages.search), input, status, list);
  let loading: Promise<Loaded> | undefined;
  /** Loaded once; after a failure again. */
  const loaded = () =>
    (loading ??= load(address).catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
  const search = async () => {
    const query = input.value;
    try {
      const { index, find } = await loaded();
      if (query !== input.value) return;
      const found = find(query);
      const shown = found.slice(0, MAX_SHOWN);
      list.replaceChildren(...shown.map((event) => rowOf(event, index)));
      const count = found.length === 0 ? messages.none : messages.found(found.length);
      const more = found.length > shown.length ? ` ${messages.onlyFirst(shown.length)}` : "";
      status.textContent = query.trim() === "" ? "" : `${count}${more}`;
    } catch {
      list.replaceChildren();
      status.textContent = messages.failed;
    }
  };
  input.addEventListener("input", () => void search());
  input.addEventListener("focus", () => void loaded().catch(() => undefined), { once: true });
  // The browser fills the field again when a reader comes back.
  if (input.value !== "") void search();
}

function rowOf({ timeline, id, title, date }: LibraryEvent, { timelines }: LibraryIndex): HTMLElement {
  const from = timelines[timeline];
  const link = element("a", { href: `./${from?.page ?? ""}?event=${encodeURIComponent(id)}` }, title);
  return element("li", {}, link, element("span", {}, `${date} · ${from?.title ?? ""}`));
}

const place = document.getElementById("library-search");
const address = place?.dataset["index"];
if (place && address) startSearch(place, address);
// The same worker as that of the timelines: it caches the whole site.
void navigator.serviceWorker?.register(workerAddress(), { updateViaCache: "none" }).catch(() => undefined);

/** The page requires trusted types; this is the only address that is trusted. */
function workerAddress(): string {
  type Policies = {
    createPolicy: (
      name: string,
      rules: { createScriptURL: () => string },
    ) => { createScriptURL: (address: string) => string };
  };
  const policies = (window as unknown as { readonly trustedTypes?: Policies }).trustedTypes;
  const policy = policies?.createPolicy("library", { createScriptURL: () => "./sw.js" });
  return policy ? policy.createScriptURL("./sw.js") : "./sw.js";
}
