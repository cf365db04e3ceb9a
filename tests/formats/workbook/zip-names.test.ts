import { describe, expect, it } from "vitest";
import { decodeNames } from "../../../src/formats/workbook/zip-names";

const decode = (bytes: Uint8Array) => decodeNames([{ bytes, isMarkedUtf8: false }]);
const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));

describe("names in an archive", () => {
  it.each([
    [
      "437",
      ["größe.png", "Übersicht.png", "ÄÖ.png"],
      ["677294e1652e706e67", "9a62657273696368742e706e67", "8e992e706e67"],
    ],
    ["437", ["naïve é.webp"], ["6e618b766520822e77656270"]],
    ["850", ["São Tomé.jpg", "Ørsted.jpg"], ["53c66f20546f6d822e6a7067", "9d72737465642e6a7067"]],
    ["850", ["Foto «Ä».png", "été/à.png"], ["466f746f20ae8eaf2e706e67", "8274822f852e706e67"]],
    ["866", ["маяк.jpg"], ["aca0efaa2e6a7067"]],
    [
      "866",
      ["Київ.jpg", "Львiв №1.jpg", "IMG_фото.jpg"],
      ["8aa8f5a22e6a7067", "8beca269a220fc312e6a7067", "494d475fe4aee2ae2e6a7067"],
    ],
    ["866", ["МАЯК.jpg"], ["8c809f8a2e6a7067"]],
    ["866", ["МАЯКv2.jpg", "фотоA.jpg"], ["8c809f8a76322e6a7067", "e4aee2ae412e6a7067"]],
    ["866", ["тека/Об'єкт 4.jpg"], ["e2a5aaa02f8ea127f3aae220342e6a7067"]],
  ])("in code page %s are %j", (_page, names, hex) => {
    expect(decodeNames(hex.map((one) => ({ bytes: bytesOf(one), isMarkedUtf8: false })))).toEqual(names);
  });

  it("may be UTF-8 beside others, marked or not", () => {
    const names = [
      { bytes: new TextEncoder().encode("größe.png"), isMarkedUtf8: false },
      { bytes: new TextEncoder().encode("маяк.png"), isMarkedUtf8: true },
      { bytes: bytesOf("6772 94e1 65".replaceAll(" ", "")), isMarkedUtf8: false },
      { bytes: bytesOf("61ff"), isMarkedUtf8: true },
    ];
    expect(decodeNames(names)).toEqual(["größe.png", "маяк.png", "größe", "a\ufffd"]);
  });

  it("have every letter of code page 437 beside Latin ones", () => {
    const letters = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ";
    for (const [index, letter] of [...letters].entries())
      expect(decode(Uint8Array.from([0x42, 0x80 + index, 0x62]))).toEqual([`B${letter}b`]);
    expect(decode(bytesOf("42e162a0a1a2a3a462"))).toEqual(["Bßbáíóúñb"]);
  });

  it("take time in proportion to their length", () => {
    const startMs = performance.now();
    for (const byte of [0x61, 0xae, 0xaf, 0xb0, 0xe1]) decode(new Uint8Array(65_535).fill(byte));
    expect(performance.now() - startMs).toBeLessThan(2_000);
  });
});
