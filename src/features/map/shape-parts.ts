/** The elements that draw routes and areas, for React and for parts without it. Pure. */
import type { ShapeDrawing } from "./shape-drawing";

/** Names of classes in MapShapes.module.css. */
export type ShapeLook = "halo" | "solid" | "hollow" | "hatched" | "dotted" | "head" | "hollowHead" | "fill";
/** The patterns, by the end of their ids. */
export type ShapePaint = "hatch" | "cross";

export type ShapePart = {
  readonly d: string;
  readonly look: ShapeLook;
  readonly fill?: ShapePaint;
};

/** Distance of the lines in px, and the share of it that is drawn. */
const STEP = 8;
const SHARE = 0.13;

/**
 * Lines at 45°, between which what is below shows: repeated gradients, not patterns, whose fill Safari loses when a shape is made
 * anew.
 */
export const SHAPE_GRADIENTS = (
  [
    ["hatch", 1],
    ["cross", -1],
  ] as const
).map(([name, direction]) => ({
  name,
  x2: Number(((direction * STEP) / Math.SQRT2).toFixed(3)),
  y2: Number((STEP / Math.SQRT2).toFixed(3)),
  share: SHARE,
}));

export function shapeParts(drawing: ShapeDrawing): readonly ShapePart[] {
  const { style } = drawing;
  if (drawing.kind === "route") {
    const { line, heads } = drawing;
    return filled([
      { d: line, look: "halo" },
      { d: line, look: style },
      { d: heads, look: style === "hollow" ? "hollowHead" : "head" },
    ]);
  }
  const { fill, outline } = drawing;
  return filled([
    { d: fill, look: "fill", fill: "hatch" },
    // Contradicted: hatched both ways.
    { d: style === "hatched" ? fill : "", look: "fill", fill: "cross" },
    { d: outline, look: "halo" },
    { d: outline, look: style },
  ]);
}

const filled = (parts: readonly ShapePart[]): readonly ShapePart[] => parts.filter(({ d }) => d !== "");
