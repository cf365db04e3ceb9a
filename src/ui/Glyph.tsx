import type { Status } from "../model/chronicle/chronicle";
import { glyphId, glyphStyle, laneStyle } from "../model/chronicle/lane-style";

type Props = { readonly laneIndex: number; readonly status?: Status | undefined; readonly size?: number };

/** The shape of a lane in the style of a status. Decorative: the text next to it has the meaning. */
export function Glyph({ laneIndex, status, size = 14 }: Props) {
  return (
    <svg className="glyph" width={size} height={size} aria-hidden="true" focusable="false">
      <use href={`#${glyphId(laneStyle(laneIndex), glyphStyle(status))}`} />
    </svg>
  );
}
