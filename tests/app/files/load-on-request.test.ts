import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openOnRequest } from "../../../src/app/files/load-on-request";
import type { LoadProgress } from "../../../src/data/load-progress";
import type { LoadResult } from "../../../src/data/load-chronicle";
import { createAppStore } from "../../../src/store/app-store";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A file whose progress the test reports. */
function slowFile() {
  const store = createAppStore();
  let report: (progress: LoadProgress) => void = () => undefined;
  openOnRequest(store, "https://host.example/", (_address, { onProgress } = {}) => {
    if (onProgress) report = onProgress;
    return new Promise<LoadResult>(() => undefined);
  });
  store.actions.requestLoad("big.json");
  const reported = () => {
    const { load } = store.getState();
    return load.status === "running" ? load.progress : undefined;
  };
  return { store, reported, report: (progress: LoadProgress) => report(progress) };
}

describe("progress", () => {
  it("is reported at once, then throttled, and the last value always", () => {
    const { reported, report } = slowFile();
    report({ step: "fetch", bytes: 1 });
    expect(reported()).toEqual({ step: "fetch", bytes: 1 });
    report({ step: "fetch", bytes: 2 });
    report({ step: "fetch", bytes: 3 });
    expect(reported()).toEqual({ step: "fetch", bytes: 1 });
    vi.advanceTimersByTime(200);
    expect(reported()).toEqual({ step: "fetch", bytes: 3 });
  });

  it("of another step is reported at once", () => {
    const { reported, report } = slowFile();
    report({ step: "fetch", bytes: 1 });
    report({ step: "read", events: 0, eventsTotal: 9 });
    expect(reported()).toEqual({ step: "read", events: 0, eventsTotal: 9 });
  });

  it("of an aborted load is not reported", () => {
    const { store, reported, report } = slowFile();
    report({ step: "fetch", bytes: 1 });
    report({ step: "fetch", bytes: 2 });
    store.actions.requestLoad("other.json");
    vi.advanceTimersByTime(200);
    expect(reported()).toBeUndefined();
  });
});

describe("a link to a page about a file", () => {
  it("opens the data, and keeps the link", async () => {
    const store = createAppStore();
    const requested: unknown[] = [];
    openOnRequest(store, "https://host.example/", (source, { isAllowed } = {}) => {
      requested.push([source, isAllowed?.("https://docs.googleusercontent.com/x"), isAllowed?.("https://localhost/")]);
      return new Promise<LoadResult>(() => undefined);
    });
    const key = "1AbC-dEf_GhIjKlMnOpQrStUvWxYz";
    const link = `https://docs.google.com/spreadsheets/d/${key}/edit#gid=7`;
    store.actions.openSource("https://github.com/ada/data/blob/main/b.csv");
    // The next request wins, whatever loads first.
    store.actions.openSource(link);
    await vi.waitFor(() => expect(requested).toHaveLength(1));
    expect(requested).toEqual([[`https://docs.google.com/spreadsheets/d/${key}/export?format=csv&gid=7`, true, false]]);
    const { load } = store.getState();
    expect(load.status === "running" && load.request.source).toBe(link);
    store.actions.openSource("https://data.example/a.csv");
    expect(requested[1]).toEqual(["https://data.example/a.csv", true, false]);
  });
});
