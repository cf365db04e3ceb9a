/**
 * ZIP archives that depend on their content only. Compressed in plain JavaScript (fflate): the zlib of Node packs
 * differently from version to version.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { zipSync } from "fflate";

/** @typedef {Readonly<Record<string, Uint8Array>>} Files  contents by path, with slashes */

/** A file that its owner may write and all may read, on Unix. */
const MODE = { os: 3, attrs: 0o100644 << 16 };
const FIRST_MS = Date.UTC(1980, 0, 1);
const LAST_MS = Date.UTC(2099, 11, 31);

/**
 * @param {string} folder
 * @param {string} [prefix]  of the paths, such as `site/`
 * @returns {Files}
 */
export function readFolder(folder, prefix = "") {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    found.map((file) => [prefix + relative(folder, file).split(sep).join("/"), readFileSync(file)]),
  );
}

/**
 * @param {Files} files
 * @param {Date} date  of all files, in UTC and steps of two seconds; the format begins in 1980 and ends in 2099
 * @returns {Uint8Array} the same bytes for the same files and date, in any order and time zone and on any machine
 */
export function zipFiles(files, date) {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { ...MODE, level: 9, mtime: asLocal(date) });
}

/**
 * The library writes the local time of a date; this one has the UTC time in its place.
 * @param {Date} date
 */
function asLocal(date) {
  const utc = new Date(Math.min(LAST_MS, Math.max(FIRST_MS, date.getTime())));
  const local = new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
  local.setHours(utc.getUTCHours(), utc.getUTCMinutes(), utc.getUTCSeconds());
  return local;
}
