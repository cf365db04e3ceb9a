/** The map with the overview below: the window as a brush. */
import { useLayoutEffect, useRef } from "react";
import { EmptyState } from "../../features/filters/lazy";
import { MapPanel } from "../../features/map-view/MapPanel";
import { useApp } from "../../store/react";
import { selectEmptiness } from "../../store/selectors/window";
import { WindowOverview } from "../../timeline/WindowOverview";
import styles from "./MapStage.module.css";

type Props = {
  /** An event was opened from the map: moves the focus to the details. */
  readonly onOpened: () => void;
};

export function MapStage({ onOpened }: Props) {
  const isEmpty = useApp((s) => selectEmptiness(s) !== "none");
  return (
    <div className={styles.stage}>
      <MapPanel onOpened={onOpened} />
      <WindowOverview />
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
