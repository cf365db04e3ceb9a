/** The map of all events, and beside it their list: those of the window, under the same filters as the timeline. */
import { useCallback, useId, useMemo, useRef } from "react";
import { formatPeriod } from "../../i18n/format-period";
import { type MapViewMessages, loadMapViewMessages } from "../../i18n/map-view-messages";
import { useLang, useOptionalMessages, usePick } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { MODES } from "../../model/mode";
import { useActions, useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { type MapPlaces, selectMapPlaces } from "../../store/selectors/map";
import { selectDataRange } from "../../store/selectors/window";
import { mapShapesOf } from "../map/map-shapes";
import { viewOf, xyOf } from "../map/map-view";
import { MapCanvas } from "./MapCanvas";
import { MapEvents } from "./MapEvents";
import { eventsIn } from "./map-events";
import type { PlacedMark } from "./placed-marks";
import { useInSight } from "./use-in-sight";
import { useLiveCamera } from "./use-live-camera";
import { lonLatOf, useMarks } from "./use-marks";
import { usePrintedMap } from "./use-printed-map";
import styles from "./MapPanel.module.css";

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
  if (!messages || !chronicle || !places) return <div className={styles.view} />;
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
  const live = useLiveCamera(box, places);
  const { rested, size, go } = live;
  const window = useApp((s) => s.view.window);
  const range = useApp(selectDataRange);
  const playhead = useApp((s) => s.view.map.playhead);
  const chosenIds = useApp((s) => s.view.map.places);
  const openId = useApp((s) => s.selection.eventId);
  const { wheel, layout } = useApp((s) => MODES[s.mode]);
  const isFrame = layout === "frame";
  const { setMap, selectEvent } = useActions();

  const open = openId === undefined ? undefined : chronicle.eventsById.get(openId);
  const chosen = useMemo(() => new Set(chosenIds.length > 0 ? chosenIds : (open?.places ?? [])), [chosenIds, open]);
  const shown = usePrintedMap(live);
  const marks = useMarks(chronicle, places, shown.rested, shown.size, chosen);
  const shapes = useMemo(
    () => places.shaped.flatMap((position) => chronicle.events.at(position) ?? []).flatMap(mapShapesOf),
    [chronicle, places.shaped],
  );
  useInSight({ live, box, event: open, places });

  const choose = useCallback(
    ({ mark }: PlacedMark) => {
      setMap({ places: mark.places.map((code) => places.column.values[code] ?? "") });
      const only = mark.events === 1 ? chronicle.events.at(mark.first) : undefined;
      // The card of another event would stand where a small frame lists those of the place.
      if (only || isFrame) selectEvent(only?.id);
      if (only) onOpened();
    },
    [chronicle, places.column, isFrame, setMap, selectEvent, onOpened],
  );
  const points = chosenIds
    .map((place) => places.column.values.indexOf(place))
    .filter((code) => code >= 0)
    .map((code) => lonLatOf(places.points, code));
  const pastBefore = playhead === undefined ? undefined : playhead - (window.end - window.start) * PAST_AFTER;
  const isPast = ({ mark }: PlacedMark): boolean =>
    pastBefore !== undefined && (chronicle.events.at(mark.last)?.date.startMs ?? 0) < pastBefore;

  const period = formatPeriod(window, lang, range);
  const { located, unlocated, byPlace } = places.counts;
  const placeCount = byPlace.reduce((sum, count) => sum + Number(count > 0), 0);
  const summary = located.length === 0 ? messages.none(period) : messages.summary(located.length, placeCount, period);
  const isInSight = (code: number): boolean => {
    const [x, y] = xyOf(rested, size, lonLatOf(places.points, code));
    return x >= 0 && x <= size.width && y >= 0 && y <= size.height;
  };
  const listed = eventsIn(
    places,
    chosenIds.length > 0 ? (code) => chosen.has(places.column.values[code] ?? "") : isInSight,
  );
  const chosenPlaces = chosenIds.flatMap((place) => chronicle.places.get(place) ?? []);
  const firstName = chosenPlaces[0] && pick(chosenPlaces[0].name).text;
  const heading =
    firstName !== undefined && chosenPlaces.length > 1
      ? messages.others(firstName, chosenPlaces.length - 1)
      : firstName;
  return (
    <div className={styles.view}>
      <p id={`${id}-summary`} className="visually-hidden">
        {summary}
        {unlocated > 0 && `. ${messages.unlocated(unlocated)}`}
      </p>
      {/* On paper alone: above the map. */}
      <p className={styles.printed} aria-hidden="true">
        {summary}
      </p>
      <p id={`${id}-keys`} className="visually-hidden">
        {messages.keys}
      </p>
      {/* A small frame has room for the list of a place, or for the card of an event. */}
      <div
        className={styles.parts}
        data-folded={(isFrame && (openId !== undefined || chosenIds.length === 0)) || undefined}
      >
        <MapCanvas
          box={box}
          live={shown}
          marks={marks}
          points={places.points}
          shapes={shapes}
          wheel={wheel}
          describedBy={`${id}-summary ${id}-keys`}
          isPast={isPast}
          onChoose={choose}
          onChooseNone={() => setMap({ places: [] })}
          onCloser={points.length > 1 ? () => go(viewOf(points, size)) : undefined}
          messages={messages}
        />
        <MapEvents
          chronicle={chronicle}
          positions={listed}
          heading={heading}
          summary={summary}
          // From the list, a frame has no way back.
          unlocated={isFrame ? 0 : unlocated}
          messages={messages}
          onOpened={onOpened}
        />
      </div>
    </div>
  );
}
