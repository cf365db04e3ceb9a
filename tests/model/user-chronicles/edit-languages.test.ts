import { describe, expect, it } from "vitest";
import { type ChronicleContent, chronicleOf, contentOf } from "../../../src/model/user-chronicles/content";
import { mapTexts } from "../../../src/model/user-chronicles/content-texts";
import {
  addLanguage,
  countTextsIn,
  readLanguageTag,
  removeLanguage,
  setMainLanguage,
} from "../../../src/model/user-chronicles/edit-languages";
import { smallChronicle } from "../../fixtures/chronicles/small";

const SMALL = contentOf(smallChronicle());

/** One of every text. Each says what it is. */
const FULL = contentOf(
  smallChronicle(
    [
      {
        id: "one",
        date: "2022",
        title: "T",
        summary: "T",
        claimedBy: "T",
        placeLabel: "T",
        contentNote: "T",
        status: "confirmed",
        lane: "war",
        tags: ["not a text"],
        contested: { over: ["cause"], claims: [{ who: "T", text: "T", source: "s1" }] },
        figures: [{ value: "T", label: "T", source: "T" }],
        quotes: [{ text: "T", speaker: "T", note: "T" }],
        related: [{ type: "led-to", event: "two", claimedBy: "T", source: "s1" }],
        sources: [{ id: "s1", title: "T", headline: "not a text", author: "not a text", publisher: "T" }],
        media: [
          {
            type: "image",
            url: "https://example.org/a.png",
            alt: "T",
            credit: "T",
            caption: "T",
            licence: { name: "not a text" },
          },
        ],
      },
      { id: "two", date: "2023", title: "T", lane: "war" },
    ],
    {
      meta: {
        title: "T",
        shortTitle: "T",
        description: "T",
        method: "T",
        languages: ["en"],
        licence: { name: "not a text" },
        corrections: [{ date: "2024-01-01", version: "not a text", text: "T" }],
      },
      lanes: [{ id: "war", label: "T", description: "T" }],
      eras: [{ id: "early", label: "T", description: "T", date: "2022" }],
      actors: [{ id: "a", name: "T", role: "T", aliases: ["not a text"] }],
      places: [{ id: "p", name: "T", precision: "not a text" }],
      stories: [
        {
          id: "s",
          title: "T",
          summary: "T",
          audience: "T",
          steps: [{ event: "one", headline: "T", note: "T", question: "T" }],
        },
      ],
    },
  ),
);
const textsIn = (content: ChronicleContent) => JSON.stringify(content).split('"T"').length - 1;

describe("the texts of a chronicle", () => {
  it("are all changed, and nothing else is", () => {
    const seen: unknown[] = [];
    const after = mapTexts(FULL, (text) => {
      seen.push(text);
      return { en: `${String(text)}!` };
    });
    expect(new Set(seen)).toEqual(new Set(["T"]));
    expect(seen).toHaveLength(textsIn(FULL));
    expect(textsIn(after)).toBe(0);
    expect(JSON.stringify(after).split("not a text").length).toBe(JSON.stringify(FULL).split("not a text").length);
    expect(chronicleOf(after, 0).problems).toEqual([]);
  });

  it("leave the same object where none changes", () => {
    expect(mapTexts(SMALL, (text) => text)).toBe(SMALL);
    const after = mapTexts(SMALL, (text) => (text === "A speech abroad" ? "Elsewhere" : text));
    expect(after.lanes).toBe(SMALL.lanes);
    expect(after.events[0]).toBe(SMALL.events[0]);
    expect(after.events).not.toBe(SMALL.events);
  });
});

describe("the languages of a chronicle", () => {
  it("are added at the end, once", () => {
    const after = addLanguage(SMALL, "pl");
    expect(after.meta.languages).toEqual(["en", "uk", "pl"]);
    expect(addLanguage(after, "pl")).toBe(after);
  });

  it("keep their texts when they are removed, also the texts that name none", () => {
    const after = removeLanguage(SMALL, "en");
    expect(after.meta.languages).toEqual(["uk"]);
    expect(after.events.find(({ id }) => id === "speech")?.title).toEqual({ en: "A speech abroad" });
    expect(after.lanes).toEqual(SMALL.lanes);
    expect(addLanguage(after, "en").events.find(({ id }) => id === "speech")?.title).toEqual({ en: "A speech abroad" });
  });

  it("never end with none", () => {
    const one = removeLanguage(SMALL, "uk");
    expect(removeLanguage(one, "en")).toBe(one);
    expect(removeLanguage(SMALL, "fr")).toBe(SMALL);
  });

  it("have another first without a text changing its language", () => {
    const after = setMainLanguage(SMALL, "uk");
    expect(after.meta.languages).toEqual(["uk", "en"]);
    expect(after.events.find(({ id }) => id === "exchange")?.title).toEqual({ en: "A prisoner exchange" });
    expect(setMainLanguage(SMALL, "en")).toBe(SMALL);
    expect(setMainLanguage(SMALL, "fr")).toBe(SMALL);
  });

  it("are counted with the texts that are hidden without them", () => {
    const content = { ...SMALL, meta: { ...SMALL.meta, title: { en: "A" } } };
    expect(countTextsIn(SMALL, "fr")).toBe(0);
    // The plain texts count as of the main language.
    expect(countTextsIn(content, "en") - countTextsIn(content, "uk")).toBe(4);
  });

  it.each([
    ["uk", "uk"],
    [" PT-br ", "pt-BR"],
    ["zh_hant", "zh-Hant"],
    ["e", undefined],
    ["українська", undefined],
    ["en-", undefined],
    ["x".repeat(40), undefined],
  ])("are typed as %j", (typed, tag) => expect(readLanguageTag(typed)).toBe(tag));
});
