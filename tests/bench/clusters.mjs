/**
 * Which places share a mark, for each step of the window: this app's way beside supercluster, which has to be built again.
 * In Node, on the same made-up places; see docs/map.md.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { median } from "./measure.mjs";
import { CACHE, ROOT } from "./prepare.mjs";

/** @typedef {{ size: number, ours: number, build: number, query: number }} Clusters  ms, medians */

/** Only this measurement needs it: types are not installed with the app. @type {string} */
const PEER = "supercluster";
const RUNS = 9;
const RADIUS_PX = 64;
/** As web maps count: a map of Europe. */
const ZOOM = 4;

/** @param {readonly number[]} sizes @param {Awaited<ReturnType<typeof import("./prepare.mjs").loadGenerator>>} generator @returns {Promise<Clusters[]>} */
export async function measureClusters(sizes, { makePlaces }) {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      ssr: true,
      outDir: join(CACHE, "clusters"),
      emptyOutDir: true,
      target: "node20",
      rolldownOptions: {
        input: {
          join: join(ROOT, "src/lod/map/join-places.ts"),
          mark: join(ROOT, "src/lod/map/mark-places.ts"),
          points: join(ROOT, "src/lod/map/place-points.ts"),
        },
        output: { entryFileNames: "[name].mjs" },
      },
    },
  });
  /** @param {string} name */
  const load = (name) => import(pathToFileURL(join(CACHE, "clusters", `${name}.mjs`)).href);
  const [{ joinPlaces }, { markPlaces }, { placePointsOf }] = await Promise.all([
    load("join"),
    load("mark"),
    load("points"),
  ]);
  const { default: Supercluster } = await import(PEER);
  return sizes.map((size) => {
    const { lats, lons } = makePlaces(size);
    const ids = Array.from(lats, (_, i) => String(i));
    const column = {
      values: ids,
      totals: new Uint32Array(size).fill(1),
      offsets: Uint32Array.from({ length: size + 1 }, (_, i) => i),
      codes: Uint32Array.from({ length: size }, (_, i) => i),
    };
    const points = placePointsOf(column, new Map(ids.map((id, i) => [id, { id, lat: lats[i], lon: lons[i] }])));
    const counts = { located: column.codes, byPlace: new Uint32Array(size).fill(1) };
    const styles = new Uint8Array(size);
    const scale = (256 * 2 ** ZOOM) / (2 * Math.PI);
    const ours = timed(() => {
      const joined = joinPlaces(points, counts.byPlace, RADIUS_PX / scale);
      return markPlaces(column, points, joined, counts, styles, (/** @type {number} */ mark) => mark % 50 === 0);
    });
    const features = ids.map((id, i) => ({
      type: /** @type {const} */ ("Feature"),
      properties: { id },
      geometry: { type: /** @type {const} */ ("Point"), coordinates: [lons[i] ?? 0, lats[i] ?? 0] },
    }));
    // Only the zooms around the one that is shown, which is the least that it can be asked for.
    const built = () =>
      new Supercluster({ radius: RADIUS_PX, extent: 256, minZoom: ZOOM, maxZoom: ZOOM }).load(features);
    const index = built();
    return { size, ours, build: timed(built), query: timed(() => index.getClusters([-10, 35, 45, 60], ZOOM)) };
  });
}

/** @param {() => unknown} run @returns {number} ms */
function timed(run) {
  run();
  const times = Array.from({ length: RUNS }, () => {
    const startMs = performance.now();
    run();
    return performance.now() - startMs;
  });
  return median(times);
}
