import { describe, expect, it } from "vitest";
import { languageTagOf } from "../../src/formats/texts/language-tag";
import { eventsOf, importText, reported } from "./import-text";

describe("a cell that names a language", () => {
  it.each([
    ["uk", "uk"],
    ["EN", "en"],
    ["pt_br", "pt-BR"],
    ["zh-hant-tw", "zh-Hant-TW"],
    ["crh", "crh"],
    ["Ukrainian", "uk"],
    ["українська", "uk"],
    ["Українська мова", "uk"],
    ["немецкий", "de"],
    ["Deutsch", "de"],
    ["français", "fr"],
    ["polski", "pl"],
    ["日本語", "ja"],
  ])("%s is read as %s", (text, tag) => {
    expect(languageTagOf(text)).toBe(tag);
  });

  it.each(["", "   ", "n/a", "x", "en or uk", "<b>en</b>", "u".repeat(1_000)])("%j names none", (text) => {
    expect(languageTagOf(text)).toBeUndefined();
  });
});

describe("a column of languages", () => {
  const TABLE = ["Date,Title,Text,Language", "2001,Міст,Текст,українська", "2002,Bridge,,en", "2003,Pont,,klingon"];

  it("gives each text its language, and the chronicle its languages", () => {
    const result = importText(TABLE.join("\n"));
    expect(eventsOf(result).map(({ title, summary }) => [title, summary])).toEqual([
      [{ uk: "Міст" }, { uk: "Текст" }],
      [{ en: "Bridge" }, undefined],
      ["Pont", undefined],
    ]);
    expect(result.chronicle?.meta.languages).toEqual(["uk", "en"]);
    expect(reported(result)).toEqual(["warning field.invalid@row 4, column Language"]);
  });

  it("is read where the user says so", () => {
    const lines = ["Date,Title,Code", "2001,Міст,uk"];
    expect(eventsOf(importText(lines.join("\n"), { columns: { language: 2 } }))[0]?.title).toEqual({ uk: "Міст" });
  });
});
