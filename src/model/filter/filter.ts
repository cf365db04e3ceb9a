/** Filters: within one facet *or*, between facets *and*. Who passes is asked in facet-columns.ts. */
import type { Status, TimelineEvent } from "../chronicle/chronicle";

export const FACETS = ["lane", "actor", "place", "status"] as const;
export type Facet = (typeof FACETS)[number];

/** From the surest to the most doubtful. */
export const STATUS_ORDER: readonly Status[] = ["confirmed", "reported", "claimed", "disputed"];

export type FilterSpec = {
  readonly lane: readonly string[];
  readonly actor: readonly string[];
  readonly place: readonly string[];
  readonly status: readonly string[];
  /** What the reader typed; empty means no search. */
  readonly text: string;
};

export const NO_FILTER: FilterSpec = { lane: [], actor: [], place: [], status: [], text: "" };

/** A part of a filter that a reader can take away. */
export type FilterPart =
  { readonly facet: Facet; readonly value: string } | { readonly facet: "text"; readonly value: string };

export type FacetCount = {
  readonly value: string;
  /** Events with this value under the *other* filters. */
  readonly matches: number;
  /** Events with this value in the whole chronicle. */
  readonly total: number;
};

/** Blanks alone search for nothing. */
const isSearching = (spec: FilterSpec): boolean => spec.text.trim() !== "";

export const isFiltering = (spec: FilterSpec): boolean => activeFacets(spec).length > 0;

/** Whether two filters ask for the same in the same order. */
export const sameFilter = (a: FilterSpec, b: FilterSpec): boolean =>
  a === b ||
  (a.text === b.text &&
    FACETS.every((facet) => a[facet].length === b[facet].length && a[facet].every((one, i) => one === b[facet][i])));

/** The values of one event in one facet, maybe some twice; an event without a status has none and matches no status filter. */
export function valuesOf(event: TimelineEvent, facet: Facet): readonly string[] {
  switch (facet) {
    case "lane":
      return [event.lane];
    case "actor":
      return event.actors;
    case "place":
      return event.places;
    case "status":
      return event.status ? [event.status] : [];
    default: {
      const never: never = facet;
      throw new RangeError(`unknown facet ${String(never)}`);
    }
  }
}

/** The parts of a filter that ask for anything, the search last. */
export function activeFacets(spec: FilterSpec): readonly (Facet | "text")[] {
  const facets = FACETS.filter((facet) => spec[facet].length > 0);
  return isSearching(spec) ? [...facets, "text"] : facets;
}

export const requestedValues = (spec: FilterSpec, facet: Facet | "text"): readonly string[] =>
  facet === "text" ? [spec.text] : spec[facet];

/** Every part of a filter, in the order in which chips show them. */
export const partsOf = (spec: FilterSpec): readonly FilterPart[] =>
  activeFacets(spec).flatMap((facet) => requestedValues(spec, facet).map((value) => ({ facet, value })));

/**
 * Lanes whose topics a filter has turned off, by index. Others may be as empty, but their place means something: none of
 * their events passes. None is off while the filter asks for no topic that there is.
 */
export function lanesOff(
  { lanes }: { readonly lanes: readonly { readonly id: string }[] },
  { lane: requested }: Pick<FilterSpec, "lane">,
): ReadonlySet<number> {
  const off = new Set(lanes.flatMap(({ id }, lane) => (requested.includes(id) ? [] : [lane])));
  return off.size === lanes.length ? new Set() : off;
}

export type WayOut = {
  /** The facet to clear; all its values go at once, for within a facet they are alternatives. */
  readonly facet: Facet | "text";
  readonly values: readonly string[];
  /** How many events would match then. */
  readonly count: number;
};

/** Adds the value to its facet, or takes it away. */
export function toggleValue(spec: FilterSpec, facet: Facet, value: string): FilterSpec {
  const has = spec[facet].includes(value);
  return { ...spec, [facet]: has ? spec[facet].filter((other) => other !== value) : [...spec[facet], value] };
}

export function clearFacet(spec: FilterSpec, facet: Facet | "text"): FilterSpec {
  return facet === "text" ? { ...spec, text: "" } : { ...spec, [facet]: [] };
}
