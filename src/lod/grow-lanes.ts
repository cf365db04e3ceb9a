/**
 * Gives what labels leave of the screen to briefs and cards: rows to the lanes that gain most, then the best of several ways
 * to pack each lane, refined where there are few events. Not part of the first view: it comes with the cards.
 */
import { distributeRows } from "./distribute-rows";
import { formValue } from "./form-value";
import { type BoxDraft, type BoxSpace, type GrowBoxes, type GrowWay, type KnownPlaces, growBoxes } from "./grow-boxes";
import { type Worth, refineBoxes } from "./refine-boxes";
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
  /** Whether refined plans begin from several ways to pack a lane. */
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

/** Lanes with more events are packed in one way only. The plans of chronicles with at most as many are refined. */
const MAX_TRIED = 40;
const MANY_SWEEPS = 4;
const FEW_SWEEPS = 2;
/** More lanes have too few rows for it to matter. */
const MAX_TRIED_LANES = 3;
/** Which importance grows first. */
const FAVOURED = [4, 1, Number.POSITIVE_INFINITY] as const;

/** So many letters are worth 1, and a small card 0.8: of two plans with as many cards the one with more text is drawn. */
const LETTERS = 38;
/** What a summary says beyond so many letters is worth half: two cards are better than a long one. */
const MAIN_LETTERS = 140;
const textValue = (letters: number): number => (letters + Math.min(letters, MAIN_LETTERS)) / 2 / LETTERS;
const worth: Worth = ({ importance }, { rank, letters = 0 }) => formValue(importance, rank, textValue(letters));

export function growLanes(growth: LaneGrowth): void {
  const { lanes, items, offLanes, rank, maxRowBudget, isThorough, pack, rowsOf, value } = growth;
  const maxRank = lanes.length > 1 && rank > LAST_SHARED_RANK ? LAST_SHARED_RANK : rank;
  const known: KnownPlaces = new Map();
  const packBoxes = (lane: number, maxRows: number, way: GrowWay = { maxRank, favoured: FAVOURED[0] }): LanePlan =>
    pack(lane, maxRows, (drafts, space) => growBoxes(drafts, { ...space, known }, way));
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
  lanes.forEach((plan, lane) => {
    const own = items[lane] ?? [];
    if (own.length > MAX_TRIED || (lanes.length > MAX_TRIED_LANES && !isSmall) || offLanes?.has(lane)) return;
    const byId = new Map(own.map((item) => [item.id, item]));
    const ways = isSmall && !isThorough ? FAVOURED.slice(0, 1) : distinct(own);
    let most = Number.NEGATIVE_INFINITY;
    for (const favoured of ways) {
      const other = pack(lane, rowsOf(lane, plan), (drafts, atScale) => {
        const space = { ...atScale, known };
        const plain = drafts.map((draft) => ({ ...draft }));
        growBoxes(drafts, space, { maxRank: rank, favoured });
        if (isSmall) refineBoxes(drafts, space, plain, worth, isThorough ? MANY_SWEEPS : FEW_SWEEPS);
      });
      const total = other.placed.reduce((sum, { id, box }) => sum + (box ? worth(byId.get(id) as LodItem, box) : 0), 0);
      if (total <= most) continue;
      most = total;
      lanes[lane] = other;
    }
  });
}

/** Without those that favour the same events of a lane as one before. */
function distinct(items: readonly LodItem[]): readonly number[] {
  const countOf = (favoured: number) => items.filter(({ importance }) => importance >= favoured).length;
  return FAVOURED.filter((favoured, at) => !FAVOURED.slice(0, at).some((one) => countOf(one) === countOf(favoured)));
}
