/**
 * Generated events for measurements, identical for the same seed. Pure and stored in columns, so that a page can hold a
 * million. Dates are clustered like those of a war: some months have many times the events of others, and so do some
 * days.
 */

/** Days since 1 January 1970, UTC. */
export type DayNumber = number;

export type GeneratedEvents = {
  readonly count: number;
  /** Ascending. */
  readonly startDays: Int32Array;
  /** Last day, inclusive; the first day again for a single-day event. */
  readonly endDays: Int32Array;
  /** 0 to `LANE_COUNT` − 1. */
  readonly lanes: Uint8Array;
  /** 1 to 5. */
  readonly importances: Uint8Array;
  /** Which ending the title has, see `titleOf`. */
  readonly endings: Uint8Array;
};

export type MakeOptions = {
  readonly seed?: number;
  /** Number of events on `CROWDED_DAY`. */
  readonly sameDay?: number;
  /** Number of places; the events are in one after the other. */
  readonly places?: number;
};

const DAY_MS = 86_400_000;
const FIRST_DAY: DayNumber = Date.UTC(2014, 0, 1) / DAY_MS;
const LAST_DAY: DayNumber = Date.UTC(2025, 11, 31) / DAY_MS;
const DAYS = LAST_DAY - FIRST_DAY + 1;
export const CROWDED_DAY: DayNumber = Date.UTC(2020, 1, 29) / DAY_MS;
export const DEFAULT_SEED = 1;
export const LANE_COUNT = 8;

const RANGE_SHARE = 0.15;
const MIN_RANGE_DAYS = 2;
const MAX_RANGE_DAYS = 900;
const BURSTS = 7;
/** Shares of importances 1, 2 … 5: few turning points, many details. */
const IMPORTANCE_SHARES = [0.42, 0.3, 0.18, 0.085, 0.015];
const LANE_SHARES = [0.24, 0.18, 0.15, 0.13, 0.1, 0.08, 0.07, 0.05];
/** Most titles are short; the longer ones test how labels are fitted and truncated. */
const ENDINGS = [
  "",
  "",
  "",
  "",
  "",
  "",
  " with a title of some length",
  ", and a few more words",
  " in two parts, the second of which is longer than the first",
  ", whose title goes on for so long that no row of a timeline will ever have the room to show all of it",
];

/**
 * Mulberry32: 32 bits of state, sufficient for generated data.
 * @returns numbers from 0 up to but not including 1
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** @param count  number of events; limited by memory only */
export function makeEvents(count: number, { seed = DEFAULT_SEED, sameDay = 0 }: MakeOptions = {}): GeneratedEvents {
  const random = mulberry32(seed);
  const days = cumulative(dayWeights(random));
  const startDays = new Int32Array(count);
  for (let i = 0; i < count; i++) startDays[i] = i < sameDay ? CROWDED_DAY : FIRST_DAY + pick(days, random());
  startDays.sort();

  const laneShares = cumulative(LANE_SHARES);
  const importanceShares = cumulative(IMPORTANCE_SHARES);
  const endDays = new Int32Array(count);
  const lanes = new Uint8Array(count);
  const importances = new Uint8Array(count);
  const endings = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const start = startDays[i] ?? FIRST_DAY;
    const isRange = random() < RANGE_SHARE;
    // Logarithms are uniformly distributed: many short ranges, a few over years.
    const length = MIN_RANGE_DAYS * (MAX_RANGE_DAYS / MIN_RANGE_DAYS) ** random();
    endDays[i] = isRange ? Math.min(LAST_DAY, start + Math.round(length)) : start;
    lanes[i] = pick(laneShares, random());
    importances[i] = 1 + pick(importanceShares, random());
    endings[i] = Math.floor(random() * ENDINGS.length);
  }
  return { count, startDays, endDays, lanes, importances, endings };
}

export function titleOf(events: GeneratedEvents, index: number): string {
  return `Event ${index + 1}${ENDINGS[events.endings[index] ?? 0] ?? ""}`;
}

export const idOf = (index: number): string => `made-${index + 1}`;
export const laneIdOf = (lane: number): string => `lane-${lane + 1}`;
export const laneLabelOf = (lane: number): string => `Lane ${lane + 1}`;

/** @returns such as "2020-02-29" */
export const isoDay = (day: DayNumber): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Probability of each day: low noise, bursts that rise and fall within months, and single outstanding days. */
function dayWeights(random: () => number): number[] {
  const bursts = Array.from({ length: BURSTS }, () => ({
    atDay: DAYS * random(),
    widthDays: 15 + 105 * random(),
    height: 4 + 26 * random(),
  }));
  return Array.from({ length: DAYS }, (_, day) => {
    const swell = bursts.reduce(
      (sum, { atDay, widthDays, height }) => sum + height * Math.exp(-(((day - atDay) / widthDays) ** 2)),
      1,
    );
    const outlier = 0.4 - Math.log(1 - random());
    return swell * outlier;
  });
}

function cumulative(weights: readonly number[]): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  weights.forEach((weight, i) => {
    sum += weight;
    sums[i] = sum;
  });
  return sums;
}

/**
 * @param share  from 0 up to but not including 1
 * @returns the first index whose sum exceeds that share of the total
 */
function pick(sums: Float64Array, share: number): number {
  const target = share * (sums.at(-1) ?? 0);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] ?? 0) > target) high = middle;
    else low = middle + 1;
  }
  return low;
}
