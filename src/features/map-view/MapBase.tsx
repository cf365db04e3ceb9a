/** Land, borders and names below the marks. */
import { type RefObject, memo, useMemo } from "react";
import type { MapViewMessages } from "../../i18n/map-view-messages";
import { useLang } from "../../i18n/react";
import { useApp } from "../../store/react";
import { selectTiles } from "../../store/selectors/map-tiles";
import { BaseLand, BaseNames } from "../map/BaseMap";
import { type BaseOptions, drawCountries, drawLand, drawNames } from "../map/base-map";
import { atlasesOfView } from "../map/map-cells";
import type { LabelPlacer } from "../map/map-labels";
import { MapShapes } from "../map/MapShapes";
import type { MapShape } from "../map/map-shapes";
import { drawMapShapes } from "../map/shape-drawing";
import { type MapView, xyOf } from "../map/map-view";
import type { MapSize } from "../map/projection";
import type { Town } from "../map/towns";
import { TileConsent } from "../map/TileConsent";
import { TileLayer, underTiles } from "../map/TileLayer";
import { useAtlases, useTowns } from "../map/use-base-map";
import { useTiles } from "../map/use-tiles";
import type { PlacedMark } from "./placed-marks";
import styles from "./MapBase.module.css";

/** What a frame moves, without React. */
export type MovedBase = {
  /** Shifted as a whole: the browser paints nothing again. */
  readonly ground: RefObject<HTMLDivElement | null>;
  /** Scaled, and painted again. */
  readonly group: RefObject<SVGGElement | null>;
  /** As the group, if there are tiles. */
  readonly tileLayer: RefObject<HTMLDivElement | null>;
};

type Props = {
  /** Absent: the map stands still. */
  readonly moved?: MovedBase | undefined;
  /** Where the map rests. */
  readonly view: MapView;
  readonly size: MapSize;
  readonly placed: readonly PlacedMark[];
  /** What the names of the base keep clear of. */
  readonly layout: readonly PlacedMark[];
  /** Routes and areas of the events in the window. */
  readonly shapes: readonly MapShape[];
  /** Knows the marks and their names. */
  readonly placer: LabelPlacer;
  readonly messages: MapViewMessages;
  /** Whether the publisher's tiles may be shown; they ask the reader first. */
  readonly hasTiles?: boolean;
};

export const MapBase = memo(function MapBase(props: Props) {
  const { moved, view, size, placed, layout, shapes, placer, messages, hasTiles = true } = props;
  const lang = useLang();
  const atlases = useAtlases(atlasesOfView(view, size));
  const { loaded } = atlases;
  const towns = useTowns();
  const tiles = useTiles(useApp((s) => (hasTiles ? selectTiles(s) : undefined)));
  const codes = placed.flatMap(({ country }) => country ?? []).join(" ");
  const drawnShapes = useMemo(() => drawMapShapes(shapes, (at) => xyOf(view, size, at), size), [shapes, view, size]);
  const ground = { atlases: loaded, view, size };
  const hasAtlas = loaded.length > 0;
  return (
    <>
      <div ref={moved?.ground} className={styles.ground} data-moved={moved && ""}>
        {tiles && <TileLayer state={tiles} view={view} size={size} layer={moved?.tileLayer} />}
        <svg className={styles.base} width={size.width} height={size.height} aria-hidden="true">
          {/* Not a pattern: Safari loses its fill when the shape is drawn anew. */}
          <linearGradient id="map-disputed" gradientUnits="userSpaceOnUse" spreadMethod="repeat" x2={3.5} y2={3.5}>
            <stop offset="0.35" className={styles.hatch} />
            <stop offset="0.35" className={styles.between} />
          </linearGradient>
          <g ref={moved?.group}>
            {hasAtlas && (
              <g className={underTiles(tiles)}>
                <Land {...ground} />
              </g>
            )}
            {hasAtlas && codes !== "" && <Countries {...ground} codes={codes} />}
            <MapShapes drawings={drawnShapes} />
            {hasAtlas && (
              <g className={styles.names}>
                <g className={underTiles(tiles)}>
                  <Names {...ground} lang={lang} towns={towns} placer={placer} layout={layout} />
                </g>
              </g>
            )}
          </g>
        </svg>
      </div>
      {tiles && (
        <div className={styles.credit} data-over-map="">
          <TileConsent state={tiles} />
        </div>
      )}
      {atlases.hasFailed && (
        <div className={styles.failed} data-over-map="">
          <p role="alert">{messages.failed}</p>
          <button type="button" className="btn btn-line" onClick={atlases.retry}>
            {messages.again}
          </button>
        </div>
      )}
    </>
  );
});

// Parts of their own, between which React lets the browser draw a frame while the map is being moved.

type GroundProps = Pick<BaseOptions, "atlases" | "view" | "size">;

const Land = memo(function Land(props: GroundProps) {
  return <BaseLand drawing={{ size: props.size, ...drawLand(props) }} />;
});

/** @param codes  of the countries, with spaces between them */
const Countries = memo(function Countries({ codes, ...ground }: GroundProps & { readonly codes: string }) {
  return <path className={styles.area} d={drawCountries(ground, new Set(codes.split(" ")))} />;
});

type NamesProps = GroundProps &
  Pick<Props, "placer" | "layout"> & { readonly lang: string; readonly towns: readonly Town[] };

const Names = memo(function Names({ placer, layout, ...options }: NamesProps) {
  return <BaseNames drawing={drawNames({ ...options, placer: placer.copy(), own: layout })} />;
});
