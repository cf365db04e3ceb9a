/** A map that is moved and zoomed, on which a point is picked with pointer, finger or keyboard. No network. */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useLang, useOptionalMessages } from "../../i18n/react";
import { countryName } from "../../i18n/place-name";
import { type PlacePickerMessages, loadPlacePickerMessages } from "../../i18n/place-picker-messages";
import type { LonLat, loadAtlas } from "./atlas";
import { atlasAt, atlasesOfView } from "./map-cells";
import type { XY } from "./map-labels";
import {
  type MapView,
  canZoom,
  centralOf,
  lonLatOf,
  panBy,
  roundedPoint,
  viewOf,
  withInView,
  xyOf,
  zoomAt,
} from "./map-view";
import { PickerSvg } from "./PickerSvg";
import { type NamedPoint, countryAt, drawPicker } from "./picker-drawing";
import { pointText } from "./point-text";
import { useAtlases, useSettled, useTowns } from "./use-base-map";
import { useMapGestures } from "./use-map-gestures";
import { useMapSize } from "./use-map-size";
import styles from "./PlacePicker.module.css";

export type PickedPoint = { readonly lat: number; readonly lon: number };

type Props = {
  readonly value: PickedPoint | undefined;
  /** Drawn faintly with their names. */
  readonly others: readonly NamedPoint[];
  /** @param country  ISO 3166-1 alpha-2 code of the country at the point, if the map knows one */
  readonly onPick: (point: PickedPoint, country: string | undefined) => void;
  /** Names the map. */
  readonly label: string;
  readonly load?: typeof loadAtlas;
};

const STEP_PX = { small: 5, large: 50 };
const ZOOM = 1.6;
/** The crosshair stays this far from the edges. */
const MARGIN_PX = 24;
/** A point that is typed while less of it can be seen is shown closer. */
const CLOSE_SCALE = 700;
/** After the last key: a screen reader says where the crosshair has got to. */
const SAID_AFTER_MS = 500;

export function PlacePicker(props: Props) {
  const messages = useOptionalMessages(loadPlacePickerMessages);
  return messages ? <Picker {...props} messages={messages} /> : <div className={styles.picker} />;
}

function Picker({ value, others, onPick, label, load, messages }: Props & { readonly messages: PlacePickerMessages }) {
  const id = useId();
  const lang = useLang();
  const box = useRef<HTMLDivElement>(null);
  const size = useMapSize(box);
  const key = useMemo(() => JSON.stringify(others), [others]);
  // The key covers everything in the points; the array is new after each edit.
  // oxlint-disable-next-line react/exhaustive-deps
  const points = useMemo(() => others, [key]);
  const [view, setView] = useState<MapView>(() =>
    viewOf(value ? [[value.lon, value.lat]] : centralOf(points.map(({ lon, lat }): LonLat => [lon, lat])), size),
  );
  const [cursor, setCursor] = useState<LonLat>(() => (value ? [value.lon, value.lat] : [view.lon, view.lat]));
  const [said, setSaid] = useState<{ readonly isPicked: boolean; readonly at: LonLat }>();

  // A point that was typed.
  const [known, setKnown] = useState(value);
  if (value?.lat !== known?.lat || value?.lon !== known?.lon) {
    setKnown(value);
    if (value) {
      const at: LonLat = [value.lon, value.lat];
      setCursor(at);
      setView(view.scale < CLOSE_SCALE ? viewOf([at], size) : withInView(view, size, at, MARGIN_PX));
    }
  }

  const settled = useSettled(view);
  const atlases = useAtlases([...atlasesOfView(settled, size), atlasAt(cursor)], load);
  const { loaded } = atlases;
  const towns = useTowns();
  const drawing = useMemo(
    () => (loaded.length > 0 ? drawPicker({ atlases: loaded, view: settled, size, lang, towns }, points) : undefined),
    [loaded, settled, points, lang, size, towns],
  );
  const loadedAt = (at: LonLat) => atlases.get(atlasAt(at)) ?? atlases.get("world");
  const wordsFor = (at: LonLat): string => {
    const point = pointText(roundedPoint(view, at), lang, messages);
    const atlas = loadedAt(at);
    if (!atlas) return point;
    const code = countryAt(atlas, at);
    return `${point}, ${code === undefined ? messages.noCountry : countryName(code, lang)}`;
  };
  const where = wordsFor(cursor);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const sayLater = (isPicked: boolean, at: LonLat) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid({ isPicked, at }), SAID_AFTER_MS);
  };

  const pick = (at: LonLat) => {
    const point = roundedPoint(view, at);
    setCursor([point.lon, point.lat]);
    setKnown(point);
    const atlas = loadedAt(at);
    onPick(point, atlas && countryAt(atlas, at));
    sayLater(true, at);
  };
  const zoom = (factor: number, at: XY = xyOf(view, size, cursor)) => setView(zoomAt(view, size, factor, at));
  const move = ([dx, dy]: XY) => {
    const [x, y] = xyOf(view, size, cursor);
    const at = lonLatOf(view, size, [x + dx, y + dy]);
    setCursor(at);
    setView(withInView(view, size, at, MARGIN_PX));
    sayLater(false, at);
  };
  const onPointerDown = useMapGestures(box, {
    onPan: (by) => setView((now) => panBy(now, size, by)),
    onZoom: (factor, at) => setView((now) => zoomAt(now, size, factor, at)),
    onTap: (at) => pick(lonLatOf(view, size, at)),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? STEP_PX.large : STEP_PX.small;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => move([-step, 0]),
      ArrowRight: () => move([step, 0]),
      ArrowUp: () => move([0, -step]),
      ArrowDown: () => move([0, step]),
      "+": () => zoom(ZOOM),
      "=": () => zoom(ZOOM),
      "-": () => zoom(1 / ZOOM),
      _: () => zoom(1 / ZOOM),
      Enter: () => pick(cursor),
      " ": () => pick(cursor),
    };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  return (
    <div className={styles.picker}>
      <div className={styles.frame}>
        {/* A map is moved with the arrow keys, which screen readers keep for themselves elsewhere. */}
        <div
          ref={box}
          className={styles.map}
          role="application"
          aria-label={label}
          aria-describedby={`${id}-keys`}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          data-picker=""
          onPointerDown={onPointerDown}
          onKeyDown={onKeyDown}
        >
          <PickerSvg drawing={drawing} view={view} size={size} others={points} value={value} cursor={cursor} />
        </div>
        <div className={styles.zoom}>
          <button
            type="button"
            className="btn btn-line btn-square"
            aria-label={messages.zoomIn}
            aria-disabled={!canZoom(view, size, ZOOM)}
            onClick={() => zoom(ZOOM)}
          >
            <Sign d="M8 3v10M3 8h10" />
          </button>
          <button
            type="button"
            className="btn btn-line btn-square"
            aria-label={messages.zoomOut}
            aria-disabled={!canZoom(view, size, 1 / ZOOM)}
            onClick={() => zoom(1 / ZOOM)}
          >
            <Sign d="M3 8h10" />
          </button>
        </div>
      </div>
      {atlases.hasFailed && (
        <div className={styles.failed}>
          <p role="alert">{messages.failed}</p>
          <button type="button" className="btn btn-line" onClick={atlases.retry}>
            {messages.again}
          </button>
        </div>
      )}
      <div className={styles.below}>
        <p className={`${styles.where} num`}>{where}</p>
        <button type="button" className="btn btn-line" onClick={() => pick(cursor)}>
          {messages.set}
        </button>
      </div>
      <p className={styles.hint}>
        {messages.hint} <span id={`${id}-keys`}>{messages.keys}</span>
      </p>
      <p className="visually-hidden" role="status">
        {said && messages[said.isPicked ? "picked" : "crosshair"](wordsFor(said.at))}
      </p>
    </div>
  );
}

const Sign = ({ d }: { readonly d: string }) => (
  <svg className="icon" width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
    <path d={d} fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinecap="round" />
  </svg>
);
