import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { Glyph } from "../../ui/Glyph";

const GLYPH_PX = { 5: 16, 4: 15, 3: 14, 2: 12, 1: 12 } as const;

type Props = { readonly event: TimelineEvent; readonly laneIndex: number };

/** The shape of an event on the line of time. */
export function EventShape({ event: { importance, status }, laneIndex }: Props) {
  // Doubtful shapes are a little larger, so that their pattern survives.
  const isSure = status === undefined || status === "confirmed";
  return (
    <div className="event-line">
      <span className="event-glyph">
        <Glyph laneIndex={laneIndex} status={status} size={GLYPH_PX[importance] + (isSure ? 0 : 2)} />
      </span>
    </div>
  );
}
