/** The overview without a timeline: its brush moves the window of the store itself. */
import { useEffect, useState } from "react";
import { useAppStore } from "../store/react";
import { sameWindow } from "../model/time";
import { Camera } from "./camera";
import { Debouncer } from "./debouncer";
import { Overview, type OverviewMarker } from "./Overview";
import type { BrushSource } from "./overview-brush";

/** The store hears of a moving brush this often, so that the map follows it. */
const STORE_AFTER_MS = 60;
const STORE_WITHIN_MS = 120;

type Props = { readonly marker?: OverviewMarker };

export function WindowOverview({ marker }: Props) {
  const store = useAppStore();
  const [source, setSource] = useState<BrushSource>();
  useEffect(() => {
    const { view } = store.getState();
    const camera = new Camera(view.window, view.limits);
    const settled = new Debouncer(STORE_AFTER_MS, STORE_WITHIN_MS, () =>
      store.actions.goTo(camera.window, { glide: false }),
    );
    const stopMoving = camera.subscribe(() => settled.schedule());
    const stopFollowing = store.subscribe(
      (s) => s.view,
      ({ window, limits }) => {
        if (camera.limits !== limits) camera.setLimits(limits);
        if (!sameWindow(window, camera.window)) camera.moveTo(window);
      },
    );
    setSource({ camera, widthPx: 0, onFollow: (follower) => camera.subscribe(follower) });
    return () => {
      stopMoving();
      stopFollowing();
      settled.cancel();
      camera.destroy();
    };
  }, [store]);
  return <Overview stage={source} form="inset" marker={marker} />;
}
