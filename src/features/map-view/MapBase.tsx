/** Land, borders and names below the marks. */
import { type RefObject, useMemo } from "react";
import type { MapViewMessages } from "../../i18n/map-view-messages";
import { useLang } from "../../i18n/react";
import { BaseLand, BaseNames } from "../map/BaseMap";
import { drawLand, drawNames } from "../map/base-map";
import { atlasesOfView } from "../map/map-cells";
import type { LabelPlacer } from "../map/map-labels";
import type { MapView } from "../map/map-view";
import type { MapSize } from "../map/projection";
import { useAtlases } from "../map/use-base-map";
import type { PlacedMark } from "./placed-marks";
import styles from "./MapPanel.module.css";

type Props = {
  /** Moved with each frame. */
  readonly group: RefObject<SVGGElement | null>;
  /** Where the map rests. */
  readonly view: MapView;
  readonly size: MapSize;
  readonly placed: readonly PlacedMark[];
  /** Knows the marks and their names. */
  readonly placer: LabelPlacer;
  readonly messages: MapViewMessages;
};

export function MapBase({ group, view, size, placed, placer, messages }: Props) {
  const lang = useLang();
  const atlases = useAtlases(atlasesOfView(view, size));
  const { loaded } = atlases;
  const land = useMemo(
    () => (loaded.length === 0 ? undefined : { size, ...drawLand({ atlases: loaded, view, size }) }),
    [loaded, view, size],
  );
  const names = useMemo(
    () =>
      loaded.length === 0
        ? undefined
        : drawNames({ atlases: loaded, view, size, lang, placer: placer.copy(), own: placed }),
    [loaded, view, size, lang, placer, placed],
  );
  return (
    <>
      <svg className={styles.base} width={size.width} height={size.height} aria-hidden="true">
        <g ref={group}>
          {land && <BaseLand drawing={land} />}
          {names && (
            <g className={styles.names}>
              <BaseNames drawing={names} />
            </g>
          )}
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
