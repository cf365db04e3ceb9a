/** The density strip: number of events that start in each bin of time. */
import { utcMs, yearOf } from "../model/dates/calendar-years";
import type { Ms, TimeWindow } from "../model/time";
import { lowerBound } from "./sorted";

export type DensityBin = { readonly start: Ms; readonly end: Ms; readonly total: number; readonly matching: number };

/**
 * Counts events into bins.
 * @param edges     ascending bin edges, at least two; events before the first or after the last are not counted
 * @param starts    start of every event, ms
 * @param passes    1 for each event that passes the filters
 */
export function countDensity(
  edges: readonly Ms[],
  starts: ArrayLike<Ms>,
  passes: ArrayLike<number>,
): readonly DensityBin[] {
  const bins = edges.slice(1).map((end, i) => ({ start: edges[i] as Ms, end, total: 0, matching: 0 }));
  for (let i = 0; i < starts.length; i += 1) {
    // Edges are whole ms: the bin begins at the last edge that is not after the start.
    const bin = bins[lowerBound(edges, (starts[i] as Ms) + 0.5) - 1];
    if (!bin) continue;
    bin.total += 1;
    if (passes[i] === 1) bin.matching += 1;
  }
  return bins;
}

const BIN_MONTHS = [1, 3, 6, 12, 24, 60, 120, 600, 1_200, 12_000];

/** Calendar edges (months, quarters, years …) over `range`, at most `maxBins` bins. */
export function densityEdges(range: TimeWindow, maxBins: number): readonly Ms[] {
  const from = new Date(range.start);
  const to = new Date(range.end);
  const months = (yearOf(range.end) - yearOf(range.start)) * 12 + to.getUTCMonth() - from.getUTCMonth() + 1;
  const size = BIN_MONTHS.find((one) => months / one <= maxBins) ?? Math.ceil(months / maxBins);
  const firstMonth = Math.floor((yearOf(range.start) * 12 + from.getUTCMonth()) / size) * size;
  const edges: Ms[] = [];
  for (let month = firstMonth; ; month += size) {
    const edge = utcMs(Math.floor(month / 12), ((month % 12) + 12) % 12);
    edges.push(edge);
    if (edge >= range.end) return edges;
  }
}
