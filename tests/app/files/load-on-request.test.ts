import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openOnRequest } from "../../../src/app/files/load-on-request";
import type { LoadProgress } from "../../../src/data/load-progress";
import type { LoadResult } from "../../../src/data/load-chronicle";
import { createAppStore } from "../../../src/store/app-store";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A file whose progress the test tells. */
function slowFile() {
  const store = createAppStore();
  let tell: (progress: LoadProgress) => void = () => undefined;
  openOnRequest(store, "https://host.example/", (_address, { onProgress } = {}) => {
    if (onProgress) tell = onProgress;
    return new Promise<LoadResult>(() => undefined);
  });
  store.actions.loadStarted("big.json");
  const told = () => {
    const { load } = store.getState();
    return load.status === "running" ? load.progress : undefined;
  };
  return { store, told, tell: (progress: LoadProgress) => tell(progress) };
}

describe("progress", () => {
  it("is told at once, then now and then, and the last of it always", () => {
    const { told, tell } = slowFile();
    tell({ step: "fetch", bytes: 1 });
    expect(told()).toEqual({ step: "fetch", bytes: 1 });
    tell({ step: "fetch", bytes: 2 });
    tell({ step: "fetch", bytes: 3 });
    expect(told()).toEqual({ step: "fetch", bytes: 1 });
    vi.advanceTimersByTime(200);
    expect(told()).toEqual({ step: "fetch", bytes: 3 });
  });

  it("of another step is told at once", () => {
    const { told, tell } = slowFile();
    tell({ step: "fetch", bytes: 1 });
    tell({ step: "read", events: 0, eventsTotal: 9 });
    expect(told()).toEqual({ step: "read", events: 0, eventsTotal: 9 });
  });

  it("of a file that nobody wishes any more is not told", () => {
    const { store, told, tell } = slowFile();
    tell({ step: "fetch", bytes: 1 });
    tell({ step: "fetch", bytes: 2 });
    store.actions.loadStarted("other.json");
    vi.advanceTimersByTime(200);
    expect(told()).toBeUndefined();
  });
});
