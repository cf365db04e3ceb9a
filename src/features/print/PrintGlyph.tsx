/** Lane shapes in black in every theme: on paper shape and pattern carry the meaning. */
import {
  type Certainty,
  type GlyphStyle,
  ALL_LANE_STYLES,
  GLYPH_STYLES,
  glyphId,
  glyphStyle,
  laneStyle,
} from "../../model/chronicle/lane-style";
import { PAPER_GLYPH } from "../map/step-map-props";

const HATCH = "paper-hatch";
const HALF = "paper-half";

/** SVG patterns; rendered once per document, before any shape. */
export function PaperDefs() {
  return (
    <svg width="0" height="0" style={{ position: "absolute" }} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={HATCH} width="4.4" height="4.4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4.4" height="4.4" fill="#fff" />
          <rect width="2" height="4.4" fill="#000" />
        </pattern>
        <linearGradient id={HALF} gradientUnits="userSpaceOnUse" x2="16" y2="16">
          <stop offset="0.5" stopColor="#000" />
          <stop offset="0.5" stopColor="#fff" />
        </linearGradient>
        {/* For maps, whose marks are made of the shapes of a sprite. */}
        {ALL_LANE_STYLES.flatMap((look) =>
          GLYPH_STYLES.map((style) => (
            <symbol key={glyphId(look, style)} id={`${PAPER_GLYPH}${glyphId(look, style)}`} viewBox="-1 -1 18 18">
              <path d={look.path} fillRule="evenodd" {...inkOf(style)} />
            </symbol>
          )),
        )}
      </defs>
    </svg>
  );
}

/** Fill and outline, on a 16-unit grid. */
export const paperInk = (certainty: Certainty) => inkOf(glyphStyle(certainty));

function inkOf(style: GlyphStyle) {
  switch (style) {
    case "solid":
      return { fill: "#000" };
    case "hollow":
      return { fill: "#fff", stroke: "#000", strokeWidth: 1.7, strokeDasharray: "2.6 1.7" };
    case "dotted":
      return {
        fill: "#fff",
        stroke: "#000",
        strokeWidth: 1.9,
        strokeLinecap: "round",
        strokeDasharray: "0.1 2.9",
      } as const;
    case "half":
      return { fill: `url(#${HALF})`, stroke: "#000", strokeWidth: 1.7 };
    case "hatched":
      return { fill: `url(#${HATCH})`, stroke: "#000", strokeWidth: 1.7 };
    default: {
      const never: never = style;
      throw new RangeError(`unknown glyph style ${String(never)}`);
    }
  }
}

type Props = Certainty & { readonly laneIndex: number };

/** The shape without its svg element, 16 × 16 units. */
export function GlyphPath({ laneIndex, ...certainty }: Props) {
  return <path d={laneStyle(laneIndex).path} fillRule="evenodd" {...paperInk(certainty)} />;
}

/** The shape as an inline icon. */
export function PrintGlyph({ laneIndex, ...certainty }: Props) {
  return (
    <svg viewBox="-1 -1 18 18" aria-hidden="true" focusable="false">
      <GlyphPath laneIndex={laneIndex} {...certainty} />
    </svg>
  );
}
