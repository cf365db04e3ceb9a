/** The messages of the map view: loaded with it. */
import type { MapViewMessages } from "./en/map-view";
import { lazyMessages } from "./lazy-messages";

export type { MapViewMessages };

export const loadMapViewMessages = lazyMessages<MapViewMessages>({
  en: () => import("./en/map-view").then((module) => module.mapView),
  uk: () => import("./uk/map-view").then((module) => module.mapView),
});
