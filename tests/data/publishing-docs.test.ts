import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BrandFileSchema } from "../../src/model/site/brand-schema";
import { ConfigFileSchema } from "../../src/model/site/config-schema";
import { readBrand } from "../../src/model/site/read-brand";
import { readConfig } from "../../src/model/site/read-config";

const docs = readFileSync("docs/publishing.md", "utf8");
const part = (from: string, to: string) => docs.slice(docs.indexOf(`\n## ${from}`), docs.indexOf(`\n${to}`));
const example = (text: string) => /```json\n([\s\S]+?)```/.exec(text)?.[1] ?? "";
const fieldsOf = (text: string) => [...text.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, name]) => name);
const brand = part("Brand", "## Configuration file");
const configuration = docs.slice(docs.indexOf("\n## Configuration file"));

describe("the page about publishing", () => {
  it("has an example of a brand that is read whole", () => {
    expect(readBrand(example(brand))).toMatchObject({ ok: true });
  });

  it("has an accent in three colours that passes", () => {
    const [accent] = /\{ "light": [^}]+\}/.exec(brand) ?? [];
    expect(readBrand(`{ "accent": ${accent} }`)).toMatchObject({ ok: true });
  });

  it("shows the configuration of this repository", () => {
    const [written, shown] = [readFileSync("throughline.config.json", "utf8"), example(configuration)];
    expect(readConfig(shown)).toEqual(readConfig(written));
    expect(readConfig(shown)).toMatchObject({ ok: true });
  });

  it("describes every field", () => {
    expect(fieldsOf(brand)).toEqual(Object.keys(BrandFileSchema.entries));
    for (const name of Object.keys(ConfigFileSchema.entries).slice(1)) expect(fieldsOf(configuration)).toContain(name);
  });
});
