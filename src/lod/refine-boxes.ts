/**
 * Improves the plan of a lane with few events: tries other forms, sides and rows for each of them, moves what is in the way,
 * and keeps what shows more. Ends where no such change helps, or after some sweeps. The same input always gives the same plan.
 */
import type { Px } from "../model/time";
import { type BoxDraft, type BoxPlace, type BoxSpace, placesFor, release, rowsOf, take } from "./grow-boxes";
import type { LodBox, LodItem } from "./lod-item";

/** One way to draw an event: everything but its row. */
type Place = Omit<BoxDraft, "item" | "row"> & {
  /** What it occupies in each of its rows, from end to end. */
  readonly from: Px;
  readonly to: Px;
  readonly rows: number;
  readonly worth: number;
  /** 1 for each row where something is that cannot move. Found when first needed. */
  blocked?: Uint8Array;
};
type Chosen = { readonly place: Place; readonly row: number };

/** What a form is worth to the reader, more than a label. */
export type Worth = (item: LodItem, box: LodBox) => number;

/** Most events that one moves aside. */
const MAX_MOVED = 3;
/** Rows that are tried for a place: those with least in the way. */
const MAX_TRIED = 3;
/** Sums of the same values in another order differ by less. */
const MIN_GAIN = 0.01;

/**
 * @param drafts  in order of importance, as grown; changed
 * @param plain   the same before they grew: the least that each may become
 * @param maxSweeps  how often each is tried at most; later sweeps gain less
 */
export function refineBoxes(
  drafts: readonly BoxDraft[],
  space: BoxSpace,
  plain: readonly BoxDraft[],
  worth: Worth,
  maxSweeps: number,
): void {
  const { rows } = space;
  // What is left in the rows is no event of its own, and stays.
  for (const draft of drafts) release(draft, rows);
  const chosen = drafts.map((draft): Chosen => ({
    place: placeOf(draft, draft.box ? worth(draft.item, draft.box) : 0),
    row: draft.row,
  }));
  const candidates = drafts.map(({ item }, i) => {
    const boxed = (item.boxes?.() ?? []).flatMap((box) =>
      placesFor(item, box, space).map((place) => boxPlace(box, place, worth(item, box))),
    );
    return [...undominated(boxed), placeOf(plain[i] as BoxDraft, 0)].sort((a, b) => b.worth - a.worth);
  });

  const isTaken = new Uint8Array(rows.length);
  /** 1 for each event that is nowhere at the moment. */
  const out = new Uint8Array(drafts.length);

  for (let sweep = 0; sweep < maxSweeps; sweep += 1) {
    let isBetter = false;
    for (let i = 0; i < drafts.length; i += 1) isBetter = improve(i) || isBetter;
    if (!isBetter) break;
  }
  drafts.forEach((draft, i) => {
    const { place, row } = chosen[i] as Chosen;
    const { form, box, side, extent, taken } = place;
    Object.assign(draft, { form, box, side, extent, taken, row });
    take(draft, rows);
  });

  function improve(own: number): boolean {
    const { worth: had } = (chosen[own] as Chosen).place;
    for (const place of candidates[own] as readonly Place[]) {
      const gain = place.worth - had;
      if (gain < MIN_GAIN) return false;
      const near = nearTo(place, own);
      for (const row of rowsFor(place, near)) if (putThere(own, { place, row }, near, gain)) return true;
    }
    return false;
  }

  /** The other events at the same time, in whatever rows. */
  function nearTo(place: Place, own: number): readonly number[] {
    const near: number[] = [];
    for (let j = 0; j < chosen.length; j += 1)
      if (j !== own && overlaps((chosen[j] as Chosen).place, place)) near.push(j);
    return near;
  }

  function rowsFor(place: Place, near: readonly number[]): readonly number[] {
    const blocked = blockedOf(place);
    const tries: { readonly row: number; readonly loss: number }[] = [];
    for (let row = 0; row + place.rows <= rows.length; row += 1) {
      if (!isRun(blocked, row, place.rows)) continue;
      let count = 0;
      let loss = 0;
      for (const j of near) {
        const other = chosen[j] as Chosen;
        if (!isIn(other, row, place.rows)) continue;
        count += 1;
        loss += other.place.worth;
      }
      if (count <= MAX_MOVED) tries.push({ row, loss });
    }
    return tries
      .sort((a, b) => a.loss - b.loss)
      .slice(0, MAX_TRIED)
      .map(({ row }) => row);
  }

  function isLesser(i: number, j: number): boolean {
    return (drafts[i] as BoxDraft).item.importance < (drafts[j] as BoxDraft).item.importance;
  }

  /** Puts an event where others are, and those where there is space for them, unless that would show less altogether. */
  function putThere(own: number, to: Chosen, near: readonly number[], gain: number): boolean {
    const inTheWay = near.filter((j) => isIn(chosen[j] as Chosen, to.row, to.place.rows));
    const before = [own, ...inTheWay].map((j) => chosen[j] as Chosen);
    for (const j of inTheWay) out[j] = 1;
    let rest = gain;
    let placed = 0;
    chosen[own] = to;
    for (const j of inTheWay) {
      const { worth: had } = (chosen[j] as Chosen).place;
      // A more important event loses nothing to a lesser one.
      const least = isLesser(own, j) ? had : had - rest;
      const found = bestFree(j, least, had);
      if (!found) break;
      out[j] = 0;
      placed += 1;
      chosen[j] = found;
      rest -= had - found.place.worth;
    }
    if (placed === inTheWay.length && rest >= MIN_GAIN) return true;
    [own, ...inTheWay].forEach((j, at) => {
      out[j] = 0;
      chosen[j] = before[at] as Chosen;
    });
    return false;
  }

  function bestFree(own: number, least: number, most: number): Chosen | undefined {
    for (const place of candidates[own] as readonly Place[]) {
      if (place.worth < least) return undefined;
      if (place.worth > most) continue;
      isTaken.set(blockedOf(place));
      for (let j = 0; j < chosen.length; j += 1) {
        const { place: other, row } = chosen[j] as Chosen;
        if (j !== own && out[j] === 0 && overlaps(other, place))
          for (let at = row; at < row + other.rows; at += 1) isTaken[at] = 1;
      }
      const row = firstRun(isTaken, place.rows);
      if (row !== undefined) return { place, row };
    }
    return undefined;
  }

  function blockedOf(place: Place): Uint8Array {
    place.blocked ??= Uint8Array.from(rows, (one) => (one.isFree(place.from, place.to) ? 0 : 1));
    return place.blocked;
  }
}

function isRun(isTaken: Uint8Array, from: number, count: number): boolean {
  for (let at = from; at < from + count; at += 1) if (isTaken[at] !== 0) return false;
  return true;
}

/** The first of `count` neighbouring rows that are free. */
function firstRun(isTaken: Uint8Array, count: number): number | undefined {
  let free = 0;
  for (let at = 0; at < isTaken.length; at += 1) {
    free = isTaken[at] === 0 ? free + 1 : 0;
    if (free === count) return at - count + 1;
  }
  return undefined;
}

function placeOf(draft: Omit<BoxDraft, "item" | "row">, worth: number): Place {
  const { form, side, extent, taken, box } = draft;
  const from = Math.min(...taken.map((one) => one.from));
  const to = Math.max(...taken.map((one) => one.to));
  return { form, side, extent, taken, box, from, to, rows: rowsOf(draft), worth };
}

const boxPlace = (box: LodBox, place: BoxPlace, worth: number): Place =>
  placeOf({ ...place, form: box.form, box }, worth);

/** Without those that take more space and show no more. */
function undominated(places: readonly Place[]): readonly Place[] {
  const isBetter = (one: Place, other: Place) =>
    one.worth >= other.worth && one.rows <= other.rows && one.from >= other.from && one.to <= other.to;
  return places.filter(
    (own, i) => !places.some((other, j) => i !== j && isBetter(other, own) && (j < i || !isBetter(own, other))),
  );
}

const isIn = ({ row, place }: Chosen, from: number, count: number): boolean =>
  row < from + count && from < row + place.rows;

const overlaps = (a: Place, b: Place): boolean => a.from < b.to && b.from < a.to;
