import { describe, expect, it } from "vitest";
import { candidates } from "../../scripts/find-browser.mjs";

type Machine = Parameters<typeof candidates>[0];

/** A Linux machine with these files. */
function aMachine({ files = [], ...rest }: { readonly files?: readonly string[] } & Partial<Machine> = {}): Machine {
  return {
    env: {},
    exists: (path) => files.includes(path),
    playwrightPath: "/home/me/playwright/chrome",
    platform: "linux",
    arch: "x64",
    hasPackage: true,
    ...rest,
  };
}

const ALL = ["/my/chrome", "/home/me/playwright/chrome", "/usr/bin/chromium", "/usr/bin/google-chrome"];

describe("the browser for the tests", () => {
  it("comes from Playwright, then from the system, then from the npm package", () => {
    expect(candidates(aMachine({ files: ALL })).map(({ source, path }) => `${source} ${path}`)).toEqual([
      "playwright /home/me/playwright/chrome",
      "system /usr/bin/chromium",
      "system /usr/bin/google-chrome",
      "packaged ",
    ]);
  });

  it("is the one of CHROME_PATH and no other, when that is set", () => {
    const env = { CHROME_PATH: "/my/chrome" };
    expect(candidates(aMachine({ files: ALL, env }))).toEqual([{ source: "CHROME_PATH", path: "/my/chrome" }]);
    expect(candidates(aMachine({ files: ALL, env: { CHROME_PATH: "/my/mistake" } }))).toEqual([]);
  });

  it("is there on a bare Linux machine that has only the npm packages", () => {
    expect(candidates(aMachine())).toEqual([{ source: "packaged", path: "" }]);
  });

  it("is not the package's where the package has no binary", () => {
    expect(candidates(aMachine({ arch: "arm64" }))).toEqual([]);
    expect(candidates(aMachine({ platform: "darwin" }))).toEqual([]);
    expect(candidates(aMachine({ hasPackage: false }))).toEqual([]);
  });

  it("can be narrowed to one source", () => {
    const env = { THROUGHLINE_BROWSER: "packaged" };
    expect(candidates(aMachine({ files: ALL, env }))).toEqual([{ source: "packaged", path: "" }]);
  });
});
