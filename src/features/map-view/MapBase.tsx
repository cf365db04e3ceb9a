/** Land, borders and names below the marks. */
import { type RefObject, useMemo } from "react";
import type { MapViewMessages } from "../../i18n/map-view-messages";
import type { MapPlaces } from "../../store/selectors/map";
import { COUNTRY_FONT_PX } from "../map/map-drawing";
import type { MapView } from "../map/map-view";
import { atlasOfView } from "../map/picker-drawing";
import type { MapSize } from "../map/projection";
import { useAtlases, useDrawing } from "../map/use-picker-map";
import { isolated } from "../../i18n/isolated";
import type { PlacedMark } from "./placed-marks";
import styles from "./MapPanel.module.css";

type Props = {
  /** Moved with each frame. */
  readonly box: RefObject<SVGGElement | null>;
  readonly view: MapView;
  readonly size: MapSize;
  readonly placed: readonly PlacedMark[];
  readonly places: MapPlaces;
  readonly messages: MapViewMessages;
};

export function MapBase({ box, view, size, placed, messages }: Props) {
  const atlases = useAtlases([atlasOfView(view, size)]);
  const others = useMemo(() => [], [placed]);
  const drawing = useDrawing(atlases, view, others, size);
  return (
    <>
      <svg className={styles.base} width={size.width} height={size.height} aria-hidden="true">
        <g ref={box}>
          <path className={styles.land} d={drawing?.land} />
          <path className={styles.border} d={drawing?.borders} />
          <path className={styles.coast} d={drawing?.coasts} />
          <g className={styles.names}>
            {drawing?.countries.map(({ text, x, y, anchor }) => (
              <text key={text} x={x} y={y} textAnchor={anchor} fontSize={COUNTRY_FONT_PX}>
                {isolated(text)}
              </text>
            ))}
          </g>
        </g>
      </svg>
      {atlases.hasFailed && (
        <div className={styles.failed}>
          <p role="alert">{messages.failed}</p>
          <button type="button" className="btn btn-line" onClick={atlases.retry}>
            {messages.again}
          </button>
        </div>
      )}
    </>
  );
}
