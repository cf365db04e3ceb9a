import { type RefObject, useEffect, useState } from "react";
import type { MapSize } from "./projection";

/** Until it is measured. */
const FIRST: MapSize = { width: 640, height: 340 };

export const isMeasured = (size: MapSize): boolean => size !== FIRST;

/** Size of the element of a map in px: text on it keeps its size, however wide it is. */
export function useMapSize(box: RefObject<HTMLElement | null>): MapSize {
  const [size, setSize] = useState(FIRST);
  useEffect(() => {
    if (!box.current || !("ResizeObserver" in globalThis)) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      const height = Math.round(entry?.contentRect.height ?? 0);
      if (width > 0 && height > 0)
        setSize((now) => (now.width === width && now.height === height ? now : { width, height }));
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return size;
}
