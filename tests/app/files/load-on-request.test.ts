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
