/**
 * The accent of a brand in the three themes: whether it can be read, the nearest colour that can, and its styles. It is
 * the background of solid buttons and of what is selected, and the line beside what is open.
 */
import type { Accent } from "./brand";
import { colourDistance, contrastRatio, hexOf, oklchOf } from "./oklch";
import type { SettingProblem } from "./setting-problem";

export type AccentTheme = keyof Accent;
export const ACCENT_THEMES: readonly AccentTheme[] = ["light", "dark", "contrast"];

/** What an accent lies on, from theme/themes.css; a test compares them. */
export const ACCENT_GROUNDS: Readonly<
  Record<AccentTheme, { readonly canvas: string; readonly surface: string; readonly sunken: string }>
> = {
  light: { canvas: "#f4f4f1", surface: "#ffffff", sunken: "#ebebe6" },
  dark: { canvas: "#0f1113", surface: "#171a1d", sunken: "#22262a" },
  contrast: { canvas: "#ffffff", surface: "#ffffff", sunken: "#ffffff" },
};

/** WCAG 2.2: 1.4.3 (AA) asks for 4.5:1, 1.4.6 (AAA) for 7:1. */
const LEAST_RATIO: Readonly<Record<AccentTheme, number>> = { light: 4.5, dark: 4.5, contrast: 7 };
const LEAST_ON_ACCENT = 4.5;

export type AccentCheck = {
  readonly theme: AccentTheme;
  readonly colour: string;
  /** The lowest contrast with anything that the colour lies on. */
  readonly ratio: number;
  readonly least: number;
  readonly passes: boolean;
  /** The colour itself if it passes. */
  readonly nearest: string;
};

/** @returns black or white, whichever is easier to read on the colour */
export const onAccent = (colour: string): string =>
  contrastRatio(colour, "#ffffff") >= contrastRatio(colour, "#000000") ? "#ffffff" : "#000000";

const ratioIn = (theme: AccentTheme, colour: string): number =>
  Math.min(...Object.values(ACCENT_GROUNDS[theme]).map((ground) => contrastRatio(colour, ground)));

const passesIn = (theme: AccentTheme, colour: string): boolean =>
  ratioIn(theme, colour) >= LEAST_RATIO[theme] && contrastRatio(colour, onAccent(colour)) >= LEAST_ON_ACCENT;

/** Of lightness: as fine as the eight bits of a grey. */
const LIGHTNESSES = 512;

/**
 * The nearest colour that passes in a theme: another lightness, the same hue, and the same chroma as far as sRGB has it.
 * @param colour  `#rrggbb`
 */
export function nearestAccent(theme: AccentTheme, colour: string): string {
  if (passesIn(theme, colour)) return colour;
  const { chroma, hue } = oklchOf(colour);
  let nearest = { colour: theme === "dark" ? "#ffffff" : "#000000", distance: Infinity };
  for (let step = 0; step <= LIGHTNESSES; step += 1) {
    const candidate = hexOf({ lightness: step / LIGHTNESSES, chroma, hue });
    const distance = colourDistance(colour, candidate);
    if (distance < nearest.distance && passesIn(theme, candidate)) nearest = { colour: candidate, distance };
  }
  return nearest.colour;
}

/** The accent in each theme, with the contrast it has. */
export const checkAccent = (accent: Accent): readonly AccentCheck[] =>
  ACCENT_THEMES.map((theme) => ({
    theme,
    colour: accent[theme],
    ratio: ratioIn(theme, accent[theme]),
    least: LEAST_RATIO[theme],
    passes: passesIn(theme, accent[theme]),
    nearest: nearestAccent(theme, accent[theme]),
  }));

/** Rounded down, so that a ratio that fails never reads like one that passes. */
const shownRatio = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

export const accentProblems = (accent: Accent): readonly SettingProblem[] =>
  checkAccent(accent)
    .filter(({ passes }) => !passes)
    .map(({ theme, ratio, least, nearest }) => ({
      code: "contrast",
      where: `accent.${theme}`,
      found: shownRatio(ratio),
      limit: least,
      suggestion: nearest,
    }));

/**
 * One colour for all themes. None passes in a light and in a dark theme, so each gets the nearest that does.
 * @param colour  `#rrggbb`
 */
export function fitAccent(colour: string): Accent {
  const chosen = colour.toLowerCase();
  return {
    light: nearestAccent("light", chosen),
    dark: nearestAccent("dark", chosen),
    contrast: nearestAccent("contrast", chosen),
  };
}

/**
 * Styles for a `<style>` in every page. They win over theme/tokens.css and page/document.css wherever they stand: each
 * selector weighs more than the one it replaces. The ring of the focus keeps the colour of the text, which differs most
 * from all else: around a solid button a ring of the accent would be hard to tell from the button, and on the timeline
 * it could be the colour of a topic.
 * @throws for anything but colours `#rrggbb`
 */
export function accentStyle(accent: Accent): string {
  const of = (theme: AccentTheme): string => {
    const colour = accent[theme];
    if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`an accent must be #rrggbb, not "${colour}"`);
    return `{--sel:${colour};--on-sel:${onAccent(colour)}}`;
  };
  return [
    `html:root,[data-theme="light"][data-theme]${of("light")}`,
    // Paper is white in the dark theme too.
    `@media screen{[data-theme="dark"][data-theme]${of("dark")}}`,
    `[data-theme="contrast"][data-theme]${of("contrast")}`,
    `@media (prefers-color-scheme:dark){html:root:not([data-theme])${of("dark")}}`,
    // As in page/document.css, of the page without scripts.
    `@media (prefers-contrast:more){html:root:not([data-theme])${of("contrast")}}`,
  ].join("");
}
