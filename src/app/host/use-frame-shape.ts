/** The size class of the iframe, which determines the embedded layout. */
import { useEffect, useState } from "react";

export type FrameShape = {
  readonly width: "narrow" | "middle" | "wide";
  /** Only the card fits. */
  readonly isLow: boolean;
  /** False while the iframe has never been visible: it has no size, and anything drawn would be drawn again. */
  readonly isKnown: boolean;
};

const MIDDLE_PX = 480;
const WIDE_PX = 640;
const LOW_PX = 300;
/** Text needs more lines there. */
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

/** A hidden iframe retains its last shape, so that nothing moves when it is shown again. */
export function useFrameShape(page: Window = window): FrameShape {
  const [shape, setShape] = useState(() => frameShape(page));
  useEffect(() => {
    const update = () => {
      const now = frameShape(page);
      setShape((last) => {
        const isSame = now.width === last.width && now.isLow === last.isLow && now.isKnown === last.isKnown;
        return isSame || !now.isKnown ? last : now;
      });
    };
    update();
    page.addEventListener("resize", update);
    return () => page.removeEventListener("resize", update);
  }, [page]);
  return shape;
}
