/** Towns for orientation, and which of them a map shows. */
import type { LonLat } from "./atlas";
import type { Label, LabelPlacer, XY } from "./map-labels";
import type { MapSize } from "./projection";

export type Town = {
  readonly at: LonLat;
  readonly name: string;
  /** Shown on maps of at least this scale, in px per radian of longitude. */
  readonly minScale: number;
};

const LOADERS = { en: () => import("./towns-en"), uk: () => import("./towns-uk") };
const loaded = new Map<string, Promise<readonly Town[]>>();

/** Loads the towns with their names in a language, else in English. Towns are an extra: a map is drawn without them. */
export function loadTowns(lang: string): Promise<readonly Town[]> {
  const name = lang === "uk" ? "uk" : "en";
  const known = loaded.get(name);
  if (known) return known;
  const loading = LOADERS[name]().then(({ rows }) => readTowns(rows));
  loaded.set(name, loading);
  loading.catch(() => loaded.delete(name));
  return loading;
}

function readTowns(rows: string): readonly Town[] {
  let minScale = 0;
  const towns: Town[] = [];
  for (const row of rows.split("\n")) {
    const [name = "", lon, lat] = row.split(";");
    if (lon === undefined) minScale = Number(row);
    else towns.push({ name, at: [Number(lon), Number(lat)], minScale });
  }
  return towns;
}

/** A town that has room, with its name. */
export type DrawnTown = { readonly at: XY; readonly label: Label };

/** A place of the caller: a town that is there or has its name is left out. */
export type OwnPlace = { readonly at: XY; readonly name: string };

export type TownOptions = {
  /** The most important ones first. */
  readonly towns: readonly Town[];
  /** Where a point is on the map; `null` where the projection has none. */
  readonly place: (at: LonLat) => XY | null;
  /** Px per radian of longitude. */
  readonly scale: number;
  readonly size: MapSize;
  readonly placer: LabelPlacer;
  readonly own: readonly OwnPlace[];
};

export const TOWN_FONT_PX = 12;
export const TOWN_RADIUS = 2;
/** A town for so many square px of the map at most: a few for orientation, not a map of towns. */
const AREA_EACH = 26_000;
const MIN_DISTANCE = 64;
/** A place of the caller within this distance is that town, or hides it. */
const SAME_PX = 12;

/** The towns of a map that have room beside what is on it. */
export function placeTowns({ towns, place, scale, size, placer, own }: TownOptions): readonly DrawnTown[] {
  const most = Math.round((size.width * size.height) / AREA_EACH);
  const names = new Set(own.map(({ name }) => name));
  const drawn: DrawnTown[] = [];
  const isFree = (at: XY) =>
    drawn.every((other) => distance(other.at, at) >= MIN_DISTANCE) &&
    own.every((other) => distance(other.at, at) > SAME_PX);
  for (const { at: point, name, minScale } of towns) {
    if (drawn.length >= most) break;
    if (minScale > scale) continue;
    const at = place(point);
    if (!at || !isInside(at, size) || names.has(name) || !isFree(at)) continue;
    const label = placer.placeWithDot({ at, radius: TOWN_RADIUS }, name, TOWN_FONT_PX);
    if (label) drawn.push({ at, label });
  }
  return drawn;
}

const distance = (a: XY, b: XY): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
const isInside = ([x, y]: XY, { width, height }: MapSize): boolean => x >= 0 && x <= width && y >= 0 && y <= height;
