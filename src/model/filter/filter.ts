/** Filters: *or* within a facet, *and* between facets. Events are matched in facet-columns.ts. */
import type { Status, TimelineEvent } from "../chronicle/chronicle";

export const FACETS = ["lane", "actor", "place", "status"] as const;
export type Facet = (typeof FACETS)[number];

/** From certain to doubtful. */
export const STATUS_ORDER: readonly Status[] = ["confirmed", "reported", "claimed", "disputed"];

/** Also a value of the status facet: an event that happened, with something about it contested. */
export const CONTESTED = "contested";
export const STATUS_VALUES: readonly StatusValue[] = [...STATUS_ORDER, CONTESTED];
export type StatusValue = Status | typeof CONTESTED;

export type FilterSpec = {
  readonly lane: readonly string[];
  readonly actor: readonly string[];
  readonly place: readonly string[];
  readonly status: readonly string[];
  /** The search text; empty means no search. */
  readonly text: string;
};

export const NO_FILTER: FilterSpec = { lane: [], actor: [], place: [], status: [], text: "" };

/** A part of a filter that the user can remove. */
export type FilterPart =
  { readonly facet: Facet; readonly value: string } | { readonly facet: "text"; readonly value: string };

export type FacetCount = {
  readonly value: string;
  /** Events with this value under the *other* filters. */
  readonly matches: number;
  /** Events with this value in the whole chronicle. */
  readonly total: number;
};

/** White space alone is not a search. */
const isSearching = (spec: FilterSpec): boolean => spec.text.trim() !== "";

/** Whether any facet or search is active. */
export const isFiltering = (spec: FilterSpec): boolean => activeFacets(spec).length > 0;

/** Whether two filters have the same values in the same order. */
export const sameFilter = (a: FilterSpec, b: FilterSpec): boolean =>
  a === b ||
  (a.text === b.text &&
    FACETS.every((facet) => a[facet].length === b[facet].length && a[facet].every((one, i) => one === b[facet][i])));

/**
 * The values of one event in one facet, possibly with duplicates. An event without a status matches no status filter.
 */
export function valuesOf(event: TimelineEvent, facet: Facet): readonly string[] {
  switch (facet) {
    case "lane":
      return [event.lane];
    case "actor":
      return event.actors;
    case "place":
      return event.places;
    case "status":
      return [...(event.status ? [event.status] : []), ...(event.contested ? [CONTESTED] : [])];
    default: {
      const never: never = facet;
      throw new RangeError(`unknown facet ${String(never)}`);
    }
  }
}

/** The active facets of a filter, and the search last. */
export function activeFacets(spec: FilterSpec): readonly (Facet | "text")[] {
  const facets = FACETS.filter((facet) => spec[facet].length > 0);
  return isSearching(spec) ? [...facets, "text"] : facets;
}

/** The values that a filter requests in a facet. */
export const requestedValues = (spec: FilterSpec, facet: Facet | "text"): readonly string[] =>
  facet === "text" ? [spec.text] : spec[facet];

/** All parts of a filter, in the order of the chips. */
export const partsOf = (spec: FilterSpec): readonly FilterPart[] =>
  activeFacets(spec).flatMap((facet) => requestedValues(spec, facet).map((value) => ({ facet, value })));

/**
 * Indexes of lanes that a lane filter turns off, because none of their events can pass. Lanes that are empty for other
 * reasons stay on: their row keeps its meaning. None is off if the filter requests no existing lane.
 */
export function lanesOff(
  { lanes }: { readonly lanes: readonly { readonly id: string }[] },
  { lane: requested }: Pick<FilterSpec, "lane">,
): ReadonlySet<number> {
  const off = new Set(lanes.flatMap(({ id }, lane) => (requested.includes(id) ? [] : [lane])));
  return off.size === lanes.length ? new Set() : off;
}

export type FilterRemoval = {
  /** The facet to clear. All its values go at once, since they are alternatives. */
  readonly facet: Facet | "text";
  readonly values: readonly string[];
  /** Number of events that would match then. */
  readonly count: number;
};

/** Adds the value to its facet, or removes it. */
export function toggleValue(spec: FilterSpec, facet: Facet, value: string): FilterSpec {
  const has = spec[facet].includes(value);
  return { ...spec, [facet]: has ? spec[facet].filter((other) => other !== value) : [...spec[facet], value] };
}

/** Removes one facet or the search from a filter. */
export function clearFacet(spec: FilterSpec, facet: Facet | "text"): FilterSpec {
  return facet === "text" ? { ...spec, text: "" } : { ...spec, [facet]: [] };
}
