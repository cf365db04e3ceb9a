import { expect, it } from "vitest";
import { isComposing } from "../../src/ui/is-composing";

it("a key is one of an input method while it composes, and in Safari by its code after that", () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
});
