/** How much room somebody's page gives: what the layout in a frame goes by. */
import { useEffect, useState } from "react";

export type FrameShape = {
  readonly width: "narrow" | "middle" | "wide";
  /** The card alone has room. */
  readonly isLow: boolean;
  /** False while the frame has never been shown: it has no size, and what was drawn for none would have to be drawn again. */
  readonly isKnown: boolean;
};

const MIDDLE_PX = 480;
const WIDE_PX = 640;
const LOW_PX = 300;
/** Words take more lines there. */
const LOW_NARROW_PX = 360;

const UNKNOWN: FrameShape = { width: "wide", isLow: true, isKnown: false };

function frameShape({
  innerWidth: widthPx,
  innerHeight: heightPx,
}: Pick<Window, "innerWidth" | "innerHeight">): FrameShape {
  if (!(widthPx > 0) || !(heightPx > 0)) return UNKNOWN;
  const width = widthPx < MIDDLE_PX ? "narrow" : widthPx < WIDE_PX ? "middle" : "wide";
  return { width, isLow: heightPx < (width === "narrow" ? LOW_NARROW_PX : LOW_PX), isKnown: true };
}

/** A frame that is hidden again keeps the shape that it had: shown once more, everything is where it was. */
export function useFrameShape(page: Window = window): FrameShape {
  const [shape, setShape] = useState(() => frameShape(page));
  useEffect(() => {
    const look = () => {
      const now = frameShape(page);
      setShape((last) => {
        const isSame = now.width === last.width && now.isLow === last.isLow && now.isKnown === last.isKnown;
        return isSame || !now.isKnown ? last : now;
      });
    };
    look();
    page.addEventListener("resize", look);
    return () => page.removeEventListener("resize", look);
  }, [page]);
  return shape;
}
