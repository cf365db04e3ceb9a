import { describe, expect, it } from "vitest";
import { MODES } from "../../src/model/mode";

describe("modes", () => {
  it("let a reader of the page go back, zoom with the wheel and be remembered", () => {
    expect(MODES.browse).toEqual({
      history: "push",
      wheel: "zoom",
      storesChoices: true,
      canLeave: true,
      opensLocalFiles: true,
      editsChronicles: true,
      readsStories: true,
      isWelcoming: true,
      hasQuizOptions: false,
      layout: "page",
      keys: "all",
    });
  });

  it("leave Back, the wheel, storage and single keys to the page around a frame", () => {
    expect(MODES.embed).toEqual({
      history: "replace",
      wheel: "ctrl-zoom",
      storesChoices: false,
      canLeave: false,
      opensLocalFiles: false,
      editsChronicles: false,
      readsStories: true,
      isWelcoming: false,
      hasQuizOptions: false,
      layout: "frame",
      keys: "steps",
    });
  });
});
