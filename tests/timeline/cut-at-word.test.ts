import { describe, expect, it } from "vitest";
import { cutAtWord } from "../../src/timeline/cut-at-word";

/** Ten px a letter. */
const cut = (title: string, letters: number) => cutAtWord(title, letters * 10, (text) => text.length * 10);

describe("a title in less room than it needs", () => {
  it.each([
    ["Armed group seizes Sloviansk; Donbas war begins", 32, "Armed group seizes Sloviansk…"],
    ["Armed group seizes Sloviansk; Donbas war begins", 40, "Armed group seizes Sloviansk; Donbas…"],
    ["Sweden becomes NATO’s 32nd member", 30, "Sweden becomes NATO’s 32nd…"],
    ["Talks (in Minsk) end", 9, "Talks…"],
  ])("%s, in %i letters", (title, letters, expected) => {
    expect(cut(title, letters)).toBe(expected);
  });

  it("never has more than its room", () => {
    for (let letters = 1; letters < 60; letters += 1)
      expect(cut("Ukraine’s offensive into Russia’s Kursk region", letters)?.length ?? 0).toBeLessThanOrEqual(letters);
  });

  it("is not at a word if the first words are too long or too short", () => {
    expect(cut("Extraordinarily long", 10)).toBeUndefined();
    expect(cut("A extraordinarily long word", 12)).toBeUndefined();
    expect(cut("Unbroken", 4)).toBeUndefined();
    expect(cut("", 4)).toBeUndefined();
  });
});
