import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import { fixFont } from "../../src/cli/fonts/fixed-font";
import { splitTables } from "../../src/cli/fonts/font-tables";
import { unpackWoff2 } from "../../src/cli/fonts/woff2";
import { readMetrics } from "../../src/export/fonts/font-metrics";
import { loadFont } from "../../src/export/fonts/renderer-font";

const { resolve } = createRequire(import.meta.url);
let variable: Uint8Array;

beforeAll(async () => {
  const file = "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2";
  variable = unpackWoff2(await readFile(resolve(file)), "Throughline sans latin");
});

const tagsOf = (font: Uint8Array) => splitTables(font).tables.map(({ tag }) => tag);
const widthOf = (font: Uint8Array, text: string) =>
  [...text].reduce((sum, character) => sum + (readMetrics(font).advance(character.charCodeAt(0)) ?? 0), 0);

describe("one weight of a variable font", () => {
  it("has no axes any more, and all other tables", () => {
    const tags = tagsOf(fixFont(variable, { wght: 620 }));
    expect(tags.filter((tag) => /^(?:fvar|avar|gvar|HVAR|MVAR|STAT)$/.test(tag))).toEqual([]);
    for (const tag of ["cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name"]) expect(tags).toContain(tag);
  });

  it("is wider the heavier it is, and the lightest as the file has it", () => {
    const widths = [200, 400, 620, 900].map((wght) => widthOf(fixFont(variable, { wght }), "Hamburg"));
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(new Set(widths).size).toBe(4);
    expect(widths[0]).toBeCloseTo(widthOf(variable, "Hamburg"), 3);
  });

  it("keeps its place on the axis within the limits", () => {
    expect(fixFont(variable, { wght: 5_000 })).toEqual(fixFont(variable, { wght: 900 }));
  });

  it("keeps its name", () => {
    expect(loadFont(fixFont(variable, { wght: 400 }))).toMatchObject({ face: "sans", script: "latin" });
  });

  it("is not made of anything else", () => {
    expect(() => fixFont(fixFont(variable, { wght: 400 }), { wght: 400 })).toThrow("no table gvar");
  });
});
