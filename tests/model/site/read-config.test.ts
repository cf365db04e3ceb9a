import fc from "fast-check";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CONFIG_FILE, readAddress, readConfig } from "../../../src/model/site/read-config";

const DEFAULTS = { chronicle: "public/data/russia-ukraine-war.json", languages: ["en", "uk"] };
const read = (value: unknown) => readConfig(JSON.stringify(value));
const problems = (value: unknown) => {
  const result = read(value);
  return result.ok ? [] : result.problems.map(({ where, code }) => `${where}: ${code}`);
};

describe("the configuration", () => {
  it("of this repository is the one that holds without a file", () => {
    expect(readConfig(readFileSync(CONFIG_FILE, "utf8"))).toEqual({ ok: true, config: DEFAULTS });
    expect(read({})).toEqual({ ok: true, config: DEFAULTS });
    expect(existsSync(DEFAULTS.chronicle)).toBe(true);
  });

  it("may set another chronicle, an address, the order of languages and a brand", () => {
    const config = { chronicle: "data/mine.csv", languages: ["uk"], brand: "brand/brand.json" };
    expect(read({ ...config, address: "https://Paper.example/timeline" })).toEqual({
      ok: true,
      config: { ...config, address: "https://paper.example/timeline/" },
    });
  });

  it.each<[unknown, readonly string[]]>([
    [[], [": object"]],
    [{ chronicles: "x.json", title: "x" }, ["chronicles: unknown-key", "title: unknown-key"]],
    [{ chronicle: "../secret.json" }, ["chronicle: path"]],
    [{ chronicle: "https://a.example/x.json" }, ["chronicle: path"]],
    [{ chronicle: 1 }, ["chronicle: path"]],
    [{ brand: "brand.yaml" }, ["brand: json-path"]],
    [{ brand: "a/../../brand.json" }, ["brand: json-path"]],
    [{ address: "example.org" }, ["address: site-address"]],
    [{ address: "https://example.org/?a=b" }, ["address: site-address"]],
    [{ address: "https://a:b@example.org/" }, ["address: site-address"]],
    [{ address: "file:///tmp/" }, ["address: site-address"]],
    [{ languages: [] }, ["languages: list"]],
    [{ languages: "en" }, ["languages: list"]],
    [{ languages: ["en", "de"] }, ["languages[1]: language"]],
    [{ languages: ["en", "en"] }, ["languages[1]: repeated"]],
  ])("%j has the problems %j", (value, expected) => {
    expect(problems(value)).toEqual(expected);
  });

  it("never makes reading throw", () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (text) => void readConfig(text)));
  });
});

describe("the address of a site", () => {
  it.each([
    ["https://timeline.example", "https://timeline.example/"],
    ["http://localhost:4173/a", "http://localhost:4173/a/"],
    ["https://example.org/#x", undefined],
    ["mailto:a@b.example", undefined],
    ["", undefined],
  ])("%j is read as %j", (text, address) => {
    expect(readAddress(text)).toBe(address);
  });
});
