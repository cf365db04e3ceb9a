/** Names of countries on a map, for orientation. Pure. */
import type { Label, LabelPlacer, XY } from "./map-labels";
import { textWidth } from "./text-width";

/** The part of a country that a map shows, in px. */
export type NamedShape = {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly area: number;
  readonly centre: XY;
  readonly box: readonly [topLeft: XY, bottomRight: XY];
  readonly contains: (xy: XY) => boolean;
};

export const COUNTRY_FONT_PX = 11;
/** In em, after each letter; `BaseMap.module.css` has the same. */
const COUNTRY_SPACING = 0.12;
/** Minimum visible area of a country to be labelled, in square px. */
const MIN_NAMED = 1_600;
/** Alternative label positions if the middle of the country is taken, as shares of its extent. */
const OTHER_POSITIONS: readonly XY[] = [0.5, 0.25, 0.75, 0.15, 0.85].flatMap((x) =>
  [0.25, 0.75, 0.5].map((y): XY => [x, y]),
);

/** A name that is so many times as long as its country would be taken for that of its neighbours. */
const MAX_LENGTHS = 1.5;

/**
 * Names countries, the largest first: in the middle of the visible part, else elsewhere inside it, else not at all.
 * @param shapes  of a country that is shown in several pieces, the largest is named
 * @param nameOf  `undefined` for one that needs no name
 */
export function nameCountries(
  shapes: readonly NamedShape[],
  placer: LabelPlacer,
  lang: string,
  nameOf: (code: string) => string | undefined,
): readonly Label[] {
  const named = new Set<string>();
  return shapes
    .filter(({ area }) => area >= MIN_NAMED)
    .sort((a, b) => b.area - a.area)
    .flatMap(({ code, centre, box: [[left, top], [right, bottom]], contains }) => {
      const name = named.has(code) ? undefined : nameOf(code);
      if (name === undefined) return [];
      named.add(code);
      const text = name.toLocaleUpperCase(lang);
      const width = (textWidth(text) + COUNTRY_SPACING * text.length) * COUNTRY_FONT_PX;
      if (width > MAX_LENGTHS * Math.max(right - left, bottom - top)) return [];
      const others = OTHER_POSITIONS.map(([x, y]): XY => [left + x * (right - left), top + y * (bottom - top)]);
      for (const at of [centre, ...others]) {
        const label = contains(at) ? placer.placeCentred(at, text, COUNTRY_FONT_PX, COUNTRY_SPACING) : undefined;
        if (label) return [label];
      }
      return [];
    });
}
