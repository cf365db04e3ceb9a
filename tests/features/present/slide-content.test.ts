import { describe, expect, it } from "vitest";
import { slideContent } from "../../../src/features/present/slide-content";
import type { Medium } from "../../../src/model/chronicle/media";
import { stepAt } from "../../../src/model/stories/story";
import { smallChronicle } from "../../fixtures/chronicles/small";

const picture: Medium = { type: "image", url: "a.jpg" };

const sideOf = (event: object, step: object = {}) => slideOf(event, step, picture);

function slideOf(event: object, step: object, shown: Medium | undefined) {
  const chronicle = smallChronicle([{ id: "e", date: "1871", title: "Lit", ...event }], {
    stories: [{ id: "s", title: "S", steps: [{ event: "e", ...step }] }],
  });
  const at = stepAt(chronicle, { id: "s", step: 1 });
  if (!at) throw new Error("no step");
  return slideContent(chronicle, at, () => shown).side;
}

describe("beside the headline of a slide", () => {
  const figures = [{ value: "1", label: "L", source: "S" }];
  const quotes = [{ text: "T", speaker: "S" }];

  it("is a picture before a figure, and a figure before a quotation, as on cards", () => {
    expect(sideOf({ summary: "Text", figures, quotes })).toEqual({ kind: "picture", picture, isFull: false });
    const noPicture = (event: object) => slideOf(event, {}, undefined)?.kind;
    expect(noPicture({ figures, quotes })).toBe("figure");
    expect(noPicture({ quotes })).toBe("quote");
  });

  it("is a picture that fills the slide where there is little to read", () => {
    expect(sideOf({})).toEqual({ kind: "picture", picture, isFull: true });
    expect(sideOf({ status: "disputed" })).toMatchObject({ isFull: false });
    expect(sideOf({}, { question: "Why?" })).toMatchObject({ isFull: false });
    expect(sideOf({}, { headline: "Long words ".repeat(10) })).toMatchObject({ isFull: false });
  });
});
