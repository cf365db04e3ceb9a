/** The messages about map tiles: loaded with the first map that has some. */
import type { MapTilesMessages } from "./en/map-tiles";
import { lazyMessages } from "./lazy-messages";

export type { MapTilesMessages };

export const loadMapTilesMessages = lazyMessages<MapTilesMessages>({
  en: () => import("./en/map-tiles").then((module) => module.mapTiles),
  uk: () => import("./uk/map-tiles").then((module) => module.mapTiles),
});
