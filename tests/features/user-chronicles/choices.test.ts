import { describe, expect, it } from "vitest";
import { countries } from "../../../src/features/user-chronicles/settings/countries";
import { findLanguages } from "../../../src/features/user-chronicles/settings/languages";

describe("the countries of a place", () => {
  it("are those of today, by name", () => {
    const names = countries("en").map(({ name }) => name);
    const codes = countries("en").map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["UA", "GB", "TR", "XK", "PS", "TW"]));
    for (const other of ["EU", "ZZ", "UK", "SU", "DD", "YU"]) expect(codes).not.toContain(other);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
    expect(codes.length).toBeGreaterThan(240);
    expect(codes.length).toBeLessThan(260);
  });

  it("are named in the language of the page", () => {
    expect(countries("uk").find(({ code }) => code === "UA")?.name).toBe("Україна");
  });
});

describe("a language", () => {
  it.each([
    ["poli", "en", "pl"],
    ["Polish", "en", "pl"],
    ["polski", "en", "pl"],
    ["поль", "uk", "pl"],
    ["pl", "en", "pl"],
    ["PT-br", "en", "pt-BR"],
    ["nds", "en", "nds"],
    ["de-CH-1996", "en", "de-CH-1996"],
  ])("is found by %j on a page in %s", (typed, lang, tag) => {
    expect(findLanguages(typed, lang, [])[0]?.tag).toBe(tag);
  });

  it("is not offered twice, and a word is no tag", () => {
    expect(findLanguages("pl", "en", ["pl"]).map(({ tag }) => tag)).not.toContain("pl");
    expect(findLanguages("poli", "en", []).map(({ tag }) => tag)).not.toContain("poli");
    expect(findLanguages("???", "en", [])).toEqual([]);
    expect(findLanguages("", "en", ["en"]).length).toBeGreaterThan(60);
  });
});
