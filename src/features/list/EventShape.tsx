import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { glyphStyle } from "../../model/chronicle/lane-style";
import { Glyph } from "../../ui/Glyph";

const GLYPH_PX = { 5: 16, 4: 15, 3: 14, 2: 12, 1: 12 } as const;

type Props = { readonly event: TimelineEvent; readonly laneIndex: number };

export function EventShape({ event: { importance, status, contested }, laneIndex }: Props) {
  // Unconfirmed shapes are slightly larger so their pattern is recognizable.
  const isSure = glyphStyle({ status, contested }) === "solid";
  return (
    <div className="event-line">
      <span className="event-glyph">
        <Glyph
          laneIndex={laneIndex}
          status={status}
          contested={contested}
          size={GLYPH_PX[importance] + (isSure ? 0 : 2)}
        />
      </span>
    </div>
  );
}
