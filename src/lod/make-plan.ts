/** The plan of a scale: packs every lane and distributes rows if the screen is too low for all of them. */
import type { Px } from "../model/time";
import { distributeRows } from "./distribute-rows";
import { formValue } from "./form-value";
import type { Grow } from "./grow-lanes";
import type { LanePlan, LodItem, Plan } from "./lod-item";
import { type PackOptions, packLane } from "./pack-lane";

export type PlanOptions = Omit<PackOptions, "maxRows" | "grow"> & {
  /** Lets events grow above labels; absent: labels at most. */
  readonly grow?: Grow | undefined;
  /** Whether to pack few events in several ways before the plan is refined; absent: no. */
  readonly isThorough?: boolean | undefined;
  readonly laneCount: number;
  /** Number of rows that fit on the screen with space between the lanes, all lanes together. */
  readonly rowBudget: number;
  /** Number of rows that just fit. They are used where they show all events, or more about them; absent: `rowBudget`. */
  readonly maxRowBudget?: number | undefined;
  /** Minimum height of a lane, even an empty one: its name needs the space. */
  readonly minRows: number;
  /** Lanes turned off by a filter, which take no space; absent: none. */
  readonly offLanes?: ReadonlySet<number> | undefined;
};

/** Maximum number of rows of a lane, however tall the screen, for readability. */
const MAX_ROWS = 9;

/** Numbers of rows to look ahead: the first extra row may only flip a label, the second may show a hidden one. */
const AHEAD_FOR_LABELS = [1, 2, 3];

const couldShowMore = ({ placed }: LanePlan, items: readonly LodItem[]): boolean =>
  placed.length < items.length || placed.some(({ form }) => form === "shape");

/**
 * Distributes rows greedily: every lane starts with its minimum, then each further row goes to the lane that gains most
 * from it, until the screen is full or no lane gains.
 * @param items  in the order of the chronicle
 */
export function makePlan(items: readonly LodItem[], options: PlanOptions): Plan {
  const { laneCount, offLanes, rowBudget, maxRowBudget = rowBudget, minRows, reveal, isBounded = false } = options;
  const { grow, isThorough = false } = options;
  // Lanes that are off leave their space to the others.
  const maxLaneRows = (MAX_ROWS * laneCount) / Math.max(1, laneCount - (offLanes?.size ?? 0));
  const minRowsOf = (lane: number): number => (offLanes?.has(lane) ? 0 : minRows);
  const perLane: LodItem[][] = Array.from({ length: laneCount }, () => []);
  for (const item of items) perLane[item.lane]?.push(item);
  const pack = (lane: number, maxRows: number): LanePlan =>
    packLane(lane, perLane[lane] ?? [], { ...options, maxRows, grow: undefined });
  const rowsOf = (lane: number, { rows }: LanePlan): number => Math.max(minRowsOf(lane), rows);
  const value = (lane: number, plan: LanePlan) => planValue(plan, perLane[lane] ?? [], reveal.shape);

  const lanes = perLane.map((_, lane) => pack(lane, minRowsOf(lane)));
  /** Where every event is to be seen and labels are in the way, shorter ones may not be. */
  const shortenLabels = (lane: number, plan: LanePlan): void => {
    const own = perLane[lane] ?? [];
    if (plan.badges.length === 0 || own.length > MAX_SHORTENED) return;
    for (const share of SHORTER) {
      perLane[lane] = own.map((item) => shortened(item, share));
      const shorter = pack(lane, rowsOf(lane, plan));
      if (shorter.badges.length > 0 || shorter.rows > rowsOf(lane, plan)) continue;
      lanes[lane] = shorter;
      return;
    }
    perLane[lane] = own;
  };
  /** Where every event asks for a label, lanes that would hide a few for lack of a row or two scroll a little instead. */
  const scrollForLastBadges = (): void => {
    let spare = MAX_SCROLLED;
    for (const [lane, plan] of lanes.entries())
      for (let more = 1; plan.badges.length > 0 && more <= spare; more += 1) {
        const taller = pack(lane, rowsOf(lane, plan) + more);
        if (taller.badges.length > 0) continue;
        lanes[lane] = taller;
        spare -= more;
        break;
      }
  };
  distributeRows(lanes, {
    pack,
    rowsOf,
    value,
    rowBudget,
    maxRows: maxLaneRows,
    ahead: AHEAD_FOR_LABELS,
    isComplete: (lane, plan) => !couldShowMore(plan, perLane[lane] ?? []),
  });
  // Turning points are never hidden for lack of space: the lanes scroll a little instead.
  lanes.forEach((_, lane) => {
    if (isBounded) return;
    const top = new Set(perLane[lane]?.filter((item) => item.importance === 5).map((item) => item.id));
    const hides = (plan: LanePlan) => plan.badges.some((badge) => badge.ids.some((id) => top.has(id)));
    while (reveal.label <= 5 && hides(lanes[lane] as LanePlan) && (lanes[lane] as LanePlan).rows < maxLaneRows) {
      lanes[lane] = pack(lane, Math.max(minRows, (lanes[lane] as LanePlan).rows) + 1);
    }
  });
  const { rank = 0 } = reveal;
  if (rank > 0) {
    distributeRows(lanes, {
      pack,
      rowsOf,
      value,
      rowBudget: maxRowBudget,
      maxRows: maxLaneRows,
      ahead: AHEAD_FOR_LABELS,
      isComplete: (_, { badges }) => badges.length === 0,
    });
    if (reveal.shape === 1) lanes.forEach((plan, lane) => shortenLabels(lane, plan));
    if (reveal.label === 1 && !isBounded) scrollForLastBadges();
    grow?.lanes({
      lanes,
      items: perLane,
      offLanes,
      rank,
      maxRowBudget,
      isThorough,
      pack: (lane, maxRows, growDrafts) =>
        packLane(lane, perLane[lane] ?? [], { ...options, maxRows, grow: growDrafts }),
      rowsOf,
      value,
    });
  }
  const padded = lanes.map((plan, lane) => ({ ...plan, rows: Math.max(minRowsOf(lane), plan.rows) }));
  return {
    lanes: padded,
    placedById: new Map(padded.flatMap((lane) => lane.placed.map((one) => [one.id, one] as const))),
  };
}

/** Shares of their width to which labels are cut, and what is always left of one. They expand again where there is space. */
const SHORTER = [0.6, 0.35];
const MIN_LABEL: Px = 140;

function shortened(item: LodItem, share: number): LodItem {
  const { labelPx, fullLabelPx = labelPx } = item;
  return { ...item, labelPx: Math.min(labelPx, Math.max(MIN_LABEL, labelPx * share)), fullLabelPx };
}

/** So many rows beyond the screen, all lanes together. */
const MAX_SCROLLED = 2;

/** The labels of lanes with more events are not shortened. */
const MAX_SHORTENED = 40;

/**
 * Value of a lane's plan to the reader. An unlabelled turning point is the best use of a row, so importance counts by
 * its cube. An event that the scale would show but a badge hides counts against the plan.
 */
function planValue(plan: LanePlan, items: readonly LodItem[], shapeFrom: number): number {
  const importance = new Map(items.map((item) => [item.id, item.importance as number]));
  const of = (id: string): number => importance.get(id) ?? 1;
  const shown = plan.placed.reduce(
    (sum, { id, form, box }) =>
      sum + (form === "shape" ? of(id) ** 2 / 2 : of(id) ** 3 + formValue(of(id), box?.rank ?? 0)),
    0,
  );
  const hidden = plan.badges
    .flatMap((badge) => badge.ids)
    .reduce((sum, id) => sum + (of(id) >= shapeFrom ? of(id) ** 2 : 1), 0);
  return shown - hidden;
}
