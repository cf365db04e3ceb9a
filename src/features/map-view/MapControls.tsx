/** An alternative to wheel, pinch and keys. */
import type { MapViewMessages } from "../../i18n/map-view-messages";
import { Icon } from "../../ui/Icon";
import type { Rect } from "../map/map-labels";
import { type MapView, canZoom } from "../map/map-view";
import type { MapSize } from "../map/projection";
import styles from "./MapPanel.module.css";

export const ZOOM_STEP = 1.6;

/** Three buttons, with their distance to the edges. */
const COLUMN_PX = { width: 52, height: 132 };

/** What the buttons cover of a map of this size. */
export const controlsRect = ({ width }: MapSize): Rect => ({
  left: width - COLUMN_PX.width,
  top: 0,
  right: width,
  bottom: COLUMN_PX.height,
});

type Props = {
  readonly view: MapView;
  readonly size: MapSize;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  /** Shows the chosen places closer; absent if they are one place. */
  readonly onCloser: (() => void) | undefined;
  readonly messages: MapViewMessages;
};

export function MapControls({ view, size, onZoom, onFit, onCloser, messages }: Props) {
  return (
    <div className={styles.controls} data-over-map="">
      <MapButton
        icon="plus"
        name={messages.zoomIn}
        isOff={!canZoom(view, size, ZOOM_STEP)}
        onClick={() => onZoom(ZOOM_STEP)}
      />
      <MapButton
        icon="minus"
        name={messages.zoomOut}
        isOff={!canZoom(view, size, 1 / ZOOM_STEP)}
        onClick={() => onZoom(1 / ZOOM_STEP)}
      />
      <MapButton icon="fit" name={messages.fit} onClick={onFit} />
      {onCloser && <MapButton icon="search" name={messages.closer} onClick={onCloser} />}
    </div>
  );
}

type ButtonProps = {
  readonly icon: "plus" | "minus" | "fit" | "search";
  readonly name: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
};

const MapButton = ({ icon, name, isOff = false, onClick }: ButtonProps) => (
  <button
    type="button"
    className="btn btn-line btn-square"
    aria-label={name}
    title={name}
    aria-disabled={isOff || undefined}
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
);
