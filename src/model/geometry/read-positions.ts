/** Reads the positions of the lines and rings of one shape. */
import { type LonLat, MAX_READ_POSITIONS } from "./geometry";
import type { ShapeFaults } from "./shape-faults";

const MAX_LAT = 90;
const MAX_LON = 180;
/** Longitudes up to a turn and a half are meant as such; metres of a map grid are far larger. */
const MAX_TURNED = 540;
const EXPECTED = "two numbers: longitude, latitude";
/** As an author may have quoted it. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** Faults that leave out the whole shape. */
export const FATAL = [
  "shape.too-large",
  "shape.nesting",
  "shape.not-degrees",
  "shape.swapped",
  "shape.latitude",
] as const;

export class PositionReader {
  #read = 0;
  /** The first latitude beyond the poles. */
  #beyond: { readonly where: string; readonly value: unknown } | undefined;
  /** The first number that no turn around the earth explains. */
  #metres: { readonly where: string; readonly value: unknown } | undefined;
  /** Every position would be one on earth the other way round, and none is as it is. */
  #couldBeSwapped = true;

  constructor(private readonly faults: ShapeFaults) {}

  /**
   * Positions that cannot be read are left out, and so are those that repeat the one before; altitudes are ignored.
   * @returns `undefined` for no list, or after a fatal fault
   */
  read(list: unknown, where: string): LonLat[] | undefined {
    if (!Array.isArray(list)) {
      this.faults.note("shape.invalid", {
        where,
        expected: "a list of positions: [[longitude, latitude], …]",
        value: list,
      });
      return undefined;
    }
    const items = list as readonly unknown[];
    this.#read += items.length;
    if (this.#read > MAX_READ_POSITIONS) {
      this.faults.note("shape.too-large", { where, expected: `at most ${MAX_READ_POSITIONS} positions` });
      return undefined;
    }
    const line: LonLat[] = [];
    for (let i = 0; i < items.length; i += 1) {
      const item = items[i];
      if (Array.isArray(item) && Array.isArray(item[0])) {
        const expected = `${EXPECTED}; there is a list too many here`;
        this.faults.note("shape.nesting", { where: `${where}[${i}]`, expected });
        return undefined;
      }
      const position = this.#position(item, () => `${where}[${i}]`);
      const last = line.at(-1);
      if (position && !(last && last[0] === position[0] && last[1] === position[1])) line.push(position);
    }
    return line;
  }

  #position(item: unknown, where: () => string): LonLat | undefined {
    const [first, second] = Array.isArray(item) ? (item as readonly unknown[]) : [];
    const [lon, lat] = [numberOf(first), numberOf(second)];
    if (lon === undefined || lat === undefined) {
      this.faults.note("shape.position", { where: where(), expected: EXPECTED, value: item });
      return undefined;
    }
    if (typeof first !== "number" || typeof second !== "number")
      this.faults.note("shape.number", { where: where(), expected: "numbers without quotation marks", value: item });
    if (Math.abs(lat) > MAX_LAT) this.#beyond ??= { where: where(), value: item };
    if (Math.abs(lon) > MAX_LON)
      this.faults.note("shape.longitude", { where: where(), expected: "a longitude from −180 to 180", value: item });
    if (Math.max(Math.abs(lon), Math.abs(lat)) > MAX_TURNED) this.#metres ??= { where: where(), value: item };
    if (Math.abs(lon) > MAX_LAT || Math.abs(lat) > MAX_LON || Math.abs(lat) <= MAX_LAT) this.#couldBeSwapped = false;
    // Never −0.
    return [lon + 0, lat + 0];
  }

  /** Notes what is wrong with all positions together. @returns whether the shape can be used */
  check(): boolean {
    if (this.#metres) {
      const expected = "degrees of longitude and latitude (WGS 84), not metres of a map grid";
      this.faults.note("shape.not-degrees", { expected, ...this.#metres });
    } else if (this.#beyond) {
      const { where, value } = this.#beyond;
      if (this.#couldBeSwapped)
        this.faults.note("shape.swapped", { where, expected: "longitude first, then latitude", value });
      else this.faults.note("shape.latitude", { where, expected: "a latitude from −90 to 90", value });
    }
    return !FATAL.some((code) => this.faults.has(code));
  }
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string" || value.length > 40 || !NUMBER.test(value.trim())) return undefined;
  return Number(value);
}
