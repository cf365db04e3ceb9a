/** A small map of the places of an event: coasts, internationally recognised borders, dots and names. No network. */
import { isolated } from "../../i18n/isolated";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useLang, useMessages, usePick } from "../../i18n/react";
import type { Place } from "../../model/chronicle/chronicle";
import { type Atlas, type AtlasName, atlasFor, loadAtlas } from "./atlas";
import { COUNTRY_FONT_PX, type DrawnPlace, MAIN_FONT_PX, type MapDrawing, PLACE_FONT_PX, drawMap } from "./map-drawing";
import type { Label } from "./map-labels";
import { MAP_HEIGHT, MAP_WIDTH, type MapPlace } from "./projection";
import { countryName, usePlaceName } from "../../i18n/place-name";
import styles from "./PlaceMap.module.css";

type LocatedPlace = Place & { readonly lat: number; readonly lon: number };

export const isLocated = (place: Place): place is LocatedPlace => place.lat !== undefined && place.lon !== undefined;

type Props = { readonly places: readonly LocatedPlace[]; readonly load?: typeof loadAtlas };

/** A result that arrives late may belong to another event's map; its name identifies it. */
type Outcome = Atlas | { readonly failed: AtlasName };

export function PlaceMap({ places, load = loadAtlas }: Props) {
  const { details } = useMessages();
  const nameOf = usePlaceName();
  const name = atlasFor(places.map(({ lon, lat }) => [lon, lat]));
  const [outcome, setOutcome] = useState<Outcome>();

  const fetchAtlas = useCallback(() => {
    load(name).then(setOutcome, () => setOutcome({ failed: name }));
  }, [load, name]);
  useEffect(() => {
    fetchAtlas();
  }, [fetchAtlas]);

  const list = places.map(nameOf).join("; ");
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
    <div className={styles.frame}>
      {outcome && "countries" in outcome && outcome.name === name && (
        <Drawing atlas={outcome} places={places} label={details.map(list)} />
      )}
    </div>
  );
}

type DrawingProps = { readonly atlas: Atlas; readonly places: readonly LocatedPlace[]; readonly label: string };

function Drawing({ atlas, places, label }: DrawingProps) {
  const lang = useLang();
  const pick = usePick();
  const named = places.map((place): MapPlace => ({
    at: [place.lon, place.lat],
    name: shortName(pick(place.name).text),
    mark: markOf(place.precision),
  }));
  const key = JSON.stringify([named, lang]);
  // The key covers everything in the places; the array is new on every render.
  // oxlint-disable-next-line react/exhaustive-deps
  const drawing = useMemo(() => drawMap(atlas, named, (code) => countryName(code, lang)), [atlas, key]);
  return <MapSvg drawing={drawing} label={label} />;
}

function MapSvg({ drawing, label }: { readonly drawing: MapDrawing; readonly label: string }) {
  return (
    <svg className={styles.map} viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} role="img" aria-label={label}>
      <rect className={styles.water} width={MAP_WIDTH} height={MAP_HEIGHT} />
      <path className={styles.land} d={drawing.land} />
      <path className={styles.border} d={drawing.borders} />
      <path className={styles.coast} d={drawing.coasts} />
      {drawing.countries.map((country) => (
        <Name key={country.text} label={country} className={styles.country} fontPx={COUNTRY_FONT_PX} />
      ))}
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

type NameProps = { readonly label: Label; readonly className: string | undefined; readonly fontPx: number };

const Name = ({ label: { text, x, y, anchor }, className, fontPx }: NameProps) => (
  <text className={className} x={x} y={y} textAnchor={anchor} fontSize={fontPx}>
    {isolated(text)}
  </text>
);

/** "Sudzha, Kursk region" and "Moscow (Kremlin)": the full names are listed below the map. */
const shortName = (name: string): string => name.split(/,| \(/)[0] ?? name;

function markOf(precision: string | undefined): MapPlace["mark"] {
  if (precision === "country") return "none";
  return precision === "region" || precision === "sea" ? "ring" : "dot";
}
