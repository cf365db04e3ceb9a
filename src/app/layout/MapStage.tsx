/** The map with the overview below: the window as a brush. */
import { MapPanel } from "../../features/map-view/MapPanel";
import { WindowOverview } from "../../timeline/WindowOverview";
import styles from "./MapStage.module.css";

type Props = {
  /** An event was opened from the map: moves the focus to the details. */
  readonly onOpened: () => void;
};

export const MapStage = ({ onOpened }: Props) => (
  <div className={styles.stage}>
    <MapPanel onOpened={onOpened} />
    <WindowOverview />
  </div>
);
