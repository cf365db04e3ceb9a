import jsQR from "jsqr";
import { describe, expect, it } from "vitest";
import { type QrModules, qrModules, qrPath } from "../../src/ui/qr-code";

const PX = 4;

/** The picture that a camera would see. */
function picture({ size }: QrModules, isDark: (x: number, y: number) => boolean): Uint8ClampedArray {
  const side = size * PX;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (isDark(Math.floor(x / PX), Math.floor(y / PX))) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  return pixels;
}

const read = (modules: QrModules, isDark: (x: number, y: number) => boolean): string | undefined =>
  jsQR(picture(modules, isDark), modules.size * PX, modules.size * PX)?.data;

/** The modules that the path covers. */
function covered(path: string): Set<string> {
  const cells = new Set<string>();
  for (const [, x = "", y = "", width = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(width); at += 1) cells.add(`${Number(x) + at} ${y}`);
  return cells;
}

describe("the QR code of an address", () => {
  it.each([
    ["a short one", "https://timeline.example/"],
    [
      "a view",
      "https://timeline.example/deep/?from=2022-02-01&to=2023-04-30&event=grain-deal&lane=economy,diplomacy&lang=uk",
    ],
    ["a search in Ukrainian", `https://timeline.example/?q=${encodeURIComponent("зернова угода")}`],
    ["a long one", `https://timeline.example/?q=${"a".repeat(900)}`],
  ])("is read as the address, %s, from its modules and from its drawing", (_what, address) => {
    const modules = qrModules(address)!;
    expect(read(modules, (x, y) => modules.isDark[y]?.[x] ?? false)).toBe(address);
    const cells = covered(qrPath(modules));
    expect(read(modules, (x, y) => cells.has(`${x} ${y}`))).toBe(address);
  });

  it("has a quiet zone of four modules on each side", () => {
    const { size, isDark } = qrModules("https://timeline.example/")!;
    const edge = [0, 1, 2, 3, size - 4, size - 3, size - 2, size - 1];
    for (const at of edge) {
      expect(isDark[at]?.some(Boolean)).toBe(false);
      expect(isDark.some((row) => row[at])).toBe(false);
    }
    expect(isDark[4]?.slice(4, 11)).toEqual(Array.from({ length: 7 }, () => true));
  });

  it("is undefined for a URL that is too long", () => {
    expect(qrModules(`https://timeline.example/?q=${"a".repeat(2_900)}`)).toBeDefined();
    expect(qrModules(`https://timeline.example/?q=${"a".repeat(3_000)}`)).toBeUndefined();
  });
});
