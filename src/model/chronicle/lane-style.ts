/** Shape and hue of each lane. Shapes can be distinguished without colour; hues are custom properties of the theme. */
import type { Status } from "./chronicle";

/** Silhouettes on a 16 x 16 grid, one filled path each, distinguishable at 12 px. */
const LANE_SHAPES = [
  "M2.5 2.5h11v11h-11z", // square
  "M5.6 2.6a5.4 5.4 0 0 0 0 10.8zM10.4 2.6a5.4 5.4 0 0 1 0 10.8z", // two facing halves
  "M8 .9l6.2 3.55v7.1L8 15.1l-6.2-3.55v-7.1zM8 5.1L5.3 6.6v2.9L8 11l2.7-1.5V6.6z", // hexagon ring
  "M8 1.2l6.6 6.1h-1.8v6.9H3.2V7.3H1.4z", // house
  "M6 1.6h4V6h4.4v4H10v4.4H6V10H1.6V6H6z", // plus
  "M1.6 9.5h3.4v5H1.6zM6.3 5.6h3.4v8.9H6.3zM11 1.6h3.4v12.9H11z", // three bars
  "M2.6 1.6L14.4 8 2.6 14.4z", // arrowhead
  "M1.5 2.2h13v8.6H8.2L4.4 14.4v-3.6H1.5z", // speech
] as const;

/** From the ninth lane on: a disc in the text colour. Only their names distinguish these lanes. */
const NEUTRAL_SHAPE = "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z";

export type LaneStyle = {
  /** Index into the style table: 1–8, or 0 for the neutral shape. */
  readonly number: number;
  readonly path: string;
  /** CSS colour. */
  readonly colour: string;
};

/**
 * The style of a lane.
 * @param laneIndex  0-based position of the lane in its chronicle
 */
export function laneStyle(laneIndex: number): LaneStyle {
  const path = LANE_SHAPES[laneIndex];
  return path === undefined
    ? { number: 0, path: NEUTRAL_SHAPE, colour: "var(--lane-0)" }
    : { number: laneIndex + 1, path, colour: `var(--lane-${laneIndex + 1})` };
}

/** All styles, for the SVG sprite. */
export const ALL_LANE_STYLES: readonly LaneStyle[] = [
  ...LANE_SHAPES.map((_, i) => laneStyle(i)),
  laneStyle(LANE_SHAPES.length),
];

/**
 * How certainty is drawn. An event without a status (imported data) is drawn solid, but never counted as confirmed.
 * "half": it happened, and something about it is contested.
 */
export const GLYPH_STYLES = ["solid", "half", "hollow", "hatched", "dotted"] as const;
export type GlyphStyle = (typeof GLYPH_STYLES)[number];

/** What decides how certain an event looks. */
export type Certainty = { readonly status?: Status | undefined; readonly contested?: unknown };

const STYLES: Readonly<Record<Status, GlyphStyle>> = {
  confirmed: "solid",
  claimed: "hollow",
  disputed: "hatched",
  reported: "dotted",
};

/** The drawing style of an event. A status other than confirmed outweighs a contested point. */
export function glyphStyle({ status, contested }: Certainty): GlyphStyle {
  const style = status ? STYLES[status] : "solid";
  return style === "solid" && contested !== undefined ? "half" : style;
}

/** What to say next to a title; `undefined` for confirmed events and those without a status. */
export function doubtOf({ status, contested }: Certainty): Exclude<Status, "confirmed"> | "contested" | undefined {
  if (status !== undefined && status !== "confirmed") return status;
  return contested === undefined ? undefined : "contested";
}

/** The id of a symbol in the page's glyph sprite (`ui/GlyphSprite`). */
export const glyphId = (lane: LaneStyle, style: GlyphStyle): string => `glyph-${lane.number}-${style}`;
