import { describe, expect, it } from "vitest";
import { en } from "../../../src/i18n/en";
import { cardContent } from "../../../src/timeline/cards/card-content";
import { createAppStore } from "../../../src/store/app-store";
import { smallChronicle } from "../../fixtures/chronicles/small";

function contentOf(fields: object, lang = "en") {
  const chronicle = smallChronicle([{ id: "it", date: "2022-02-24", title: { en: "It", uk: "Це" }, ...fields }]);
  const event = chronicle.eventsById.get("it");
  if (!event) throw new Error("no event");
  const { getState } = createAppStore();
  return cardContent(event, { chronicle, lang, messages: en, getState });
}

const FIGURE = { value: "24", label: "sailors", source: "Kyiv" };
const QUOTE = { text: "Words", speaker: "Someone" };

describe("what a card says", () => {
  it("is a figure before a quotation, and names who claims", () => {
    const { visuals, status, claimant } = contentOf({
      figures: [FIGURE],
      quotes: [QUOTE],
      status: "claimed",
      claimedBy: "Officials",
    });
    expect(visuals.map(({ kind }) => kind)).toEqual(["figure", "quote"]);
    expect(status).toBe(en.statuses.beside.claimed);
    expect(claimant?.text).toBe("Officials");
    expect(contentOf({ claimedBy: "Officials" }).claimant).toBeUndefined();
  });

  it("is the content note instead of a distressing text", () => {
    expect(contentOf({ summary: "Text", contentNote: "Mentions killings." }).summary?.text).toBe("Mentions killings.");
    expect(contentOf({ summary: "Text" }).summary?.text).toBe("Text");
    expect(contentOf({}).summary).toBeUndefined();
  });

  it("marks a text that is not in the language of the page", () => {
    const { title, summary } = contentOf({ summary: { en: "Text" } }, "uk");
    expect(title).toEqual({ text: "Це", lang: undefined });
    expect(summary).toEqual({ text: "Text", lang: "en" });
  });
});
