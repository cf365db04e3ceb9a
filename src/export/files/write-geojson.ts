/**
 * GeoJSON (RFC 7946) for map programs: a feature for each event. Its geometry is its route or area, or else its places; what it
 * says is in its properties, in the language of the file. Opens again as a timeline: formats/geojson/geojson.ts.
 */
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { SHAPE_KINDS } from "../../model/geometry/geometry";
import { shapesOf } from "../../model/geometry/shapes-of";
import { type ExportDocument, actorNames, laneLabel, textIn } from "./document";

type Geometry = { readonly type: string; readonly coordinates?: unknown; readonly geometries?: readonly Geometry[] };

/** Iterates over every event. */
export function writeGeoJson(document: ExportDocument): string {
  const { chronicle } = document;
  return JSON.stringify({
    type: "FeatureCollection",
    name: textIn(document, chronicle.meta.title),
    features: Array.from(chronicle.events, (event) => featureOf(document, event)),
  });
}

function featureOf(document: ExportDocument, event: TimelineEvent): object {
  const text = (of: Parameters<typeof textIn>[1]) => textIn(document, of) || undefined;
  const list = <T>(items: readonly T[]) => (items.length > 0 ? items : undefined);
  const shapes = shapesOf(event);
  const { route, area } = shapes;
  const places = event.places.flatMap((id) => {
    const place = document.chronicle.places.get(id);
    return place ? [{ name: textIn(document, place.name) || id, lat: place.lat, lon: place.lon }] : [];
  });
  const drawn = SHAPE_KINDS.flatMap((kind): readonly Geometry[] => (shapes[kind] ? [shapes[kind].geometry] : []));
  const properties: Readonly<Record<string, unknown>> = {
    title: textIn(document, event.title),
    date: event.date.edtf,
    summary: text(event.summary),
    group: laneLabel(document, event),
    importance: event.importance,
    status: event.status,
    claimedBy: text(event.claimedBy),
    places: list(places),
    actors: list(actorNames(document, event)),
    sources: list(event.sources.map(({ id, title, url }) => ({ id, title: textIn(document, title), url }))),
    media: list(
      event.media.map(({ type, url, alt, caption, credit }) => ({
        type,
        url,
        alt: text(alt),
        caption: text(caption),
        credit: text(credit),
      })),
    ),
    quotes: list(event.quotes.map(({ text: words, speaker }) => ({ text: text(words), speaker: text(speaker) }))),
    tags: list(event.tags),
    route: route && wordsOf(route),
    area: area && wordsOf(area),
  };
  return { type: "Feature", id: event.id, geometry: geometryOf(drawn, places), properties };

  /** What is said about a shape; `undefined` if nothing is. */
  function wordsOf({ label, status, claimedBy, source }: NonNullable<typeof route | typeof area>) {
    const words = { label: text(label), status, claimedBy: text(claimedBy), source };
    return Object.values(words).some((value) => value !== undefined) ? words : undefined;
  }
}

type Located = { readonly lat?: number | undefined; readonly lon?: number | undefined };

function geometryOf(shapes: readonly Geometry[], places: readonly Located[]): Geometry | null {
  const [first] = shapes;
  if (first) return shapes.length === 1 ? first : { type: "GeometryCollection", geometries: shapes };
  const points = places.flatMap(({ lat, lon }) => (lat === undefined || lon === undefined ? [] : [[lon, lat]]));
  if (points.length > 1) return { type: "MultiPoint", coordinates: points };
  return points.length === 1 ? { type: "Point", coordinates: points[0] } : null;
}
