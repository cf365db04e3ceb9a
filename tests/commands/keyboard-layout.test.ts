import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/commands/commands";
import { findCommand } from "../../src/commands/command";
import { digitOf, isSlashPosition, letterOf } from "../../src/commands/keyboard-layout";
import { stageCommandOf } from "../../src/features/present/present-keys";

const SHIFTED = /^[A-ZА-ЯЁҐЄІЇ!?:_*+]$/u;
const press = (code: string, key: string, shiftKey = SHIFTED.test(key)) =>
  ({ key, code, shiftKey, ctrlKey: false, metaKey: false, altKey: false }) as KeyboardEvent;
const command = (code: string, key: string, shiftKey?: boolean) =>
  findCommand(COMMANDS, press(code, key, shiftKey), () => true)?.id;

describe("letters", () => {
  it.each([
    ["US", "KeyZ", "z", "z"],
    ["German Z", "KeyY", "z", "z"],
    ["German Y", "KeyZ", "y", "y"],
    ["French Q", "KeyA", "q", "q"],
    ["French A", "KeyQ", "a", "a"],
    ["French M", "Semicolon", "m", "m"],
    ["Dvorak S", "Semicolon", "s", "s"],
    ["Dvorak O", "KeyS", "o", "o"],
    ["Caps Lock", "KeyS", "S", "s"],
    ["Ukrainian", "KeyZ", "я", "z"],
    ["Ukrainian і", "KeyS", "і", "s"],
    ["Russian", "KeyS", "ы", "s"],
    ["Greek", "KeyZ", "ζ", "z"],
    ["Greek Q", "KeyQ", ";", "q"],
    ["Hebrew", "KeyS", "ד", "s"],
    ["Hebrew Q", "KeyQ", "/", "q"],
    ["Arabic, two signs on a key", "KeyB", "لا", "b"],
    ["Thai, a vowel sign", "KeyU", "ี", "u"],
    ["Korean", "KeyQ", "ㅂ", "q"],
    ["an input method", "KeyL", "Process", "l"],
  ])("%s: %s with %j is %s", (_, code, key, letter) => {
    expect(letterOf(press(code, key))).toBe(letter);
  });

  it.each([
    ["Dvorak ;", "KeyZ", ";"],
    ["Dvorak ,", "KeyW", ","],
    ["French ,", "KeyM", ","],
    ["Turkish ğ", "KeyE", "ğ"],
    ["Ukrainian х", "BracketLeft", "х"],
    ["a key with a name", "Enter", "Enter"],
    ["a dead key", "KeyQ", "Dead"],
  ])("%s is none", (_, code, key) => {
    expect(letterOf(press(code, key))).toBeUndefined();
  });
});

describe("digits", () => {
  it.each([
    ["1", "Digit1", "1", false],
    ["1 with Shift on AZERTY", "Digit1", "1", true],
    ["1 without Shift on AZERTY", "Digit1", "&", false],
    ["1 on the number pad", "Numpad1", "1", false],
    ["1 of programmer's Dvorak", "Digit5", "1", true],
    ["Arabic", "Digit1", "١", false],
  ])("%s", (_, code, key, shiftKey) => {
    expect(digitOf(press(code, key, shiftKey))).toBe("1");
  });

  it("are not the keys for moving on a number pad, nor the signs above the digits", () => {
    expect(digitOf(press("Numpad1", "End", false))).toBeUndefined();
    expect(digitOf(press("Digit1", "!", true))).toBeUndefined();
  });
});

describe("the commands of a layout", () => {
  it.each([
    ["German Z", "KeyY", "z", "fit"],
    ["German Y", "KeyZ", "y", undefined],
    ["German -", "Slash", "-", "zoomOut"],
    ["Dvorak S", "Semicolon", "s", "share"],
    ["Dvorak O", "KeyS", "o", undefined],
    ["Dvorak Z", "Slash", "z", "fit"],
    ["Dvorak /", "BracketLeft", "/", "search"],
    ["French 0", "Digit0", "à", "allYears"],
    ["French + of digits", "Digit0", "0", "allYears"],
    ["Ukrainian / place", "Slash", ".", "search"],

    ["Russian Z", "KeyZ", "я", "fit"],
    ["Greek S", "KeyS", "σ", "share"],
    ["Hebrew Z", "KeyZ", "ז", "fit"],
    ["Shift and P", "KeyP", "P", "print"],
    ["Shift and P, Ukrainian", "KeyP", "З", "print"],
    ["US Shift and 1", "Digit1", "!", "allYears"],
  ])("%s: %s with %j", (_, code, key, id) => {
    expect(command(code, key)).toBe(id);
  });

  it("has help where Cyrillic layouts have a comma", () => {
    expect(command("Slash", ",", true)).toBe("help");
    expect(isSlashPosition(press("Slash", "é"))).toBe(false);
  });

  it("presents likewise", () => {
    expect(stageCommandOf(press("KeyA", "q"), "")).toEqual({ kind: "question" });
    expect(stageCommandOf(press("KeyQ", "a"), "")).toBeUndefined();
    expect(stageCommandOf(press("KeyQ", "й"), "")).toEqual({ kind: "question" });
    expect(stageCommandOf(press("Semicolon", "s"), "")).toEqual({ kind: "notes" });
    expect(stageCommandOf(press("Digit4", "'"), "")).toEqual({ kind: "digit", digit: "4" });
  });
});
