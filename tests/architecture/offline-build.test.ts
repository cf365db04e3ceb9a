import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cachedFilesIn } from "../../scripts/vite/offline.ts";
import { withFiles } from "../../src/site/service-worker-file";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-build-"));
  for (const part of ["assets", "demo", "data", "examples", "publish"]) mkdirSync(join(folder, part));
  const files = ["index.html", "sw.js", "embed.js", "embed-client.d.ts", "oembed.json", "demo/index.html"];
  for (const file of [
    ...files,
    "examples/own.json",
    "publish/resvg.wasm",
    "data/events.json",
    "assets/main-AbCd_1-2.js",
  ])
    writeFileSync(join(folder, file), file);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the list of files that are cached on a device", () => {
  it("has all of the app, but no example, nothing for publishing, and nothing that is for other people's pages", () => {
    expect(cachedFilesIn(folder).map(({ url }) => url)).toEqual([
      "assets/main-AbCd_1-2.js",
      "data/events.json",
      "index.html",
    ]);
  });

  it("names the content of every file whose name does not", () => {
    const [hashed, data] = cachedFilesIn(folder);
    expect(hashed?.revision).toBeNull();
    expect(data?.revision).toMatch(/^[\da-f]{14}$/);
  });

  it("is of another build as soon as one file differs", () => {
    const idOf = () => /"id":"(\w+)"/.exec(withFiles("THROUGHLINE_BUILD", cachedFilesIn(folder)))?.[1];
    const id = idOf();
    expect(idOf()).toBe(id);
    writeFileSync(join(folder, "data/events.json"), "corrected");
    expect(idOf()).not.toBe(id);
  });

  it("has its one place in the worker", () => {
    expect(withFiles("const a=THROUGHLINE_BUILD;", [])).toMatch(/^const a=\{"id":"[\da-f]{14}","files":\[\]\};$/);
    expect(() => withFiles("nothing", [])).toThrow("0 times");
    expect(() => withFiles("THROUGHLINE_BUILD,THROUGHLINE_BUILD", [])).toThrow("2 times");
  });
});
