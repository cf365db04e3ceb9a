import { type Certainty, glyphId, glyphStyle, laneStyle } from "../model/chronicle/lane-style";

type Props = Certainty & { readonly laneIndex: number; readonly size?: number };

/** The shape of a lane, drawn as certain as the event is. Decorative: the text next to it has the meaning. */
export function Glyph({ laneIndex, size = 14, ...certainty }: Props) {
  return (
    <svg className="glyph" width={size} height={size} aria-hidden="true" focusable="false">
      <use href={`#${glyphId(laneStyle(laneIndex), glyphStyle(certainty))}`} />
    </svg>
  );
}
