import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  ACCENT_GROUNDS,
  ACCENT_THEMES,
  accentStyle,
  checkAccent,
  fitAccent,
  nearestAccent,
  onAccent,
} from "../../../src/model/site/accent";
import { colourDistance, contrastRatio, hexOf, oklchOf } from "../../../src/model/site/oklch";

const hexColour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
const theme = fc.constantFrom(...ACCENT_THEMES);
const passes = (one: (typeof ACCENT_THEMES)[number], colour: string) =>
  checkAccent({ light: colour, dark: colour, contrast: colour }).find((check) => check.theme === one)?.passes;

describe("contrast", () => {
  // https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio; #767676 is the well-known lightest grey with 4.5:1 on white.
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#767676", "#ffffff", 4.54],
    ["#777777", "#ffffff", 4.48],
    ["#ff0000", "#ffffff", 4],
  ])("of %s to %s is %d", (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastRatio(other, one)).toBeCloseTo(ratio, 2);
  });
});

describe("OKLCH", () => {
  it("gives back every colour", () => {
    fc.assert(
      fc.property(hexColour, (hex) => {
        expect(hexOf(oklchOf(hex))).toBe(hex);
      }),
    );
  });

  it("knows the values that its author gives", () => {
    // https://www.w3.org/TR/css-color-4/#ok-lab: red is oklch(0.628 0.2577 29.23).
    const { lightness, chroma, hue } = oklchOf("#ff0000");
    expect(lightness).toBeCloseTo(0.628, 3);
    expect(chroma).toBeCloseTo(0.2577, 3);
    expect((hue * 180) / Math.PI).toBeCloseTo(29.23, 1);
    expect(colourDistance("#000000", "#ffffff")).toBeCloseTo(1, 3);
  });
});

describe("the grounds of an accent", () => {
  const css = readFileSync("src/theme/themes.css", "utf8");
  it.each(ACCENT_THEMES)("are those of the %s theme", (name) => {
    const block = css.slice(css.indexOf(`@mixin --${name}-theme()`)).split("}", 1)[0] ?? "";
    const colourOf = (token: string) => new RegExp(`--${token}: (#[0-9a-f]{6});`).exec(block)?.[1];
    const { canvas, surface, sunken } = ACCENT_GROUNDS[name];
    expect([canvas, surface, sunken]).toEqual(["canvas", "surface", "sunken"].map(colourOf));
    // A solid button under the pointer has the colour of texts, with the same words on it.
    const onHover = colourOf("ink-2") ?? "";
    expect(contrastRatio(onHover, onAccent(nearestAccent(name, "#808080")))).toBeGreaterThan(4.5);
    // Our own colours pass, too.
    expect(passes(name, colourOf("sel") ?? "")).toBe(true);
  });
});

describe("an accent", () => {
  it("that fails has a nearest one that passes, of the same hue", () => {
    fc.assert(
      fc.property(hexColour, theme, (colour, name) => {
        const nearest = nearestAccent(name, colour);
        expect(passes(name, nearest)).toBe(true);
        if (passes(name, colour)) expect(nearest).toBe(colour);
        const [before, after] = [oklchOf(colour), oklchOf(nearest)];
        expect(after.chroma).toBeLessThan(before.chroma + 0.01);
        // The hue of what is nearly grey is noise.
        if (after.chroma < 0.04) return;
        const turn = Math.abs(before.hue - after.hue);
        expect(Math.min(turn, 2 * Math.PI - turn)).toBeLessThan(0.12);
      }),
      { numRuns: 60 },
    );
  });

  it("that passes once has the same words on it whatever the colour: white in light themes, black in the dark one", () => {
    fc.assert(
      fc.property(hexColour, (colour) => {
        const fitted = fitAccent(colour);
        expect(ACCENT_THEMES.map((name) => onAccent(fitted[name]))).toEqual(["#ffffff", "#000000", "#ffffff"]);
      }),
      { numRuns: 30 },
    );
  });

  it("is moved no further than needed", () => {
    // A step further back towards the colour asked for fails.
    for (const [name, colour] of [
      ["light", "#ff8800"],
      ["dark", "#0b5c5e"],
      ["contrast", "#c8102e"],
    ] as const) {
      const nearest = oklchOf(nearestAccent(name, colour));
      const chosen = oklchOf(colour);
      const back = Math.sign(chosen.lightness - nearest.lightness) * 0.012;
      expect(passes(name, hexOf({ ...chosen, lightness: nearest.lightness + back }))).toBe(false);
    }
  });

  it("of one colour is fitted to each theme", () => {
    const { light, dark, contrast } = fitAccent("#C8102E");
    expect(light).toBe("#c8102e");
    expect(new Set([light, dark, contrast]).size).toBe(3);
  });
});

describe("the style of an accent", () => {
  const css = accentStyle({ light: "#0b5c5e", dark: "#5fb3b4", contrast: "#003a3b" });

  it("sets what is selected and the words on it, and nothing else", () => {
    expect([...new Set(css.match(/--[a-z-]+(?=:)/g))]).toEqual(["--sel", "--on-sel"]);
    expect(css).toContain('[data-theme="dark"][data-theme]{--sel:#5fb3b4;--on-sel:#000000}');
  });

  it("has a selector for each that sets the colours of a theme", () => {
    const tokens = readFileSync("src/theme/tokens.css", "utf8");
    const selectors = [...tokens.matchAll(/([^{}]+)\{\s*@apply --(\w+)-theme/g)].map(([, rule = "", name = ""]) => [
      rule.trim().split("\n").at(-1)?.trim(),
      name,
    ]);
    expect(selectors).toEqual([
      ['[data-theme="light"]', "light"],
      ['[data-theme="dark"]', "dark"],
      ['[data-theme="contrast"]', "contrast"],
      [":root:not([data-theme])", "dark"],
    ]);
    for (const [selector = ""] of selectors) expect(css).toContain(selector);
  });

  it("takes nothing but colours", () => {
    expect(() => accentStyle({ light: "red}*{", dark: "#000000", contrast: "#000000" })).toThrow(RangeError);
  });
});
