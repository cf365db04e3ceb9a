/** Cuts lines and rings where they cross the date line (RFC 7946, 3.1.9). */
import type { Line, LonLat, Rings } from "./geometry";

const WEST = -180;
const EAST = 180;
const TURN = 360;

/** −180 … 180; ±180 stay as they are. */
const turned = (lon: number): number => (Math.abs(lon) <= EAST ? lon : ((((lon + EAST) % TURN) + TURN) % TURN) - EAST);

/**
 * Longitudes that go on where the date line is crossed, so that the line has no jump: of two ways between two positions the
 * shorter one is meant. A side along the date line itself, from −180 to 180, is none.
 */
export function unrolled(line: Line): Line {
  let shift = 0;
  let last: number | undefined;
  return line.map(([given, lat]): LonLat => {
    const lon = turned(given);
    if (last !== undefined) {
      const step = lon - last;
      const isAlong = Math.abs(lon) === EAST && Math.abs(last) === EAST;
      if (Math.abs(step) > EAST && !isAlong) shift += step > 0 ? -TURN : TURN;
    }
    last = lon;
    return [lon + shift, lat];
  });
}

/** The turns around the earth that unrolled positions touch; [0] for what stays within ±180. */
function turnsOf(line: Line): readonly number[] {
  let [least, most] = [Infinity, -Infinity];
  for (const [lon] of line) {
    least = Math.min(least, lon);
    most = Math.max(most, lon);
  }
  // What only touches the date line stays on this side of it.
  if (least >= WEST && most <= EAST) return [0];
  const first = Math.floor((least - WEST) / TURN);
  const last = Math.max(first, Math.ceil((most - WEST) / TURN) - 1);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const between = (a: LonLat, b: LonLat, lon: number): LonLat => [
  lon,
  a[1] + ((b[1] - a[1]) * (lon - a[0])) / (b[0] - a[0]),
];

/** @param line  unrolled @returns its parts in order, each within ±180 */
export function cutLine(line: Line): readonly Line[] {
  const [first] = line;
  if (!first || turnsOf(line).length === 1) return [shiftedBy(line, turnsOf(line)[0] ?? 0)];
  const parts: Line[] = [];
  let part: LonLat[] = [first];
  const end = () => {
    if (part.length > 1) parts.push(shiftedBy(part, turnsOf(part)[0] ?? 0));
  };
  for (let i = 1; i < line.length; i += 1) {
    let a = line[i - 1] as LonLat;
    const b = line[i] as LonLat;
    const isEastward = b[0] > a[0];
    for (;;) {
      // The next date line ahead.
      const turns = (a[0] - WEST) / TURN;
      const ahead = WEST + TURN * (isEastward ? Math.floor(turns) + 1 : Math.ceil(turns) - 1);
      if (isEastward ? ahead >= b[0] : ahead <= b[0]) break;
      const at = between(a, b, ahead);
      part.push(at);
      end();
      part = [at];
      a = at;
    }
    part.push(b);
  }
  end();
  return parts;
}

const shiftedBy = (line: Line, turn: number): Line =>
  turn === 0 ? line : line.map(([lon, lat]): LonLat => [lon - turn * TURN, lat]);

/** Whether an unrolled ring ends a whole turn from where it begins: it goes around a pole. */
export function windsAroundPole(ring: Line): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return first !== undefined && last !== undefined && Math.abs(last[0] - first[0]) > EAST;
}

/**
 * @param rings  unrolled; the first is the outline
 * @returns the polygons on each side of the date line. Parts of a concave outline may be joined along it.
 */
export function cutPolygon(rings: Rings): readonly Rings[] {
  const [outline, ...holes] = rings;
  if (!outline) return [];
  const turns = turnsOf(outline);
  // A hole may begin on the other side of the date line.
  const moved = holes.map((hole) => nearTo(hole, outline));
  return turns.flatMap((turn): readonly Rings[] => {
    const [from, to] = [WEST + turn * TURN, EAST + turn * TURN];
    const clipped = [outline, ...moved].map((ring) => (turns.length === 1 ? ring : clip(clip(ring, from, 1), to, -1)));
    const [outer, ...inner] = clipped.map((ring) => shiftedBy(ring, turn));
    return outer && outer.length > 3 ? [[outer, ...inner.filter((ring) => ring.length > 3)]] : [];
  });
}

function nearTo(hole: Line, outline: Line): Line {
  const middle = (line: Line) => (Math.min(...line.map(([lon]) => lon)) + Math.max(...line.map(([lon]) => lon))) / 2;
  const turn = Math.round((middle(hole) - middle(outline)) / TURN);
  return shiftedBy(hole, turn);
}

/** The part of a ring on one side of a meridian, by Sutherland and Hodgman. @param sign  1: east of it, -1: west */
function clip(ring: Line, lon: number, sign: 1 | -1): Line {
  const isIn = ([x]: LonLat) => (x - lon) * sign >= 0;
  const kept: LonLat[] = [];
  for (let i = 1; i < ring.length; i += 1) {
    const [a, b] = [ring[i - 1], ring[i]] as [LonLat, LonLat];
    if (isIn(a)) kept.push(a);
    if (isIn(a) !== isIn(b) && a[0] !== lon && b[0] !== lon) kept.push(between(a, b, lon));
  }
  const [first] = kept;
  return first ? [...kept, first] : [];
}
