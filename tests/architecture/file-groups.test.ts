import { existsSync } from "node:fs";
import { join } from "node:path";
import { normalizePath } from "vite";
import { describe, expect, it } from "vitest";
import { FIRST_VIEW, fileGroups } from "../../scripts/vite/file-groups.ts";

type Group = { readonly name: string; readonly test: RegExp | ((id: string) => boolean) };
type Hooks = {
  config: () => { build: { rolldownOptions: { output: { codeSplitting: { groups: readonly Group[] } } } } };
  buildEnd: (this: { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }) => void;
};

const src = (path: string) => normalizePath(join(process.cwd(), "src", path));

/** @param imports  static imports, by module */
function groupOf(imports: Readonly<Record<string, readonly string[]>>): (id: string) => string | undefined {
  const plugin = fileGroups() as unknown as Hooks;
  const { groups } = plugin.config().build.rolldownOptions.output.codeSplitting;
  plugin.buildEnd.call({ getModuleInfo: (id) => ({ importedIds: imports[id] ?? [] }) });
  return (id) => groups.find(({ test }) => (test instanceof RegExp ? test.test(id) : test(id)))?.name;
}

describe("the files of the build", () => {
  const [app = "", timeline = ""] = FIRST_VIEW;
  const group = groupOf({
    [src("main.tsx")]: [src("a.ts")],
    [src("a.ts")]: [src("b.ts"), src("b.css"), src("main.tsx")],
    [app]: [src("c.module.css"), "/node_modules/idb/index.js"],
    [timeline]: [src("a.ts"), src("ticks.ts")],
  });

  it("put together what the first view imports, however far from its entries", () => {
    expect([src("a.ts"), src("b.ts")].map(group)).toEqual(["shared", "shared"]);
    expect([src("b.css"), src("c.module.css")].map(group)).toEqual(["styles", "styles"]);
  });

  it("leave the entries their names", () => {
    expect([src("main.tsx"), app].map(group)).toEqual([undefined, undefined]);
  });

  it("keep what only the timeline imports with it", () => {
    expect([timeline, src("ticks.ts"), src("a.ts")].map(group)).toEqual(["timeline", "timeline", "shared"]);
  });

  it("leave what only import() reaches, and packages, to where they are used", () => {
    expect([src("d.ts"), src("d.css"), "/node_modules/idb/index.js"].map(group)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("hold React apart, which changes least", () => {
    expect(group("/node_modules/react-dom/client.js")).toBe("react");
  });

  it("begin at modules that exist", () => {
    expect(FIRST_VIEW.filter((file) => !existsSync(file))).toEqual([]);
  });
});
