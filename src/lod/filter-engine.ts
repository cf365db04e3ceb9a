/**
 * Asks a chronicle what a filter leaves, and all that the page shows of the answer: the events by date, the index of the
 * timeline, counts for the panels, bars for the strip. The same on the page and in a worker; answers are plain values.
 */
import type { Chronicle } from "../model/chronicle/chronicle";
import { type FacetColumns, countFacet, facetColumnsOf, missesOf, waysOut } from "../model/filter/facet-columns";
import { type Facet, type FacetCount, type FilterSpec, FACETS, type WayOut } from "../model/filter/filter";
import { type TextSearch, textSearchOf } from "../model/search/text-search";
import type { Ms } from "../model/time";
import { type LaneIndex, buildLanes } from "./build-index";
import { type LodColumns, columnsOf } from "./columns";
import { type DensityBin, countDensity, densityEdges } from "./density";
import { type ResultSet, buildResultSet } from "./result-set";

/** Above this many events they are laid out tile by tile from an index; below, all at once packs better. */
export const TILED_FROM = 1_500;
/** Thousands of marks on the axis would only be a black line. */
const MAX_TURNING = 300;
const MAX_BINS = 60;

export type FilterResult = {
  /** What was asked. */
  readonly filter: FilterSpec;
  /** 1 for every event that is left, by position in the chronicle. */
  readonly passes: Uint8Array;
  readonly set: ResultSet;
  /** Positions of all that the words of the filter find, best first, whatever the other filters; empty without words. */
  readonly hits: Uint32Array;
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  /** Only where nothing is left. */
  readonly ways: readonly WayOut[];
  readonly density: readonly DensityBin[];
  /** Where turning points stand; none where there are too many. */
  readonly turning: Float64Array;
  /** By lane; only above `TILED_FROM` events. */
  readonly index: readonly LaneIndex[] | undefined;
};

/** What the layout needs besides the answers, once for a chronicle. */
export type FilterColumns = {
  /** All events, whatever the filter. */
  readonly columns: LodColumns;
  /** False when the data gives no importance, or one only: then room alone decides on labels. */
  readonly isGraded: boolean;
};

export type FilterEngine = FilterColumns & {
  readonly applyFilter: (filter: FilterSpec) => FilterResult;
  /** Makes the text search ready before it is asked. Nothing of the chronicle is held afterwards. */
  readonly prepare: () => void;
};

const NO_HITS = new Uint32Array();

/** Reads the chronicle once, at about 1 µs an event; each answer then takes about half of that. */
export function createFilterEngine(chronicle: Chronicle, search: TextSearch = textSearchOf(chronicle)): FilterEngine {
  const { events, lanes } = chronicle;
  const { limits } = chronicle.digest;
  const facets = facetColumnsOf(chronicle);
  const columns = columnsOf(
    events,
    lanes.map((lane) => lane.id),
    limits,
  );
  const dates = {
    startMs: Float64Array.from(events, (event) => event.date.startMs),
    endMs: Float64Array.from(events, (event) => event.date.endMs),
  };
  const edges = densityEdges({ start: limits.min, end: limits.max }, MAX_BINS);

  const { count } = columns;
  const laneCount = lanes.length;

  return {
    columns,
    isGraded: columns.importance.some((one) => one !== columns.importance[0]),
    prepare: search.prepare,
    applyFilter(filter) {
      const isSearching = filter.text.trim() !== "";
      const hits = isSearching ? search.find(filter.text) : NO_HITS;
      const misses = missesOf(facets, filter, isSearching ? marksOf(hits, count) : undefined);
      const passes = misses.map((miss) => (miss === 0 ? 1 : 0));
      const set = buildResultSet(dates, passes, columns.lane, laneCount);
      return {
        filter,
        passes,
        set,
        hits,
        facets: countAll(facets, filter, misses),
        ways: set.order.length === 0 ? waysOut(filter, misses) : [],
        density: countDensity(edges, dates.startMs, passes),
        turning: turningOf(columns, set.order),
        index: count > TILED_FROM ? buildLanes(columns, laneCount, limits, passes) : undefined,
      };
    },
  };
}

function marksOf(positions: Uint32Array, count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (const position of positions) marks[position] = 1;
  return marks;
}

function countAll(columns: FacetColumns, filter: FilterSpec, misses: Uint8Array): FilterResult["facets"] {
  const count = (facet: Facet) => countFacet(columns, filter, misses, facet);
  const [lane, actor, place, status] = FACETS;
  return { lane: count(lane), actor: count(actor), place: count(place), status: count(status) };
}

function turningOf({ importance, start }: LodColumns, order: Uint32Array): Float64Array {
  const turning: Ms[] = [];
  for (const position of order) {
    if (importance[position] !== 5) continue;
    if (turning.length === MAX_TURNING) return new Float64Array();
    turning.push(start[position] as Ms);
  }
  return Float64Array.from(turning);
}
