/** The plan of a scale: packs every lane and distributes rows if the screen is too low for all of them. */
import type { LanePlan, LodItem, Plan } from "./lod-item";
import { type PackOptions, packLane } from "./pack-lane";

export type PlanOptions = Omit<PackOptions, "maxRows"> & {
  readonly laneCount: number;
  /** Number of rows that fit on the screen, all lanes together. */
  readonly rowBudget: number;
  /** Minimum height of a lane, even an empty one: its name needs the space. */
  readonly minRows: number;
  /** Lanes turned off by a filter, which take no space; absent: none. */
  readonly offLanes?: ReadonlySet<number> | undefined;
};

/** Maximum number of rows of a lane, however tall the screen, for readability. */
const MAX_ROWS = 9;

/** How many rows to look ahead: the first extra row may only flip a label, the second may show a hidden one. */
const MAX_AHEAD = 3;

/** `gain`: value per additional row. */
type Growth = { readonly plan: LanePlan; readonly gain: number; readonly cost: number };

const couldShowMore = ({ placed }: LanePlan, items: readonly LodItem[]): boolean =>
  placed.length < items.length || placed.some(({ form }) => form === "shape");

/**
 * Distributes rows greedily: every lane starts with its minimum, then each further row goes to the lane that gains most
 * from it, until the screen is full or no lane gains.
 * @param items  in the order of the chronicle
 */
export function makePlan(items: readonly LodItem[], options: PlanOptions): Plan {
  const { laneCount, offLanes, rowBudget, minRows, reveal, isBounded = false } = options;
  // Lanes that are off leave their space to the others.
  const maxLaneRows = (MAX_ROWS * laneCount) / Math.max(1, laneCount - (offLanes?.size ?? 0));
  const minRowsOf = (lane: number): number => (offLanes?.has(lane) ? 0 : minRows);
  const perLane: LodItem[][] = Array.from({ length: laneCount }, () => []);
  for (const item of items) perLane[item.lane]?.push(item);
  const pack = (lane: number, maxRows: number): LanePlan =>
    packLane(lane, perLane[lane] ?? [], { ...options, maxRows });

  const lanes = perLane.map((_, lane) => pack(lane, minRowsOf(lane)));
  const rowsOf = (lane: number, { rows }: LanePlan): number => Math.max(minRowsOf(lane), rows);
  const grow = (lane: number): Growth | undefined => {
    const now = lanes[lane] as LanePlan;
    const own = perLane[lane] ?? [];
    const had = planValue(now, own, reveal.shape);
    for (let more = 1; more <= MAX_AHEAD && couldShowMore(now, own); more += 1) {
      const plan = pack(lane, rowsOf(lane, now) + more);
      const gain = planValue(plan, own, reveal.shape) - had;
      if (gain > 0) return { plan, gain: gain / more, cost: rowsOf(lane, plan) - rowsOf(lane, now) };
    }
    return undefined;
  };
  const next = perLane.map((_, lane) => grow(lane));
  let spare = rowBudget - lanes.reduce((sum, plan, lane) => sum + rowsOf(lane, plan), 0);
  for (;;) {
    let best = -1;
    let most = 0;
    next.forEach((growth, lane) => {
      if (growth && growth.gain > most && growth.cost <= spare && growth.plan.rows <= maxLaneRows)
        [best, most] = [lane, growth.gain];
    });
    if (best < 0) break;
    const chosen = next[best] as Growth;
    spare -= chosen.cost;
    lanes[best] = chosen.plan;
    next[best] = grow(best);
  }
  // Turning points are never hidden for lack of space: the lanes scroll a little instead.
  lanes.forEach((_, lane) => {
    if (isBounded) return;
    const top = new Set(perLane[lane]?.filter((item) => item.importance === 5).map((item) => item.id));
    const hides = (plan: LanePlan) => plan.badges.some((badge) => badge.ids.some((id) => top.has(id)));
    while (reveal.label <= 5 && hides(lanes[lane] as LanePlan) && (lanes[lane] as LanePlan).rows < maxLaneRows) {
      lanes[lane] = pack(lane, Math.max(minRows, (lanes[lane] as LanePlan).rows) + 1);
    }
  });
  const padded = lanes.map((plan, lane) => ({ ...plan, rows: Math.max(minRowsOf(lane), plan.rows) }));
  return {
    lanes: padded,
    placedById: new Map(padded.flatMap((lane) => lane.placed.map((one) => [one.id, one] as const))),
  };
}

/**
 * Value of a lane's plan to the reader. An unlabelled turning point is the best use of a row, so importance counts by
 * its cube. An event that the scale would show but a badge hides counts against the plan.
 */
function planValue(plan: LanePlan, items: readonly LodItem[], shapeFrom: number): number {
  const importance = new Map(items.map((item) => [item.id, item.importance as number]));
  const of = (id: string): number => importance.get(id) ?? 1;
  const shown = plan.placed.reduce((sum, { id, form }) => sum + (form === "label" ? of(id) ** 3 : of(id) ** 2 / 2), 0);
  const hidden = plan.badges
    .flatMap((badge) => badge.ids)
    .reduce((sum, id) => sum + (of(id) >= shapeFrom ? of(id) ** 2 : 1), 0);
  return shown - hidden;
}
