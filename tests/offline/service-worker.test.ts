import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { buildCache, buildCachePrefix } from "../../src/offline/caches";

const FOLDER = "https://t.example/app/";
const PREFIX = buildCachePrefix("/app/");
const FILES = [
  { url: "index.html", revision: "1" },
  { url: "data/events.json", revision: "1" },
  { url: "assets/main-AbCd.js", revision: null },
];

/** One cache of the browser: responses by URL. */
class FakeCache {
  readonly responses = new Map<string, Response>();
  async match(request: Request | string): Promise<Response | undefined> {
    return this.responses.get(addressOf(request))?.clone();
  }
  async put(request: Request | string, response: Response): Promise<void> {
    this.responses.set(addressOf(request), response);
  }
  async keys(): Promise<readonly Request[]> {
    return [...this.responses.keys()].map((address) => new Request(address));
  }
  async delete(request: Request | string): Promise<boolean> {
    return this.responses.delete(addressOf(request));
  }
}
const addressOf = (request: Request | string): string =>
  new URL(typeof request === "string" ? request : request.url, FOLDER).href;

class FakeCaches {
  readonly all = new Map<string, FakeCache>();
  async open(name: string): Promise<FakeCache> {
    const cache = this.all.get(name) ?? new FakeCache();
    this.all.set(name, cache);
    return cache;
  }
  async keys(): Promise<readonly string[]> {
    return [...this.all.keys()];
  }
  async delete(name: string): Promise<boolean> {
    return this.all.delete(name);
  }
  async match(request: Request | string, { cacheName }: { cacheName: string }): Promise<Response | undefined> {
    return this.all.get(cacheName)?.match(request);
  }
}

/** The parts that a worker uses. */
class FakeExtendableEvent {
  readonly waits: Promise<unknown>[] = [];
  waitUntil(promise: Promise<unknown>): void {
    this.waits.push(promise);
  }
}
class FakeFetchEvent extends FakeExtendableEvent {
  answer: Promise<Response> | undefined;
  constructor(readonly request: Request) {
    super();
  }
  respondWith(answer: Promise<Response>): void {
    this.answer = answer;
  }
}

type Listener = (event: unknown) => void;
let browser: FakeCaches;
const fetched = vi.fn<(request: Request) => Promise<Response>>();
const claim = vi.fn(async () => undefined);
const skipWaiting = vi.fn(async () => undefined);

beforeEach(() => {
  browser = new FakeCaches();
  fetched.mockReset().mockImplementation(async (request) => named(`network ${new URL(request.url).pathname}`));
  claim.mockClear();
  skipWaiting.mockClear();
  for (const method of ["log", "warn", "debug", "groupCollapsed", "groupEnd"] as const)
    vi.spyOn(console, method).mockImplementation(() => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
const named = (text: string) => new Response(text, { status: 200 });

/** The worker of a build, in a browser that may hold others. */
async function aWorker(id: string) {
  const listeners = new Map<string, Listener[]>();
  const addEventListener = (type: string, listener: Listener) =>
    listeners.set(type, [...(listeners.get(type) ?? []), listener]);
  const globals = {
    registration: { scope: FOLDER },
    clients: { claim },
    skipWaiting,
    addEventListener,
    caches: browser,
    location: new URL("sw.js", FOLDER),
    navigator: { userAgent: "" },
    fetch: fetched,
    ExtendableEvent: FakeExtendableEvent,
    FetchEvent: FakeFetchEvent,
    THROUGHLINE_BUILD: { id, files: FILES },
  };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  vi.stubGlobal("self", globalThis);
  vi.resetModules();
  await import("../../src/offline/service-worker");
  const send = (type: string, event: unknown) => listeners.get(type)?.forEach((listener) => listener(event));
  const finish = async (type: string) => {
    const event = Object.assign(new FakeExtendableEvent(), { type });
    send(type, event);
    await Promise.all(event.waits);
  };
  const request = async (path: string) => {
    const event = new FakeFetchEvent(new Request(new URL(path, FOLDER)));
    send("fetch", event);
    return event.answer && (await (await event.answer).text());
  };
  return { install: () => finish("install"), activate: () => finish("activate"), request, send };
}

async function aRunningWorker(id = "1") {
  const worker = await aWorker(id);
  await worker.install();
  await worker.activate();
  fetched.mockReset().mockRejectedValue(new TypeError("offline"));
  return worker;
}

describe("the service worker", () => {
  it("caches every file of its build before it is used, in a cache of the build's own", async () => {
    const { install } = await aWorker("1");
    await install();
    expect(fetched).toHaveBeenCalledTimes(FILES.length);
    expect(await browser.keys()).toEqual([buildCache(PREFIX, "1")]);
    expect(claim).not.toHaveBeenCalled();
  });

  it("is not installed where a file does not come", async () => {
    fetched.mockImplementation(async () => new Response("", { status: 500 }));
    const { install } = await aWorker("1");
    await expect(install()).rejects.toThrow("HTTP status of 500");
  });

  it("answers without a network, for any view in the URL", async () => {
    const { request } = await aRunningWorker();
    expect(claim).toHaveBeenCalledTimes(1);
    for (const path of ["index.html", "", "?event=minsk&lane=war", "index.html?lang=uk"])
      expect(await request(path)).toBe("network /app/index.html");
    expect(await request("data/events.json")).toBe("network /app/data/events.json");
    expect(await request("assets/main-AbCd.js")).toBe("network /app/assets/main-AbCd.js");
    expect(fetched).not.toHaveBeenCalled();
  });

  it("leaves other files and hosts to the browser", async () => {
    const { request } = await aRunningWorker();
    expect(await request("data/mine.json")).toBeUndefined();
    expect(await request("https://other.example/assets/a.js")).toBeUndefined();
  });

  it("has the files of the build before, for pages that were open, and no older ones", async () => {
    const old = await browser.open(buildCache(PREFIX, "0"));
    await old.put(`${FOLDER}assets/old-9.js`, named("old"));
    const older = ["-2", "-1"].map((id) => buildCache(PREFIX, id));
    const foreign = ["throughline:/other/:build:1", "something"];
    browser.all.clear();
    for (const name of [...older, ...foreign]) await browser.open(name);
    browser.all.set(buildCache(PREFIX, "0"), old);
    const { request } = await aRunningWorker();
    expect(await browser.keys()).toEqual([...foreign, buildCache(PREFIX, "0"), buildCache(PREFIX, "1")]);
    expect(await request("assets/old-9.js")).toBe("old");
  });

  it("fetches a file with a hash that no build has", async () => {
    const { request } = await aRunningWorker();
    fetched.mockImplementation(async () => named("fresh"));
    expect(await request("assets/new-7.js")).toBe("fresh");
  });

  it("goes over to a new build only when a page says so", async () => {
    const { install, send } = await aWorker("1");
    await install();
    for (const data of [null, "SKIP_WAITING", { type: "OTHER" }]) send("message", { data });
    expect(skipWaiting).not.toHaveBeenCalled();
    send("message", { data: { type: "SKIP_WAITING" } });
    expect(skipWaiting).toHaveBeenCalledTimes(1);
  });
});
