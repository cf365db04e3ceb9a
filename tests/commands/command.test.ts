import { describe, expect, it } from "vitest";
import { type Press, isSingleSign, matchesPress } from "../../src/commands/command";

type Keys = Partial<Pick<KeyboardEvent, "code" | "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">>;

const pressed = (keys: Keys): KeyboardEvent =>
  ({ code: "", key: "", shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...keys }) as KeyboardEvent;

describe("a press", () => {
  it.each<[string, Keys, Press]>([
    ["a letter", { code: "KeyL", key: "l" }, { code: "KeyL" }],
    ["a letter on a Ukrainian layout", { code: "KeyL", key: "д" }, { code: "KeyL" }],
    ["a letter under Caps Lock", { code: "KeyL", key: "L" }, { code: "KeyL" }],
    ["Ctrl and a letter", { code: "KeyK", key: "k", ctrlKey: true }, { code: "KeyK", mod: true }],
    ["⌘ and a letter", { code: "KeyK", key: "k", metaKey: true }, { code: "KeyK", mod: true }],
    ["a sign wherever it is", { code: "Period", key: "/" }, { key: "/" }],
    ["a sign that needs Shift", { code: "Equal", key: "+", shiftKey: true }, { key: "+" }],
    ["an arrow", { code: "ArrowUp", key: "ArrowUp" }, { key: "ArrowUp" }],
    ["Shift and an arrow", { key: "ArrowLeft", shiftKey: true }, { key: "ArrowLeft", shift: true }],
  ])("is recognised: %s", (_, keys, press) => {
    expect(matchesPress(pressed(keys), press)).toBe(true);
  });

  it.each<[string, Keys, Press]>([
    ["another letter", { code: "KeyK", key: "l" }, { code: "KeyL" }],
    ["Ctrl too much", { code: "KeyL", key: "l", ctrlKey: true }, { code: "KeyL" }],
    ["⌘ too much", { code: "KeyF", key: "f", metaKey: true }, { code: "KeyF" }],
    ["Alt too much", { code: "KeyL", key: "ł", altKey: true }, { code: "KeyL" }],
    ["Shift too much", { code: "KeyL", key: "L", shiftKey: true }, { code: "KeyL" }],
    ["Ctrl missing", { code: "KeyK", key: "k" }, { code: "KeyK", mod: true }],
    ["Shift too much on an arrow", { key: "ArrowLeft", shiftKey: true }, { key: "ArrowLeft", shift: false }],
    ["Shift missing on an arrow", { key: "ArrowLeft" }, { key: "ArrowLeft", shift: true }],
    ["Ctrl and a sign, the browser's zoom", { key: "+", ctrlKey: true }, { key: "+" }],
  ])("is another one: %s", (_, keys, press) => {
    expect(matchesPress(pressed(keys), press)).toBe(false);
  });
});

describe("a single sign", () => {
  it.each<Press>([{ code: "KeyL" }, { code: "Digit0" }, { key: "/" }, { key: "+" }, { code: "Digit1", shift: true }])(
    "is %o",
    (press) => {
      expect(isSingleSign(press)).toBe(true);
    },
  );

  it.each<Press>([
    { key: "ArrowUp" },
    { key: "Enter" },
    { key: "Escape" },
    { code: "KeyK", mod: true },
    { key: "Home" },
  ])("is not %o", (press) => {
    expect(isSingleSign(press)).toBe(false);
  });
});
