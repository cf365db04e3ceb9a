/** From the chronicle in a language to what the stage draws. */
import type { Chronicle, TimelineEvent } from "../model/chronicle";
import { pickText } from "../model/localized";
import type { Px, WindowLimits } from "../model/time";
import type { Messages } from "../i18n/messages";
import { buildIndex } from "../lod/build-index";
import { columnsOf, drawnTimes, kindOf } from "../lod/columns";
import { type LaneRules, type Layouter, wholeLayouter } from "../lod/layouter";
import type { LodItem } from "../lod/lod-item";
import { tiledLayouter } from "../lod/tiled-layouter";
import { EventView } from "./event-view";
import { lookOf } from "./event-look";
import type { Measure } from "./measure";
import type { StageScene } from "./stage";
import type { AdapterEra } from "./vis-adapter";

/**
 * How a stage is laid out: lanes with their names beside them, lanes with their names above (on a phone), or the strip
 * above a phone's list.
 */
export type SceneKind = "lanes" | "narrow" | "strip";

export type SceneWords = { readonly lang: string; readonly messages: Messages };

/** Share of the screen that a label may be long: what vis keeps drawn beyond the left edge is a little more. */
const LABEL_SHARE = 0.46;
const LABEL_STEP: Px = 40;
const MOST_LABEL: Px = 440;

/**
 * Longest label for a width of screen: beyond it the title is cut, in full in the hover card and the details.
 * In steps, for another length means new elements.
 */
export function mostLabelPx(widthPx: Px): Px {
  return Math.min(MOST_LABEL, Math.max(160, Math.floor((widthPx * LABEL_SHARE) / LABEL_STEP) * LABEL_STEP));
}

/** Elements kept for events that are not drawn; more are made again when they are needed. */
const MOST_VIEWS = 4_000;
/** Above this many events they are laid out tile by tile; below, all at once packs better. */
const TILED_FROM = 1_500;

export type ViewSource = {
  /** The element of an event, made when first asked for. */
  readonly view: (event: TimelineEvent) => EventView;
};

/** Elements in one language; they outlive every filter. */
export function viewSource(
  chronicle: Chronicle,
  { lang, messages }: SceneWords,
  limits: WindowLimits,
  measure: Measure,
  labelPx: Px,
  kind: SceneKind,
): ViewSource {
  const views = new Map<string, EventView>();
  const make = (event: TimelineEvent): EventView => {
    const look = lookOf(event, chronicle, limits);
    const title = pickText(event.title, lang);
    const words = {
      title: title.text,
      lang: title.isFallback ? title.lang : undefined,
      status: event.status && event.status !== "confirmed" ? messages.statuses.beside[event.status] : undefined,
    };
    const drawn =
      kind === "strip"
        ? { ...look, lane: 0, kind: "point" as const, startMs: look.anchorMs, endMs: look.anchorMs }
        : look;
    return new EventView(drawn, words, measure, labelPx);
  };
  return {
    view(event) {
      const known = views.get(event.id);
      if (known) return known;
      if (views.size >= MOST_VIEWS) for (const [id, view] of views) if (!view.root.isConnected) views.delete(id);
      const made = make(event);
      views.set(event.id, made);
      return made;
    },
  };
}

/** The scene of what the filters leave. */
export function sceneOf(
  chronicle: Chronicle,
  source: ViewSource,
  left: readonly TimelineEvent[],
  limits: WindowLimits,
  kind: SceneKind,
): StageScene {
  const isStrip = kind === "strip";
  const rules: LaneRules = {
    world: limits,
    laneCount: isStrip ? 1 : chronicle.lanes.length,
    minRows: kind === "lanes" ? 2 : 1,
    isGraded: isGraded(chronicle),
    hasLabels: !isStrip,
  };
  const isTiled = left.length > TILED_FROM;
  const isLeft = new Set(left.map((event) => event.id));
  const turning = left.flatMap((event) =>
    event.importance === 5 ? drawnTimes(event.date, kindOf(event.date), limits).anchor : [],
  );
  return {
    layouter: isTiled ? tiled(chronicle, source, left, rules, isStrip) : whole(source, left, rules),
    view: (id) => {
      const event = isLeft.has(id) ? chronicle.eventsById.get(id) : undefined;
      return event && source.view(event);
    },
    // Thousands of marks would only be a black line.
    turning: turning.length > MOST_TURNING ? [] : turning,
    eras: isStrip ? [] : eraBands(chronicle),
    laneCount: rules.laneCount,
    rowPx: isStrip ? 17 : 26,
    screens: kind === "narrow" ? 2 : 1,
    headPx: kind === "narrow" ? 22 : 0,
    lanePadPx: isStrip ? 2 : isTiled ? 3 : 9,
    hasLabels: rules.hasLabels,
  };
}

const MOST_TURNING = 300;

function isGraded({ events }: Chronicle): boolean {
  const first = events[0]?.importance;
  return events.some((event) => event.importance !== first);
}

const whole = (source: ViewSource, left: readonly TimelineEvent[], rules: LaneRules): Layouter =>
  wholeLayouter(
    left.map((event) => lodItem(source.view(event))),
    rules,
  );

function tiled(
  chronicle: Chronicle,
  source: ViewSource,
  left: readonly TimelineEvent[],
  rules: LaneRules,
  isStrip: boolean,
): Layouter {
  const laneIds = isStrip ? [] : chronicle.lanes.map((lane) => lane.id);
  const index = buildIndex(columnsOf(left, laneIds, rules.world), rules.laneCount, rules.world);
  const columns = new Map<string, number>();
  left.forEach((event, i) => columns.set(event.id, i));
  const at = (column: number) => left[column] as TimelineEvent;
  const events = {
    item: (column: number) => lodItem(source.view(at(column))),
    id: (column: number) => at(column).id,
    column: (id: string) => columns.get(id),
  };
  return tiledLayouter(index, events, rules);
}

/** What a layout needs to know of an element. */
function lodItem({ look, labelPx }: EventView): LodItem {
  const { id, lane, kind, startMs, endMs, anchorMs, importance, shapePx } = look;
  return { id, lane, kind, startMs, endMs, anchorMs, importance, shapePx, labelPx };
}

/** Bands follow each other without gaps: the last one that began colours the ground. */
function eraBands(chronicle: Chronicle): readonly AdapterEra[] {
  return chronicle.eras.map((era, i) => ({
    start: era.date.startMs,
    end: chronicle.eras[i + 1]?.date.startMs ?? era.date.endMs,
    className: i % 2 === 0 ? "era-band" : "era-band is-odd",
  }));
}
