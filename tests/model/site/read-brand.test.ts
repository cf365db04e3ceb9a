import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { settingProblems as en } from "../../../src/i18n/en/setting-problems";
import { settingProblems as uk } from "../../../src/i18n/uk/setting-problems";
import { settingProblemText } from "../../../src/i18n/setting-problem-text";
import { checkAccent } from "../../../src/model/site/accent";
import { NO_BRAND } from "../../../src/model/site/brand";
import { withFiles } from "../../../src/model/site/brand-files";
import { readBrand } from "../../../src/model/site/read-brand";
import type { SettingProblem } from "../../../src/model/site/setting-problem";

const problems = (value: unknown) => {
  const result = readBrand(typeof value === "string" ? value : JSON.stringify(value));
  return result.ok ? [] : result.problems.map(({ where, code }) => `${where}: ${code}`);
};

describe("a brand", () => {
  it("may set nothing", () => {
    expect(readBrand("{}")).toMatchObject({ ok: true, brand: NO_BRAND, paths: {} });
  });

  it("may set everything", () => {
    const FOLDER = "docs/examples/brand/";
    const result = readBrand(readFileSync(`${FOLDER}brand.json`, "utf8"));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.brand.publisher).toEqual({ name: "The Alder Bend Courier", url: "https://courier.example/" });
    expect(result.brand.footer).toHaveLength(3);
    expect(result.brand).not.toHaveProperty("$schema");
    expect(result.paths).toEqual({ logo: "logo.svg", favicon: "logo-small.svg" });
    const files = { logo: readFileSync(`${FOLDER}logo.svg`), favicon: readFileSync(`${FOLDER}logo-small.svg`) };
    const { brand, problems: faults } = withFiles(result.brand, files);
    expect(faults).toEqual([]);
    expect([brand.logo?.type, brand.favicon?.type]).toEqual(["image/svg+xml", "image/svg+xml"]);
  });

  it("gets an accent that can be seen in each theme from one colour", () => {
    const result = readBrand('{ "accent": "#0B5C5E" }');
    if (!result.ok || !result.brand.accent) throw new Error("must be read");
    expect(result.brand.accent).toMatchObject({ light: "#0b5c5e", contrast: "#0b5c5e" });
    expect(checkAccent(result.brand.accent).every(({ passes }) => passes)).toBe(true);
  });

  it("names each theme whose own accent is hard to see, with one that is not", () => {
    const result = readBrand('{ "accent": { "light": "#0b5c5e", "dark": "#0b5c5e", "contrast": "#c8102e" } }');
    if (result.ok) throw new Error("must be refused");
    expect(result.problems).toEqual([
      { code: "contrast", where: "accent.dark", found: "1.96", limit: 4.5, suggestion: expect.stringMatching(/^#/) },
      { code: "contrast", where: "accent.contrast", found: "5.88", limit: 7, suggestion: expect.stringMatching(/^#/) },
    ]);
    const [dark, contrast] = result.problems.map(({ suggestion }) => suggestion);
    expect(problems({ accent: { light: "#0b5c5e", dark, contrast } })).toEqual([]);
  });

  it.each<[unknown, readonly string[]]>([
    ["", [": json"]],
    ["{,}", ["line 1, column 2: json"]],
    ["[]", [": object"]],
    ["null", [": object"]],
    [`{"title":"${"x".repeat(500_001)}"}`, [": too-large"]],
    [{ colour: 1, logos: 2 }, ["colour: unknown-key", "logos: unknown-key"]],
    ['{ "__proto__": {}, "constructor": 1 }', ["__proto__: unknown-key", "constructor: unknown-key"]],
    [{ publisher: { name: "A", address: "x" } }, ["publisher.address: unknown-key"]],
    [{ publisher: {} }, ["publisher.name: missing"]],
    [{ publisher: "A" }, ["publisher: object"]],
    [{ title: 5 }, ["title: text"]],
    [{ title: "  " }, ["title: blank"]],
    [{ title: {} }, ["title: text"]],
    [{ title: ["a"] }, ["title.0: language-tag"]],
    [{ title: { en: 5, uk: " " } }, ["title.en: text", "title.uk: blank"]],
    [{ title: { "<b>": "x" } }, ["title.<b>: language-tag"]],
    [{ title: "x".repeat(201) }, ["title: long"]],
    [{ title: "a\u0000b" }, ["title: control"]],
    [{ title: "\ud800" }, ["title: control"]],
    [{ publisher: { name: "A", url: "javascript:alert(1)" } }, ["publisher.url: web-address"]],
    [{ publisher: { name: "A", url: "https://a:b@evil.example" } }, ["publisher.url: web-address"]],
    [{ publisher: { name: "A", url: "https://[" } }, ["publisher.url: web-address"]],
    [{ licence: { name: "A", url: "data:text/html,x" } }, ["licence.url: web-address"]],
    [{ contact: "mailto:a@b.example?bcc=c@d.example" }, ["contact: contact"]],
    [{ contact: "tel:123" }, ["contact: contact"]],
    [{ contact: "https://x@y" }, ["contact: contact"]],
    [{ footer: {} }, ["footer: list"]],
    [
      { footer: [{ label: "A" }, { url: "https://a.example" }] },
      ["footer[0].url: missing", "footer[1].label: missing"],
    ],
    [{ footer: Array.from({ length: 9 }, () => ({ label: "A", url: "https://a.example" })) }, ["footer: many"]],
    [{ logo: "../logo.svg" }, ["logo: picture-path"]],
    [{ logo: "https://a.example/logo.svg" }, ["logo: picture-path"]],
    [{ logo: "/logo.png" }, ["logo: picture-path"]],
    [{ logo: "%2e%2e/logo.png" }, ["logo: picture-path"]],
    [{ logo: "logo.jpg" }, ["logo: picture-path"]],
    [{ accent: "red" }, ["accent: colour"]],
    [{ accent: "#fff" }, ["accent: colour"]],
    [{ accent: { light: "#000000" } }, ["accent.dark: missing", "accent.contrast: missing"]],
    [{ accent: "#000000;}*{x:url(//e)" }, ["accent: colour"]],
  ])("%j has the problems %j", (value, expected) => {
    expect(problems(value)).toEqual(expected);
  });

  it("may have a contact by e-mail or on the web", () => {
    for (const contact of ["mailto:desk@paper.example", "https://paper.example/contact", "MAILTO:a@b.example"])
      expect(problems({ contact })).toEqual([]);
  });

  it("is never more than was allowed, whatever the file says", () => {
    const FIELDS = ["title", "publisher", "logo", "accent", "licence", "contact", "footer", "x"];
    const value = fc.dictionary(fc.constantFrom(...FIELDS), fc.jsonValue());
    fc.assert(
      fc.property(fc.oneof(value, fc.jsonValue()), (json) => {
        const result = readBrand(JSON.stringify(json));
        if (result.ok) expect(Object.keys(result.brand)).not.toContain("x");
        else expect(result.problems.length).toBeGreaterThan(0);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void readBrand(text)));
  });
});

describe("a problem of the settings", () => {
  const result = readBrand(JSON.stringify({ title: "x".repeat(300), contact: "x", accent: { light: "#ffffff" } }));
  const LOW: SettingProblem = {
    code: "contrast",
    where: "accent.dark",
    found: "1.98",
    limit: 4.5,
    suggestion: "#3ea09f",
  };
  const LARGE: SettingProblem = { code: "file-size", where: "logo", found: "900000", limit: 500_000 };
  const all = [...(result.ok ? [] : result.problems), LOW, LARGE];

  it("says where it is, what is wrong and what to do", () => {
    expect(all.map((problem) => settingProblemText("brand.json", problem, en))).toEqual([
      `brand.json, title: The text is too long. At most 200 characters. Shorten it. Found: ${"x".repeat(79)}…`,
      "brand.json, accent.dark: This field is missing. Add it.",
      "brand.json, accent.contrast: This field is missing. Add it.",
      "brand.json, contact: This is neither a web address nor an e-mail address. Write https://… or mailto:name@example.org. Found: x",
      "brand.json, accent.dark: This colour is hard to see in this theme. Its contrast is 1.98:1, but 4.5:1 is needed. The nearest one that can be seen well: #3ea09f. Choose a colour that differs more from the backgrounds.",
      "brand.json, logo: The file is too large. At most 500 kB. Save a smaller picture.",
    ]);
  });

  it("is worded in every language", () => {
    expect(settingProblemText("brand.json", LOW, uk)).toContain("Його контраст 1,98:1, а\u00a0потрібно 4,5:1.");
    expect(Object.keys(uk.wrong)).toEqual(Object.keys(en.wrong));
  });
});
