/** The map of a slide: the events of a period, or the places of one event, drawn as in the view. Nothing on it can be pressed. */
import { useMemo } from "react";
import { dateFormatter } from "../../i18n/format-date";
import { formatPeriod } from "../../i18n/format-period";
import { isolated } from "../../i18n/isolated";
import { type MapViewMessages, loadMapViewMessages } from "../../i18n/map-view-messages";
import { useLang, useOptionalMessages } from "../../i18n/react";
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import { glyphStyle } from "../../model/chronicle/lane-style";
import { type StepMap as MapOfStep, playbackSeconds } from "../../model/stories/step-map";
import type { TimeWindow } from "../../model/time";
import { useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { type MapSource, placesOfEvent, placesOfPeriod, placesUntil, selectMapSource } from "../../store/selectors/map";
import { mapShapesOf, positionsOf } from "../map/map-shapes";
import { viewOf } from "../map/map-view";
import type { MapSize } from "../map/projection";
import { useShapesText } from "../map/use-shapes-text";
import { MapBase } from "./MapBase";
import { type GlyphLook, MarkGlyph } from "./MarkGlyph";
import { type PlacedMark, NAME_FONT_PX } from "./placed-marks";
import { countsOf } from "./map-events";
import { placesInWindow, viewOfRegion } from "./region-view";
import { useMarks } from "./use-marks";
import { usePlayhead } from "./use-playhead";
import styles from "./StepMap.module.css";

/** Share of the period after which, during the playback, an event is past. */
const PAST_AFTER = 0.04;
/** Width of the map of one event, in radians of longitude: closer, nothing around its place can be recognised. */
const MIN_WIDTH = 0.42;
const NONE: ReadonlySet<string> = new Set();

export type StepMapProps = {
  /** Drawn in these units, and then as large as its box by `scale`. */
  readonly size: MapSize;
  readonly scale: number;
} & (
  | {
      readonly map: MapOfStep;
      readonly window: TimeWindow;
      /** Whether the playback has been started; absent: everything is shown at once. */
      readonly isPlayed?: boolean | undefined;
      readonly event?: undefined;
    }
  | { readonly event: TimelineEvent }
);

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
  return props.event ? <EventMap {...props} {...known} /> : <PeriodMap {...props} {...known} />;
}

type PeriodProps = Known & Exclude<StepMapProps, { readonly event: TimelineEvent }>;

function PeriodMap({ map, window, isPlayed, size, scale, chronicle, source, messages }: PeriodProps) {
  const lang = useLang();
  const { start, end } = window;
  const until = usePlayhead(window, playbackSeconds(map), isPlayed);
  const all = useMemo(() => placesOfPeriod(source, { start, end }), [source, start, end]);
  const places = useMemo(
    () => (until === undefined ? all : placesUntil(source, all, { start, end }, until)),
    [all, source, start, end, until],
  );
  const view = useMemo(() => viewOfRegion(map.region, all, size), [map.region, all, size]);
  const pastBefore = until === undefined ? Number.NEGATIVE_INFINITY : until - (end - start) * PAST_AFTER;
  const { located } = places.shown;
  const period = formatPeriod(window, lang, chronicle.digest.range);
  const counts = useMemo(() => countsOf(places), [places]);
  return (
    <Drawn
      {...{ chronicle, places, view, size, scale, messages }}
      label={
        located.length === 0
          ? messages.none(period)
          : messages.summary(located.length, counts.places, counts.routes, counts.areas, period)
      }
      isPast={({ mark }) => (chronicle.events.at(mark.last)?.date.startMs ?? 0) < pastBefore}
      moment={
        until === undefined
          ? undefined
          : dateFormatter(lang, { day: "numeric", month: "long", year: "numeric" }).format(until)
      }
    />
  );
}

type EventProps = Known & Extract<StepMapProps, { readonly event: TimelineEvent }>;

function EventMap({ event, size, scale, chronicle, source, messages }: EventProps) {
  const text = useShapesText(event, chronicle.places);
  const places = useMemo(
    () => placesOfEvent(source, chronicle.events.indexOf(event)),
    [source, chronicle.events, event],
  );
  const view = useMemo(() => {
    const close = viewOf([...placesInWindow(places), ...positionsOf(mapShapesOf(event))], size);
    return { ...close, scale: Math.min(close.scale, size.width / MIN_WIDTH) };
  }, [places, event, size]);
  const own = useMemo(
    () => ({ lane: chronicle.lanes.findIndex(({ id }) => id === event.lane), style: glyphStyle(event) }),
    [chronicle.lanes, event],
  );
  return <Drawn {...{ chronicle, places, view, size, scale, messages, own }} label={text} />;
}

type DrawnProps = Pick<StepMapProps, "size" | "scale"> & {
  readonly chronicle: Chronicle;
  readonly places: ReturnType<typeof placesOfEvent>;
  readonly view: ReturnType<typeof viewOf>;
  readonly messages: MapViewMessages;
  /** In place of the names of the places. */
  readonly label?: string | undefined;
  /** How the only event looks on the timeline: so are all its places. */
  readonly own?: GlyphLook | undefined;
  readonly isPast?: (placed: PlacedMark) => boolean;
  /** Up to which the playback has come. */
  readonly moment?: string | undefined;
};

function Drawn({ chronicle, places, view, size, scale, messages, label, own, isPast, moment }: DrawnProps) {
  const { placed, layout, placer } = useMarks(chronicle, places, view, size, NONE);
  const shapes = useMemo(
    () => places.shaped.flatMap((position) => chronicle.events.at(position) ?? []).flatMap(mapShapesOf),
    [chronicle, places.shaped],
  );
  const names = placed.map(({ name }) => name).join("; ");
  return (
    <div className={styles.box} role="img" aria-label={label ?? names} data-step-map="">
      <div className={styles.drawing} style={{ ...size, transform: `scale(${scale})` }}>
        <MapBase {...{ view, size, placed, layout, shapes, placer, messages }} />
        <svg className={styles.marks} width={size.width} height={size.height} aria-hidden="true">
          {placed.map((one) => (
            <g key={one.id} data-place-id={one.id} data-events={one.mark.events} data-past={isPast?.(one) || undefined}>
              <MarkGlyph placed={one} own={own} x={one.at[0] - one.px / 2} y={one.at[1] - one.px / 2} />
            </g>
          ))}
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
