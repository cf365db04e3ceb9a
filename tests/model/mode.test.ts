import { describe, expect, it } from "vitest";
import { MODES } from "../../src/model/mode";

describe("modes", () => {
  it("let a reader of the page go back, zoom with the wheel and be remembered", () => {
    expect(MODES.browse).toEqual({
      history: "push",
      wheel: "zoom",
      keepsLocal: true,
      canLeave: true,
      takesFiles: true,
      readsStories: true,
    });
  });
});
