/** The parts into which the detailed map of the earth is cut. */

/** @typedef {import("./cut-atlas.mjs").Box} Box */

/** @param {number} west @param {number} south @param {number} east @param {number} north @returns {Box} */
export const box = (west, south, east, north) => ({ west, south, east, north });

/**
 * What each part shows in detail: without overlap, and all of the earth. `src/features/map/map-cells.ts` has the same boxes, and
 * a test compares them. `mostKb`: 1,000 bytes, gzipped.
 * @type {Readonly<Record<string, { readonly boxes: readonly Box[], readonly mostKb: number }>>}
 */
export const PARTS = {
  europe: { boxes: [box(-12, 33, 62, 70)], mostKb: 36 },
  africa: { boxes: [box(-30, -90, 62, 33)], mostKb: 26 },
  "north-asia": { boxes: [box(62, 48, 180, 90), box(-12, 70, 62, 90)], mostKb: 24 },
  "south-asia": { boxes: [box(62, -90, 95, 48)], mostKb: 20 },
  "east-asia": { boxes: [box(95, 8, 180, 48)], mostKb: 22 },
  oceania: { boxes: [box(95, -90, 180, 8), box(-180, -90, -120, 8)], mostKb: 22 },
  "north-america": { boxes: [box(-180, 48, -12, 90)], mostKb: 35 },
  "middle-america": { boxes: [box(-180, 8, -30, 48), box(-30, 33, -12, 48)], mostKb: 29 },
  "south-america": { boxes: [box(-120, -90, -30, 8)], mostKb: 16 },
};
