/** Rules that no lint rule can express. An exception goes into the table of its rule, with a reason. */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MODES } from "../../src/model/mode";

/** Not ours, or made by a tool. */
const SKIPPED = new Set([".git", ".cache", "node_modules", "dist", "test-results", "playwright-report"]);
const SELF = "tests/architecture/fences.test.ts";
const TEXT = /\.(?:tsx?|mjs|css|json|html|md|ya?ml|svg|txt)$|^\.ci\/run$/;
const CODE = /\.(?:tsx?|mjs|css)$/;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = folder === "." ? entry.name : join(folder, entry.name).replaceAll("\\", "/");
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const texts = filesUnder(".").filter((path) => TEXT.test(path) && path !== SELF && statSync(path).size < 2_000_000);

/** Lines that match, as "path:line". */
function places(pattern: RegExp, isMeant: (path: string) => boolean): string[] {
  return texts.filter(isMeant).flatMap((path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

const isSource = (path: string) => path.startsWith("src/") && CODE.test(path);

describe("the fences", () => {
  it("see the files", () => {
    expect(texts.length).toBeGreaterThan(40);
    expect(texts).toContain("src/main.tsx");
  });

  it("keep checks of the mode in model/mode.ts and app/", () => {
    const ids = Object.keys(MODES).join("|");
    const question = new RegExp(`(?:[!=]==\\s*|\\bcase\\s+)["'](?:${ids})["']|["'](?:${ids})["']\\s*[!=]==`);
    expect(question.test(`if (mode === "${Object.keys(MODES)[0]}")`)).toBe(true);
    const isFenced = (path: string) => isSource(path) && path !== "src/model/mode.ts" && !path.startsWith("src/app/");
    expect(places(question, isFenced)).toEqual([]);
  });

  it("keep vis-timeline's HTML filter at its default: an option for one timeline changes it for all", () => {
    expect(places(/\bxss\s*:/, isSource)).toEqual([]);
  });

  it("keep the project whole without the folders around it", () => {
    expect(places(/\.\.\/shared\b/, () => true)).toEqual([]);
  });

  it("keep the years of dates in model/dates/calendar-years.ts, and their text in i18n/format-date.ts", () => {
    const rawYear = /\bget(?:UTC)?FullYear\b|\bDate\.UTC\(/;
    expect(rawYear.test("String(date.getUTCFullYear())")).toBe(true);
    /** Years that are counted, never shown. */
    const meant: Readonly<Record<string, string>> = {
      "src/model/dates/calendar-years.ts": "the one place",
      "src/formats/dates/month-names.ts": "days of 2022, for the names of months and weekdays",
      "src/formats/ics/ics-time.ts": "fields of a calendar's date",
      "src/formats/ics/time-zones.ts": "the year whose summer time is looked up",
      "src/formats/ics/repeats.ts": "how many years lie between repeats",
      "src/cli/generate-events.ts": "made-up dates of this century",
    };
    expect(places(rawYear, (path) => isSource(path) && !(path in meant))).toEqual([]);
    const formatters: Readonly<Record<string, string>> = {
      "src/i18n/format-date.ts": "the one place",
      "src/formats/dates/month-names.ts": "gets names from the platform, to read them",
      "src/formats/ics/time-zones.ts": "gets the local time of a zone from the platform",
      "src/i18n/react-moment.ts": "when a draft was saved, on the user's own clock",
    };
    const rawFormat = /\bIntl\.DateTimeFormat\(|\.toLocale(?:Date|Time)?String\(/;
    expect(places(rawFormat, (path) => isSource(path) && !(path in formatters))).toEqual([]);
  });

  it("keep the end of every drag in ui/pointer-drag.ts, which sees a button that goes up anywhere", () => {
    const ownDrag = /["']pointer(?:up|cancel)["']|\bonPointer(?:Move|Up|Cancel)\b/;
    expect(ownDrag.test('host.addEventListener("pointerup", release)')).toBe(true);
    expect(places(ownDrag, (path) => isSource(path) && path !== "src/ui/pointer-drag.ts")).toEqual([]);
  });

  it("keep races out of the code, whose reactions stay on a promise that lives long", () => {
    const races: Readonly<Record<string, string>> = {
      "src/timeline/measure.ts": "fonts and a timer, both over soon",
      "src/data/drafts/connection.ts": "a call and its own end, both of one call",
    };
    expect(places(/\bPromise\.(?:race|any)\(/, (path) => isSource(path) && !(path in races))).toEqual([]);
  });

  it("keep source files below 400 lines", () => {
    const isMessageTable = (path: string) => path.startsWith("src/i18n/");
    const long = texts
      .filter((path) => isSource(path) && !isMessageTable(path))
      .filter((path) => readFileSync(path, "utf8").split("\n").length > 401);
    expect(long).toEqual([]);
  });

  it("keep addresses of registries out of the lock file", () => {
    const lock = readFileSync("package-lock.json", "utf8");
    expect(lock).not.toMatch(/"resolved":\s*"http/);
    expect(existsSync(".npmrc") && readFileSync(".npmrc", "utf8")).toContain("omit-lockfile-registry-resolved=true");
  });

  it("let every test run", () => {
    const isFire = (path: string) => path.startsWith("tests/fire/");
    const left = /\b(?:it|test|describe)\.(?:skip|only|todo)\b/;
    expect(places(left, (path) => path.startsWith("tests/") && !isFire(path))).toEqual([]);
    // What they need is not on every machine: a condition, and the reason that the last table prints.
    const leftForNothing = /\b(?:it|test|describe)\.(?:skip(?!\(.+, .+\);)|only|todo)\b/;
    expect(leftForNothing.test('test.skip("works", run)')).toBe(true);
    expect(leftForNothing.test('test.skip(!isThere(), "nginx is not installed");')).toBe(false);
    expect(places(leftForNothing, isFire)).toEqual([]);
  });
});
