/** One mark of the map: a place, or several close to one another. */
import { memo } from "react";
import { isolated } from "../../i18n/isolated";
import { type GlyphStyle, glyphId, laneStyle } from "../../model/chronicle/lane-style";
import { type PlacedMark, NAME_FONT_PX } from "./placed-marks";
import styles from "./MapPanel.module.css";

type Props = {
  readonly placed: PlacedMark;
  /** For screen readers. */
  readonly label: string;
  /** The one mark that Tab leads to. */
  readonly isStop: boolean;
  /** During the playback: nothing new has happened here for a while. */
  readonly isPast: boolean;
  /** During the playback: the newest event is here. */
  readonly isNewest: boolean;
  readonly onChoose: (placed: PlacedMark) => void;
  /** @param byKey  not by a pointer */
  readonly onFocus: (id: string, byKey: boolean) => void;
};

/** Share of the font above the baseline, as `map-labels.ts` reckons. */
const ASCENT = 0.85;

export const MarkButton = memo(function MarkButton({
  placed,
  label,
  isStop,
  isPast,
  isNewest,
  onChoose,
  onFocus,
}: Props) {
  const { id, mark, at, px, shape, style, isChosen, label: name } = placed;
  return (
    <button
      type="button"
      className={styles.mark}
      data-place-id={id}
      data-events={mark.events}
      data-extent={mark.extent}
      data-past={isPast || undefined}
      data-newest={isNewest || undefined}
      aria-label={label}
      aria-pressed={isChosen}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onChoose(placed)}
      onFocus={({ currentTarget }) => onFocus(id, currentTarget.matches(":focus-visible"))}
    >
      {shape ? <Shape px={px} {...shape} /> : <Count px={px} events={mark.events} style={style} extent={mark.extent} />}
      {name && (
        <span
          className={styles.name}
          data-anchor={name.anchor}
          style={{ left: name.x - at[0], top: name.y - at[1] - NAME_FONT_PX * ASCENT }}
        >
          {isolated(name.text)}
        </span>
      )}
    </button>
  );
});

function Shape({ px, lane, style }: { readonly px: number; readonly lane: number; readonly style: GlyphStyle }) {
  return (
    <svg className={`${styles.glyph} ${styles.shape}`} width={px} height={px} aria-hidden="true">
      <circle className={styles.halo} cx={px / 2} cy={px / 2} r={px / 2} />
      <use href={`#${glyphId(laneStyle(lane), style)}`} x={2} y={2} width={px - 4} height={px - 4} />
    </svg>
  );
}

type CountProps = {
  readonly px: number;
  readonly events: number;
  readonly style: GlyphStyle;
  readonly extent: PlacedMark["mark"]["extent"];
};

function Count({ px, events, style, extent }: CountProps) {
  const middle = px / 2;
  return (
    <svg className={styles.glyph} width={px} height={px} aria-hidden="true">
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
