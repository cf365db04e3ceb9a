/**
 * Gives what labels leave of the screen to briefs and cards: rows to the lanes that gain most, then the best of several ways
 * to pack each lane. Not part of the first view: it comes with the cards.
 */
import { distributeRows } from "./distribute-rows";
import { type BoxDraft, type BoxSpace, type GrowBoxes, type GrowOrder, type GrowWay, growBoxes } from "./grow-boxes";
import type { BoxRank, LanePlan, LodItem } from "./lod-item";

export type LaneGrowth = {
  /** Plans with labels; replaced. */
  readonly lanes: LanePlan[];
  /** Of each lane. */
  readonly items: readonly (readonly LodItem[])[];
  readonly offLanes: ReadonlySet<number> | undefined;
  /** Largest form. */
  readonly rank: BoxRank;
  readonly maxRowBudget: number;
  /** Whether few events are packed in many ways. */
  readonly isThorough: boolean;
  readonly pack: (
    lane: number,
    maxRows: number,
    grow: (drafts: readonly BoxDraft[], space: BoxSpace) => void,
  ) => LanePlan;
  readonly rowsOf: (lane: number, plan: LanePlan) => number;
  readonly value: (lane: number, plan: LanePlan) => number;
};

export type Grow = { readonly boxes: GrowBoxes; readonly lanes: (growth: LaneGrowth) => void };

/** Numbers of rows to look ahead: a card needs several of them at once. */
const AHEAD = [1, 2, 4, 8];
/** So many steps at most, whatever the height: large screens get rows several at a time. */
const MAX_STEPS = 6;
/** Larger cards take what is left of a lane; no lane takes rows from others for them. */
const LAST_SHARED_RANK = 5;

/** Lanes with more events are packed in one way only; in many ways, chronicles with at most as many. */
const MAX_TRIED = 40;
/** More lanes have too few rows for it to matter. */
const MAX_TRIED_LANES = 3;
/** Which importance grows first. */
const FAVOURED = [4, 1, Number.POSITIVE_INFINITY] as const;
const ORDERS: readonly GrowOrder[] = ["first", "last", "emptiest", "fullest", "largest"];
/** Value of a letter, beside that of a form: of two plans with as many cards the one with more text is drawn. */
const LETTER_VALUE = 2;

export function growLanes(growth: LaneGrowth): void {
  const { lanes, items, offLanes, rank, maxRowBudget, isThorough, pack, rowsOf, value } = growth;
  const maxRank = lanes.length > 1 && rank > LAST_SHARED_RANK ? LAST_SHARED_RANK : rank;
  const packBoxes = (lane: number, maxRows: number, way: GrowWay = { maxRank, favoured: FAVOURED[0] }): LanePlan =>
    pack(lane, maxRows, (drafts, space) => growBoxes(drafts, space, way));
  lanes.forEach((plan, lane) => {
    if (!offLanes?.has(lane)) lanes[lane] = packBoxes(lane, rowsOf(lane, plan));
  });
  distributeRows(lanes, {
    pack: packBoxes,
    rowsOf,
    value,
    rowBudget: maxRowBudget,
    maxRows: maxRowBudget,
    ahead: AHEAD,
    maxSteps: MAX_STEPS,
    isComplete: (lane) => (items[lane] ?? []).length === 0,
  });
  const isSmall = items.reduce((sum, own) => sum + own.length, 0) <= MAX_TRIED;
  const orders = isThorough && isSmall ? ORDERS : ORDERS.slice(0, 1);
  lanes.forEach((plan, lane) => {
    const own = items[lane] ?? [];
    if (own.length > MAX_TRIED || (lanes.length > MAX_TRIED_LANES && !isSmall) || offLanes?.has(lane)) return;
    let most = Number.NEGATIVE_INFINITY;
    for (const order of orders)
      for (const favoured of distinct(own)) {
        const other = packBoxes(lane, rowsOf(lane, plan), { maxRank: rank, favoured, order });
        const letters = other.placed.reduce((sum, { box }) => sum + (box?.letters ?? 0), 0);
        const worth = value(lane, other) + letters * LETTER_VALUE;
        if (worth <= most) continue;
        most = worth;
        lanes[lane] = other;
      }
  });
}

/** Without those that favour the same events of a lane as one before. */
function distinct(items: readonly LodItem[]): readonly number[] {
  const countOf = (favoured: number) => items.filter(({ importance }) => importance >= favoured).length;
  return FAVOURED.filter((favoured, at) => !FAVOURED.slice(0, at).some((one) => countOf(one) === countOf(favoured)));
}
