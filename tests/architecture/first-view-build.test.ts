import { describe, expect, it } from "vitest";
import { mapSizeOf, pagesOf, sizeOf } from "../../scripts/check-size.mjs";
import { shortClassNames } from "../../scripts/vite/class-names.ts";

const BUILD: Readonly<Record<string, string>> = {
  "index.html": `<head><link rel="preload" as="font" crossorigin href="./assets/sans-1.woff2">
    <script>early()</script><script>boot({"entry":"./assets/main-1.js","scripts":["./assets/main-1.js","./assets/timeline-1.js"],"styles":["./assets/styles-1.css"]})</script>
    <style>a{color:red}</style><noscript><link rel="stylesheet" href="./assets/document-1.css"></noscript></head>`,
  "assets/main-1.js": `import{a as b}from"./shared-1.js";import"./side-1.js";const later=()=>import("./late-1.js");`,
  "assets/shared-1.js": `export*from"./deep-1.js";import{c}from"./main-1.js";`,
  "assets/deep-1.js": "export const deep=1;",
  "assets/side-1.js": "run();",
  "assets/timeline-1.js": `import{a}from"./shared-1.js";`,
  "assets/styles-1.css": "b{color:blue}",
};
const read = (file: string): string => {
  const text = BUILD[file];
  if (text === undefined) throw new Error(`${file} was not to be read`);
  return text;
};

describe("what the map view loads", () => {
  const MAP: Readonly<Record<string, string>> = {
    "assets/MapStage-12345678.js": `import{a}from"./shared-12345678.js";import{b}from"./base-map-12345678.js";`,
    "assets/MapStage-12-45678.css": "a{color:red}".repeat(50),
    "assets/base-map-12345678.js": `const part=()=>import("./atlas-africa-12345678.js");`,
    "assets/atlas-europe-12345678.js": "europe",
    "assets/atlas-africa-12345678.js": "africa",
    "assets/atlas-world-12345678.js": "world",
    "assets/towns-uk-12345678.js": "towns",
    "assets/other-12345678.css": "b{color:blue}",
  };

  it("is its code, styles, outlines and towns, without what the page has, or other parts of the earth", () => {
    const seen: string[] = [];
    const readMap = (file: string) => {
      seen.push(file);
      return MAP[file] ?? "";
    };
    const size = mapSizeOf(new Set(["assets/shared-12345678.js"]), Object.keys(MAP), readMap);
    expect(size).toBeGreaterThan(100);
    expect(seen).toContain("assets/MapStage-12-45678.css");
    expect(seen).toContain("assets/base-map-12345678.js");
    expect(seen).not.toContain("assets/atlas-africa-12345678.js");
    expect(seen).not.toContain("assets/other-12345678.css");
    expect(() => mapSizeOf(new Set(), ["assets/main-12345678.js"], readMap)).toThrow("MapStage-");
  });
});

describe("the pages whose size is checked", () => {
  it.each([
    [["index.html", "uk.html"], "English first"],
    [["index.html", "en.html"], "Ukrainian first"],
    [["index.html"], "one language"],
  ])("are %j of a site with %s", (pages) => {
    expect(pagesOf((file) => pages.includes(file))).toEqual(pages);
  });

  it("are never none", () => {
    expect(() => pagesOf(() => false)).toThrow("dist/ has no index.html");
  });
});

describe("what a page requests by itself", () => {
  it("is every script that it names, with all that they import, but nothing that comes later", () => {
    expect(sizeOf("index.html", read).files.toSorted()).toEqual([
      "assets/deep-1.js",
      "assets/main-1.js",
      "assets/shared-1.js",
      "assets/side-1.js",
      "assets/styles-1.css",
      "assets/timeline-1.js",
    ]);
  });

  it("counts the compressed size, with inline code and styles", () => {
    const { script, style } = sizeOf("index.html", read);
    const plain = sizeOf("index.html", (file) =>
      read(file).replace(/<script>early\(\)<\/script>|<style>[^<]*<\/style>/g, ""),
    );
    expect(script).toBeGreaterThan(plain.script + 20);
    expect(style).toBeGreaterThan(plain.style + 20);
  });

  it("cannot be nothing: then the guard has lost its way", () => {
    expect(() => sizeOf("index.html", () => "<p>no page of ours</p>")).toThrow("requests no script or no style");
  });
});

describe("short names of classes", () => {
  it("are the same in whatever order files come, and different for every class", () => {
    const [one, other] = [shortClassNames("src"), shortClassNames("src")];
    const header = "src/app/layout/Header.module.css";
    const menu = "src/ui/Menu.module.css";
    const names = [one("word", header), one("segments", header), one("menu", menu), one("word", header)];
    expect(new Set(names).size).toBe(3);
    expect([other("menu", menu), other("word", header), other("segments", `${header}?used`)]).toEqual([
      names[2],
      names[0],
      names[1],
    ]);
    expect(names.every((name) => /^_[\w-]{2,8}$/.test(name))).toBe(true);
  });

  it("are refused to files that they were not made for", () => {
    expect(() => shortClassNames("src")("a", "node_modules/a.module.css")).toThrow("is no CSS module below src");
  });
});
