import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellsInClipboard,
  cellsInText,
  textOfCells,
} from "../../../src/features/user-chronicles/table/clipboard-cells";
import {
  type GridPlace,
  clampPlace,
  placeAfter,
  placeAfterEdit,
  rangeBetween,
  sizeOfRange,
} from "../../../src/features/user-chronicles/table/grid-place";

const clipboard = (text: string, html = "") => ({ getData: (type: string) => (type === "text/html" ? html : text) });

describe("cells in the clipboard", () => {
  it.each<[string, readonly (readonly string[])[]]>([
    ["one", [["one"]]],
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a\t\n\n\tb", [["a", ""], [], ["", "b"]]],
    ['"two\r\nlines"\t"say ""hi"""', [["two\nlines", 'say "hi"']]],
    ['the "Dawn"\tb', [['the "Dawn"', "b"]]],
    ['"never closed\tb\nc', [['"never closed', "b"], ["c"]]],
    ["", []],
  ])("%j are %j", (text, cells) => {
    expect(cellsInText(text)).toEqual(cells);
  });

  it("come from the markup only if the text has lost them", () => {
    const html = "<table><tr><td>1<td>2</tr><tr><td>3<td>4</tr></table>";
    expect(cellsInClipboard(clipboard("1 2 3 4", html))).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(cellsInClipboard(clipboard("5\t6", html))).toEqual([["5", "6"]]);
    expect(cellsInClipboard(clipboard("plain", "<p>plain</p>"))).toEqual([["plain"]]);
  });

  it("are read as they were written", () => {
    const cell = fc
      .string({ unit: fc.constantFrom("a", '"', "\t", "\n", " ", "б", "=", ";") })
      .map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (cells) => {
        expect(cellsInText(textOfCells(cells))).toEqual(cells);
      }),
    );
  });
});

describe("places in the grid", () => {
  const size = { rows: 10, columns: 5, page: 4 };
  const after = (key: string, place: GridPlace, isFar = false) =>
    placeAfter({ key, ctrlKey: isFar, metaKey: false, shiftKey: false }, place, size);

  it.each<[string, boolean, GridPlace]>([
    ["ArrowUp", false, { row: 2, column: 2 }],
    ["ArrowDown", true, { row: 9, column: 2 }],
    ["ArrowLeft", true, { row: 3, column: 0 }],
    ["ArrowRight", false, { row: 3, column: 3 }],
    ["Home", false, { row: 3, column: 0 }],
    ["End", true, { row: 9, column: 4 }],
    ["PageUp", false, { row: 0, column: 2 }],
    ["PageDown", false, { row: 7, column: 2 }],
  ])("%s (far: %s) leads to %j", (key, isFar, place) => {
    expect(after(key, { row: 3, column: 2 }, isFar)).toEqual(place);
  });

  it("stay inside; other keys lead nowhere", () => {
    expect(after("ArrowUp", { row: -1, column: 0 })).toEqual({ row: -1, column: 0 });
    expect(after("a", { row: 0, column: 0 })).toBeUndefined();
    expect(after("toString", { row: 0, column: 0 })).toBeUndefined();
    expect(clampPlace({ row: 99, column: -3 }, size)).toEqual({ row: 9, column: 0 });
  });

  it("after an edit are in reading order, from one end of the text columns to the other", () => {
    expect(placeAfterEdit({ row: 1, column: 4 }, "right", size)).toEqual({ row: 2, column: 2 });
    expect(placeAfterEdit({ row: 9, column: 4 }, "right", size)).toEqual({ row: 9, column: 4 });
    expect(placeAfterEdit({ row: 1, column: 2 }, "left", size)).toEqual({ row: 0, column: 4 });
    expect(placeAfterEdit({ row: 0, column: 2 }, "left", size)).toEqual({ row: 0, column: 2 });
    expect(placeAfterEdit({ row: 9, column: 3 }, "down", size)).toEqual({ row: 9, column: 3 });
    expect(placeAfterEdit({ row: 2, column: 3 }, "up", size)).toEqual({ row: 1, column: 3 });
  });

  it("mark what is between them, without the header and the columns that hold no text", () => {
    const range = rangeBetween({ row: 4, column: 3 }, { row: -1, column: 0 });
    expect(range).toEqual({ top: 0, bottom: 4, left: 2, right: 3 });
    expect(range && sizeOfRange(range)).toBe(10);
    expect(rangeBetween({ row: 1, column: 0 }, { row: 1, column: 1 })).toBeUndefined();
  });
});
