/** The map of all events, and beside it their list: those of the window, under the same filters as the timeline. */
import { useCallback, useId, useMemo, useRef } from "react";
import { formatPeriod } from "../../i18n/format-period";
import { type MapViewMessages, loadMapViewMessages } from "../../i18n/map-view-messages";
import { useLang, useMessages, useOptionalMessages } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { MODES } from "../../model/mode";
import { useActions, useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { type MapPlaces, placeIdsOf, selectMapPlaces } from "../../store/selectors/map";
import { selectDataRange } from "../../store/selectors/window";
import { mapShapesAt } from "../map/map-shapes";
import { viewOf } from "../map/map-view";
import { LegendButton, legendRect } from "./LegendButton";
import { MapCanvas } from "./MapCanvas";
import { controlsRect } from "./MapControls";
import { MapEvents } from "./MapEvents";
import { countsOf, eventsIn, newestOf, startsOf } from "./map-events";
import { nameOfPlaces } from "./named-marks";
import { NewestEvent } from "./NewestEvent";
import { isPlaceIn } from "./place-xy";
import { NoPlaces } from "./NoPlaces";
import type { PlacedMark } from "./placed-marks";
import { useInSight } from "./use-in-sight";
import { useLiveCamera } from "./use-live-camera";
import { spotsOf } from "./region-view";
import { useMarks } from "./use-marks";
import { usePrintedMap } from "./use-printed-map";
import type { LivePlayback } from "./use-playback";
import styles from "./MapPanel.module.css";

/** During the playback, at speed 1: after this time an event is past. */
const PAST_AFTER_MS = 2_500;

/** What the caption of the newest event covers, with some space around it; on a low map it is one line. */
const CAPTION_PX = { width: 380, height: 120 };
const NARROW_PX = { width: 380, height: 100 };
const LINE_PX = { width: 480, height: 60 };
const LOW_PX = 300;
const NARROW_BELOW_PX = 760;

type Props = {
  readonly playback: LivePlayback;
  /** An event was opened from the map: moves the focus to the details. */
  readonly onOpened: () => void;
};

export function MapPanel(props: Props) {
  const messages = useOptionalMessages(loadMapViewMessages);
  const chronicle = useApp(selectChronicle);
  const places = useApp(selectMapPlaces);
  if (!messages || !chronicle || !places) return <div className={styles.view} />;
  if (places.isUnlocated) return <NoPlaces messages={messages} />;
  return <Panel {...props} messages={messages} chronicle={chronicle} places={places} />;
}

type PanelProps = Props & {
  readonly messages: MapViewMessages;
  readonly chronicle: Chronicle;
  readonly places: MapPlaces;
};

function Panel({ playback, onOpened, messages, chronicle, places }: PanelProps) {
  const id = useId();
  const lang = useLang();
  const { legend } = useMessages();
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
  const { codeOf } = places.points;
  const chosen = useMemo(
    () => new Set(chosenIds.length > 0 || !open ? chosenIds : placeIdsOf(open, codeOf)),
    [chosenIds, open, codeOf],
  );
  const shown = usePrintedMap(live);
  // On paper there are no buttons.
  const covered = useMemo(
    () => (shown === live ? [controlsRect(size), legendRect(size, legend.name)] : undefined),
    [shown, live, size, legend.name],
  );
  const marks = useMarks(chronicle, places, shown.rested, shown.size, chosen, covered);
  const shapes = useMemo(() => mapShapesAt(chronicle, places.shaped), [chronicle, places.shaped]);
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
  const chosenCodes = chosenIds.flatMap((place) => codeOf.get(place) ?? []);
  const points = chosenCodes.flatMap((code) => spotsOf(places.points, code));
  const { course, words } = playback;
  const isPlayed = playhead !== undefined;
  const pastBefore = isPlayed ? course.momentAt(course.timeOf(playhead) - PAST_AFTER_MS) : Number.NEGATIVE_INFINITY;
  const newest = isPlayed ? newestOf(places) : [];
  const startOf = startsOf(places);
  const isPast = ({ mark }: PlacedMark): boolean =>
    isPlayed && !newest.includes(mark.last) && Math.max(window.start, startOf(mark.last)) < pastBefore;
  const isNewest = ({ mark }: PlacedMark): boolean => newest.includes(mark.last);
  // The caption does not cover what it is about.
  const captionPx = size.height < LOW_PX ? LINE_PX : size.width < NARROW_BELOW_PX ? NARROW_PX : CAPTION_PX;
  const isCaptionUp = marks.placed.some(
    (one) => isNewest(one) && one.at[0] < captionPx.width && one.at[1] > size.height - captionPx.height,
  );

  const period = formatPeriod(isPlayed ? { start: window.start, end: playhead + 1 } : window, lang, range);
  const { located, unlocated } = places.shown;
  const counts = useMemo(() => countsOf(places), [places]);
  const summary =
    located.length === 0
      ? messages.none(period)
      : messages.summary(located.length, counts.places, counts.routes, counts.areas, period);
  const hasChosen = chosenIds.length > 0;
  const listed = useMemo(() => {
    const isInSight = isPlaceIn(places.points, rested, size);
    return eventsIn(places, hasChosen ? (code) => chosen.has(places.column.values[code] ?? "") : isInSight);
  }, [places, rested, size, chosen, hasChosen]);
  const heading = nameOfPlaces(chronicle, places, chosenCodes, lang, messages);
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
          isNewest={isNewest}
          onChoose={choose}
          onChooseNone={() => setMap({ places: [] })}
          onCloser={points.length > 1 ? () => go(viewOf(points, size)) : undefined}
          messages={messages}
        >
          <LegendButton chronicle={chronicle} points={places.points} messages={messages} />
          {isPlayed && (
            <NewestEvent
              live={playback}
              moment={words.wordsOf(playhead)}
              isUp={isCaptionUp}
              events={newest.flatMap((position) => chronicle.events.at(position) ?? [])}
              messages={messages}
              onOpened={onOpened}
            />
          )}
        </MapCanvas>
        <MapEvents
          key={`${chosenIds.length} ${chosenIds[0]}`}
          chronicle={chronicle}
          positions={listed}
          isPlayed={isPlayed}
          isPlaying={playback.phase === "playing"}
          heading={heading}
          summary={summary}
          // From the list, a frame has no way back.
          unlocated={isFrame ? 0 : unlocated}
          messages={messages}
          onAllPlaces={() => {
            // The button that was pressed goes with the choice.
            (box.current?.querySelector<HTMLElement>('[aria-pressed="true"]') ?? box.current)?.focus({
              preventScroll: true,
            });
            setMap({ places: [] });
          }}
          onOpened={onOpened}
        />
      </div>
    </div>
  );
}
