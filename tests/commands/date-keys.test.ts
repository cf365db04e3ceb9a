// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { findCommand } from "../../src/commands/command";
import { COMMANDS } from "../../src/commands/commands";
import { DATE_KEYS, dateMoveOf, dateMovedBy } from "../../src/commands/date-keys";
import { dateDrag } from "../../src/i18n/en/date-drag";
import { parseEventDate } from "../../src/model/dates/event-date";

const press = (key: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent("keydown", { key, altKey: true, shiftKey: true, ...more });

function moved(edtf: string, key: string, more?: KeyboardEventInit): string | undefined {
  const result = parseEventDate(edtf);
  const move = dateMoveOf(press(key, more));
  return result.ok && move ? dateMovedBy(result.date, move) : undefined;
}

describe("keys that change dates", () => {
  it.each([
    ["2022-02-24", "ArrowRight", "2022-02-25"],
    ["2022-02-24", "ArrowLeft", "2022-02-23"],
    ["2022-02-24", "PageDown", "2022-03-06"],
    ["2022-02-24", "PageUp", "2022-02-14"],
    ["2022-02", "ArrowRight", "2022-03"],
    ["2022~", "ArrowLeft", "2021~"],
    ["201X", "ArrowRight", "202X"],
    ["2022-02-24/2022-03-01", "ArrowRight", "2022-02-25/2022-03-02"],
    ["2022-02-24/2022-03-01", "ArrowUp", "2022-02-24/2022-03-02"],
    ["2022-02-24/2022-03-01", "ArrowDown", "2022-02-24/2022-02-28"],
    ["2022-02-24/2022-02-24", "ArrowDown", "2022-02-24/2022-02-24"],
    ["2022-02-24/2022-03", "ArrowUp", "2022-02-24/2022-04"],
    ["2022-02-24/2022-03", "ArrowDown", "2022-02-24/2022-02"],
    ["2022-01/2022-01", "ArrowUp", "2022-01/2022-02"],
    ["2020/2022?", "ArrowUp", "2020/2023?"],
    ["2022-21/2022-22", "ArrowUp", "2022-21/2022-23"],
    ["[2022-05-03..2022-05-07]", "ArrowUp", "[2022-05-03..2022-05-08]"],
  ])("%s and %s: %s", (edtf, key, expected) => {
    expect(moved(edtf, key)).toBe(expected);
  });

  it("move by ten units with Ctrl", () => {
    expect(moved("2022", "ArrowRight", { ctrlKey: true })).toBe("2032");
    expect(moved("2022-02-24/2022-03-01", "ArrowDown", { ctrlKey: true })).toBe("2022-02-24/2022-02-24");
  });

  it("have nothing to move where there is no end, or no such date", () => {
    expect(moved("2022-02-24", "ArrowUp")).toBeUndefined();
    expect(moved("2022-02-24/..", "ArrowUp")).toBeUndefined();
    expect(moved("9999-12-31", "ArrowRight")).toBeUndefined();
  });

  it("need Alt and Shift, and are no command's", () => {
    for (const { key } of DATE_KEYS) {
      expect(findCommand(COMMANDS, press(key), () => true)).toBeUndefined();
      expect(dateMoveOf(press(key, { altKey: false }))).toBeUndefined();
      expect(dateMoveOf(press(key, { shiftKey: false }))).toBeUndefined();
    }
    expect(dateMoveOf(press("x"))).toBeUndefined();
  });

  it("each have a line in the help sheet", () => {
    expect(DATE_KEYS.map(({ id }) => id).toSorted()).toEqual(Object.keys(dateDrag.keys).toSorted());
  });
});
