/**
 * Download size until the timeline is shown, and then of the map view, from the built pages in `dist/`: prints the figures, and
 * fails above the limits. Counts every script and style that a page loads by itself, with all static imports, gzipped like on hosts.
 * Dynamic imports are not counted; tests/e2e/first-view.spec.ts compares this with a browser.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));
/** A site in one language has the first alone, in whichever language. */
const PAGES = ["index.html", "en.html", "uk.html"];
/** kB of 1,000 bytes. */
export const LIMITS = { script: 215, style: 10, map: 120 };
/** What the map of the bundled chronicle begins with, by the beginning of the names of files: the view, and what it draws first. */
const MAP_PARTS = ["MapStage-", "atlas-europe-", "atlas-world-", "towns-uk-"];

/** @typedef {{ script: number, style: number, html: number, files: readonly string[] }} PageSize  bytes, gzipped */

/** @param {string | Buffer} content */
const packed = (content) => gzipSync(content).length;

/** @param {string} html @param {RegExp} pattern */
const all = (html, pattern) => [...html.matchAll(pattern)].map(([, found = ""]) => found);

/** Addresses of the static imports of a script. @param {string} code */
const importsOf = (code) => all(code, /(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+\.js)["'`]/g);

/**
 * Some scripts and all that they import statically.
 * @param {readonly string[]} starts @param {(file: string) => string} read @returns {ReadonlySet<string>}
 */
function withImports(starts, read) {
  const pending = [...starts];
  /** @type {Set<string>} */
  const scripts = new Set();
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (scripts.has(file)) continue;
    scripts.add(file);
    for (const address of importsOf(read(file))) pending.push(posix.join(dirname(file), address));
  }
  return scripts;
}

/** @param {string} file */
const withoutHash = (file) => file.replace(/-.{8}\.\w+$/, "");

/**
 * Bytes, gzipped, that the map view loads when it is first opened, beyond what the page has loaded: code, styles, outlines, towns.
 * Further parts of the earth load when one looks there.
 * @param {ReadonlySet<string>} known  files that the page has loaded
 * @param {readonly string[]} files  of the build @param {(file: string) => string} read
 */
export function mapSizeOf(known, files, read = (file) => readFileSync(join(DIST, file), "utf8")) {
  const starts = MAP_PARTS.map((name) => {
    const found = files.find((file) => file.startsWith(`assets/${name}`) && file.endsWith(".js"));
    if (found === undefined) throw new Error(`the build has no file ${name}*.js: has the map view another name now?`);
    return found;
  });
  const scripts = [...withImports(starts, read)].filter((file) => !known.has(file));
  // The code that imports a lazy part names its style sheets; here, those that are called like its scripts.
  const names = new Set(scripts.map(withoutHash));
  const styles = files.filter((file) => file.endsWith(".css") && names.has(withoutHash(file)));
  return [...scripts, ...styles].reduce((bytes, file) => bytes + packed(read(file)), 0);
}

/**
 * @param {string} page  the name of a built page
 * @param {(file: string) => string} read  a file of the build, by its path inside
 * @returns {PageSize}
 */
export function sizeOf(page, read = (file) => readFileSync(join(DIST, file), "utf8")) {
  const whole = read(page);
  // Readers without scripts do not wait for a timeline.
  const html = whole.replace(/<noscript>[\s\S]*?<\/noscript>/g, "");
  // The list in the script that loads the app.
  const scripts = withImports(all(html, /"\.\/(assets\/[^"]+\.js)"/g), read);
  const styles = all(html, /"\.\/(assets\/[^"]+\.css)"/g);
  const inlineScripts = all(html, /<script>([\s\S]*?)<\/script>/g);
  const inlineStyles = all(html, /<style>([\s\S]*?)<\/style>/g);
  if (scripts.size === 0 || styles.length === 0) throw new Error(`${page} requests no script or no style`);
  /** @param {Iterable<string>} contents */
  const sum = (contents) => [...contents].reduce((bytes, content) => bytes + packed(content), 0);
  return {
    script: sum([...[...scripts].map(read), ...inlineScripts]),
    style: sum([...styles.map(read), ...inlineStyles]),
    html: packed(whole),
    files: [...scripts, ...styles],
  };
}

/**
 * @param {(file: string) => boolean} isThere
 * @returns the pages of the build
 * @throws if it has none
 */
export function pagesOf(isThere = (file) => existsSync(join(DIST, file))) {
  const pages = PAGES.filter(isThere);
  if (!pages.includes("index.html")) throw new Error("dist/ has no index.html: run `npm run build` first");
  return pages;
}

/** @param {number} bytes */
const kilobytes = (bytes) => (bytes / 1_000).toFixed(1);

/** @param {readonly string[]} pages @returns {number} the exit code */
function report(pages) {
  let isOver = false;
  for (const page of pages) {
    const size = sizeOf(page);
    const { script, style } = size;
    console.log(
      `${page}: scripts ${kilobytes(script)} kB of ${LIMITS.script}, styles ${kilobytes(style)} kB of ${LIMITS.style}, the page itself ${kilobytes(size.html)} kB (gzipped, before the timeline shows)`,
    );
    if (script <= LIMITS.script * 1_000 && style <= LIMITS.style * 1_000) continue;
    isOver = true;
    console.error(`${page} is over a limit. It requests:`);
    for (const file of size.files) console.error(`  ${kilobytes(packed(readFileSync(join(DIST, file))))} kB  ${file}`);
    console.error("What the first view does not need comes later: docs/architecture.md, “First view”.");
  }
  const known = new Set(pages.flatMap((page) => sizeOf(page).files));
  const files = readdirSync(join(DIST, "assets")).map((file) => `assets/${file}`);
  const map = mapSizeOf(known, files);
  console.log(`the map view: ${kilobytes(map)} kB of ${LIMITS.map} (gzipped, when it is first opened)`);
  if (map > LIMITS.map * 1_000) {
    isOver = true;
    console.error("The map view is over its limit: docs/map.md, “Data”.");
  }
  return isOver ? 1 : 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = report(pagesOf());
