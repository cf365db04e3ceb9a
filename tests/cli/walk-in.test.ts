import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Driver, Engine } from "../engines/driver";
import type { Sites } from "../engines/support/serve";
import { walkIn } from "../engines/walk-in";
import type { Step } from "../engines/walk/step";

const noSites = () =>
  Promise.resolve<Sites>({
    app: "",
    host: "",
    passing: "",
    page: () => "",
    goOffline: () => Promise.resolve(),
    close: () => Promise.resolve(),
  });

/** An engine whose browser answers until `crash`, and how often it was started and stopped. */
function fakeEngine() {
  const counts = { started: 0, stopped: 0 };
  let isRunning = false;
  const answer =
    <T>(value: T) =>
    () =>
      isRunning ? Promise.resolve(value) : Promise.reject(new Error("invalid session id"));
  const size = { width: 1440, height: 900 };
  const driver: Driver = {
    version: "Fake 1",
    goTo: answer(undefined),
    back: answer(undefined),
    run: (body) => answer(body.includes("innerWidth") ? size : [])(),
    perform: answer(undefined),
    outerSize: answer(size),
    setOuterSize: answer(undefined),
    windows: answer(["home"]),
    currentWindow: answer("home"),
    useWindow: answer(undefined),
    closeWindow: answer(undefined),
    useFrame: answer(undefined),
    screenshot: () => Promise.reject(new Error("no picture")),
    print: undefined,
    console: answer([]),
    stop: () => {
      counts.stopped += 1;
      isRunning = false;
      return Promise.resolve();
    },
  };
  const engine: Engine = {
    name: "fake",
    missing: () => undefined,
    start: () => {
      counts.started += 1;
      isRunning = true;
      return Promise.resolve(driver);
    },
  };
  return { engine, counts, crash: () => void (isRunning = false) };
}

describe("a walk", () => {
  beforeEach(() => void vi.spyOn(console, "log").mockReturnValue());

  it("starts a browser that crashed anew, and says so of the step", async () => {
    const { engine, counts, crash } = fakeEngine();
    let tries = 0;
    const steps: Step[] = [
      { name: "before", run: () => Promise.resolve() },
      {
        name: "crashes once",
        run: () => {
          tries += 1;
          if (tries === 1) crash();
          return Promise.resolve();
        },
      },
      { name: "after", run: () => Promise.resolve() },
    ];
    const { status, steps: results } = await walkIn(engine, steps, noSites);
    expect(status).toBe("passed");
    expect(results.map(({ ok, firstError }) => [ok, firstError])).toEqual([
      [true, undefined],
      [true, "the browser ended: invalid session id"],
      [true, undefined],
    ]);
    expect(counts).toEqual({ started: 2, stopped: 2 });
  });

  it("goes on after a step that crashes the browser each time, which has failed", async () => {
    const { engine, counts, crash } = fakeEngine();
    const steps: Step[] = [
      { name: "crashes", run: () => Promise.resolve(crash()) },
      { name: "after", run: () => Promise.resolve() },
    ];
    const { status, steps: results } = await walkIn(engine, steps, noSites);
    expect(status).toBe("failed");
    expect(results.map(({ ok }) => ok)).toEqual([false, true]);
    expect(counts).toEqual({ started: 3, stopped: 3 });
  });

  it("tries a step that fails once more in the same browser", async () => {
    const { engine, counts } = fakeEngine();
    const steps: Step[] = [{ name: "fails", run: () => Promise.reject(new Error("no such event")) }];
    const { status, steps: results } = await walkIn(engine, steps, noSites);
    expect(status).toBe("failed");
    expect(results[0]?.error).toBe("no such event");
    expect(counts).toEqual({ started: 1, stopped: 1 });
  });
});
