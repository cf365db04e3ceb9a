/** The map with the playback and the overview below: the window as a brush. */
import { useCallback, useLayoutEffect, useRef } from "react";
import { EmptyState } from "../../features/filters/lazy";
import { MapPanel } from "../../features/map-view/MapPanel";
import { Playback } from "../../features/map-view/Playback";
import { Playhead, type TimeScale } from "../../features/map-view/Playhead";
import { usePlayback } from "../../features/map-view/use-playback";
import { usePlaybackKeys } from "../../features/map-view/use-playback-keys";
import { useApp } from "../../store/react";
import { selectEmptiness } from "../../store/selectors/window";
import { WindowOverview } from "../../timeline/WindowOverview";
import styles from "./MapStage.module.css";

type Props = {
  /** An event was opened from the map: moves the focus to the details. */
  readonly onOpened: () => void;
};

export function MapStage({ onOpened }: Props) {
  const view = useRef<HTMLDivElement>(null);
  const live = usePlayback();
  usePlaybackKeys(view, live);
  const playhead = useCallback((scale: TimeScale) => <Playhead live={live} scale={scale} />, [live]);
  const isEmpty = useApp((s) => selectEmptiness(s) !== "none");
  return (
    <div ref={view} className={styles.stage}>
      <MapPanel playback={live} onOpened={onOpened} />
      <Playback live={live}>
        <WindowOverview marker={playhead} />
      </Playback>
      {isEmpty && <NothingToShow />}
    </div>
  );
}

function NothingToShow() {
  const box = useRef<HTMLDivElement>(null);
  // Its buttons go once they have been pressed.
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-map]")?.focus({ preventScroll: true }));
    };
  }, []);
  return (
    <div ref={box} className={styles.empty}>
      <EmptyState isEnabled />
    </div>
  );
}
