/** The camera of the map while it is on the page. */
import { type RefObject, startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { MapCamera } from "../../model/links/map-camera";
import { useActions, useApp, useAppStore } from "../../store/react";
import type { MapPlaces } from "../../store/selectors/map";
import { type MapView, centralOf, viewOf } from "../map/map-view";
import type { MapSize } from "../map/projection";
import { isMeasured, useMapSize } from "../map/use-map-size";
import { type MapCameraLive, createCamera } from "./camera";
import { cameraOfView, viewOfCamera } from "./camera-link";
import { prefersStillness } from "./prefers-stillness";
import { everywhere, placesInWindow, viewOfRegion } from "./region-view";

export type LiveCamera = {
  readonly camera: MapCameraLive;
  /** Where it rests, or was on its way: what is drawn. */
  readonly rested: MapView;
  readonly size: MapSize;
  readonly fitAll: () => void;
  /** With an animation, if the reader wants any. */
  readonly go: (view: MapView) => void;
};

export function useLiveCamera(box: RefObject<HTMLElement | null>, places: MapPlaces): LiveCamera {
  const store = useAppStore();
  const { setMap } = useActions();
  const size = useMapSize(box);
  const { points } = places;
  const central = useMemo(() => centralOf(everywhere(points)), [points]);
  const fit = useApp((s) => s.view.map.fit);
  /** Where nobody has moved the map. */
  const fitted = (): MapView => (fit ? viewOfRegion(fit.region, places, size) : viewOf(central, size));
  const start = (): MapView => {
    const linked = store.getState().view.map.camera;
    return linked ? viewOfCamera(linked) : fitted();
  };
  const sizeNow = useRef(size);
  useLayoutEffect(() => {
    sizeNow.current = size;
  });
  const [camera] = useState(() => createCamera(start(), () => sizeNow.current));
  const [rested, setRested] = useState<MapView>(() => camera.view());
  /** Of what is in the store, what the map shows already. */
  const own = useRef(store.getState().view.map.camera);
  useEffect(() => {
    const stops = [
      camera.onRest((view) => {
        setRested(view);
        own.current = cameraOfView(view);
        setMap({ camera: own.current });
      }),
      // Between the frames of the movement.
      camera.onFar((view) => startTransition(() => setRested(view))),
    ];
    return () => {
      for (const stop of stops) stop();
      camera.dispose();
    };
  }, [camera, setMap]);
  // Once it is measured, the map fits its places, or what a step shows; afterwards its middle stays, whatever opens beside it.
  const fittedTo = useRef<typeof fit | null>(null);
  useEffect(() => {
    if (fittedTo.current === fit || store.getState().view.map.camera || !isMeasured(size)) return;
    fittedTo.current = fit;
    const view = fitted();
    camera.jumpTo(view);
    setRested(view);
    // Only with the size, and with the step of a story: neither filter nor window moves the map.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [size, camera, store, fit]);
  // A link that is opened while the map is on the page. A rest in the midst of a long movement does not stop it.
  useEffect(() => {
    const follow = (linked: MapCamera | undefined) => {
      if (!linked || linked === own.current) return;
      own.current = linked;
      camera.moveTo(viewOfCamera(linked));
    };
    const stop = store.subscribe((s) => s.view.map.camera, follow);
    follow(store.getState().view.map.camera);
    return stop;
  }, [camera, store]);
  return useMemo(() => {
    const go = (view: MapView) => camera.glideTo(view, prefersStillness());
    const fitAll = () => {
      const found = placesInWindow(places);
      go(viewOf(found.length > 0 ? found : everywhere(places.points), size));
    };
    return { camera, rested, size, go, fitAll };
  }, [camera, rested, size, places]);
}
