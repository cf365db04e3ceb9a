/** Events that have a route or an area, and no place that a map can show: each gets a place of its own. Pure. */
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import type { FacetColumn } from "../../model/filter/facet-columns";
import { shapesOf } from "../../model/geometry/shapes-of";
import { type Anchor, anchorOf } from "./shape-anchor";

/** The anchor of an event. */
export type EventAnchor = Anchor & {
  /** Of the event in the chronicle. */
  readonly position: number;
};

export type AnchoredPlaces = {
  /** The places of the filter with the same codes, then those of the anchors. */
  readonly column: FacetColumn;
  /** By code. */
  readonly anchors: ReadonlyMap<number, EventAnchor>;
};

/** Id of the place of an event. No id in a file has a colon. */
export const anchorId = (eventId: string): string => `event:${eventId}`;

/**
 * O(n) in the events, and in the positions of the routes and areas that get a place; without any, the column stays the same object.
 * @param column  the places of the events
 * @param shaped  positions of the events that have a route or an area, ascending
 */
export function anchoredPlacesOf(
  column: FacetColumn,
  shaped: Uint32Array,
  { events, places }: Pick<Chronicle, "events" | "places">,
): AnchoredPlaces {
  const found: { readonly id: string; readonly anchor: EventAnchor }[] = [];
  for (const position of shaped) {
    const event = events.at(position);
    if (!event || event.places.some((id) => isLocated(places.get(id)))) continue;
    const anchor = anchorOf(shapesOf(event));
    if (anchor) found.push({ id: anchorId(event.id), anchor: { ...anchor, position } });
  }
  if (found.length === 0) return { column, anchors: new Map() };
  const first = column.values.length;
  return {
    column: withOwn(
      column,
      found.map(({ id }) => id),
      found.map(({ anchor }) => anchor.position),
    ),
    anchors: new Map(found.map(({ anchor }, index) => [first + index, anchor])),
  };
}

const isLocated = (place: { readonly lat?: number; readonly lon?: number } | undefined): boolean =>
  place?.lat !== undefined && place.lon !== undefined;

/** A column with one more value for each of some events. @param positions  of these events, ascending */
function withOwn(
  { values, totals, offsets, codes }: FacetColumn,
  ids: readonly string[],
  positions: readonly number[],
): FacetColumn {
  const [movedOffsets, allCodes] = [new Uint32Array(offsets.length), new Uint32Array(codes.length + ids.length)];
  let [own, from] = [0, 0];
  for (let at = 1; at < offsets.length; at += 1) {
    const to = offsets[at] as number;
    allCodes.set(codes.subarray(from, to), from + own);
    if (positions[own] === at - 1) {
      allCodes[to + own] = values.length + own;
      own += 1;
    }
    movedOffsets[at] = to + own;
    from = to;
  }
  return {
    values: [...values, ...ids],
    totals: Uint32Array.from([...totals, ...ids.map(() => 1)]),
    offsets: movedOffsets,
    codes: allCodes,
  };
}

/** Ids of the places of an event on the map. @param codeOf  the places of the map */
export function placeIdsOf(
  { id, places }: Pick<TimelineEvent, "id" | "places">,
  codeOf: ReadonlyMap<string, number>,
): readonly string[] {
  const own = anchorId(id);
  return codeOf.has(own) ? [own] : places;
}
