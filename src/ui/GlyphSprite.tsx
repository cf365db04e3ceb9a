/** Every lane shape in every status, once per page, for `<use>`. Must not be `display: none`. */
import { ALL_LANE_STYLES, GLYPH_STYLES, type GlyphStyle, type LaneStyle, glyphId } from "../model/chronicle/lane-style";

/** Lines at 45°, 5 units apart. */
const HATCH_STEP = 5 / Math.SQRT2;

function Shape({ look, style }: { readonly look: LaneStyle; readonly style: GlyphStyle }) {
  const shared = { d: look.path, fillRule: "evenodd" as const };
  switch (style) {
    case "solid":
      return <path {...shared} style={{ fill: look.colour }} />;
    case "hollow":
      return (
        <path
          {...shared}
          style={{ fill: "var(--surface)", stroke: look.colour }}
          strokeWidth={1.7}
          strokeDasharray="2.6 1.7"
        />
      );
    case "dotted":
      return (
        <path
          {...shared}
          style={{ fill: "var(--surface)", stroke: look.colour }}
          strokeWidth={1.9}
          strokeLinecap="round"
          strokeDasharray="0.1 2.9"
        />
      );
    case "half":
      return <path {...shared} style={{ fill: `url(#half-${look.number})`, stroke: look.colour }} strokeWidth={1.7} />;
    case "hatched":
      return <path {...shared} style={{ fill: `url(#hatch-${look.number})`, stroke: look.colour }} strokeWidth={1.7} />;
    default: {
      const never: never = style;
      throw new RangeError(`unknown glyph style ${String(never)}`);
    }
  }
}

export function GlyphSprite() {
  return (
    <svg width="0" height="0" style={{ position: "absolute" }} aria-hidden="true" focusable="false">
      <defs>
        {ALL_LANE_STYLES.map((look) => (
          // Not a pattern: Safari loses its fill when the shape is recreated, and a disputed event then looks like a claimed one.
          <linearGradient
            key={look.number}
            id={`hatch-${look.number}`}
            gradientUnits="userSpaceOnUse"
            spreadMethod="repeat"
            x2={HATCH_STEP}
            y2={HATCH_STEP}
          >
            <stop offset="0.52" style={{ stopColor: look.colour }} />
            <stop offset="0.52" style={{ stopColor: "var(--surface)" }} />
          </linearGradient>
        ))}
        {ALL_LANE_STYLES.map((look) => (
          <linearGradient key={look.number} id={`half-${look.number}`} gradientUnits="userSpaceOnUse" x2="16" y2="16">
            <stop offset="0.5" style={{ stopColor: look.colour }} />
            <stop offset="0.5" style={{ stopColor: "var(--surface)" }} />
          </linearGradient>
        ))}
        {ALL_LANE_STYLES.flatMap((look) =>
          GLYPH_STYLES.map((style) => (
            <symbol
              key={glyphId(look, style)}
              id={glyphId(look, style)}
              viewBox={style === "solid" ? "0 0 16 16" : "-1 -1 18 18"}
            >
              <Shape look={look} style={style} />
            </symbol>
          )),
        )}
      </defs>
    </svg>
  );
}
