import { describe, expect, it } from "vitest";
import { type Press, isCharacterKey, matchesPress } from "../../src/commands/command";

type Keys = Partial<Pick<KeyboardEvent, "code" | "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">>;

const pressed = (keys: Keys): KeyboardEvent =>
  ({ code: "", key: "", shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...keys }) as KeyboardEvent;

describe("a press", () => {
  it.each<[string, Keys, Press]>([
    ["a letter", { code: "KeyL", key: "l" }, { letter: "l" }],
    ["a letter on a Ukrainian layout", { code: "KeyL", key: "д" }, { letter: "l" }],
    ["a letter under Caps Lock", { code: "KeyL", key: "L" }, { letter: "l" }],
    ["Ctrl and a letter", { code: "KeyK", key: "k", ctrlKey: true }, { letter: "k", mod: true }],
    ["⌘ and a letter", { code: "KeyK", key: "k", metaKey: true }, { letter: "k", mod: true }],
    ["a sign wherever it is", { code: "Period", key: "/" }, { key: "/" }],
    ["a sign that needs Shift", { code: "Equal", key: "+", shiftKey: true }, { key: "+" }],
    ["an arrow", { code: "ArrowUp", key: "ArrowUp" }, { key: "ArrowUp" }],
    ["Shift and an arrow", { key: "ArrowLeft", shiftKey: true }, { key: "ArrowLeft", shift: true }],
  ])("is recognised: %s", (_, keys, press) => {
    expect(matchesPress(pressed(keys), press)).toBe(true);
  });

  it.each<[string, Keys, Press]>([
    ["another letter", { code: "KeyL", key: "k" }, { letter: "l" }],
    ["Ctrl too much", { code: "KeyL", key: "l", ctrlKey: true }, { letter: "l" }],
    ["⌘ too much", { code: "KeyF", key: "f", metaKey: true }, { letter: "f" }],
    ["Alt too much", { code: "KeyL", key: "ł", altKey: true }, { letter: "l" }],
    ["Shift too much", { code: "KeyL", key: "L", shiftKey: true }, { letter: "l" }],
    ["Ctrl missing", { code: "KeyK", key: "k" }, { letter: "k", mod: true }],
    ["Shift too much on an arrow", { key: "ArrowLeft", shiftKey: true }, { key: "ArrowLeft", shift: false }],
    ["Shift missing on an arrow", { key: "ArrowLeft" }, { key: "ArrowLeft", shift: true }],
    ["Ctrl and a sign, the browser's zoom", { key: "+", ctrlKey: true }, { key: "+" }],
  ])("is another one: %s", (_, keys, press) => {
    expect(matchesPress(pressed(keys), press)).toBe(false);
  });
});

describe("a single sign", () => {
  it.each<Press>([{ letter: "l" }, { digit: "0" }, { key: "/" }, { key: "+" }, { position: "Slash", shift: true }])(
    "is %o",
    (press) => {
      expect(isCharacterKey(press)).toBe(true);
    },
  );

  it.each<Press>([
    { key: "ArrowUp" },
    { key: "Enter" },
    { key: "Escape" },
    { letter: "k", mod: true },
    { key: "Home" },
  ])("is not %o", (press) => {
    expect(isCharacterKey(press)).toBe(false);
  });
});
