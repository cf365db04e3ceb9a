/** The map of a slide: the events of a period, or the places of one event, drawn as in the view. Nothing on it can be pressed. */
import { useMemo } from "react";
import { dateFormatter } from "../../i18n/format-date";
import { formatPeriod } from "../../i18n/format-period";
import { isolated } from "../../i18n/isolated";
import { type MapViewMessages, loadMapViewMessages } from "../../i18n/map-view-messages";
import { useLang, useOptionalMessages } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { glyphStyle } from "../../model/chronicle/lane-style";
import { playbackSeconds } from "../../model/stories/step-map";
import { useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import {
  type MapPlaces,
  type MapSource,
  placesOfEvents,
  placesOfPeriod,
  placesUntil,
  selectMapSource,
} from "../../store/selectors/map";
import { mapShapesAt, mapShapesOf, positionsOf } from "../map/map-shapes";
import type { Rect } from "../map/map-labels";
import { viewOf } from "../map/map-view";
import type { MapFacts, StepMapProps } from "../map/step-map-props";
import { useShapesText } from "../map/use-shapes-text";
import { courseOf } from "./course";
import { MapBase } from "./MapBase";
import { factsInView, positionsIn } from "./map-facts";
import { type GlyphLook, MarkGlyph } from "./MarkGlyph";
import { type PlacedMark, NAME_FONT_PX } from "./placed-marks";
import { placesInWindow, viewOfPlaces, viewOfRegion } from "./region-view";
import { useMarks } from "./use-marks";
import { usePlayhead } from "./use-playhead";
import styles from "./StepMap.module.css";

export type { StepMapProps };

/** Share of the period after which, during the playback, an event is past. */
const PAST_AFTER = 0.04;
/** Width of the map of one event, in radians of longitude: closer, nothing around its place can be recognised. */
const MIN_WIDTH = 0.42;
const NONE: ReadonlySet<string> = new Set();
/** Where the moment of a playback is said, in px of the slide: names keep clear of it. */
const PLATE: Rect = { left: 24, top: 24, right: 470, bottom: 100 };
const plateOn = (scale: number): readonly Rect[] => [
  {
    left: PLATE.left / scale,
    top: PLATE.top / scale,
    right: PLATE.right / scale,
    bottom: PLATE.bottom / scale,
  },
];

type Known = {
  readonly chronicle: Chronicle;
  readonly source: MapSource;
  readonly messages: MapViewMessages;
};

export function StepMap(props: StepMapProps) {
  const chronicle = useApp(selectChronicle);
  const source = useApp(selectMapSource);
  const messages = useOptionalMessages(loadMapViewMessages);
  if (!chronicle || !source || !messages) return null;
  const known = { chronicle, source, messages };
  if (props.event) return <EventMap {...props} {...known} />;
  return props.events ? <EventsMap {...props} {...known} /> : <PeriodMap {...props} {...known} />;
}

type PeriodProps = Known & Extract<StepMapProps, { readonly map: object }>;

function PeriodMap({ map, window, isPlayed, size, chronicle, source, messages, ...rest }: PeriodProps) {
  const lang = useLang();
  const { start, end } = window;
  const all = useMemo(() => placesOfPeriod(source, { start, end }), [source, start, end]);
  const course = useMemo(() => courseOf({ start, end }, all.counts.starts), [start, end, all]);
  const until = usePlayhead(course, playbackSeconds(map), isPlayed);
  const places = useMemo(
    () => (until === undefined ? all : placesUntil(source, all, { start, end }, until)),
    [all, source, start, end, until],
  );
  const view = useMemo(() => viewOfRegion(map.region, all, size), [map.region, all, size]);
  const pastBefore = until === undefined ? Number.NEGATIVE_INFINITY : until - (end - start) * PAST_AFTER;
  return (
    <Drawn
      {...{ chronicle, places, view, size, messages, ...rest }}
      label={wordsOf(factsInView(places, view, size), formatPeriod(window, lang, chronicle.digest.range), messages)}
      isPast={({ mark }) => (chronicle.events.at(mark.last)?.date.startMs ?? 0) < pastBefore}
      hasMoment={isPlayed !== undefined && playbackSeconds(map) !== undefined}
      moment={
        until === undefined
          ? undefined
          : dateFormatter(lang, { day: "numeric", month: "long", year: "numeric" }).format(until)
      }
    />
  );
}

/** Of what is within the edges. */
const wordsOf = ({ events, places, routes, areas }: MapFacts, period: string, messages: MapViewMessages): string =>
  events === 0 ? messages.none(period) : messages.summary(events, places.length, routes, areas, period);

type EventsProps = Known & Extract<StepMapProps, { readonly events: object }>;

function EventsMap({ events, size, chronicle, source, messages, ...rest }: EventsProps) {
  const lang = useLang();
  const places = useMemo(() => placesOfEvents(source, positionsIn(chronicle, events)), [source, chronicle, events]);
  const view = useMemo(() => viewOfPlaces(places, size), [places, size]);
  const start = Math.min(...events.map(({ date }) => date.startMs));
  const period = formatPeriod({ start, end: Math.max(...events.map(({ date }) => date.endMs)) }, lang);
  return (
    <Drawn
      {...{ chronicle, places, view, size, messages, ...rest }}
      label={wordsOf(factsInView(places, view, size), period, messages)}
    />
  );
}

type EventProps = Known & Extract<StepMapProps, { readonly event: object }>;

function EventMap({ event, size, chronicle, source, messages, ...rest }: EventProps) {
  const text = useShapesText(event, chronicle.places);
  const places = useMemo(
    () => placesOfEvents(source, positionsIn(chronicle, [event]), { isAlone: true }),
    [source, chronicle, event],
  );
  const view = useMemo(() => {
    const close = viewOf([...placesInWindow(places), ...positionsOf(mapShapesOf(event))], size);
    return { ...close, scale: Math.min(close.scale, size.width / MIN_WIDTH) };
  }, [places, event, size]);
  const own = useMemo(
    () => ({ lane: chronicle.lanes.findIndex(({ id }) => id === event.lane), style: glyphStyle(event) }),
    [chronicle.lanes, event],
  );
  return <Drawn {...{ chronicle, places, view, size, messages, own, ...rest }} label={text} />;
}

type DrawnProps = Pick<StepMapProps, "size" | "scale" | "isOnPaper"> & {
  readonly chronicle: Chronicle;
  readonly places: MapPlaces;
  readonly view: ReturnType<typeof viewOf>;
  readonly messages: MapViewMessages;
  /** In place of the names of the places. */
  readonly label?: string | undefined;
  /** How the only event looks on the timeline: so are all its places. */
  readonly own?: GlyphLook | undefined;
  readonly isPast?: (placed: PlacedMark) => boolean;
  /** Whether there is or will be a moment: names do not move with it. */
  readonly hasMoment?: boolean;
  /** Up to which the playback has come. */
  readonly moment?: string | undefined;
};

function Drawn(props: DrawnProps) {
  const { chronicle, places, view, size, scale, isOnPaper = false, messages, label, own, isPast } = props;
  const { hasMoment = false, moment } = props;
  const covered = useMemo(() => (hasMoment ? plateOn(scale) : undefined), [hasMoment, scale]);
  const { placed, layout, placer } = useMarks(chronicle, places, view, size, NONE, covered);
  const shapes = useMemo(() => mapShapesAt(chronicle, places.shaped), [chronicle, places.shaped]);
  const names = placed.map(({ name }) => name).join("; ");
  return (
    <div className={styles.box} role="img" aria-label={label ?? names} data-step-map="">
      <div className={styles.drawing} style={{ ...size, transform: `scale(${scale})` }}>
        <MapBase {...{ view, size, placed, layout, shapes, placer, messages }} hasTiles={false} />
        <svg className={styles.marks} width={size.width} height={size.height} aria-hidden="true">
          {placed.map((one) => {
            const past = isPast?.(one) || undefined;
            // As in the view: shapes, whose colours have no contrast to spare, are smaller instead of paler.
            const px = past && one.shape ? one.px * 0.8 : one.px;
            const [x, y] = [one.at[0] - px / 2, one.at[1] - px / 2];
            return (
              <g key={one.id} data-place-id={one.id} data-events={one.mark.events} data-past={past}>
                <MarkGlyph placed={{ ...one, px }} own={own} isOnPaper={isOnPaper} x={x} y={y} />
              </g>
            );
          })}
          {placed.map(
            ({ id, label: name }) =>
              name && (
                <text
                  key={id}
                  className={styles.name}
                  x={name.x}
                  y={name.y}
                  textAnchor={name.anchor}
                  fontSize={NAME_FONT_PX}
                >
                  {isolated(name.text)}
                </text>
              ),
          )}
        </svg>
      </div>
      {moment !== undefined && <p className={`${styles.moment} num`}>{moment}</p>}
    </div>
  );
}
