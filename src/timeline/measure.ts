/** Measures label widths on a canvas with the fonts that draw them. Causes no layout. */
import type { Importance } from "../model/chronicle/chronicle";
import type { Px } from "../model/time";
import { NO_SPACING, type Spacing } from "../model/text-spacing";

const SANS = '"Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif';
const SERIF = '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif';

/** Must match event-view.css; `tests/fire/labels.spec.ts` checks this by measuring boxes. */
const LABEL_FONTS: Readonly<Record<Importance, string>> = {
  5: `650 16.5px ${SERIF}`,
  4: `620 15px ${SANS}`,
  3: `400 15px ${SANS}`,
  2: `400 14px ${SANS}`,
  1: `400 14px ${SANS}`,
};
const STATUS_FONT = `400 14px ${SANS}`;

export type Measure = {
  readonly label: (text: string, importance: Importance) => Px;
  readonly status: (text: string) => Px;
};

/** @param spacing  of a user style sheet, which a canvas ignores */
export function createMeasure({ letterEm, wordEm }: Spacing = NO_SPACING): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const widthIn = (font: string) => {
    const known = new Map<string, Px>();
    const sizePx = Number.parseFloat(/[\d.]+(?=px)/.exec(font)?.[0] ?? "0");
    const spread = (text: string): Px =>
      letterEm || wordEm ? sizePx * (letterEm * text.length + wordEm * (text.split(/\s/).length - 1)) : 0;
    return (text: string): Px => {
      const found = known.get(text);
      if (found !== undefined) return found;
      // Without a canvas (component tests) any stable width will do.
      let width = text.length * 8;
      if (context) {
        context.font = font;
        width = Math.ceil(context.measureText(text).width + spread(text)) + 1;
      }
      known.set(text, width);
      return width;
    };
  };
  const labels: Readonly<Record<Importance, (text: string) => Px>> = {
    5: widthIn(LABEL_FONTS[5]),
    4: widthIn(LABEL_FONTS[4]),
    3: widthIn(LABEL_FONTS[3]),
    2: widthIn(LABEL_FONTS[2]),
    1: widthIn(LABEL_FONTS[1]),
  };
  return { label: (text, importance) => labels[importance](text), status: widthIn(STATUS_FONT) };
}

const MAX_WAIT_MS = 300;
/** The prerendered page (src/page) can be read meanwhile. */
const MAX_WAIT_PRERENDERED_MS = 2_500;
/** Fonts are split by script; only the files the labels need are loaded. */
const CYRILLIC = /[\u0400-\u04FF]/;

/** A text that loads every font file these titles need. */
export function fontSample(titles: readonly string[]): string {
  return titles.some((title) => CYRILLIC.test(title)) ? "aЇ" : "a";
}

/**
 * Waits for the label fonts for a limited time: a slow font costs a second layout later, not a late first view.
 * @returns whether they are loaded
 */
export async function fontsForLabels(sample: string): Promise<boolean> {
  if (!("fonts" in document)) return true;
  const faces = [...new Set([...Object.values(LABEL_FONTS), STATUS_FONT])];
  const loaded = Promise.all(faces.map((face) => document.fonts.load(face, sample))).then(
    () => true,
    () => false,
  );
  const maxWaitMs = document.getElementById("first") ? MAX_WAIT_PRERENDERED_MS : MAX_WAIT_MS;
  const timeout = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), maxWaitMs));
  return Promise.race([loaded, timeout]);
}
