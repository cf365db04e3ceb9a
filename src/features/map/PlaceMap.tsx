/** A small map of the places of an event: coasts, internationally recognised borders, dots and names. No network. */
import { useCallback, useEffect, useMemo, useState } from "react";
import { useLang, useMessages } from "../../i18n/react";
import { type Atlas, type AtlasName, type LonLat, loadAtlas } from "./atlas";
import { BaseMap, Name } from "./BaseMap";
import { atlasFor } from "./map-cells";
import { type DrawnPlace, MAIN_FONT_PX, type MapDrawing, PLACE_FONT_PX, drawMap } from "./map-drawing";
import { type LocatedPlace, mapPlaceOf } from "./map-places";
import { type MapShape, positionsOf } from "./map-shapes";
import { MapShapes } from "./MapShapes";
import { MAP_SIZE, type MapSize } from "./projection";
import { useTowns } from "./use-base-map";
import { usePlaceName } from "../../i18n/place-name";
import styles from "./PlaceMap.module.css";

type Props = {
  readonly places: readonly LocatedPlace[];
  /** Routes and areas, drawn below the places. */
  readonly shapes?: readonly MapShape[];
  /** Says in words what the shapes show. */
  readonly shapesText?: string | undefined;
  /** SVG units; the map fills the width of its container. */
  readonly size?: MapSize;
  readonly load?: typeof loadAtlas;
};

/** A result that arrives late may belong to another event's map; its name identifies it. */
type Outcome = Atlas | { readonly failed: AtlasName };

const NO_SHAPES: readonly MapShape[] = [];

export function PlaceMap({ places, shapes = NO_SHAPES, shapesText, size = MAP_SIZE, load = loadAtlas }: Props) {
  const { details } = useMessages();
  const nameOf = usePlaceName();
  const name = useMemo(
    () => atlasFor([...places.map(({ lon, lat }): LonLat => [lon, lat]), ...positionsOf(shapes)]),
    [places, shapes],
  );
  const [outcome, setOutcome] = useState<Outcome>();

  const fetchAtlas = useCallback(() => {
    load(name).then(setOutcome, () => setOutcome({ failed: name }));
  }, [load, name]);
  useEffect(() => {
    fetchAtlas();
  }, [fetchAtlas]);

  const list = [...places.map(nameOf), ...(shapesText === undefined ? [] : [shapesText])].join("; ");
  if (outcome && "failed" in outcome && outcome.failed === name) {
    return (
      <div className={`${styles.frame} ${styles.failed}`}>
        <p role="alert">{details.mapFailed(list)}</p>
        <button
          type="button"
          className="btn btn-line"
          onClick={() => {
            setOutcome(undefined);
            fetchAtlas();
          }}
        >
          {details.retry}
        </button>
      </div>
    );
  }
  return (
    <div className={styles.frame} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
      {outcome && "countries" in outcome && outcome.name === name && (
        <Drawing atlas={outcome} places={places} shapes={shapes} size={size} label={details.map(list)} />
      )}
    </div>
  );
}

type DrawingProps = {
  readonly atlas: Atlas;
  readonly places: readonly LocatedPlace[];
  readonly shapes: readonly MapShape[];
  readonly size: MapSize;
  readonly label: string;
};

function Drawing({ atlas, places, shapes, size, label }: DrawingProps) {
  const lang = useLang();
  const named = places.map((place) => mapPlaceOf(place, lang));
  const towns = useTowns();
  const key = JSON.stringify([named, lang, size]);
  // The key covers everything in the places; the array is new on every render.
  const drawing = useMemo(
    () => drawMap(atlas, named, lang, size, shapes, towns),
    // oxlint-disable-next-line react/exhaustive-deps
    [atlas, key, shapes, towns],
  );
  return <MapSvg drawing={drawing} size={size} label={label} />;
}

type SvgProps = { readonly drawing: MapDrawing; readonly size: MapSize; readonly label: string };

function MapSvg({ drawing, size: { width, height }, label }: SvgProps) {
  return (
    <svg className={styles.map} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <BaseMap drawing={drawing.base} />
      <MapShapes drawings={drawing.shapes} />
      {drawing.places.map((place) => (
        <PlaceMark key={String(place.at)} place={place} />
      ))}
    </svg>
  );
}

function PlaceMark({ place: { at, mark, isMain, label } }: { readonly place: DrawnPlace }) {
  const [cx, cy] = at;
  return (
    <g>
      {mark === "ring" && <circle className={styles.area} cx={cx} cy={cy} r={14} />}
      {mark === "dot" && isMain && <circle className={styles.ring} cx={cx} cy={cy} r={9} />}
      {mark === "dot" && <circle className={styles.dot} cx={cx} cy={cy} r={isMain ? 4.5 : 3.5} />}
      {label && (
        <Name
          label={label}
          className={isMain ? styles.main : styles.place}
          fontPx={isMain ? MAIN_FONT_PX : PLACE_FONT_PX}
        />
      )}
    </g>
  );
}
