import { describe, expect, it } from "vitest";
import { browserCount, engineCount, unitCount } from "../../scripts/test-counts.mjs";

/** A report of Playwright in which this many tests passed only at the second try. */
function withFlaky(many: number) {
  const specs = Array.from({ length: many }, (_, i) => ({
    title: `does ${i}`,
    file: "a.spec.ts",
    line: i + 1,
    tests: [{ status: "flaky", results: [{ error: { message: "\u{1B}[31mExpected\u{1B}[39m 1\nReceived 2" } }, {}] }],
  }));
  return {
    stats: { expected: 5, flaky: many, unexpected: 0, skipped: 0 },
    errors: [],
    suites: [{ suites: [{ specs }] }],
  };
}

describe("the counts of the test run", () => {
  it("count a file that does not load as a failure", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{}] },
    ];
    expect(unitCount({ numPassedTests: 7, numFailedTests: 1, numFailedTestSuites: 2, testResults })).toMatchObject({
      passed: 7,
      failed: 2,
      skipped: 0,
    });
  });

  it("name a test that passes at its second try alone, with the reason, and let two of them pass", () => {
    const { passed, failed, notes, isFailure } = browserCount(withFlaky(2));
    expect({ passed, failed, isFailure }).toEqual({ passed: 7, failed: 0, isFailure: false });
    expect(notes).toEqual(["flaky: a.spec.ts:1 does 0: Expected 1", "flaky: a.spec.ts:2 does 1: Expected 1"]);
  });

  it("fail with more of them", () => {
    const { passed, failed, notes, isFailure } = browserCount(withFlaky(3));
    expect({ passed, failed, isFailure }).toEqual({ passed: 5, failed: 3, isFailure: true });
    expect(notes.at(-1)).toMatch(/^3 tests passed at the second try alone/);
  });

  it("say once why tests were left out", () => {
    const annotations = [{ type: "skip", description: "nginx is not installed" }];
    const left = { title: "a", file: "a.spec.ts", line: 1, tests: [{ status: "skipped", results: [], annotations }] };
    const stats = { expected: 1, flaky: 0, unexpected: 0, skipped: 2 };
    const { skipped, notes } = browserCount({ stats, errors: [], suites: [{ specs: [left, left] }] });
    expect({ skipped, notes }).toEqual({ skipped: 2, notes: ["skipped: nginx is not installed"] });
  });

  it("count every step of an engine, and one that is missing as skipped", () => {
    const steps = [
      { name: "loads", ok: true },
      { name: "prints", ok: false },
    ];
    const count = engineCount({
      engines: [
        { name: "firefox", status: "failed", steps },
        { name: "webkit", status: "skipped", reason: "no WebKitWebDriver", steps: [] },
        { name: "other", status: "failed", reason: "does not start", steps: [] },
      ],
    });
    expect(count).toEqual({
      passed: 1,
      failed: 2,
      skipped: 1,
      notes: ["skipped: webkit: no WebKitWebDriver"],
      isFailure: false,
    });
  });

  it("name a step of an engine that passed at its second try, and fail the run if there are more than two", () => {
    const engineOf = (many: number) => ({
      name: "webkit",
      status: "passed" as const,
      steps: Array.from({ length: 4 }, (_, i) => ({
        name: `step ${i}`,
        ok: true,
        ...(i < many ? { firstError: "waited 20 s" } : {}),
      })),
    });
    expect(engineCount({ engines: [engineOf(2)] })).toMatchObject({
      passed: 4,
      notes: ["flaky: webkit: step 0: waited 20 s", "flaky: webkit: step 1: waited 20 s"],
      isFailure: false,
    });
    const { notes, isFailure } = engineCount({ engines: [engineOf(2), engineOf(1)] });
    expect(isFailure).toBe(true);
    expect(notes.at(-1)).toMatch(/^3 tests passed at the second try alone/);
  });
});
