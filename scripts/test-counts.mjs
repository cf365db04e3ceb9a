/** Adds up the reports of the test runners for the closing line of `npm test`. Pure. */

/** @typedef {{ passed: number, failed: number, skipped: number, notes: string[], isFailure?: boolean }} Count  notes: printed below the stage */

/** More tests than this that pass only on retry are not stalls of the machine. */
export const MAX_FLAKY = 2;

/**
 * @typedef {{ status: string, assertionResults: unknown[] }} UnitFile
 * @param {{ numPassedTests: number, numFailedTests: number, numFailedTestSuites?: number, numPendingTests?: number, testResults: UnitFile[] }} report  of vitest
 * @returns {Count}
 */
export function unitCount({ numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests = 0, testResults }) {
  // A file that fails to load contains no failed test, but counts as a failure.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + (numFailedTestSuites ? broken.length : 0),
    skipped: numPendingTests,
    notes: [],
  };
}

/**
 * @typedef {{ error?: { message?: string } }} Result
 * @typedef {{ title: string, file: string, line: number, tests: { status: string, results: Result[], annotations?: { type: string, description?: string }[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @param {{ stats: { expected: number, flaky: number, unexpected: number, skipped: number }, errors: unknown[], suites: Suite[] }} report  of Playwright
 * @returns {Count}
 */
export function browserCount({ stats, errors, suites }) {
  const specs = suites.flatMap(specsOf);
  const reasons = specs.flatMap(({ tests }) =>
    tests.flatMap(({ annotations = [] }) =>
      annotations.flatMap(({ type, description }) => (type === "skip" && description ? [description] : [])),
    ),
  );
  const flaky = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === "flaky")
      .map(({ results }) => `flaky: ${file}:${line} ${title}: ${reasonOf(results)}`),
  );
  const isFailure = flaky.length > MAX_FLAKY;
  if (isFailure) flaky.push(tooFlaky(flaky.length));
  return {
    passed: stats.expected + (isFailure ? 0 : stats.flaky),
    failed: stats.unexpected + errors.length + (isFailure ? stats.flaky : 0),
    skipped: stats.skipped,
    notes: [...flaky, ...[...new Set(reasons)].map((reason) => `skipped: ${reason}`)],
    isFailure,
  };
}

/** @param {number} count */
const tooFlaky = (count) => `${count} tests passed at the second try alone; more than ${MAX_FLAKY} fail the run`;

/** @param {Suite} suite @returns {Spec[]} */
const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

/** The first line of an error message, without colours. @param {Result[]} results */
function reasonOf(results) {
  const message = results.find(({ error }) => error?.message)?.error?.message ?? "no reason given";
  // oxlint-disable-next-line eslint/no-control-regex
  return message.replaceAll(/\u{1B}\[[\d;]*m/gu, "").split("\n", 1)[0];
}

/**
 * @typedef {{ name: string, status: "passed" | "failed" | "skipped", reason?: string, steps: { name: string, ok: boolean, firstError?: string }[] }} Engine
 * @param {{ engines: Engine[] }} report  of tests/engines/run.mjs: every step counts, and an engine that is not there once
 * @returns {Count}
 */
export function engineCount({ engines }) {
  const count = { passed: 0, failed: 0, skipped: 0, notes: /** @type {string[]} */ ([]) };
  const flaky = engines.flatMap(({ name, steps }) =>
    steps
      .filter(({ firstError }) => firstError !== undefined)
      .map((step) => `flaky: ${name}: ${step.name}: ${step.firstError}`),
  );
  const isFailure = flaky.length > MAX_FLAKY;
  for (const { name, status, reason = "no reason given", steps } of engines) {
    const failed = steps.filter(({ ok }) => !ok).length;
    count.passed += steps.length - failed;
    // An engine that fails to start has failed without a step.
    count.failed += status === "failed" ? Math.max(failed, 1) : failed;
    if (status !== "skipped") continue;
    count.skipped += 1;
    count.notes.push(`skipped: ${name}: ${reason}`);
  }
  if (isFailure) flaky.push(tooFlaky(flaky.length));
  return { ...count, notes: [...flaky, ...count.notes], isFailure };
}
