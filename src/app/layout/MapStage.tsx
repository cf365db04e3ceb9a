/** The map with the overview below: the window as a brush. */
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
      {isEmpty && (
        <div className={styles.empty}>
          <EmptyState isEnabled />
        </div>
      )}
    </div>
  );
}
