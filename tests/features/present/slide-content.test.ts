import { describe, expect, it } from "vitest";
import { slideContent } from "../../../src/features/present/slide-content";
import type { Medium } from "../../../src/model/chronicle/media";
import { stepAt } from "../../../src/model/stories/story";
import { smallChronicle } from "../../fixtures/chronicles/small";

const picture: Medium = { type: "image", url: "a.jpg" };

function sideOf(event: object, step: object = {}) {
  const chronicle = smallChronicle([{ id: "e", date: "1871", title: "Lit", ...event }], {
    stories: [{ id: "s", title: "S", steps: [{ event: "e", ...step }] }],
  });
  const at = stepAt(chronicle, { id: "s", step: 1 });
  if (!at) throw new Error("no step");
  return slideContent(chronicle, at, () => picture).side;
}

describe("beside the headline of a slide", () => {
  it("is a figure or a quotation before a picture", () => {
    expect(sideOf({ figures: [{ value: "1", label: "L", source: "S" }] })?.kind).toBe("figure");
    expect(sideOf({ quotes: [{ text: "T", speaker: "S" }] })?.kind).toBe("quote");
    expect(sideOf({ summary: "Text" })).toEqual({ kind: "picture", picture, isFull: false });
  });

  it("is a picture that fills the slide where there is little to read", () => {
    expect(sideOf({})).toEqual({ kind: "picture", picture, isFull: true });
    expect(sideOf({ status: "disputed" })).toMatchObject({ isFull: false });
    expect(sideOf({}, { question: "Why?" })).toMatchObject({ isFull: false });
    expect(sideOf({}, { headline: "Long words ".repeat(10) })).toMatchObject({ isFull: false });
  });
});
