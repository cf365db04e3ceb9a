/** The readers of what the first view does without: routes, areas, tiles of a map. */
import { readShapes } from "../geometry/read-shapes";
import { readMapTiles } from "./map-tiles";
import type { StepOptions } from "./read-steps";

export const LATE_READERS: Pick<StepOptions, "readShapes" | "readMap"> = {
  readShapes,
  readMap: (map, reading) => readMapTiles(map, "meta.map", reading),
};
