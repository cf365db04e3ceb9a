/** Who lays events out: a question about a scale and a stretch of time in, a plan out. */
import type { Importance } from "../model/chronicle/chronicle";
import type { Px, TimeWindow } from "../model/time";
import type { Rung } from "./scale-steps";
import type { Badge, LodItem, Plan } from "./lod-item";
import { makePlan } from "./make-plan";
import { revealFor } from "./reveal";
import type { TimeDomain } from "./columns";

/** What a plan depends on besides the events. Not on where the window stands: `loaded` only says what may be left out. */
export type LayoutRequest = {
  readonly rung: Rung;
  /** The stretch that will be drawn. */
  readonly loaded: TimeWindow;
  readonly widthPx: Px;
  /** Rows that fit on the screen, all lanes together. */
  readonly rowBudget: number;
  readonly pinned: string | undefined;
};

export type Layouter = {
  readonly plan: (request: LayoutRequest) => Plan;
  /** The window in which a badge's events part, or `undefined`: show their list. */
  readonly part: (
    badge: Badge,
    now: TimeWindow,
    planAt: (zoom: number, around: TimeWindow) => Plan,
  ) => TimeWindow | undefined;
};

export type LaneRules = {
  readonly world: TimeDomain;
  readonly laneCount: number;
  /** Lanes that take no room at all, for a filter has turned them off: the others get it, and name more. Absent: none. */
  readonly offLanes?: ReadonlySet<number> | undefined;
  /** How many events the filters leave of those there are, 0 to 1; absent: all. */
  readonly passing?: number | undefined;
  readonly minRows: number;
  /** False when the data grades nothing: then room alone decides on labels. */
  readonly isGraded: boolean;
  readonly hasLabels: boolean;
  /** Lower importances get no label, however near the reader looks and however much room is left; absent: all may. */
  readonly leastLabel?: Importance | undefined;
  /** Lanes never need more rows than the screen has: what finds no room is left out, in no badge either. */
  readonly isBounded?: boolean;
  /** Every event asks for a shape, also where so much time is shown that it would join a badge. */
  readonly asksForShapes?: boolean;
};

/** How many lanes are drawn; never 0, to divide by. */
export const shownLanes = ({ laneCount, offLanes }: Pick<LaneRules, "laneCount" | "offLanes">): number =>
  Math.max(1, laneCount - (offLanes?.size ?? 0));

const NO_PINS: ReadonlySet<string> = new Set();

/** Lays out all events of a scale at once: the best packing, for chronicles up to some thousand events. */
export function wholeLayouter(items: readonly LodItem[], rules: LaneRules): Layouter {
  const known = new Map<string, Plan>();
  const ids = new Set(items.map((item) => item.id));

  const cached = ({ rung, widthPx, rowBudget }: LayoutRequest, pinned: ReadonlySet<string>): Plan => {
    const key = [rung.step, rung.scale, widthPx, rowBudget, ...pinned].join(" ");
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
      leastLabel,
      isBounded = false,
      asksForShapes = false,
    } = rules;
    // With half of the lanes each has twice the room, as if half the time were shown; so has each of half the events.
    const share = Math.min(shownLanes({ laneCount, offLanes }) / laneCount, passing);
    const { label, shape } = revealFor((widthPx / rung.scale) * share, isGraded);
    const plan = makePlan(items, {
      scale: rung.scale,
      world,
      laneCount,
      offLanes,
      minRows,
      rowBudget,
      // Without labels every event asks for a shape, as many as the rows hold.
      reveal: hasLabels ? { label, shape: asksForShapes ? 1 : shape } : { label: 6, shape: 1 },
      leastLabel: isGraded ? leastLabel : undefined,
      isBounded,
      pinned,
    });
    if (known.size > MAX_KNOWN) known.clear();
    known.set(key, plan);
    return plan;
  };

  return {
    plan(request) {
      const plain = cached(request, NO_PINS);
      const { pinned } = request;
      // Only a selection without a label of its own may move others.
      if (pinned === undefined || !ids.has(pinned)) return plain;
      const own = plain.placedById.get(pinned);
      const isTold = rules.hasLabels ? own?.form === "label" : own !== undefined;
      return isTold ? plain : cached(request, new Set([pinned]));
    },
    part: partByPlans,
  };
}

const MAX_KNOWN = 60;

/** A zoom beyond this is a journey, not an answer to a click. */
const MAX_ZOOM = 4;
const ZOOMS = [1.5, 2, 2.7, MAX_ZOOM];

/** Tries nearer and nearer windows around the badge's events until no two of them share a badge. */
function partByPlans(
  badge: Badge,
  now: TimeWindow,
  planAt: (zoom: number, around: TimeWindow) => Plan,
): TimeWindow | undefined {
  const own = new Set(badge.ids);
  const middle = (badge.from + badge.to) / 2;
  for (const zoom of ZOOMS) {
    const span = (now.end - now.start) / zoom;
    // They must all be on the screen then; else it would trade one badge for a search.
    if (badge.to - badge.from > span * 0.9) return undefined;
    const around = { start: middle - span / 2, end: middle + span / 2 };
    const lane = planAt(zoom, around).lanes[badge.lane];
    if (!lane?.badges.some((other) => other.ids.filter((id) => own.has(id)).length > 1)) return around;
  }
  return undefined;
}
