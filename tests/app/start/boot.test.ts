// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { boot } from "../../../src/app/start/boot";
import { fetchWithPreload } from "../../../src/app/start/preload-chronicle";
import { FAILED, STARTED } from "../../../src/app/start/first-view";

type Preferences = {
  readonly lang?: string;
  readonly system?: string;
  readonly isPhone?: boolean;
  readonly stored?: string;
};

const FILES = { entry: "./assets/main-x.js", scripts: ["./assets/main-x.js"], styles: ["./assets/styles-x.css"] };

const html = document.documentElement;
const requested = vi.fn<typeof fetch>();

/** The window of jsdom at another address, in another browser. */
function aWindow(
  search: string,
  { lang = "en", system = "en-GB", isPhone = false, stored = "" }: Preferences = {},
): Window {
  html.lang = lang;
  if (stored) localStorage.setItem("throughline.choices.1", stored);
  const [query = "", hash] = search.split("#");
  const own: Record<string | symbol, unknown> = {
    location: { search: query, hash: hash === undefined ? "" : `#${hash}` },
    navigator: { language: system },
    matchMedia: () => ({ matches: isPhone }),
    fetch: requested,
  };
  return new Proxy(window, {
    get(target, key) {
      if (Object.hasOwn(own, key)) return own[key];
      const value: unknown = Reflect.get(target, key);
      // DOM methods must be called on their own window.
      return typeof value === "function" ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    },
    set(_target, key, value) {
      own[key] = value;
      return true;
    },
    deleteProperty: (_target, key) => Reflect.deleteProperty(own, key),
    has: (target, key) => Object.hasOwn(own, key) || key in target,
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  requested.mockReset().mockResolvedValue(new Response("{}"));
  const noscript = document.createElement("noscript");
  noscript.textContent = '<link rel="stylesheet" href="./document.css">';
  const policy = document.createElement("noscript");
  policy.textContent = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">';
  document.head.replaceChildren(policy, noscript);
  document.title = "The chronicle";
  const paragraphs = ["first-failed", "first-unfiltered"].map((id) => {
    const paragraph = document.createElement("p");
    return Object.assign(paragraph, { id, hidden: true });
  });
  document.body.replaceChildren(...paragraphs);
});
afterEach(() => {
  window.dispatchEvent(new Event(STARTED));
  localStorage.clear();
  for (const name of ["first", "view", "theme"]) delete html.dataset[name];
  vi.useRealTimers();
});

describe("the bundled chronicle in the page", () => {
  it.each(["", "?view=list", "?theme=dark&event=bucha", "?lang=en", "#event-bucha"])("shows for %j", (search) => {
    boot(aWindow(search), FILES);
    expect(html.dataset["first"]).toBe("shown");
  });

  it.each([
    "?src=a.json",
    "?lane=war",
    "?q=words",
    "?from=2022",
    "?embed=card",
    "?utm_source=x",
    "#data=abc",
    "?lang=uk",
  ])("does not show for %j", (search) => {
    boot(aWindow(search), FILES);
    expect(html.dataset["first"]).toBe("away");
  });

  it("shows in the language of the page only", () => {
    boot(aWindow("", { system: "uk-UA" }), FILES);
    expect(html.dataset["first"]).toBe("away");
    boot(aWindow("", { lang: "uk", system: "de" }), FILES);
    expect(html.dataset["first"]).toBe("shown");
    boot(aWindow("?lang=en", { lang: "uk" }), FILES);
    expect(html.dataset["first"]).toBe("away");
    boot(aWindow("", { stored: '{"lang":"uk"}' }), FILES);
    expect(html.dataset["first"]).toBe("away");
  });

  it("drops its title and does not fetch its file when the URL names another file", () => {
    boot(aWindow("?src=a.json"), FILES);
    expect(document.title).toBe("Timeline");
    expect(requested).not.toHaveBeenCalled();
    boot(aWindow("?src=a.json&lang=uk"), FILES);
    expect(document.title).toBe("Хронологія");
    boot(aWindow("?lane=war"), FILES);
    expect(requested).toHaveBeenCalledOnce();
  });
});

describe("the frame of the page", () => {
  it.each([
    ["", false, "timeline"],
    ["", true, "list"],
    ["?view=timeline", true, "timeline"],
    ["?view=list", false, "list"],
    ["?view=nonsense", false, "timeline"],
  ])("for %j, phone %s, is that of the %s", (search, isPhone, view) => {
    boot(aWindow(search, { isPhone }), FILES);
    expect(html.dataset["view"]).toBe(view);
  });

  it("reads no saved settings when embedded in a host page", () => {
    boot(aWindow("?mode=embed", { stored: '{"theme":"contrast","lang":"uk"}' }), FILES);
    expect(html.dataset["theme"]).toBe("light");
    boot(aWindow("?mode=present", { stored: '{"theme":"contrast"}' }), FILES);
    expect(html.dataset["theme"]).toBe("contrast");
  });

  it("has the appearance of the URL, else the saved one", () => {
    boot(aWindow("", { stored: '{"theme":"contrast"}' }), FILES);
    expect(html.dataset["theme"]).toBe("contrast");
    boot(aWindow("?theme=dark", { stored: '{"theme":"contrast"}' }), FILES);
    expect(html.dataset["theme"]).toBe("dark");
  });
});

const isHidden = (id: string) => document.getElementById(id)?.hidden;

const OWN_FILE = new URL("assets/draw-app-x.js", document.baseURI).href;
const rejected = (reason: unknown) => window.dispatchEvent(Object.assign(new Event("unhandledrejection"), { reason }));
const missing = (src: string) => {
  const script = document.head.appendChild(document.createElement("script"));
  script.src = src;
  script.dispatchEvent(new Event("error"));
};

describe("what browser extensions add to the page", () => {
  const foreign = Object.assign(new Error("No"), { stack: "Error: No\n at chrome-extension://abcdef/inject.js:1:1" });
  const inPage = Object.assign(new Error("No"), { stack: `Error: No\n at ${document.baseURI}:1:1` });
  it.each([
    ["a rejected promise of an extension", () => rejected(foreign)],
    ["one of a script inside the page", () => rejected(inPage)],
    ["one without a reason", () => rejected(undefined)],
    ["one that is no error", () => rejected("blocked")],
    ["a script that does not come", () => missing("chrome-extension://abcdef/inject.js")],
    ["one of another host", () => missing("https://ads.example/assets/a.js")],
    ["an error", () => window.dispatchEvent(new ErrorEvent("error", { filename: "moz-extension://abc/a.js" }))],
  ])("may fail: %s", (_what, fail) => {
    boot(aWindow(""), FILES);
    fail();
    expect(html.dataset["first"]).toBe("shown");
    expect(document.querySelector("link[href='./document.css']")).toBeNull();
  });
});

describe("an app that does not come", () => {
  const isDocument = () => html.dataset["first"] === undefined && document.querySelector("link[href='./document.css']");

  it.each([
    ["for so long", () => vi.advanceTimersByTime(20_000)],
    [
      "since a file of it is missing",
      () => document.head.appendChild(document.createElement("script")).dispatchEvent(new Event("error")),
    ],
    ["since its start failed", () => window.dispatchEvent(new Event(FAILED))],
    ["since a file of it is missing behind another one", () => rejected(new TypeError(`Failed to fetch ${OWN_FILE}`))],
    ["since a file of it breaks", () => window.dispatchEvent(new ErrorEvent("error", { filename: OWN_FILE }))],
  ])("leaves a document: %s", (_why, fail) => {
    boot(aWindow(""), FILES);
    expect(isDocument()).toBeFalsy();
    fail();
    expect(isDocument()).toBeTruthy();
    expect(isHidden("first-failed")).toBe(true);
  });

  it.each([
    ["?mode=embed", true],
    ["?mode=embed&event=bucha&theme=dark&lang=uk", true],
    ["?utm_source=x", true],
    ["?mode=embed&lane=", true],
    ["?mode=embed&lane=military", false],
    ["?mode=embed&from=2022-02", false],
    ["?story=minsk-to-istanbul&step=2", false],
    ["?q=grain", false],
  ])("leaves the whole list for %j, and says so where less was requested for", (search, isWhole) => {
    boot(aWindow(search), FILES);
    vi.advanceTimersByTime(20_000);
    expect(isDocument()).toBeTruthy();
    expect(isHidden("first-failed")).toBe(true);
    expect(isHidden("first-unfiltered")).toBe(isWhole);
  });

  it.each(["?src=a.json", "?mode=embed&src=a.json&lane=war", "#data=abc"])(
    "leaves a message for %j, another file",
    (search) => {
      boot(aWindow(search), FILES);
      vi.advanceTimersByTime(20_000);
      expect(html.dataset["first"]).toBe("away");
      expect(isHidden("first-failed")).toBe(false);
      expect(isHidden("first-unfiltered")).toBe(true);
    },
  );

  it("is no longer waited for once it has come", () => {
    boot(aWindow(""), FILES);
    window.dispatchEvent(new Event(STARTED));
    vi.advanceTimersByTime(60_000);
    window.dispatchEvent(new Event("unhandledrejection"));
    expect(html.dataset["first"]).toBe("shown");
  });
});

describe("the preloaded response", () => {
  it("is used once for the same URL, then fetched again", async () => {
    const page = aWindow("?mode=embed");
    boot(page, FILES);
    const [address] = requested.mock.calls[0] ?? [];
    const fetcher = fetchWithPreload(page);
    await fetcher("http://localhost:3000/other.json");
    expect(requested).toHaveBeenCalledTimes(2);
    const first = await fetcher(String(address));
    expect(requested).toHaveBeenCalledTimes(2);
    expect(first.ok).toBe(true);
    await fetcher(String(address), { mode: "same-origin" });
    expect(requested).toHaveBeenLastCalledWith(address, { mode: "same-origin" });
    expect(requested).toHaveBeenCalledTimes(3);
  });

  it("is requested after the first paint where the page shows the chronicle", () => {
    boot(aWindow(""), FILES);
    expect(requested).not.toHaveBeenCalled();
    vi.advanceTimersByTime(3_000);
    expect(requested).toHaveBeenCalledOnce();
  });

  it("is requested as same-origin, or as cross-origin in a sandbox without an origin", () => {
    boot(aWindow("?mode=embed"), FILES);
    expect(requested).toHaveBeenLastCalledWith(expect.any(String), { credentials: "omit", mode: "same-origin" });
    const sandboxed = aWindow("?mode=embed");
    Object.assign(sandboxed, { origin: "null" });
    boot(sandboxed, FILES);
    expect(requested).toHaveBeenLastCalledWith(expect.any(String), { credentials: "omit", mode: "cors" });
  });

  it("that fails rejects for its consumer only", async () => {
    const page = aWindow("?mode=embed");
    requested.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    boot(page, FILES);
    const [address] = requested.mock.calls[0] ?? [];
    await expect(fetchWithPreload(page)(String(address))).rejects.toThrow("Failed to fetch");
  });
});
