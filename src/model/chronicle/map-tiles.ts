/**
 * Map tiles of a publisher: `meta.map`. The address is hostile until read, and a host other than those that the page and the file
 * come from is asked only if the reader agrees. Apart from the reader of the first view, like routes and areas.
 */
import * as v from "valibot";
import { isBlankText } from "../blank-text";
import { isPrivateHost } from "../links/private-host";
import { parseUrl } from "../links/parse-url";
import type { LocalizedText } from "../localized";
import type { Meta } from "./chronicle";
import { type Reading, readChunk } from "./chunks";
import { kindOfMediaAddress, readMediaAddress, resolvePath } from "./media-address";
import { ProblemLog } from "./problem-codes";
import { MAX_URL_LENGTH, TextSchema, UrlSchema } from "./schema";

/** At 24, the earth is 4 thousand million px wide. */
const MAX_ZOOM = 24;
/** What a template without limits is asked for. */
const DEFAULT_ZOOMS = { minZoom: 0, maxZoom: 18 };
const TEMPLATE_EXPECTED =
  "https://… or a path below the folder of the file, with {z}, {x} and {y} once each after the host; no user name, no private network";

const Zoom = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ZOOM));

export const MapTilesSchema = v.object({
  /** The pattern is for editors; `readTemplate` decides. */
  tiles: v.pipe(
    v.string(),
    v.maxLength(MAX_URL_LENGTH),
    v.regex(/^(?=.*\{z\})(?=.*\{x\})(?=.*\{y\})/, TEMPLATE_EXPECTED),
  ),
  minZoom: v.optional(Zoom),
  maxZoom: v.optional(Zoom),
  /** Who made the map, as its licence asks; always shown with it. */
  attribution: TextSchema,
  attributionUrl: v.optional(UrlSchema),
});
export type MapTiles = Readonly<v.InferOutput<typeof MapTilesSchema>>;

/**
 * @param value  `meta.map`
 * @returns `undefined` if there are no tiles to show; faults go to the log
 */
export function readMapTiles(value: unknown, where: string, reading: Reading): MapTiles | undefined {
  const fail = (name: string, expected: string, found: unknown) => {
    reading.log.warn("field.invalid", { where: `${where}.${name}`, expected, value: found });
    return undefined;
  };
  const read = readChunk(MapTilesSchema, value, where, reading);
  if (!read.ok) {
    reading.log.warn("field.invalid", read.fault);
    return undefined;
  }
  const tiles = readTemplate(read.value.tiles);
  if (tiles === undefined) return fail("tiles", TEMPLATE_EXPECTED, read.value.tiles);
  const {
    attribution,
    minZoom = DEFAULT_ZOOMS.minZoom,
    maxZoom = Math.max(minZoom, DEFAULT_ZOOMS.maxZoom),
  } = read.value;
  if (isBlankText(attribution))
    return fail("attribution", "who made the map: tiles are not shown without", attribution);
  if (minZoom > maxZoom) return fail("minZoom", "at most maxZoom", minZoom);
  return { ...read.value, tiles };
}

/** @returns the template as it is stored; `undefined` if it is refused */
function readTemplate(text: string): string | undefined {
  const template = text.trim();
  const hasEachOnce = ["{z}", "{x}", "{y}"].every((part) => template.split(part).length === 2);
  const [first, second] = [filled(template, 0, 0, 0), filled(template, 1, 2, 3)];
  if (!hasEachOnce || /[{}]/.test(first)) return undefined;
  if (!/^https:\/\//i.test(template)) {
    const path = readMediaAddress(first);
    return path !== undefined && kindOfMediaAddress(path) === "path" ? template : undefined;
  }
  const [a, b] = [parseUrl(first), parseUrl(second)];
  const isOneHost = a !== undefined && a.origin === b?.origin;
  const isSafe = isOneHost && a.username === "" && a.password === "" && !isPrivateHost(a.hostname);
  return isSafe ? template : undefined;
}

const filled = (template: string, z: number, x: number, y: number): string =>
  template.replace("{z}", String(z)).replace("{x}", String(x)).replace("{y}", String(y));

export type ResolvedTiles = {
  /** `now`: asks no host that opening the page and the file has not asked. */
  readonly kind: "now" | "on-request";
  readonly host: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly attribution: LocalizedText;
  readonly attributionUrl: string | undefined;
  readonly addressOf: (z: number, x: number, y: number) => string | undefined;
};

/**
 * @param meta  may hold tiles as they are in the file
 * @param page  address of the page
 * @param chronicleUrl  address of the file; absent for one of this device, which has no tiles beside it
 */
export function resolveTiles(
  { map }: Pick<Meta, "map">,
  page: string,
  chronicleUrl: string | undefined,
): ResolvedTiles | undefined {
  const read =
    map === undefined ? undefined : readMapTiles(map, "meta.map", { log: new ProblemLog(), unknownKeys: new Set() });
  if (!read) return undefined;
  const { tiles, attribution, attributionUrl } = read;
  const isPath = !/^https:/i.test(tiles);
  const addressOf = (z: number, x: number, y: number): string | undefined => {
    const address = filled(tiles, z, x, y);
    if (!isPath) return parseUrl(address)?.href;
    return chronicleUrl === undefined ? undefined : resolvePath(address, chronicleUrl);
  };
  const first = addressOf(0, 0, 0);
  const origin = originOf(first);
  if (first === undefined || origin === undefined) return undefined;
  const minZoom = read.minZoom ?? DEFAULT_ZOOMS.minZoom;
  return {
    kind: origin === originOf(page) || origin === originOf(chronicleUrl) ? "now" : "on-request",
    host: new URL(first).host,
    minZoom,
    maxZoom: read.maxZoom ?? Math.max(minZoom, DEFAULT_ZOOMS.maxZoom),
    attribution,
    attributionUrl,
    addressOf,
  };
}

/** "null", of opaque origins, equals nothing. */
function originOf(address: string | undefined): string | undefined {
  const origin = address === undefined ? undefined : parseUrl(address)?.origin;
  return origin === "null" ? undefined : origin;
}
