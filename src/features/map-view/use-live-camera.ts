/** The camera of the map while it is on the page. */
import { type RefObject, useEffect, useMemo, useState } from "react";
import { useActions, useAppStore } from "../../store/react";
import type { MapPlaces } from "../../store/selectors/map";
import type { LonLat } from "../map/atlas";
import { type MapView, centralOf, viewOf } from "../map/map-view";
import type { MapSize } from "../map/projection";
import { useMapSize } from "../map/use-map-size";
import { mercatorLat } from "../../model/mercator";
import { type MapCameraLive, createCamera } from "./camera";
import { cameraOfView, viewOfCamera } from "./camera-link";

const RADIAN = 180 / Math.PI;

export type LiveCamera = {
  readonly camera: MapCameraLive;
  /** Where it rests: what is drawn. */
  readonly rested: MapView;
  readonly size: MapSize;
  readonly fitAll: () => void;
  /** With an animation, if the reader wants any. */
  readonly go: (view: MapView) => void;
};

export const prefersStillness = (): boolean =>
  globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;

/** The places of the marks in the window, in degrees. */
export const pointsIn = ({ points, counts }: MapPlaces): readonly LonLat[] =>
  [...points.order]
    .filter((code) => counts.byPlace[code] !== 0)
    .map((code): LonLat => [(points.east[code] ?? 0) * RADIAN, mercatorLat(points.up[code] ?? 0)]);

/** All places with coordinates, whatever the window: the map does not jump with it. */
const everywhere = ({ points }: MapPlaces): readonly LonLat[] =>
  [...points.order].map((code): LonLat => [(points.east[code] ?? 0) * RADIAN, mercatorLat(points.up[code] ?? 0)]);

export function useLiveCamera(box: RefObject<HTMLElement | null>, places: MapPlaces): LiveCamera {
  const store = useAppStore();
  const { setMap } = useActions();
  const size = useMapSize(box);
  const start = (): MapView => {
    const linked = store.getState().view.map.camera;
    return linked ? viewOfCamera(linked) : viewOf(centralOf(everywhere(places)), size);
  };
  const [camera] = useState(() => createCamera(start()));
  const [rested, setRested] = useState<MapView>(() => camera.view());
  useEffect(() => {
    const stop = camera.onRest((view) => {
      setRested(view);
      setMap({ camera: cameraOfView(view) });
    });
    return () => {
      stop();
      camera.dispose();
    };
  }, [camera, setMap]);
  // Until somebody moves it, the map fits its places into whatever size it has; afterwards its middle stays.
  useEffect(() => {
    if (store.getState().view.map.camera) return;
    const view = viewOf(centralOf(everywhere(places)), size);
    camera.jumpTo(view);
    setRested(view);
    // Only with the size: neither filter nor window moves the map.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [size, camera, store]);
  // A link that is opened while the map is on the page.
  useEffect(
    () =>
      store.subscribe(
        (s) => s.view.map.camera,
        (linked) => {
          if (!linked) return;
          const now = cameraOfView(camera.view());
          if (linked.lat !== now.lat || linked.lon !== now.lon || linked.zoom !== now.zoom)
            camera.moveTo(viewOfCamera(linked));
        },
      ),
    [camera, store],
  );
  return useMemo(() => {
    const go = (view: MapView) => camera.glideTo(view, prefersStillness());
    const fitAll = () => {
      const found = pointsIn(places);
      go(viewOf(found.length > 0 ? found : everywhere(places), size));
    };
    return { camera, rested, size, go, fitAll };
  }, [camera, rested, size, places]);
}
