/** One mark of the map: a place, or several close to one another. */
import { memo } from "react";
import { isolated } from "../../i18n/isolated";
import { MarkGlyph } from "./MarkGlyph";
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
  const { id, mark, at, isChosen, label: name } = placed;
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
      <MarkGlyph placed={placed} />
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
