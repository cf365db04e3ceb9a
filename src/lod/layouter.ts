/** Layout interface: takes a scale and a time range, returns a plan. */
import type { Importance } from "../model/chronicle/chronicle";
import type { Px, TimeWindow } from "../model/time";
import type { Rung } from "./scale-steps";
import type { Badge, LodItem, Plan } from "./lod-item";
import { makePlan } from "./make-plan";
import type { Grow } from "./grow-lanes";
import { REVEAL_ALL, type Reveal, revealFor } from "./reveal";
import type { TimeDomain } from "./columns";

/**
 * Everything that a plan depends on besides the events. It does not depend on the position of the window: `loaded` only
 * allows leaving out what is outside.
 */
export type LayoutRequest = {
  readonly rung: Rung;
  /** The time range to be drawn. */
  readonly loaded: TimeWindow;
  readonly widthPx: Px;
  /** Number of rows that fit on the screen, all lanes together. */
  readonly rowBudget: number;
  /** The same without space between the lanes; absent: `rowBudget`. */
  readonly maxRowBudget?: number | undefined;
  readonly pinned: string | undefined;
};

export type Layouter = {
  readonly plan: (request: LayoutRequest) => Plan;
  /** The window in which the events of a badge separate; `undefined` if there is none and the list must be shown. */
  readonly splitWindow: (
    badge: Badge,
    now: TimeWindow,
    planAt: (zoom: number, around: TimeWindow) => Plan,
  ) => TimeWindow | undefined;
};

export type LaneRules = {
  readonly world: TimeDomain;
  readonly laneCount: number;
  /** Lanes turned off by a filter: they take no space, and the others get it. Absent: none. */
  readonly offLanes?: ReadonlySet<number> | undefined;
  /** Fraction of events that pass the filters, 0 to 1; absent: all. */
  readonly passing?: number | undefined;
  readonly minRows: number;
  /** False if the data has no importance: then space alone decides which labels are shown. */
  readonly isGraded: boolean;
  readonly hasLabels: boolean;
  /** Lets events grow into briefs and cards; absent: labels at most. */
  readonly grow?: Grow | undefined;
  /** Events of lower importance never get a label, at any zoom and with any space left; absent: no limit. */
  readonly minLabelImportance?: Importance | undefined;
  /** Lanes never exceed the rows of the screen: events without space are left out, also from badges. */
  readonly isBounded?: boolean;
  /** Every event is proposed as a shape, even at scales where it would join a badge. */
  readonly proposesAllShapes?: boolean;
};

/** Number of drawn lanes; at least 1, since it is a divisor. */
export const shownLanes = ({ laneCount, offLanes }: Pick<LaneRules, "laneCount" | "offLanes">): number =>
  Math.max(1, laneCount - (offLanes?.size ?? 0));

const NO_PINS: ReadonlySet<string> = new Set();

/** Lays out all events of a scale at once. Packs best; for chronicles up to a few thousand events. */
export function wholeLayouter(items: readonly LodItem[], rules: LaneRules): Layouter {
  const known = new Map<string, Plan>();
  const ids = new Set(items.map((item) => item.id));

  const cached = ({ rung, widthPx, rowBudget, maxRowBudget }: LayoutRequest, pinned: ReadonlySet<string>): Plan => {
    const key = [rung.step, rung.scale, widthPx, rowBudget, maxRowBudget, ...pinned].join(" ");
    const found = known.get(key);
    if (found) return found;
    const {
      world,
      laneCount,
      offLanes,
      passing = 1,
      minRows,
      isGraded,
      hasLabels,
      minLabelImportance,
      isBounded = false,
      proposesAllShapes = false,
    } = rules;
    // Half of the lanes means twice the space for each, like half the time span; the same goes for half of the events.
    const share = Math.min(shownLanes({ laneCount, offLanes }) / laneCount, passing);
    const isFew = items.length <= ((isBounded ? FEW_IN_ONE_LANE : FEW) * rowBudget * widthPx) / LABEL_PX;
    const rule = isFew ? REVEAL_ALL : revealFor((widthPx / rung.scale) * share, isGraded);
    // Without labels every event is proposed as a shape, as many as the rows hold.
    const reveal = !hasLabels ? NO_LABELS : proposesAllShapes ? { ...rule, shape: 1 as const } : rule;
    const options = {
      scale: rung.scale,
      world,
      laneCount,
      offLanes,
      minRows,
      rowBudget,
      maxRowBudget,
      minLabelImportance: isGraded && !isFew ? minLabelImportance : undefined,
      grow: rules.grow,
      // Where all years are in view. Elsewhere it would hold up zooming, and a refined plan is nearly as good.
      isThorough: rung.step === 0,
      isBounded,
      pinned,
    };
    let plan = makePlan(items, { ...options, reveal });
    // In a few rows the labels of some would leave no space for the shapes of others.
    const highest = isBounded && isFew && isGraded ? 5 : 0;
    for (let label = reveal.label + 1; label <= highest && plan.placedById.size < items.length; label += 1) {
      plan = makePlan(items, { ...options, reveal: { ...reveal, label } });
    }
    if (known.size > MAX_KNOWN) known.clear();
    known.set(key, plan);
    return plan;
  };

  return {
    plan(request) {
      const plain = cached(request, NO_PINS);
      const { pinned } = request;
      // Only a selected event that has no label yet may move others.
      if (pinned === undefined || !ids.has(pinned)) return plain;
      const placed = plain.placedById.get(pinned);
      const isShown = placed !== undefined && (!rules.hasLabels || placed.form !== "shape");
      return isShown ? plain : cached(request, new Set([pinned]));
    },
    splitWindow: splitByPlans,
  };
}

const MAX_KNOWN = 60;

const NO_LABELS: Reveal = { label: 6, shape: 1 };
/** Events that would fill less than this share of the screen with their labels all get one, however long the time. */
const FEW = 0.35;
const FEW_IN_ONE_LANE = 1;
const LABEL_PX: Px = 160;

/** Too large a jump for one click. */
const MAX_ZOOM = 4;
const ZOOMS = [1.5, 2, 2.7, MAX_ZOOM];

/** Tries narrower and narrower windows around the badge's events until no two of them share a badge. */
function splitByPlans(
  badge: Badge,
  now: TimeWindow,
  planAt: (zoom: number, around: TimeWindow) => Plan,
): TimeWindow | undefined {
  const placed = new Set(badge.ids);
  const middle = (badge.from + badge.to) / 2;
  for (const zoom of ZOOMS) {
    const span = (now.end - now.start) / zoom;
    // They must all fit on the screen, otherwise the user would have to search for them.
    if (badge.to - badge.from > span * 0.9) return undefined;
    const around = { start: middle - span / 2, end: middle + span / 2 };
    const lane = planAt(zoom, around).lanes[badge.lane];
    if (!lane?.badges.some((other) => other.ids.filter((id) => placed.has(id)).length > 1)) return around;
  }
  return undefined;
}
