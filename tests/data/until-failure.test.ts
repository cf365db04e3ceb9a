import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { untilFailure } from "../../src/data/until-failure";

describe("calls until a failure", () => {
  it("settle like the call itself", async () => {
    const { race } = untilFailure();
    await expect(race(Promise.resolve(7))).resolves.toBe(7);
    await expect(race(Promise.reject(new Error("own")))).rejects.toThrow("own");
  });

  it("all end with the first failure, those that come later too", async () => {
    const { race, fail } = untilFailure();
    const calls = [race(new Promise(() => undefined)), race(new Promise(() => undefined))];
    fail(new Error("broken"));
    fail(new Error("stopped"));
    calls.push(race(new Promise(() => undefined)), race(Promise.reject(new Error("late"))));
    for (const call of calls) await expect(call).rejects.toThrow("broken");
  });

  it("retain no result", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const calls = untilFailure();
    const answers: WeakRef<object>[] = [];
    for (let i = 0; i < 100; i += 1) {
      // In a separate function, so that no variable here holds it.
      await (async () => {
        answers.push(new WeakRef(await calls.race(Promise.resolve({ bytes: new Uint8Array(1_000) }))));
      })();
    }
    // A WeakRef holds its target until the task is over.
    await new Promise((resolve) => setTimeout(resolve, 20));
    collect();
    const alive = answers.filter((answer) => answer.deref() !== undefined).length;
    // The engine may hold the last; a leak holds all.
    expect(alive).toBeLessThan(10);
    calls.fail(new Error("over"));
  });
});
