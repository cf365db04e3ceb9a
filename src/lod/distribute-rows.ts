/** Gives the rows of the screen to the lanes that gain most from them. */
import type { LanePlan } from "./lod-item";

/** `gain`: value per additional row. */
type Growth = { readonly plan: LanePlan; readonly gain: number; readonly cost: number };

export type RowDistribution = {
  readonly pack: (lane: number, maxRows: number) => LanePlan;
  readonly rowsOf: (lane: number, plan: LanePlan) => number;
  readonly value: (lane: number, plan: LanePlan) => number;
  readonly rowBudget: number;
  /** Of a single lane. */
  readonly maxRows: number;
  readonly ahead: readonly number[];
  /** Number of times that rows are given, about; absent: one by one. */
  readonly maxSteps?: number | undefined;
  /** Whether more rows would change nothing. */
  readonly isComplete: (lane: number, plan: LanePlan) => boolean;
};

/** Replaces plans in `lanes` by taller ones: each row goes to the lane that gains most, while the budget lasts. */
export function distributeRows(
  lanes: LanePlan[],
  { pack, rowsOf, value, rowBudget, maxRows, ahead, maxSteps = Number.POSITIVE_INFINITY, isComplete }: RowDistribution,
): void {
  let spare = rowBudget - lanes.reduce((sum, plan, lane) => sum + rowsOf(lane, plan), 0);
  const step = Math.max(1, Math.floor(spare / maxSteps));
  const grow = (lane: number): Growth | undefined => {
    const now = lanes[lane] as LanePlan;
    if (spare < 1 || isComplete(lane, now)) return undefined;
    const had = value(lane, now);
    for (const rows of ahead) {
      const more = Math.max(rows, Math.min(step, spare));
      if (more > spare) break;
      const plan = pack(lane, rowsOf(lane, now) + more);
      const gain = value(lane, plan) - had;
      if (gain > 0) return { plan, gain: gain / more, cost: rowsOf(lane, plan) - rowsOf(lane, now) };
    }
    return undefined;
  };
  const next = lanes.map((_, lane) => grow(lane));
  for (;;) {
    let best = -1;
    let most = 0;
    next.forEach((growth, lane) => {
      if (growth && growth.gain > most && growth.cost <= spare && growth.plan.rows <= maxRows)
        [best, most] = [lane, growth.gain];
    });
    if (best < 0) break;
    const chosen = next[best] as Growth;
    spare -= chosen.cost;
    lanes[best] = chosen.plan;
    next[best] = grow(best);
  }
}
