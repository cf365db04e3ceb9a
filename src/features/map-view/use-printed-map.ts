import { useMemo } from "react";
import { usePrinting } from "../../ui/printing";
import type { MapSize } from "../map/projection";
import type { LiveCamera } from "./use-live-camera";

/** Fits upright on all usual papers; the styles enlarge it for paper on its side. Its names are then as large as on the screen. */
const PAPER: MapSize = { width: 690, height: 460 };

/** The map as it is, and on paper the same part of the earth at the size of the page. */
export function usePrintedMap(live: LiveCamera): LiveCamera {
  const isPrinting = usePrinting();
  return useMemo(() => {
    if (!isPrinting) return live;
    const { rested, size, camera } = live;
    const share = Math.min(PAPER.width / size.width, PAPER.height / size.height);
    const view = { ...rested, scale: rested.scale * share };
    return { ...live, rested: view, size: PAPER, camera: { ...camera, view: () => view } };
  }, [live, isPrinting]);
}
