import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readChronicle } from "../../src/model/read-chronicle";
import { buildSearchIndex } from "../../src/model/search-index";
import { markMatches, normaliseTerm, searchStem } from "../../src/model/search-words";
import { aChronicle } from "../features/filters/a-chronicle";

const { chronicle: bundled } = readChronicle(
  JSON.parse(readFileSync("public/data/russia-ukraine-war.json", "utf8")) as unknown,
);
if (!bundled) throw new Error("the bundled chronicle cannot be read");
const bundledIndex = buildSearchIndex(bundled);
const index = buildSearchIndex(aChronicle());
const found = (query: string) => index.search(query).map((hit) => hit.id);

describe("search", () => {
  it.each([
    ["a word of the title", "Siege", ["siege"]],
    ["the beginning of a word", "garri", ["island"]],
    ["another language", "вторгнення", ["invasion"]],
    ["an alias of an actor", "Turkey", ["exchange"]],
    ["a name without its accents", "turkiye", ["exchange"]],
    ["every word", "prisoner turkey", ["exchange"]],
    ["the plural of a word", "prisoners", ["exchange"]],
    ["a near spelling, when nothing is exact", "garisson", ["island"]],
    ["nothing", "xylophone", []],
    ["blanks", "   ", []],
    ["signs alone", "— …", []],
  ])("finds %s", (_, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it("puts a hit in the title before one in the text", () => {
    expect(found("ukraine")).toHaveLength(5);
    expect(index.search("invasion")[0]?.id).toBe("invasion");
  });

  it("takes a query of any length", () => {
    expect(found("siege ".repeat(10_000))).toEqual(["siege"]);
  });
});

describe("search in the bundled chronicle", () => {
  const idsOf = (query: string) =>
    bundledIndex
      .search(query)
      .map((hit) => hit.id)
      .sort();

  it.each([
    ["spellings of a name", ["Zelensky", "Zelenskyy", "Zelenskiy", "zelensky’s", "Зеленський", "Зеленського"]],
    ["cases of a city", ["Київ", "Києва", "Києві"]],
    ["a country with and without its accent", ["Türkiye", "turkiye", "TÜRKIYE"]],
    ["singular and plural", ["prisoner", "prisoners"]],
  ])("finds the same events for %s", (_, queries) => {
    const [first, ...others] = queries.map(idsOf);
    expect(first?.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(first);
  });

  it("finds something for every letter of a name being typed", () => {
    for (const name of ["Зеленський", "Маріуполь", "Київ", "Zelenskyy"]) {
      for (let length = 1; length <= name.length; length += 1) {
        expect(idsOf(name.slice(0, length)), name.slice(0, length)).not.toEqual([]);
      }
    }
  });
});

describe("words", () => {
  it.each([
    ["Türkiye", "turkiye"],
    ["об’єкт", "обєкт"],
    ["Russia’s", "russia"],
    ["Київ", "київ"],
    ["ҐАНОК", "ґанок"],
  ])("normalises %s", (word, normal) => {
    expect(normaliseTerm(word)).toBe(normal);
  });

  it.each([
    ["зеленського", "зеленськ"],
    ["київ", "києв"],
    ["крим", "крим"],
    ["санкцій", "санкц"],
    ["sanctions", "sanction"],
    ["crisis", "crisi"],
    ["press", "press"],
  ])("looks for the part of %s that inflection leaves alone", (word, stem) => {
    expect(searchStem(word)).toBe(stem);
  });

  it("marks what was typed, and a whole word in another ending", () => {
    const marked = (text: string, query: string) =>
      markMatches(text, query)
        .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
        .join("");
    expect(marked("Black Sea grain deal", "gra sea")).toBe("Black [Sea] [gra]in deal");
    expect(marked("Промова Зеленського", "зеленський")).toBe("Промова [Зеленського]");
    expect(marked("Talks in Türkiye", "turk")).toBe("Talks in [Türk]iye");
    expect(marked("Nothing here", "")).toBe("Nothing here");
  });
});
