import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GENERATOR_META, filesIn, stampBuild } from "../../scripts/vite/build-id.ts";
import { oneFilePage } from "../../scripts/vite/single-file.ts";
import { moveMaps } from "../../scripts/vite/source-maps.ts";

let folder: string;
const read = (file: string): string => readFileSync(join(folder, file), "utf8");
const write = (files: Readonly<Record<string, string>>): void => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
};
const BUILD = {
  "index.html": `<html>${GENERATOR_META}</html>`,
  "one-file.txt": oneFilePage({ script: "run()", style: "" }, ""),
  "demo/index.html": "<p>a page that is no part of the app</p>",
  "assets/main-AbCd_1-2.js": "run()",
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-id-"));
  write(BUILD);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the id of a build", () => {
  it("stands in every page of the app and in the single-file export, after the version", () => {
    const id = stampBuild(folder);
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(id).toMatch(/^[\da-f]{10}$/);
    for (const page of ["index.html", "one-file.txt"])
      expect(read(page)).toContain(`<meta name="generator" content="Throughline ${version} (${id})" />`);
    expect(read("demo/index.html")).toBe(BUILD["demo/index.html"]);
    expect(read("assets/main-AbCd_1-2.js")).toBe("run()");
  });

  it("is the same for the same files, whenever they were written", () => {
    const id = stampBuild(folder, ["worker"]);
    write(BUILD);
    utimesSync(join(folder, "index.html"), 1, 1);
    expect(stampBuild(folder, ["worker"])).toBe(id);
  });

  it.each([
    ["a file of another content", { "assets/main-AbCd_1-2.js": "walk()" }, []],
    ["one more file", { "data/more.json": "{}" }, []],
    ["another service worker", {}, ["worker"]],
  ])("is another one with %s", (_what, files, others) => {
    const id = stampBuild(folder);
    write({ ...BUILD, ...files });
    expect(stampBuild(folder, others)).not.toBe(id);
  });

  it("leaves out the service worker of a build before", () => {
    const id = stampBuild(folder);
    write({ ...BUILD, "sw.js": "old" });
    expect(stampBuild(folder)).toBe(id);
  });

  it("is missing in no page", () => {
    write({ "uk.html": "<html></html>" });
    expect(() => stampBuild(folder)).toThrow("uk.html must name the build once, not 0 times");
  });
});

describe("the source maps of a build", () => {
  it("leave the folder that is served, and keep their paths", () => {
    write({ "assets/main-AbCd_1-2.js.map": "{}", "sw.js.map": "{}" });
    const maps = join(folder, "..", `${folder.split(/[\\/]/).at(-1)}-maps`);
    expect(moveMaps(folder, maps)).toBe(2);
    expect(filesIn(maps)).toEqual(["assets/main-AbCd_1-2.js.map", "sw.js.map"]);
    expect(filesIn(folder)).toEqual(Object.keys(BUILD).toSorted());
    rmSync(maps, { recursive: true });
  });
});
