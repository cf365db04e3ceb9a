/** Turns a chronicle in one language into what the stage draws. */
import { type Chronicle, type TimelineEvent, positionOf } from "../model/chronicle/chronicle";
import { doubtOf } from "../model/chronicle/lane-style";
import { lanesOff } from "../model/filter/filter";
import { pickText } from "../model/localized";
import type { Px, WindowLimits } from "../model/time";
import type { Messages } from "../i18n/messages";
import { asOneLane } from "../lod/build-index";
import type { Grow } from "../lod/grow-lanes";
import { stripColumns } from "../lod/columns";
import { type LaneRules, wholeLayouter } from "../lod/layouter";
import type { LodItem } from "../lod/lod-item";
import { type FilterResult, type FilterColumns, TILED_FROM } from "../lod/filter-engine";
import { tiledLayouter } from "../lod/tiled-layouter";
import { type CardMaker, EventView } from "./event-view";
import { eventStyleOf } from "./event-style";
import type { Measure } from "./measure";
import type { StageScene } from "./stage-scene";
import type { AdapterEra } from "./vis-adapter";

/**
 * How a stage is laid out:
 * - `lanes`   headers to the left of the lanes
 * - `narrow`  headers above the lanes (on a phone)
 * - `strip`   one lane of shapes without labels
 * - `joined`  one lane of all topics with labels, never higher than the screen: an embedded timeline does not scroll
 * - `sparse`  the same with labels for turning points only
 */
export type SceneKind = "lanes" | "narrow" | "strip" | "joined" | "sparse";

const ONE_LANE: ReadonlySet<SceneKind> = new Set(["strip", "joined", "sparse"]);

export type SceneLanguage = { readonly lang: string; readonly messages: Messages };

const ALL_ON: ReadonlySet<number> = new Set();

/** Maximum share of the screen for one label. */
const LABEL_SHARE = 0.46;
const LABEL_STEP: Px = 40;
const MAX_LABEL: Px = 440;

/**
 * Maximum label width for a screen width. A longer title is cut unless its row has free space; hover card and details have
 * the full title. Rounded to steps, since another width means new elements.
 */
export function maxLabelPx(widthPx: Px): Px {
  return Math.min(MAX_LABEL, Math.max(160, Math.floor((widthPx * LABEL_SHARE) / LABEL_STEP) * LABEL_STEP));
}

/** Cached elements, drawn or not; others are created again when needed. */
const MAX_VIEWS = 4_000;

export type ViewSource = {
  /** The element of an event, created on first use. */
  readonly view: (event: TimelineEvent) => EventView;
};

/** Caches elements in one language; they survive every change of the filter. */
export function viewSource(
  chronicle: Chronicle,
  { lang, messages }: SceneLanguage,
  limits: WindowLimits,
  measure: Measure,
  labelPx: Px,
  kind: SceneKind,
  cards: () => CardMaker | undefined = () => undefined,
): ViewSource {
  const views = new Map<string, EventView>();
  const make = (event: TimelineEvent): EventView => {
    const look = eventStyleOf(event, chronicle, limits);
    const title = pickText(event.title, lang);
    const doubt = doubtOf(event);
    const text = {
      title: title.text,
      lang: title.isFallback ? title.lang : undefined,
      status: doubt && messages.statuses.beside[doubt],
    };
    const drawn = ONE_LANE.has(kind)
      ? { ...look, lane: 0, kind: "point" as const, startMs: look.anchorMs, endMs: look.anchorMs }
      : look;
    return new EventView(drawn, text, measure, labelPx, cards);
  };
  return {
    view(event) {
      const known = views.get(event.id);
      if (known) return known;
      if (views.size >= MAX_VIEWS) for (const [id, view] of views) if (!view.root.isConnected) views.delete(id);
      const made = make(event);
      views.set(event.id, made);
      return made;
    },
  };
}

/** The scene of the filtered events. */
export function sceneOf(
  chronicle: Chronicle,
  source: ViewSource,
  { columns, isGraded }: FilterColumns,
  filtered: FilterResult,
  limits: WindowLimits,
  kind: SceneKind,
  grow?: Grow,
): StageScene {
  const isStrip = kind === "strip";
  const isOneLane = ONE_LANE.has(kind);
  const offLanes = isOneLane ? ALL_ON : lanesOff(chronicle, filtered.filter);
  const { passes, set, index } = filtered;
  const rules: LaneRules = {
    world: limits,
    laneCount: isOneLane ? 1 : chronicle.lanes.length,
    offLanes,
    passing: set.order.length / Math.max(1, passes.length),
    minRows: kind === "lanes" ? 2 : 1,
    isGraded,
    hasLabels: !isStrip,
    grow: isStrip ? undefined : grow,
    minLabelImportance: kind === "sparse" ? 5 : undefined,
    isBounded: isOneLane,
    // In one lane, badges would swallow four of five events.
    proposesAllShapes: isOneLane,
  };
  // A few events are best laid out all at once, however many there are without the filter.
  const isTiled = index !== undefined && set.order.length > TILED_FROM;
  const passingPosition = (id: string): number | undefined => {
    const event = chronicle.eventsById.get(id);
    const position = event && positionOf(chronicle, event);
    return position !== undefined && passes[position] === 1 ? position : undefined;
  };
  const at = (position: number) => chronicle.events.at(position) as TimelineEvent;
  const item = (position: number) => lodItem(source.view(at(position)), !isStrip);
  const layouter = isTiled
    ? tiledLayouter(
        isOneLane
          ? { columns: stripColumns(columns), world: limits, lanes: [asOneLane(index)] }
          : { columns, world: limits, lanes: index },
        { item, id: (position) => at(position).id, column: passingPosition },
        rules,
      )
    : wholeLayouter(Array.from(set.order, item), rules);
  return {
    layouter,
    view: (id) => {
      const position = passingPosition(id);
      return position === undefined ? undefined : source.view(at(position));
    },
    turningPoints: filtered.turningPoints,
    eras: isStrip ? [] : eraBands(chronicle),
    laneCount: rules.laneCount,
    offLanes,
    rowPx: isStrip ? 17 : 26,
    screens: kind === "narrow" ? 2 : 1,
    headerPx: kind === "narrow" && chronicle.lanes.length > 1 ? 22 : 0,
    lanePadPx: isStrip ? 2 : isTiled || isOneLane ? 3 : 9,
    hasBadges: !isStrip,
  };
}

/** The layout's view of an element. */
function lodItem(view: EventView, hasLabel: boolean): LodItem {
  const { id, lane, kind, startMs, endMs, anchorMs, importance, shapePx } = view.look;
  const label = hasLabel ? view.labelRequest : NO_LABEL;
  const boxes = () => view.boxes();
  return { id, lane, kind, startMs, endMs, anchorMs, importance, shapePx, ...label, boxes };
}

const NO_LABEL = { labelPx: 0 };

/** Bands without gaps: the most recent era colours the background. */
function eraBands(chronicle: Chronicle): readonly AdapterEra[] {
  return chronicle.eras.map((era, i) => ({
    start: era.date.startMs,
    end: chronicle.eras[i + 1]?.date.startMs ?? era.date.endMs,
    className: i % 2 === 0 ? "era-band" : "era-band is-odd",
  }));
}
