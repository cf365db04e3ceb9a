import { describe, expect, it } from "vitest";
import { candidates } from "../../scripts/find-browser.mjs";

type Machine = Parameters<typeof candidates>[0];

type Expectation = {
  readonly files?: readonly string[];
  readonly versions?: Record<string, number>;
} & Partial<Machine>;

/** A Linux machine with these files. */
function aMachine({ files = [], versions = {}, ...rest }: Expectation = {}): Machine {
  return {
    env: {},
    exists: (path) => files.includes(path),
    versionOf: (path) => versions[path] ?? 0,
    playwrightPath: "/home/me/playwright/chrome",
    platform: "linux",
    arch: "x64",
    packageVersion: 143,
    ...rest,
  };
}

const ALL = ["/my/chrome", "/home/me/playwright/chrome", "/usr/bin/chromium", "/usr/bin/google-chrome"];

describe("the browser for the tests", () => {
  it("is the newest, wherever it comes from", () => {
    const versions = { "/home/me/playwright/chrome": 145, "/usr/bin/chromium": 156, "/usr/bin/google-chrome": 140 };
    expect(candidates(aMachine({ files: ALL, versions })).map(({ source, version }) => `${source} ${version}`)).toEqual(
      ["system 156", "playwright 145", "packaged 143", "system 140"],
    );
  });

  it("is the one without a user interface, where both have the same version", () => {
    const shell = "/usr/bin/chromium-headless-shell";
    const versions = { "/usr/bin/chromium": 156, [shell]: 156 };
    expect(candidates(aMachine({ files: [...ALL, shell], versions }))[0]?.path).toBe(shell);
    const older = { ...versions, [shell]: 150 };
    expect(candidates(aMachine({ files: [...ALL, shell], versions: older }))[0]?.path).toBe("/usr/bin/chromium");
  });

  it("comes last if its version is unknown, Playwright's before the system's", () => {
    expect(candidates(aMachine({ files: ALL })).map(({ source, path }) => `${source} ${path}`)).toEqual([
      "packaged ",
      "playwright /home/me/playwright/chrome",
      "system /usr/bin/chromium",
      "system /usr/bin/google-chrome",
    ]);
  });

  it("is the one of CHROME_PATH and no other, when that is set", () => {
    const env = { CHROME_PATH: "/my/chrome" };
    expect(candidates(aMachine({ files: ALL, env }))).toEqual([
      { source: "CHROME_PATH", path: "/my/chrome", version: 0 },
    ]);
    expect(candidates(aMachine({ files: ALL, env: { CHROME_PATH: "/my/mistake" } }))).toEqual([]);
  });

  it("is available on a Linux machine with nothing but the npm packages", () => {
    expect(candidates(aMachine())).toEqual([{ source: "packaged", path: "", version: 143 }]);
  });

  it("is not the package's where the package has no binary", () => {
    expect(candidates(aMachine({ arch: "arm64" }))).toEqual([]);
    expect(candidates(aMachine({ platform: "darwin" }))).toEqual([]);
    expect(candidates(aMachine({ packageVersion: undefined }))).toEqual([]);
  });

  it("can be narrowed to one source", () => {
    const env = { THROUGHLINE_BROWSER: "packaged" };
    expect(candidates(aMachine({ files: ALL, env }))).toEqual([{ source: "packaged", path: "", version: 143 }]);
  });
});
