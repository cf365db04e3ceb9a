/** How a mark of the map looks: the shape of its only event, or the number of its events. */
import { type GlyphStyle, glyphId, laneStyle } from "../../model/chronicle/lane-style";
import { PAPER_GLYPH } from "../map/step-map-props";
import type { PlacedMark } from "./placed-marks";
import styles from "./MapPanel.module.css";

/** Of the upper left corner, inside another drawing. */
type Corner = { readonly x?: number; readonly y?: number };

/** Lane by index, and how certain the event is. */
export type GlyphLook = { readonly lane: number; readonly style: GlyphStyle };

type Props = Corner & {
  readonly placed: PlacedMark;
  /** Of the only event on the map: an approximate place has its shape too, not the number 1. */
  readonly own?: GlyphLook | undefined;
  readonly isOnPaper?: boolean;
};

const OWN_PX = 20;

export function MarkGlyph({ placed, own, isOnPaper = false, ...corner }: Props) {
  const { mark, px, shape, style } = placed;
  if (shape) return <Shape {...corner} px={px} {...shape} isOnPaper={isOnPaper} />;
  if (!own) return <Count {...corner} px={px} events={mark.events} look={style} extent={mark.extent} />;
  const inset = (px - OWN_PX) / 2;
  return (
    <>
      <Count {...corner} px={px} look={style} extent={mark.extent} />
      <Shape x={(corner.x ?? 0) + inset} y={(corner.y ?? 0) + inset} px={OWN_PX} {...own} isOnPaper={isOnPaper} />
    </>
  );
}

type ShapeProps = Corner & GlyphLook & { readonly px: number; readonly isOnPaper?: boolean };

/** An event as on the timeline. */
export function Shape({ px, lane, style, isOnPaper = false, ...corner }: ShapeProps) {
  const id = `${isOnPaper ? PAPER_GLYPH : ""}${glyphId(laneStyle(lane), style)}`;
  return (
    <svg className={`${styles.glyph} ${styles.shape}`} {...corner} width={px} height={px} aria-hidden="true">
      <circle className={styles.halo} cx={px / 2} cy={px / 2} r={px / 2} />
      <use href={`#${id}`} x={2} y={2} width={px - 4} height={px - 4} />
    </svg>
  );
}

type CountProps = Corner & {
  readonly px: number;
  readonly events?: number;
  readonly look: GlyphStyle;
  readonly extent: PlacedMark["mark"]["extent"];
};

/** A number of events, or a ring around a place that is not known exactly. */
export function Count({ px, events, look, extent, ...corner }: CountProps) {
  const middle = px / 2;
  return (
    <svg className={styles.glyph} {...corner} width={px} height={px} aria-hidden="true">
      <circle
        className={extent === "point" ? styles.disc : styles.ring}
        data-style={look}
        cx={middle}
        cy={middle}
        r={middle - 1.5}
      />
      {events !== undefined && (
        <text className={styles.count} data-style={extent === "point" ? look : "hollow"} x={middle} y={middle + 4.3}>
          {events}
        </text>
      )}
    </svg>
  );
}
