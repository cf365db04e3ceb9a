// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type OfflineStatus, registerServiceWorker } from "../../src/data/register-service-worker";
import { FakeContainer, FakeWorker, installContainer } from "../fixtures/service-worker";

const ADDRESS = "http://localhost:3000/sw.js";
const HOUR_MS = 60 * 60 * 1_000;
let container: FakeContainer;
let remove: () => void;
let nowMs: number;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  for (const method of ["log", "warn", "debug", "groupCollapsed", "groupEnd"] as const)
    vi.spyOn(console, method).mockImplementation(() => undefined);
  nowMs = 1_000;
  vi.spyOn(performance, "now").mockImplementation(() => nowMs);
  container = new FakeContainer();
  remove = installContainer(container);
});
afterEach(() => {
  remove();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function register() {
  const reported: OfflineStatus[] = [];
  const app = await registerServiceWorker(ADDRESS, (status) => reported.push(status));
  await settled();
  return { app, reported };
}
const settled = async () => {
  for (let i = 0; i < 5; i += 1) await Promise.resolve();
};

describe("the service worker of a page", () => {
  it("reports when all files are cached", async () => {
    const { app, reported } = await register();
    expect(app).toBeDefined();
    expect(container.registered.map(String)).toEqual([ADDRESS]);
    expect(reported).toEqual([]);
    container.becomeReady();
    await settled();
    expect(reported).toEqual(["cached"]);
  });

  it("is left alone where the browser has none for this page", async () => {
    remove();
    const { app, reported } = await register();
    expect([app, reported]).toEqual([undefined, []]);
  });

  it("reports that the browser refuses it, and throws nothing", async () => {
    container.isRefusing = true;
    const { app, reported } = await register();
    expect([app, reported]).toEqual([undefined, ["failed"]]);
  });

  it("reports that its files could not be cached, but not that an update failed", async () => {
    for (const [isUpdate, expected] of [
      [false, ["failed"]],
      [true, []],
    ] as const) {
      container = new FakeContainer();
      installContainer(container);
      if (isUpdate) container.controller = new FakeWorker();
      const { reported } = await register();
      const worker = new FakeWorker();
      container.registration.find(worker);
      worker.become("redundant");
      expect(reported).toEqual(expected);
    }
  });

  it("reports a new version that waits, from before or found later, and activates it on request", async () => {
    for (const isFoundLater of [false, true]) {
      container = new FakeContainer();
      installContainer(container);
      container.controller = new FakeWorker();
      const worker = new FakeWorker();
      if (!isFoundLater) container.registration.waiting = worker;
      const { app, reported } = await register();
      if (isFoundLater) {
        container.registration.find(worker);
        container.registration.waiting = worker;
        worker.become("installed");
        vi.runAllTimers();
      }
      expect(reported).toEqual(["waiting"]);
      const onControl = vi.fn();
      app?.applyUpdate(onControl);
      expect(worker.messages).toEqual([{ type: "SKIP_WAITING" }]);
      expect(onControl).not.toHaveBeenCalled();
      container.control(worker);
      expect(onControl).toHaveBeenCalledTimes(1);
      expect(reported).toEqual(["waiting"]);
    }
  });

  it("reports that another page has activated a new version, not that the first one takes control", async () => {
    const { reported } = await register();
    container.control(new FakeWorker());
    expect(reported).toEqual([]);
    container.control(new FakeWorker());
    expect(reported).toEqual(["activated"]);
  });

  it("looks for a new version when the user comes back after an hour, with or without a network", async () => {
    await register();
    const { registration } = container;
    const visibility = vi.spyOn(document, "visibilityState", "get").mockReturnValue("visible");
    const comeBack = () => document.dispatchEvent(new Event("visibilitychange"));
    comeBack();
    nowMs += HOUR_MS + 1;
    visibility.mockReturnValue("hidden");
    comeBack();
    expect(registration.updates).toBe(0);
    visibility.mockReturnValue("visible");
    registration.hasNetwork = false;
    comeBack();
    comeBack();
    await settled();
    expect(registration.updates).toBe(1);
  });
});
