/** The atlases, each loaded when a map first needs it. Which one that is: `map-cells.ts`. */
import type { FeatureCollection, MultiLineString, MultiPolygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** The whole earth, roughly, or a part of it in detail. */
export const ATLAS_NAMES = [
  "world",
  "europe",
  "africa",
  "north-asia",
  "south-asia",
  "east-asia",
  "oceania",
  "north-america",
  "middle-america",
  "south-america",
] as const;
export type AtlasName = (typeof ATLAS_NAMES)[number];

export type Atlas = {
  readonly name: AtlasName;
  /** Each with its ISO 3166-1 alpha-2 code as `id`, if it has one. Beyond the date line, longitudes go on to 190 or −190. */
  readonly countries: FeatureCollection<MultiPolygon>;
  /** Borders between countries, each once, without coasts. */
  readonly borders: MultiLineString;
  readonly coasts: MultiLineString;
};

export type LonLat = readonly [lon: number, lat: number];

const LOADERS: Readonly<Record<AtlasName, () => Promise<{ readonly topology: Topology }>>> = {
  world: () => import("./atlas-world"),
  europe: () => import("./atlas-europe"),
  africa: () => import("./atlas-africa"),
  "north-asia": () => import("./atlas-north-asia"),
  "south-asia": () => import("./atlas-south-asia"),
  "east-asia": () => import("./atlas-east-asia"),
  oceania: () => import("./atlas-oceania"),
  "north-america": () => import("./atlas-north-america"),
  "middle-america": () => import("./atlas-middle-america"),
  "south-america": () => import("./atlas-south-america"),
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
  const countries = feature(topology, source) as FeatureCollection<MultiPolygon>;
  for (const { geometry } of countries.features) for (const rings of geometry.coordinates) rings.forEach(join);
  const linesOf = (isShared: boolean): MultiLineString => {
    const lines = mesh(topology, source, (a, b) => (a !== b) === isShared);
    lines.coordinates.forEach(join);
    return lines;
  };
  return { name, countries, borders: linesOf(true), coasts: linesOf(false) };
}

/**
 * What crosses the date line jumps from 180 to −180 degrees there. On the flat map that would be a line around the earth: it goes
 * on to 181 and so forth instead.
 */
function join(line: readonly Position[]): void {
  let turn = 0;
  let last = line[0]?.[0] ?? 0;
  for (const position of line) {
    const lon = position[0] ?? 0;
    if (lon - last > 180) turn -= 360;
    if (last - lon > 180) turn += 360;
    last = lon;
    position[0] = lon + turn;
  }
}
