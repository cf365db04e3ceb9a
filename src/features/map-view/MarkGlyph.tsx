/** How a mark of the map looks: the shape of its only event, or the number of its events. */
import { type GlyphStyle, glyphId, laneStyle } from "../../model/chronicle/lane-style";
import type { PlacedMark } from "./placed-marks";
import styles from "./MapPanel.module.css";

/** Of the upper left corner, inside another drawing. */
type Corner = { readonly x?: number; readonly y?: number };

export function MarkGlyph({ placed, ...corner }: Corner & { readonly placed: PlacedMark }) {
  const { mark, px, shape, style } = placed;
  if (shape) return <Shape {...corner} px={px} {...shape} />;
  return <Count {...corner} px={px} events={mark.events} style={style} extent={mark.extent} />;
}

type ShapeProps = Corner & { readonly px: number; readonly lane: number; readonly style: GlyphStyle };

function Shape({ px, lane, style, ...corner }: ShapeProps) {
  return (
    <svg className={styles.glyph} {...corner} width={px} height={px} aria-hidden="true">
      <circle className={styles.halo} cx={px / 2} cy={px / 2} r={px / 2} />
      <use href={`#${glyphId(laneStyle(lane), style)}`} x={2} y={2} width={px - 4} height={px - 4} />
    </svg>
  );
}

type CountProps = Corner & {
  readonly px: number;
  readonly events: number;
  readonly style: GlyphStyle;
  readonly extent: PlacedMark["mark"]["extent"];
};

function Count({ px, events, style, extent, ...corner }: CountProps) {
  const middle = px / 2;
  return (
    <svg className={styles.glyph} {...corner} width={px} height={px} aria-hidden="true">
      <circle
        className={extent === "point" ? styles.disc : styles.ring}
        data-style={style}
        cx={middle}
        cy={middle}
        r={middle - 1.5}
      />
      <text className={styles.count} data-style={extent === "point" ? style : "hollow"} x={middle} y={middle + 4.3}>
        {events}
      </text>
    </svg>
  );
}
