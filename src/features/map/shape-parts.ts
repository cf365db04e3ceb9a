/** The elements that draw routes and areas, for React and for parts without it. Pure. */
import type { ShapeDrawing } from "./shape-drawing";

/** Names of classes in MapShapes.module.css. */
export type ShapeLook = "halo" | "solid" | "hollow" | "hatched" | "dotted" | "head" | "hollowHead" | "fill";
/** What is drawn with a pattern, by the end of its id. */
export type ShapePaint = "hatch" | "cross" | "stripes";

export type ShapePart = {
  readonly d: string;
  readonly look: ShapeLook;
  readonly fill?: ShapePaint;
  readonly stroke?: ShapePaint;
};

/** Period of the lines in px, and the share of it that is drawn. */
const HATCH = { step: 7, share: 0.18 };
const STRIPES = { step: 5, share: 0.52 };

/**
 * Lines at 45°: repeated gradients, not patterns, whose fill Safari loses when a shape is made anew. `isOpen`: what is below
 * shows between the lines.
 */
export const SHAPE_GRADIENTS = (
  [
    ["hatch", HATCH, 1, true],
    ["cross", HATCH, -1, true],
    ["stripes", STRIPES, 1, false],
  ] as const
).map(([name, { step, share }, direction, isOpen]) => ({
  name,
  x2: Number(((direction * step) / Math.SQRT2).toFixed(3)),
  y2: Number((step / Math.SQRT2).toFixed(3)),
  share,
  isOpen,
}));

export function shapeParts(drawing: ShapeDrawing): readonly ShapePart[] {
  const { style } = drawing;
  const stroke = style === "hatched" ? ({ stroke: "stripes" } as const) : {};
  if (drawing.kind === "route") {
    const { line, heads } = drawing;
    return filled([
      { d: line, look: "halo" },
      { d: line, look: style, ...stroke },
      { d: heads, look: style === "hollow" ? "hollowHead" : "head" },
    ]);
  }
  const { fill, outline } = drawing;
  return filled([
    { d: fill, look: "fill", fill: "hatch" },
    // Contradicted: hatched both ways.
    { d: style === "hatched" ? fill : "", look: "fill", fill: "cross" },
    { d: outline, look: "halo" },
    { d: outline, look: style, ...stroke },
  ]);
}

const filled = (parts: readonly ShapePart[]): readonly ShapePart[] => parts.filter(({ d }) => d !== "");
