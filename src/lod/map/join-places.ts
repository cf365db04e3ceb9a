/**
 * Which places of a map share a mark. Pure.
 *
 * Places are taken in a fixed order, those with most events of the chronicle first. Each becomes a mark, unless a mark is
 * nearer than a radius: then it joins the nearest. So no two marks are nearer than that, a mark stands on the place it is
 * named after, and neither the window nor where the map stands changes which place comes first.
 *
 * Not supercluster: its index holds the points of one filter and window, and would be built again with every step of the
 * brush and of the playback; see docs/map.md for what that costs.
 */
import type { PlacePoints } from "./place-points";

export type JoinedPlaces = {
  /** Code of the place on which each mark stands. */
  readonly standing: Uint32Array;
  /** The mark of each place, by code; −1 for a place without coordinates or events. */
  readonly markOf: Int32Array;
  /** Mark `i` has the places `members[starts[i]]` to `members[starts[i + 1] - 1]`, the one on which it stands first. */
  readonly members: Uint32Array;
  readonly starts: Uint32Array;
};

const TURN = 2 * Math.PI;

/**
 * O(n) in the places of the whole earth: the same for every part of it that a map shows.
 * @param byPlace  number of events by code
 * @param reach    radians; places nearer than that share a mark, also across the date line
 */
export function joinPlaces({ east, up, order }: PlacePoints, byPlace: Uint32Array, reach: number): JoinedPlaces {
  const markOf = new Int32Array(byPlace.length).fill(-1);
  const standing = new Uint32Array(order.length);
  const grid = new Grid(order.length, reach);
  const { columns } = grid;
  // Around an earth of one or two columns, the neighbours on both sides are the same.
  const [first, last] = [columns > 2 ? -1 : 0, columns > 1 ? 1 : 0];
  let count = 0;
  for (const code of order) {
    if (byPlace[code] === 0) continue;
    const x = east[code] as number;
    const y = up[code] as number;
    const column = grid.columnOf(x);
    const row = grid.rowOf(y);
    let nearest = -1;
    let least = reach * reach;
    for (let dx = first; dx <= last; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        let mark = grid.lastIn((column + dx + columns) % columns, row + dy);
        for (; mark >= 0; mark = grid.before[mark] as number) {
          const other = standing[mark] as number;
          const aside = Math.abs((east[other] as number) - x);
          const right = Math.min(aside, TURN - aside);
          const above = (up[other] as number) - y;
          const apart = right * right + above * above;
          if (apart > least || (apart === least && (nearest < 0 || mark > nearest))) continue;
          nearest = mark;
          least = apart;
        }
      }
    }
    if (nearest < 0) {
      nearest = count;
      standing[count] = code;
      grid.add(column, row, count);
      count += 1;
    }
    markOf[code] = nearest;
  }
  return { standing: standing.slice(0, count), markOf, ...membersOf(order, markOf, count) };
}

function membersOf(order: Uint32Array, markOf: Int32Array, count: number): Pick<JoinedPlaces, "members" | "starts"> {
  const starts = new Uint32Array(count + 1);
  for (const mark of markOf) if (mark >= 0) starts[mark + 1] = (starts[mark + 1] as number) + 1;
  for (let mark = 0; mark < count; mark += 1)
    starts[mark + 1] = (starts[mark + 1] as number) + (starts[mark] as number);
  const members = new Uint32Array(starts[count] as number);
  const filled = starts.slice();
  for (const code of order) {
    const mark = markOf[code] as number;
    if (mark < 0) continue;
    const at = filled[mark] as number;
    members[at] = code;
    filled[mark] = at + 1;
  }
  return { members, starts };
}

/** Squares at least as wide as the reach, around the earth: what is nearer than that is in one of nine. A hash table. */
class Grid {
  readonly columns: number;
  /** The mark before each in its square. */
  readonly before: Int32Array;
  readonly #side: number;
  readonly #reach: number;
  readonly #mask: number;
  /** Of each slot the square, and its last mark. */
  readonly #column: Int32Array;
  readonly #row: Int32Array;
  readonly #last: Int32Array;

  constructor(most: number, reach: number) {
    this.#reach = reach;
    this.columns = Math.max(1, Math.floor(TURN / reach));
    this.#side = TURN / this.columns;
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#mask = slots - 1;
    this.#column = new Int32Array(slots);
    this.#row = new Int32Array(slots);
    this.#last = new Int32Array(slots).fill(-1);
    this.before = new Int32Array(most).fill(-1);
  }

  columnOf(x: number): number {
    return Math.min(this.columns - 1, Math.max(0, Math.floor((x + Math.PI) / this.#side)));
  }

  rowOf(y: number): number {
    return Math.floor(y / this.#reach);
  }

  lastIn(column: number, row: number): number {
    return this.#last[this.#slotOf(column, row)] as number;
  }

  add(column: number, row: number, mark: number): void {
    const slot = this.#slotOf(column, row);
    this.#column[slot] = column;
    this.#row[slot] = row;
    this.before[mark] = this.#last[slot] as number;
    this.#last[slot] = mark;
  }

  /** The slot of a square, or the empty one that would be its own. */
  #slotOf(column: number, row: number): number {
    let slot = (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & this.#mask;
    while ((this.#last[slot] as number) >= 0 && (this.#column[slot] !== column || this.#row[slot] !== row))
      slot = (slot + 1) & this.#mask;
    return slot;
  }
}
