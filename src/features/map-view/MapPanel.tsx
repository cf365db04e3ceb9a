/** The map of all events: those of the window, under the same filters as the timeline and the list. */
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { formatPeriod } from "../../i18n/format-period";
import { type MapViewMessages, loadMapViewMessages } from "../../i18n/map-view-messages";
import { useLang, useOptionalMessages, usePick } from "../../i18n/react";
import { MODES } from "../../model/mode";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { useActions, useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { type MapPlaces, markScale, marksOf, selectMapPlaces } from "../../store/selectors/map";
import { selectDataRange } from "../../store/selectors/window";
import type { XY } from "../map/map-labels";
import { canZoom, panBy, shiftBetween, viewOf, xyOf, zoomAt } from "../map/map-view";
import { useMapGestures } from "../map/use-map-gestures";
import { mercatorLat } from "../../model/mercator";
import { Icon } from "../../ui/Icon";
import { MapBase } from "./MapBase";
import { MapEvents } from "./MapEvents";
import { PlaceMarks } from "./PlaceMarks";
import { nameMarks } from "./named-marks";
import { type PlacedMark, placeMarks } from "./placed-marks";
import { useInSight } from "./use-in-sight";
import { useLiveCamera } from "./use-live-camera";
import styles from "./MapPanel.module.css";

const RADIAN = 180 / Math.PI;
const STEP_PX = { small: 80, large: 240 };
const ZOOM = 1.6;
/** No two marks are closer. Where there are many, farther apart: the page holds a bounded number of elements. */
const RADIUS_PX = { few: 40, many: 64 };
const MANY_PLACES = 300;
const HINT_MS = 1_500;
/** Share of the window after which, during the playback, an event is past. */
const PAST_AFTER = 0.04;

type Props = {
  /** An event was opened from the map: moves the focus to the details. */
  readonly onOpened: () => void;
};

export function MapPanel(props: Props) {
  const messages = useOptionalMessages(loadMapViewMessages);
  const chronicle = useApp(selectChronicle);
  const places = useApp(selectMapPlaces);
  if (!messages || !chronicle || !places) return <div className={styles.panel} />;
  return <Panel {...props} messages={messages} chronicle={chronicle} places={places} />;
}

type PanelProps = Props & {
  readonly messages: MapViewMessages;
  readonly chronicle: Chronicle;
  readonly places: MapPlaces;
};

function Panel({ onOpened, messages, chronicle, places }: PanelProps) {
  const id = useId();
  const lang = useLang();
  const pick = usePick();
  const box = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const base = useRef<SVGGElement>(null);
  const panel = useRef<HTMLElement>(null);
  const wasDragged = useRef(false);
  const { camera, rested, size, go, fitAll } = useLiveCamera(box, places);
  const window = useApp((s) => s.view.window);
  const range = useApp(selectDataRange);
  const playhead = useApp((s) => s.view.map.playhead);
  const chosenIds = useApp((s) => s.view.map.places);
  const openId = useApp((s) => s.selection.eventId);
  const wheel = useApp((s) => MODES[s.mode].wheel);
  const { setMap, selectEvent } = useActions();
  const [hint, setHint] = useState<string>();

  const open = openId === undefined ? undefined : chronicle.eventsById.get(openId);
  const chosen = useMemo(() => new Set(chosenIds.length > 0 ? chosenIds : (open?.places ?? [])), [chosenIds, open]);
  const radius = places.points.order.length > MANY_PLACES ? RADIUS_PX.many : RADIUS_PX.few;
  const step = markScale(rested.scale);
  const marks = useMemo(() => marksOf(places, step, radius), [places, step, radius]);
  const named = useMemo(
    () => nameMarks(chronicle, places, marks, chosen, lang),
    [chronicle, places, marks, chosen, lang],
  );
  const lonLatOf = useCallback(
    (code: number) => [(places.points.east[code] ?? 0) * RADIAN, mercatorLat(places.points.up[code] ?? 0)] as const,
    [places.points],
  );
  const { placed, placer } = useMemo(
    () => placeMarks(named, ({ code }) => xyOf(rested, size, lonLatOf(code)), size),
    [named, rested, size, lonLatOf],
  );

  // Frames move what is drawn of the resting map; React draws anew once it rests.
  const follow = useCallback(() => {
    const view = camera.view();
    const { at, k } = shiftBetween(rested, view, size);
    base.current?.setAttribute("transform", `translate(${at[0]} ${at[1]}) scale(${k})`);
    panel.current?.toggleAttribute("data-zooming", Math.abs(k - 1) > 0.02);
    const buttons = layer.current?.querySelectorAll<HTMLElement>("[data-place-id]") ?? [];
    placed.forEach(({ mark }, index) => {
      const button = buttons[index];
      if (!button) return;
      const [x, y] = xyOf(view, size, lonLatOf(mark.code));
      button.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    });
  }, [camera, rested, size, placed, lonLatOf]);
  useEffect(() => {
    follow();
    return camera.onFrame(follow);
  }, [camera, follow]);

  useInSight({ camera, size, go, box, event: open, places });

  const zoomBy = (factor: number, at: XY = [size.width / 2, size.height / 2]) =>
    go(zoomAt(camera.view(), size, factor, at));
  const moveBy = ([dx, dy]: XY) => go(panBy(camera.view(), size, [dx, dy]));
  const choose = useCallback(
    (placeId: string) => {
      const mark = placed.find(({ id: one }) => one === placeId)?.mark;
      if (!mark) return;
      const only = mark.events === 1 ? chronicle.events.at(mark.first) : undefined;
      setMap({ places: mark.places.map((code) => places.column.values[code] ?? "") });
      if (!only) return;
      selectEvent(only.id);
      onOpened();
    },
    [placed, chronicle, places.column, setMap, selectEvent, onOpened],
  );
  const closer = () => {
    const mark = placed.find(({ id: one }) => one === chosenIds[0])?.mark;
    if (mark) go(viewOf(mark.places.map(lonLatOf), size));
  };
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  useEffect(() => {
    if (hint === undefined) return undefined;
    const timer = setTimeout(() => setHint(undefined), HINT_MS);
    return () => clearTimeout(timer);
  }, [hint]);
  const onPointerDown = useMapGestures(box, {
    onPan: (by) => {
      wasDragged.current = true;
      camera.moveTo(panBy(camera.view(), size, by));
    },
    onZoom: (factor, at) => camera.moveTo(zoomAt(camera.view(), size, factor, at)),
    // A mark answers to the click.
    onTap: (_at, target) => !target.closest("[data-place-id]") && setMap({ places: [] }),
    wheel,
    onRefused: (kind) =>
      setHint(kind === "touch" ? messages.twoFingers : isMac ? messages.holdToZoomMac : messages.holdToZoom),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const px = event.shiftKey ? STEP_PX.large : STEP_PX.small;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => moveBy([px, 0]),
      ArrowRight: () => moveBy([-px, 0]),
      ArrowUp: () => moveBy([0, px]),
      ArrowDown: () => moveBy([0, -px]),
      "+": () => zoomBy(ZOOM),
      "=": () => zoomBy(ZOOM),
      "-": () => zoomBy(1 / ZOOM),
      _: () => zoomBy(1 / ZOOM),
      "0": fitAll,
    };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const labelOf = ({ mark, id: placeId }: PlacedMark): string => {
    const name = named.find(({ id: one }) => one === placeId)?.name.replace(/ \+\d+$/, "") ?? "";
    const whole = mark.places.length > 1 ? messages.others(name, mark.places.length - 1) : name;
    const words = messages.mark(whole, mark.events);
    return mark.extent === "point" ? words : `${words}, ${messages.vague}`;
  };
  const pastBefore = playhead === undefined ? undefined : playhead - (window.end - window.start) * PAST_AFTER;
  const isPast = ({ mark }: PlacedMark): boolean =>
    pastBefore !== undefined && (chronicle.events.at(mark.last)?.date.startMs ?? 0) < pastBefore;

  const period = formatPeriod(window, lang, range);
  const { located, unlocated, byPlace } = places.counts;
  const placeCount = byPlace.reduce((sum, count) => sum + Number(count > 0), 0);
  const summary = located.length === 0 ? messages.none(period) : messages.summary(located.length, placeCount, period);
  const chosenMark = placed.find(({ id: one }) => chosen.has(one) || named.some((n) => n.id === one && n.isChosen));
  const isInSight = (code: number): boolean => {
    const [x, y] = xyOf(rested, size, lonLatOf(code));
    return x >= 0 && x <= size.width && y >= 0 && y <= size.height;
  };
  const listed = eventsOf(
    places,
    chosenIds.length > 0 ? (code) => chosen.has(places.column.values[code] ?? "") : isInSight,
  );
  const chosenPlaces = chosenIds.flatMap((one) => chronicle.places.get(one) ?? []);
  const [firstPlace] = chosenPlaces;
  const heading =
    firstPlace &&
    (chosenPlaces.length > 1
      ? messages.others(pick(firstPlace.name).text, chosenPlaces.length - 1)
      : pick(firstPlace.name).text);
  return (
    <div className={styles.view}>
      <div className={styles.parts}>
        <section ref={panel} className={styles.panel} aria-label={messages.name}>
          <p id={`${id}-summary`} className="visually-hidden">
            {summary}
            {unlocated > 0 && `. ${messages.unlocated(unlocated)}`}
          </p>
          <div
            ref={box}
            className={styles.map}
            role="group"
            aria-label={messages.name}
            aria-describedby={`${id}-summary ${id}-keys`}
            // Arrow keys move the map.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            data-map=""
            data-wheel={wheel}
            onPointerDown={(event) => {
              wasDragged.current = false;
              onPointerDown(event);
            }}
            // The end of a drag that began on a mark is no click on it.
            onClickCapture={(event) => {
              if (wasDragged.current) event.stopPropagation();
            }}
            onKeyDown={onKeyDown}
          >
            <MapBase group={base} view={rested} size={size} placed={placed} placer={placer} messages={messages} />
            <div ref={layer} className={styles.layer}>
              <PlaceMarks
                placed={placed}
                chosenId={chosenMark?.id}
                isPast={isPast}
                labelOf={labelOf}
                messages={messages}
                onChoose={choose}
                onBeyond={([right, down]) => moveBy([-right * STEP_PX.large, -down * STEP_PX.large])}
                box={box}
              />
            </div>
          </div>
          <p id={`${id}-keys`} className="visually-hidden">
            {messages.keys}
          </p>
          <div className={styles.controls}>
            <MapButton
              icon="plus"
              name={messages.zoomIn}
              isOff={!canZoom(rested, size, ZOOM)}
              onClick={() => zoomBy(ZOOM)}
            />
            <MapButton
              icon="minus"
              name={messages.zoomOut}
              isOff={!canZoom(rested, size, 1 / ZOOM)}
              onClick={() => zoomBy(1 / ZOOM)}
            />
            <MapButton icon="fit" name={messages.fit} onClick={fitAll} />
            {chosenIds.length > 1 && <MapButton icon="search" name={messages.closer} onClick={closer} />}
          </div>
          {hint !== undefined && (
            <p className={styles.hint} role="status">
              {hint}
            </p>
          )}
        </section>
        <MapEvents
          chronicle={chronicle}
          positions={listed}
          heading={heading}
          summary={summary}
          unlocated={unlocated}
          messages={messages}
          onOpened={onOpened}
        />
      </div>
    </div>
  );
}

/** Positions of the events in some of the places, by date. */
function eventsOf({ counts, column }: MapPlaces, isIncluded: (code: number) => boolean): readonly number[] {
  const { offsets, codes, values } = column;
  const included = Uint8Array.from(values, (_, code) => Number(counts.byPlace[code] !== 0 && isIncluded(code)));
  return [...counts.located].filter((position) => {
    for (let k = offsets[position] ?? 0; k < (offsets[position + 1] ?? 0); k += 1)
      if (included[codes[k] ?? 0] === 1) return true;
    return false;
  });
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
