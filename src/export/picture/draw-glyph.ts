/** Shapes of lanes in each status, as `ui/GlyphSprite` draws them on the page. */
import type { GlyphStyle, LaneStyle } from "../../model/chronicle/lane-style";
import type { Px } from "../../model/time";
import type { PictureColours } from "./picture-colours";
import { tag } from "./svg";

/** Lines at 45°, 5 units apart. */
const HATCH_STEP = 5 / Math.SQRT2;

export const laneColour = ({ number }: Pick<LaneStyle, "number">, { lanes, ink3 }: PictureColours): string =>
  lanes[number] ?? ink3;

/** The gradients that hatched and half filled shapes refer to. */
export function glyphDefs(looks: readonly LaneStyle[], colours: PictureColours): string {
  return looks
    .map((look) => {
      const stops = (offset: number) => [
        tag("stop", { offset, "stop-color": laneColour(look, colours) }),
        tag("stop", { offset, "stop-color": colours.surface }),
      ];
      const shared = { gradientUnits: "userSpaceOnUse", x1: 0, y1: 0 };
      const hatch = { ...shared, id: `hatch-${look.number}`, spreadMethod: "repeat", x2: HATCH_STEP, y2: HATCH_STEP };
      return (
        tag("linearGradient", hatch, ...stops(0.52)) +
        tag("linearGradient", { ...shared, id: `half-${look.number}`, x2: 16, y2: 16 }, ...stops(0.5))
      );
    })
    .join("");
}

/** @param x  of the left edge, px */
export function drawGlyph(
  look: LaneStyle,
  style: GlyphStyle,
  { x, y, sizePx }: { readonly x: Px; readonly y: Px; readonly sizePx: Px },
  colours: PictureColours,
): string {
  const colour = laneColour(look, colours);
  const [from, units] = style === "solid" ? [0, 16] : [-1, 18];
  const scale = sizePx / units;
  const transform = `translate(${(x - from * scale).toFixed(2)} ${(y - from * scale).toFixed(2)}) scale(${scale.toFixed(4)})`;
  const outline = { stroke: colour, "stroke-width": style === "dotted" ? 1.9 : 1.7 };
  const fills: Readonly<Record<GlyphStyle, Readonly<Record<string, string | number>>>> = {
    solid: { fill: colour },
    hollow: { fill: colours.surface, ...outline, "stroke-dasharray": "2.6 1.7" },
    dotted: { fill: colours.surface, ...outline, "stroke-linecap": "round", "stroke-dasharray": "0.1 2.9" },
    half: { fill: `url(#half-${look.number})`, ...outline },
    hatched: { fill: `url(#hatch-${look.number})`, ...outline },
  };
  return tag("path", { d: look.path, "fill-rule": "evenodd", transform, ...fills[style] });
}
