/**
 * Applies a filter to a chronicle and computes everything that the page shows of the result: the events by date, the
 * timeline's index, counts for the panels, bins for the strip. Runs on the page or in a worker; results are plain
 * values.
 */
import type { Chronicle, EventList } from "../model/chronicle/chronicle";
import { GLYPH_STYLES, glyphStyle } from "../model/chronicle/lane-style";
import {
  type FacetColumn,
  type FacetColumns,
  countFacet,
  facetColumnsOf,
  missesOf,
  suggestRemovals,
} from "../model/filter/facet-columns";
import { type Facet, type FacetCount, type FilterSpec, FACETS, type FilterRemoval } from "../model/filter/filter";
import { type TextSearch, textSearchOf } from "../model/search/text-search";
import type { Ms } from "../model/time";
import { type LaneIndex, buildLanes } from "./build-index";
import { type LodColumns, columnsOf } from "./columns";
import { type DensityBin, countDensity, densityEdges } from "./density";
import { type ResultSet, buildResultSet } from "./result-set";

/**
 * Above this number of events, layout goes tile by tile from an index; below, laying out everything at once packs
 * better.
 */
export const TILED_FROM = 1_500;
/** Thousands of marks on the axis would merge into a black line. */
const MAX_TURNING_POINTS = 300;
const MAX_BINS = 60;

export type FilterResult = {
  /** The filter that was applied. */
  readonly filter: FilterSpec;
  /** 1 for each event that passes, by position in the chronicle. */
  readonly passes: Uint8Array;
  readonly set: ResultSet;
  /**
   * Positions of all events that the text search finds, best first, regardless of other filters; empty without a
   * search.
   */
  readonly hits: Uint32Array;
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  /** Suggestions for removing filters; only if no event passes. */
  readonly removals: readonly FilterRemoval[];
  readonly density: readonly DensityBin[];
  /** Times of turning points; empty if there are too many. */
  readonly turningPoints: Float64Array;
  /** By lane; only above `TILED_FROM` events. */
  readonly index: readonly LaneIndex[] | undefined;
};

/** Layout data that does not depend on the filter, computed once per chronicle. */
export type FilterColumns = {
  /** All events, regardless of the filter. */
  readonly columns: LodColumns;
  /** False if the data has no importance, or a single one: then space alone decides which labels are shown. */
  readonly isGraded: boolean;
  /** The places of each event. */
  readonly places: FacetColumn;
  /** How each event is drawn: index into `GLYPH_STYLES`. */
  readonly styles: Uint8Array;
  /** Positions of the events that have a route or an area. */
  readonly shaped: Uint32Array;
};

export type FilterEngine = FilterColumns & {
  readonly applyFilter: (filter: FilterSpec) => FilterResult;
  /** Builds the text search ahead of the first query. Does not retain the chronicle. */
  readonly prepare: () => void;
};

const NO_HITS = new Uint32Array();

/** Reads the chronicle once, at about 1 µs per event; each run of the filter then takes about half of that. */
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
    places: facets.place,
    shaped: shapedOf(events),
    styles: Uint8Array.from(events, (event) => GLYPH_STYLES.indexOf(glyphStyle(event))),
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
        removals: set.order.length === 0 ? suggestRemovals(filter, misses) : [],
        density: countDensity(edges, dates.startMs, passes),
        turningPoints: turningPointsOf(columns, set.order),
        index: count > TILED_FROM ? buildLanes(columns, laneCount, limits, passes) : undefined,
      };
    },
  };
}

function shapedOf(events: EventList): Uint32Array {
  const positions: number[] = [];
  let position = 0;
  for (const { route, area } of events) {
    if (route || area) positions.push(position);
    position += 1;
  }
  return Uint32Array.from(positions);
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

function turningPointsOf({ importance, start }: LodColumns, order: Uint32Array): Float64Array {
  const turningPoints: Ms[] = [];
  for (const position of order) {
    if (importance[position] !== 5) continue;
    if (turningPoints.length === MAX_TURNING_POINTS) return new Float64Array();
    turningPoints.push(start[position] as Ms);
  }
  return Float64Array.from(turningPoints);
}
