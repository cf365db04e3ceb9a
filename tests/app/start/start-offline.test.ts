// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { applyUpdate, cachedPage, startOffline } from "../../../src/app/start/start-offline";
import { type AppStore, createAppStore } from "../../../src/store/app-store";
import { FakeContainer, FakeWorker, installContainer } from "../../fixtures/service-worker";

let container: FakeContainer;
let remove: () => void;
const reload = vi.fn();

/** The window of jsdom with the given overrides. */
const aWindow = (own: Record<string, unknown> = {}): Window => {
  const more: Record<string, unknown> = { isSecureContext: true, location: { reload }, ...own };
  const page: Window = new Proxy(window, {
    get: (target, key) => (key === "top" && !("top" in more) ? page : Reflect.get(key in more ? more : target, key)),
  });
  return page;
};

/** @returns whether the page can be cached */
async function begin(store: AppStore, page: Window): Promise<boolean> {
  const cached = cachedPage(page);
  if (cached) await startOffline(store, cached);
  return cached !== undefined;
}

beforeEach(() => {
  vi.stubEnv("PROD", true);
  for (const method of ["log", "warn", "debug", "groupCollapsed", "groupEnd"] as const)
    vi.spyOn(console, method).mockImplementation(() => undefined);
  reload.mockReset();
  container = new FakeContainer();
  remove = installContainer(container);
});
afterEach(() => {
  remove();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe("the app on this device", () => {
  it.each<[string, () => Window]>([
    ["is not cached by a page in a frame", () => aWindow({ top: {} })],
    ["is not cached by an unsafe page", () => aWindow({ isSecureContext: false })],
    ["is not cached by a page without an origin", () => aWindow({ origin: "null" })],
    [
      "is not cached for who saves data",
      () => aWindow({ navigator: { serviceWorker: container, connection: { saveData: true } } }),
    ],
    ["is not cached where the browser has no workers", () => aWindow({ navigator: {} })],
  ])("%s; an update is a reload there", async (_, makeWindow) => {
    const page = makeWindow();
    expect(await begin(createAppStore(), page)).toBe(false);
    expect(container.registered).toEqual([]);
    applyUpdate(page);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("is not cached while it is being developed", async () => {
    vi.stubEnv("PROD", false);
    expect(await begin(createAppStore(), aWindow())).toBe(false);
    expect(container.registered).toEqual([]);
  });

  it("is known to be there, with a new version that waits until the reader takes it", async () => {
    const store = createAppStore();
    const worker = new FakeWorker();
    container.controller = new FakeWorker();
    container.registration.waiting = worker;
    const page = aWindow();
    expect(await begin(store, page)).toBe(true);
    container.becomeReady();
    await vi.waitFor(() => expect(store.getState().offline).toEqual({ isCached: true, update: "waiting" }));
    expect(reload).not.toHaveBeenCalled();
    applyUpdate(page);
    expect(reload).not.toHaveBeenCalled();
    container.control(worker);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("is known to have gone over to a version that another page has taken, or to be refused", async () => {
    const store = createAppStore();
    container.controller = new FakeWorker();
    await begin(store, aWindow());
    container.control(new FakeWorker());
    expect(store.getState().offline.update).toBe("activated");
    const refused = createAppStore();
    container = new FakeContainer();
    installContainer(container);
    container.isRefusing = true;
    await begin(refused, aWindow());
    expect(refused.getState().offline.isCached).toBe(false);
  });

  it("is known to have gone over to another version while the page was still loading", async () => {
    const store = createAppStore();
    container.controller = new FakeWorker();
    const cached = cachedPage(aWindow());
    container.control(new FakeWorker());
    if (cached) await startOffline(store, cached);
    expect(store.getState().offline.update).toBe("activated");
    const other = createAppStore();
    await begin(other, aWindow());
    expect(other.getState().offline.update).toBe("none");
  });
});
