/** The map of a step. Pure. */
import type { MapCamera } from "../links/map-camera";
import type { Step } from "./story";

export type StepMap = NonNullable<Step["map"]>;
/** Either a middle with a zoom, or places; the reader has checked that. */
export type MapRegion = NonNullable<StepMap["region"]>;

/** Width of the map for which the zoom of a region is meant, in px. It is at least half as high. */
const REGION_PX = 1_000;
const USUAL_SECONDS = 20;

/** How long the playback takes; `undefined` without one. */
export const playbackSeconds = ({ playback }: Pick<StepMap, "playback">): number | undefined =>
  playback === true ? USUAL_SECONDS : playback === false ? undefined : playback;

/** Width of the map of usual shape that lies within one of this size: on a low map, nothing is cut off above and below. */
export const usualWidth = ({ width, height }: { readonly width: number; readonly height: number }): number =>
  Math.min(width, 2 * height);

/** The camera of a map of this width that shows a region; `undefined` for one of places. @param widthPx  above 0 */
export const cameraOfRegion = ({ lat, lon, zoom }: MapRegion, widthPx: number): MapCamera | undefined =>
  lat === undefined || lon === undefined || zoom === undefined
    ? undefined
    : { lat, lon, zoom: zoom + Math.log2(widthPx / REGION_PX) };

/** What a map of this width shows, for maps of all widths. */
export function regionOfCamera({ lat, lon, zoom }: MapCamera, widthPx: number): MapRegion {
  const rounded = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;
  const shared = zoom - Math.log2(widthPx / REGION_PX);
  return { lat: rounded(lat, 3), lon: rounded(lon, 3), zoom: Math.min(22, Math.max(-2, rounded(shared, 2))) };
}
