// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PictureInput, drawPicture } from "../../src/export/picture/draw-picture";
import { COLOURS } from "../../src/export/picture/picture-colours";
import { type MeasureText, FONTS, fitText, wrapText } from "../../src/export/picture/picture-fonts";
import { SIZES } from "../../src/export/picture/picture-size";
import type { Chronicle } from "../../src/model/chronicle/chronicle";
import { anyChronicle } from "../fixtures/chronicles/any-chronicle";
import { bundledChronicle } from "../fixtures/chronicles/bundled";
import { smallChronicle } from "../fixtures/chronicles/small";
import { documentOf } from "./documents";

const measure: MeasureText = (text, { sizePx }) => text.length * sizePx * 0.5;

const inputOf = (chronicle: Chronicle, more: Partial<PictureInput> = {}): PictureInput => ({
  document: documentOf(chronicle),
  events: [...chronicle.events],
  window: { start: chronicle.digest.limits.min, end: chronicle.digest.limits.max },
  size: SIZES["1200"],
  theme: "light",
  measure,
  ...more,
});
const parsed = (svg: string): Document => new DOMParser().parseFromString(svg, "image/svg+xml");
const textsOf = (svg: string): readonly string[] =>
  [...parsed(svg).querySelectorAll("text")].map(({ textContent }) => textContent ?? "");

/** Labels with their extents, by baseline. */
function labelRows(svg: string): readonly (readonly (readonly [number, number])[])[] {
  const rows = new Map<string, [number, number][]>();
  for (const text of parsed(svg).querySelectorAll("g > text")) {
    const [x, size] = [text.getAttribute("x"), text.getAttribute("font-size")].map(Number);
    const width = Number(text.getAttribute("textLength") ?? (text.textContent?.length ?? 0) * (size ?? 0) * 0.5);
    const row = rows.get(text.getAttribute("y") ?? "") ?? [];
    row.push([x ?? 0, (x ?? 0) + width]);
    rows.set(text.getAttribute("y") ?? "", row);
  }
  return [...rows.values()].map((row) => row.sort((a, b) => a[0] - b[0]));
}

describe("the picture", () => {
  it("has title, period, axis, lanes, labels, legend and sources as text", () => {
    const { svg, shown } = drawPicture(inputOf(bundledChronicle()));
    const texts = textsOf(svg);
    expect(shown).toBe(bundledChronicle().events.length);
    expect(texts).toEqual(
      expect.arrayContaining(["The Russia–Ukraine war, 2013–2025", "Military", "2022", "Disputed"]),
    );
    expect(texts.some((text) => /^Nov 2013.–.May 2025 · 136 events$/.test(text))).toBe(true);
    expect(texts.some((text) => text.startsWith("Sources: "))).toBe(true);
    expect(svg).not.toContain("foreignObject");
  });

  it.each(["1200", "1600", "2400", "slide"] as const)("has no labels that overlap or leave it: %s", (size) => {
    for (const lang of ["en", "uk"] as const) {
      const { svg } = drawPicture(
        inputOf(bundledChronicle(), { size: SIZES[size], document: documentOf(bundledChronicle(), lang) }),
      );
      const [, , width = 0] = (parsed(svg).documentElement.getAttribute("viewBox") ?? "").split(" ").map(Number);
      for (const row of labelRows(svg)) {
        row.forEach(([from, to], index) => {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(width);
          const next = row[index + 1];
          if (next) expect(next[0]).toBeGreaterThanOrEqual(to - 0.5);
        });
      }
    }
  });

  it("of any chronicle is well-formed and says every text literally", () => {
    fc.assert(
      fc.property(anyChronicle(), fc.constantFrom("light" as const, "dark" as const), (chronicle, theme) => {
        const { svg, heightPx } = drawPicture(inputOf(chronicle, { theme }));
        const root = parsed(svg).documentElement;
        expect(root.querySelector("parsererror")).toBeNull();
        expect(root.querySelectorAll("script, img, foreignObject, a")).toHaveLength(0);
        expect(Number.isInteger(heightPx)).toBe(true);
        expect(svg).not.toContain("NaN");
      }),
      { numRuns: 60 },
    );
  });

  it("is as high as a slide, with everything in it", () => {
    const { svg, widthPx, heightPx } = drawPicture(inputOf(bundledChronicle(), { size: SIZES.slide }));
    expect([widthPx, heightPx]).toEqual([1920, 1080]);
    const [, , , height = 0] = (parsed(svg).documentElement.getAttribute("viewBox") ?? "").split(" ").map(Number);
    const lowest = [...parsed(svg).querySelectorAll("text")].map((text) => Number(text.getAttribute("y")));
    expect(Math.max(...lowest)).toBeLessThan(height);
  });

  it("of a window has its events only, and says which are cut", () => {
    const chronicle = smallChronicle();
    const start = Date.UTC(2022, 0, 1);
    const { shown, svg } = drawPicture(inputOf(chronicle, { window: { start, end: Date.UTC(2023, 0, 1) } }));
    expect(shown).toBe(
      [...chronicle.events].filter(({ date }) => date.endMs > start && date.startMs < Date.UTC(2023, 0, 1)).length,
    );
    expect(svg).not.toContain("NaN");
  });

  it("draws status as the page does, and names it in the legend only if it occurs", () => {
    const event = { date: "2022", lane: "war" };
    const chronicle = smallChronicle([
      { ...event, id: "a", title: "A", status: "claimed", claimedBy: "x" },
      { ...event, id: "b", title: "B", status: "confirmed" },
    ]);
    const { svg } = drawPicture(inputOf(chronicle));
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["A", "claimed", "Claimed", "Confirmed"]));
    expect(textsOf(svg)).not.toContain("Disputed");
    expect(svg).toContain('stroke-dasharray="2.6 1.7"');
  });

  it("takes the most important of very many events, and counts the others", () => {
    const events = Array.from({ length: 4_000 }, (_, index) => ({
      id: `e${index}`,
      date: `20${10 + (index % 10)}-0${1 + (index % 9)}-11`,
      title: `Event ${index}`,
      lane: "war",
      importance: index === 3_999 ? 5 : 2,
    }));
    const texts = textsOf(drawPicture(inputOf(smallChronicle(events))).svg);
    expect(texts).toContain("Event 3999");
    expect(texts.some((text) => /^3,?\d{3} events without their names$/.test(text))).toBe(true);
  });

  it("has the colours of the page", () => {
    const css = readFileSync("src/theme/themes.css", "utf8");
    for (const theme of ["light", "dark"] as const) {
      const [, block = ""] = new RegExp(`@mixin --${theme}-theme\\(\\) \\{([^}]+)\\}`).exec(css) ?? [];
      const of = (name: string) => new RegExp(`--${name}: (#\\w{6});`).exec(block)?.[1];
      const { surface, grid, line, lineStrong, ink, ink2, ink3, eraRule, lanes } = COLOURS[theme];
      expect([surface, grid, line, lineStrong, ink, ink2, ink3, eraRule]).toEqual(
        ["surface", "grid", "line", "line-strong", "ink", "ink-2", "ink-3", "era-rule"].map(of),
      );
      expect(lanes).toEqual(Array.from({ length: 9 }, (_, index) => of(`lane-${index}`)));
    }
  });
});

describe("texts of a picture", () => {
  it("are cut at a word or inside one, and never wider than allowed", () => {
    const font = FONTS.footer;
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 20, max: 300 }), (text, maxPx) => {
        expect(measure(fitText(text, maxPx, font, measure), font)).toBeLessThanOrEqual(Math.max(maxPx, 7));
        for (const line of wrapText(text, maxPx, font, measure, 2))
          expect(measure(line, font)).toBeLessThanOrEqual(maxPx);
        expect(wrapText(text, maxPx, font, measure, 2).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
