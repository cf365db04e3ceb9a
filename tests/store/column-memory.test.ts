import { describe, expect, it, vi } from "vitest";
import { headingsKey, rememberColumns, rememberedColumns } from "../../src/store/column-memory";

function storageWith(initial?: string): Storage {
  let value = initial ?? null;
  return {
    getItem: () => value,
    setItem: (_key: string, text: string) => {
      value = text;
    },
    removeItem: () => {
      value = null;
    },
  } as unknown as Storage;
}

const NAMES = ["Wann", "Was", "Rubrik"];

describe("the memory of columns", () => {
  it("knows a choice for the same headings again, and forgets it", () => {
    const storage = storageWith();
    rememberColumns(NAMES, { start: 0, tags: [1, 2], title: -1 }, () => storage);
    expect(rememberedColumns([" wann ", "WAS", "Rubrik"], () => storage)).toEqual({
      start: [0],
      tags: [1, 2],
      title: [-1],
    });
    expect(rememberedColumns(["Wann", "Was"], () => storage)).toBeUndefined();
    rememberColumns(NAMES, undefined, () => storage);
    expect(rememberedColumns(NAMES, () => storage)).toBeUndefined();
  });

  it("keeps the latest tables only", () => {
    const storage = storageWith();
    for (let at = 0; at < 60; at += 1) rememberColumns([`h${at}`], { start: 0 }, () => storage);
    expect(rememberedColumns(["h0"], () => storage)).toBeUndefined();
    expect(rememberedColumns(["h59"], () => storage)).toEqual({ start: [0] });
  });

  it.each([
    "{}",
    "null",
    "7",
    "[",
    "[null, 3, []]",
    '[["wann\\nwas\\nrubrik", null]]',
    '[["wann\\nwas\\nrubrik", {"__proto__": 1, "constructor": 2, "start": "x", "end": 1e99}]]',
    '[["wann\\nwas\\nrubrik", {"nothing": 1}]]',
  ])("survives what else stands in the storage: %s", (text) => {
    const storage = storageWith(text);
    expect(rememberedColumns(NAMES, () => storage)).toBeUndefined();
    rememberColumns(NAMES, { start: 0 }, () => storage);
    expect(rememberedColumns(NAMES, () => storage)).toEqual({ start: [0] });
  });

  it("does without storage, and without headings that are whole texts", () => {
    const blocked = () => {
      throw new Error("blocked");
    };
    expect(rememberedColumns(NAMES, blocked)).toBeUndefined();
    rememberColumns(NAMES, { start: 0 }, blocked);
    expect(headingsKey(["x".repeat(2_000)])).toBeUndefined();
    expect(headingsKey(["", " "])).toBeUndefined();
    const storage = storageWith();
    const write = vi.spyOn(storage, "setItem");
    rememberColumns(["x".repeat(2_000)], { start: 0 }, () => storage);
    expect(write).not.toHaveBeenCalled();
  });
});
