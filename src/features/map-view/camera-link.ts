/** The camera of a link and the view of the map: zoom as in web maps, and px per radian. Pure. */
import type { MapCamera } from "../../model/links/map-camera";
import type { MapView } from "../map/map-view";

/** Width of the earth at zoom 0, in px per radian. */
const SCALE_AT_0 = 256 / (2 * Math.PI);

export const viewOfCamera = ({ lat, lon, zoom }: MapCamera): MapView => ({ lat, lon, scale: SCALE_AT_0 * 2 ** zoom });

export const cameraOfView = ({ lat, lon, scale }: MapView): MapCamera => ({
  lat,
  lon,
  zoom: Math.log2(scale / SCALE_AT_0),
});
