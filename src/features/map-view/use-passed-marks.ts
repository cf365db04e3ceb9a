/** The marks of a map, and while it is shifted far those that come into sight: only they are added, nothing is drawn anew. */
import { startTransition, useEffect, useMemo, useState } from "react";
import type { MapView } from "../map/map-view";
import type { MapCameraLive } from "./camera";
import type { PlacedMark } from "./placed-marks";
import type { Marks } from "./use-marks";

export function usePassedMarks(camera: MapCameraLive, marks: Marks): readonly PlacedMark[] {
  const [passing, setPassing] = useState<MapView>();
  useEffect(() => {
    const end = () => setPassing(undefined);
    // Together with the new drawing, in which they are marks like the others.
    const stops = [camera.onPass(setPassing), camera.onRest(end), camera.onFar(() => startTransition(end))];
    return () => {
      for (const stop of stops) stop();
    };
  }, [camera]);
  return useMemo(() => (passing ? marks.along(passing) : marks.placed), [marks, passing]);
}
