import { describe, expect, it } from "vitest";
import { readChronicle } from "../../../src/model/chronicle/read-chronicle";
import type { PlainChronicle } from "../../../src/model/chronicle/chronicle";
import { allTexts } from "../../../src/model/localized";
import { rankedSearch } from "../../../src/model/search/ranked-search";
import { scanSearch } from "../../../src/model/search/scan-search";
import type { FindText, Searchable } from "../../../src/model/search/text-fields";
import { textSearchOf } from "../../../src/model/search/text-search";
import { markMatches, normaliseText, searchStem, splitWords } from "../../../src/model/search/normalize-words";
import { bundledText } from "../../fixtures/chronicles/bundled";
import { aChronicle } from "../../fixtures/chronicles/filterable";

const bundled = readChronicle(JSON.parse(bundledText)).chronicle as PlainChronicle;

const SEARCHES: readonly [string, (chronicle: Searchable) => FindText][] = [
  ["the ranked index", rankedSearch],
  ["the scan", scanSearch],
];

describe.each(SEARCHES)("%s", (_, build) => {
  const small = aChronicle();
  const find = build(small);
  const found = (query: string) => Array.from(find(query), (position) => small.events[position]?.id);

  it.each([
    ["a word of the title", "Siege", ["siege"]],
    ["the beginning of a word", "garri", ["island"]],
    ["another language", "вторгнення", ["invasion"]],
    ["an alias of an actor", "Turkey", ["exchange"]],
    ["an alias of a place", "Kiev", ["protests"]],
    ["a name without its accents", "turkiye", ["exchange"]],
    ["every word", "prisoner turkey", ["exchange"]],
    ["the plural of a word", "prisoners", ["exchange"]],
    ["a near spelling, when nothing is exact", "garisson", ["island"]],
    ["nothing", "xylophone", []],
    ["blanks", "   ", []],
    ["signs alone", "— …", []],
  ])("finds %s", (_what, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it("puts a hit in the title before one in the text", () => {
    expect(found("ukraine")).toHaveLength(5);
    expect(found("invasion")[0]).toBe("invasion");
  });

  const findBundled = build(bundled);
  const idsOf = (query: string) => Array.from(findBundled(query), (position) => bundled.events[position]?.id).sort();

  it.each([
    ["spellings of a name", ["Zelensky", "Zelenskyy", "Zelenskiy", "zelensky’s", "Зеленський", "Зеленського"]],
    ["cases of a city", ["Київ", "Києва", "Києві"]],
    ["a country with and without its accent", ["Türkiye", "turkiye", "TÜRKIYE"]],
    ["singular and plural", ["prisoner", "prisoners"]],
  ])("finds the same events of the bundled chronicle for %s", (_what, queries) => {
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

const titles = [
  "東京オリンピック開会",
  "NATO拡大と東京都",
  "สงครามโลกครั้งที่สองสิ้นสุดลง",
  "ការបញ្ចប់នៃ\u200bសង្គ្រាម",
  "စစ်ပွဲပြီးဆုံးခြင်း",
  "ການສິ້ນສຸດຂອງສົງຄາມ",
  "中华人民共和国成立",
  "ｵﾘﾝﾋﾟｯｸ大会 ２０２０",
];
const unspaced = readChronicle({
  format: "throughline/1",
  id: "unspaced",
  title: { en: "Scripts without blanks" },
  lanes: [{ id: "all", label: { en: "All" } }],
  events: titles.map((title, index) => ({
    id: `e${index}`,
    lane: "all",
    date: `${1950 + index}`,
    importance: 3,
    title: { en: title },
    summary: { en: "Something." },
  })),
});

describe.each(SEARCHES)("%s, in scripts without blanks between words,", (_, build) => {
  const events = unspaced.chronicle?.events ?? [];
  const find = build(unspaced.chronicle as PlainChronicle);
  const found = (query: string) => Array.from(find(query), (position) => events[position]?.id).sort();

  it.each([
    ["a word inside", "オリンピック", ["e0", "e7"]],
    ["the beginning", "東京", ["e0", "e1"]],
    ["the end", "開会", ["e0"]],
    ["one letter", "会", ["e0", "e7"]],
    ["two words", "開会 東京", ["e0"]],
    ["a Latin word before it", "nato", ["e1"]],
    ["what follows a Latin word", "拡大", ["e1"]],
    ["both in one", "NATO拡大", ["e1"]],
    ["Thai", "สิ้นสุด", ["e2"]],
    ["Khmer over a break that is not seen", "នៃសង្គ្រាម", ["e3"]],
    ["Burmese", "ပြီးဆုံး", ["e4"]],
    ["Lao", "ສົງຄາມ", ["e5"]],
    ["Chinese", "人民共和国", ["e6"]],
    ["digits of full width", "2020", ["e7"]],
    ["nothing that only looks alike", "大阪府", []],
    ["nothing in another order", "会開", []],
  ])("finds %s", (_what, query, ids) => {
    expect(found(query)).toEqual(ids);
  });
});

describe("the two searches", () => {
  const [ranked, scan] = [rankedSearch(bundled), scanSearch(bundled)];

  it("find the same events for every word of every title", () => {
    const words = new Set(bundled.events.flatMap(({ title }) => allTexts(title).flatMap(splitWords)));
    expect(words.size).toBeGreaterThan(500);
    for (const word of words) expect([...scan(word)].sort(), word).toEqual([...ranked(word)].sort());
  });
});

describe("a search", () => {
  it("takes a query of any length, and none", () => {
    const small = aChronicle();
    const { find } = textSearchOf(small);
    expect(Array.from(find("siege ".repeat(10_000)), (position) => small.events[position]?.id)).toEqual(["siege"]);
    expect([...find("  ")]).toEqual([]);
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
    expect(normaliseText(word)).toBe(normal);
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
    expect(marked("東京オリンピック開会", "オリンピック")).toBe("東京[オリンピック]開会");
    expect(marked("NATO拡大", "拡大 na")).toBe("[NA]TO[拡大]");
    expect(marked("Nothing here", "")).toBe("Nothing here");
  });
});
