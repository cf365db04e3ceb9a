import { describe, expect, it } from "vitest";
import { type KeyPress, stageCommandOf } from "../../../src/features/present/present-keys";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe("keys while presenting", () => {
  it.each([
    ["ArrowRight", "next"],
    ["ArrowDown", "next"],
    ["PageDown", "next"],
    [" ", "next"],
    ["Enter", "next"],
    ["ArrowLeft", "back"],
    ["PageUp", "back"],
    ["Backspace", "back"],
    ["Home", "first"],
    ["End", "last"],
    [".", "blank"],
    ["F5", "restart"],
    ["Escape", "leave"],
  ])("%s is %s", (key, kind) => {
    expect(stageCommandOf(press(key), "")).toEqual({ kind });
  });

  it("are letters by their place, so that a Ukrainian layout works", () => {
    expect(stageCommandOf(press("и", { code: "KeyB" }), "")).toEqual({ kind: "blank" });
    expect(stageCommandOf(press("т", { code: "KeyN" }), "")).toEqual({ kind: "next" });
  });

  it("go to a step by its number and Enter", () => {
    expect(stageCommandOf(press("4"), "")).toEqual({ kind: "digit", digit: "4" });
    expect(stageCommandOf(press("Enter"), "42")).toEqual({ kind: "go" });
  });

  it("accept Shift + F5, as clickers send it, and go back with Shift + Space", () => {
    expect(stageCommandOf(press("F5", { shiftKey: true }), "")).toEqual({ kind: "restart" });
    expect(stageCommandOf(press(" ", { shiftKey: true }), "")).toEqual({ kind: "back" });
  });

  it.each([
    press("r", { code: "KeyR", ctrlKey: true }),
    press("b", { code: "KeyB", metaKey: true }),
    press("ArrowLeft", { altKey: true }),
    press("x", { code: "KeyX" }),
    press("Tab"),
  ])("leave the browser its own: %j", (other) => {
    expect(stageCommandOf(other, "")).toBeUndefined();
  });
});
