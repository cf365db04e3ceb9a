/** From the chronicle in a language to what the stage draws. */
import { type Chronicle, type TimelineEvent, positionOf } from "../model/chronicle/chronicle";
import { lanesOff } from "../model/filter/filter";
import { pickText } from "../model/localized";
import type { Px, WindowLimits } from "../model/time";
import type { Messages } from "../i18n/messages";
import { asOneLane } from "../lod/build-index";
import { stripColumns } from "../lod/columns";
import { type LaneRules, wholeLayouter } from "../lod/layouter";
import type { LodItem } from "../lod/lod-item";
import { type FilterResult, type FilterColumns, TILED_FROM } from "../lod/filter-engine";
import { tiledLayouter } from "../lod/tiled-layouter";
import { EventView } from "./event-view";
import { lookOf } from "./event-style";
import type { Measure } from "./measure";
import type { StageScene } from "./stage";
import type { AdapterEra } from "./vis-adapter";

/**
 * How a stage is laid out:
 * - `lanes`   with their names beside them
 * - `narrow`  with their names above them (on a phone)
 * - `strip`   one lane of shapes without words
 * - `joined`  one lane of all topics with words, never higher than the screen: in a frame nothing scrolls
 * - `sparse`  the same with the words of turning points alone
 */
export type SceneKind = "lanes" | "narrow" | "strip" | "joined" | "sparse";

const ONE_LANE: ReadonlySet<SceneKind> = new Set(["strip", "joined", "sparse"]);

export type SceneWords = { readonly lang: string; readonly messages: Messages };

const ALL_ON: ReadonlySet<number> = new Set();

/** Share of the screen that a label may take from others. */
const LABEL_SHARE = 0.46;
const LABEL_STEP: Px = 40;
const MAX_LABEL: Px = 440;

/**
 * Longest label for a width of screen: beyond it the title is cut, unless its row has room to spare. It stands in full in
 * the hover card and the details.
 * In steps, for another length means new elements.
 */
export function mostLabelPx(widthPx: Px): Px {
  return Math.min(MAX_LABEL, Math.max(160, Math.floor((widthPx * LABEL_SHARE) / LABEL_STEP) * LABEL_STEP));
}

/** Elements kept for events that are not drawn; more are made again when they are needed. */
const MAX_VIEWS = 4_000;

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
    const drawn = ONE_LANE.has(kind)
      ? { ...look, lane: 0, kind: "point" as const, startMs: look.anchorMs, endMs: look.anchorMs }
      : look;
    return new EventView(drawn, words, measure, labelPx);
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

/** The scene of what the filters leave. */
export function sceneOf(
  chronicle: Chronicle,
  source: ViewSource,
  { columns, isGraded }: FilterColumns,
  filtered: FilterResult,
  limits: WindowLimits,
  kind: SceneKind,
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
    leastLabel: kind === "sparse" ? 5 : undefined,
    isBounded: isOneLane,
    // Badges of one lane would hold four of five events.
    asksForShapes: isOneLane,
  };
  // Few events are packed best all at once, however many the filters have taken away.
  const isTiled = index !== undefined && set.order.length > TILED_FROM;
  const left = (id: string): number | undefined => {
    const event = chronicle.eventsById.get(id);
    const position = event && positionOf(chronicle, event);
    return position !== undefined && passes[position] === 1 ? position : undefined;
  };
  const at = (position: number) => chronicle.events.at(position) as TimelineEvent;
  const item = (position: number) => lodItem(source.view(at(position)));
  const layouter = isTiled
    ? tiledLayouter(
        isOneLane
          ? { columns: stripColumns(columns), world: limits, lanes: [asOneLane(index)] }
          : { columns, world: limits, lanes: index },
        { item, id: (position) => at(position).id, column: left },
        rules,
      )
    : wholeLayouter(Array.from(set.order, item), rules);
  return {
    layouter,
    view: (id) => {
      const position = left(id);
      return position === undefined ? undefined : source.view(at(position));
    },
    turning: filtered.turning,
    eras: isStrip ? [] : eraBands(chronicle),
    laneCount: rules.laneCount,
    offLanes,
    rowPx: isStrip ? 17 : 26,
    screens: kind === "narrow" ? 2 : 1,
    headPx: kind === "narrow" ? 22 : 0,
    lanePadPx: isStrip ? 2 : isTiled || isOneLane ? 3 : 9,
    hasBadges: !isStrip,
  };
}

/** What a layout needs to know of an element. */
function lodItem({ look, asked }: EventView): LodItem {
  const { id, lane, kind, startMs, endMs, anchorMs, importance, shapePx } = look;
  return { id, lane, kind, startMs, endMs, anchorMs, importance, shapePx, ...asked };
}

/** Bands follow each other without gaps: the last one that began colours the ground. */
function eraBands(chronicle: Chronicle): readonly AdapterEra[] {
  return chronicle.eras.map((era, i) => ({
    start: era.date.startMs,
    end: chronicle.eras[i + 1]?.date.startMs ?? era.date.endMs,
    className: i % 2 === 0 ? "era-band" : "era-band is-odd",
  }));
}
