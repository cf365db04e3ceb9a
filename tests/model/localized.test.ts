import { describe, expect, it } from "vitest";
import { allTexts, pickText } from "../../src/model/localized";

describe("pickText", () => {
  it("takes the requested language", () => {
    expect(pickText({ en: "War", uk: "Війна" }, "uk")).toEqual({ text: "Війна", lang: "uk", isFallback: false });
  });

  it("reports a fallback to another language", () => {
    expect(pickText({ en: "War" }, "uk")).toEqual({ text: "War", lang: "en", isFallback: true });
    expect(pickText({ de: "Krieg" }, "uk")).toEqual({ text: "Krieg", lang: "de", isFallback: true });
    expect(pickText({ de: "Krieg", en: "War" }, "uk", ["de"])).toMatchObject({ lang: "de" });
  });

  it("gives a plain text to every language, without counting as a fallback", () => {
    expect(pickText("Kyiv Independent", "uk")).toEqual({
      text: "Kyiv Independent",
      lang: undefined,
      isFallback: false,
    });
  });

  it("yields the empty text for a field that was not given", () => {
    expect(pickText(undefined, "en")).toEqual({ text: "", lang: undefined, isFallback: false });
    expect(pickText({}, "en").text).toBe("");
  });

  it("does not take an inherited name for a language", () => {
    expect(pickText({ en: "War" }, "constructor").text).toBe("War");
    expect(pickText({ en: "War" }, "toString")).toMatchObject({ lang: "en", isFallback: true });
  });
});

describe("allTexts", () => {
  it("lists the texts of all languages", () => {
    expect(allTexts({ en: "War", uk: "Війна" })).toEqual(["War", "Війна"]);
    expect(allTexts("War")).toEqual(["War"]);
    expect(allTexts(undefined)).toEqual([]);
  });
});
