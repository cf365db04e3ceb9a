/** The atlases, loaded when the first map is rendered, and the choice between them. */
import type { FeatureCollection, MultiPolygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { MultiLineString } from "geojson";

export type AtlasName = "region" | "world";

export type Atlas = {
  readonly name: AtlasName;
  /** Each with its ISO 3166-1 alpha-2 code as `id`, if it has one. */
  readonly countries: FeatureCollection<MultiPolygon>;
  /** Borders between countries, each once, without coasts. */
  readonly borders: MultiLineString;
  readonly coasts: MultiLineString;
};

export type LonLat = readonly [lon: number, lat: number];

/** Where the region atlas has detail; `scripts/make-map.mjs` has the same box, slightly larger. */
const REGION = { west: -8, south: 35, east: 56, north: 67 };

/** A single place outside the region needs the world atlas: all places must be visible. */
export function atlasFor(places: readonly LonLat[]): AtlasName {
  const isNear = ([lon, lat]: LonLat) =>
    lon >= REGION.west && lon <= REGION.east && lat >= REGION.south && lat <= REGION.north;
  return places.every(isNear) ? "region" : "world";
}

const LOADERS: Readonly<Record<AtlasName, () => Promise<{ readonly topology: Topology }>>> = {
  region: () => import("./atlas-region"),
  world: () => import("./atlas-world"),
};

const loaded = new Map<AtlasName, Promise<Atlas>>();

/** Loads an atlas once; a failure is not cached, so the user can retry. */
export function loadAtlas(name: AtlasName): Promise<Atlas> {
  const known = loaded.get(name);
  if (known) return known;
  const loading = LOADERS[name]().then(({ topology }) => readAtlas(name, topology));
  loaded.set(name, loading);
  loading.catch(() => loaded.delete(name));
  return loading;
}

function readAtlas(name: AtlasName, topology: Topology): Atlas {
  const source = topology.objects["countries"] as GeometryCollection;
  return {
    name,
    countries: feature(topology, source) as FeatureCollection<MultiPolygon>,
    borders: mesh(topology, source, (a, b) => a !== b),
    coasts: mesh(topology, source, (a, b) => a === b),
  };
}
