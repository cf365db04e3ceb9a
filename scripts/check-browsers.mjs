/**
 * Checks the built app against the supported browsers, using MDN data (@mdn/browser-compat-data): syntax of scripts,
 * platform APIs in scripts (`URL.canParse`, `.toSorted()`), and properties, functions, selectors and at-rules of
 * styles. Guarded or harmless uses are listed in ALLOWED with the reason.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "acorn";
import postcss from "postcss";
import { SUPPORTED } from "./supported-browsers.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(ROOT, "dist");
const DATA = JSON.parse(readFileSync(join(ROOT, "node_modules/@mdn/browser-compat-data/data.json"), "utf8"));
/** MDN's names for browsers of browserslist. @type {Record<string, string>} */
const NAMES = { ios_saf: "safari_ios" };

/** API names in scripts. @type {Record<string, string>} */
export const ALLOWED_IN_SCRIPTS = {
  ".showPopover": "asked for first (ui/use-under.ts)",
  ".startViewTransition": "asked for first by React",
  ".adopt": "a method of our own",
  ".dispose": "a method of vis-timeline's own",
  ".install": "a method of Workbox's own",
  ".pause": "a method of our own, and of media elements",
  ".resize": "a method of our own",
  ".use": "React's, and methods of our own",
};
/**
 * Number of arguments of the platform's methods: calls with another number are to methods of our own or vis-timeline's.
 * @type {Record<string, number>}
 */
const PLATFORM_ARGUMENTS = { bytes: 0, take: 1, toArray: 0 };
/** Findings in styles. @type {Record<string, string>} */
export const ALLOWED_IN_STYLES = {
  ":-webkit-scrollbar": "the usual scroll bar",
  "align-content": "`safe` is an improvement where it is known",
  hyphens: "set together with -webkit-hyphens, or words are not cut",
  orphans: "a page may break after one line",
  "print-color-adjust": "set together with -webkit-print-color-adjust",
  widows: "a page may break before one line",
  "break-after": "a page may break behind a heading",
  // Measured: one whole page each, portrait and landscape. With a transform instead, landscape cuts a slide in two.
  zoom: "Firefox below 126 shrinks a slide to the width of the paper by itself",
  "forced-color-adjust": "Safari has no forced colours",
  cursor: "no mouse on phones",
  resize: "no handle on phones; the field scrolls",
  "text-wrap": "lines break as usual",
  "user-select": "set together with -webkit-user-select",
  "field-sizing": "the field scrolls",
  "scrollbar-width": "the usual scroll bar",
  "scrollbar-gutter": "the width follows the scroll bar",
  "content-visibility": "slower, and the same",
  "contain-intrinsic-block-size": "of content-visibility",
  "-webkit-touch-callout": "only Safari on phones has the menu that it turns off",
};

/** @typedef {any} Entry  of the data */

/** @param {string} have @param {string} requested */
function isAtLeast(have, requested) {
  const [a, b] = [have, requested].map((text) => text.replace("≤", "").split(".").map(Number));
  for (let i = 0; i < 3; i += 1) if ((a?.[i] ?? 0) !== (b?.[i] ?? 0)) return (a?.[i] ?? 0) > (b?.[i] ?? 0);
  return true;
}

/** The first supported browser without the feature. @param {Entry} entry @returns {string | undefined} */
function missingIn(entry) {
  const support = entry?.__compat?.support;
  if (!support) return undefined;
  for (const [name, version] of SUPPORTED) {
    const statements = [support[NAMES[name] ?? name] ?? []].flat();
    const isThere = statements.some(
      (one) =>
        (one.version_added === true ||
          (typeof one.version_added === "string" &&
            one.version_added !== "preview" &&
            isAtLeast(version, one.version_added))) &&
        !one.flags &&
        !one.prefix &&
        !one.alternative_name &&
        !(typeof one.version_removed === "string" && isAtLeast(version, one.version_removed)),
    );
    if (statements.length > 0 && !isThere) return `${name} ${version}`;
  }
  return undefined;
}

/** Platform objects whose methods are checked on any receiver. With all objects, our own names would match too. */
const OWNERS = ["Element", "HTMLElement", "Document", "Node", "Navigator", "Response", "Blob", "ReadableStream"];
/** Methods by name, with all objects that have one. @type {Map<string, Entry[]>} */
const MEMBERS = new Map();
for (const part of [OWNERS.map((owner) => [owner, DATA.api[owner]]), Object.entries(DATA.javascript.builtins)])
  for (const [owner, entry] of part)
    for (const [key, member] of Object.entries(entry)) {
      if (key === "__compat" || key === owner || !member.__compat) continue;
      const name = key.replace(/_static$/, "");
      MEMBERS.set(name, [...(MEMBERS.get(name) ?? []), member]);
    }

/** @typedef {{ what: string, lacks: string }} Finding */

/** @param {any} node @param {(node: any) => void} visit */
function walk(node, visit) {
  if (node === null || typeof node !== "object") return;
  if (Array.isArray(node)) {
    for (const one of node) walk(one, visit);
    return;
  }
  if (typeof node.type === "string") visit(node);
  for (const key in node) if (key !== "type") walk(node[key], visit);
}

/** @param {string} code @returns {Finding[]} */
export function checkScript(code) {
  /** @type {Map<string, string>} */
  const found = new Map();
  let tree;
  try {
    // ES2022 is supported by all of them.
    tree = parse(code, { ecmaVersion: 2022, sourceType: "module" });
  } catch (error) {
    return [{ what: `syntax: ${error instanceof Error ? error.message : error}`, lacks: "ES2022" }];
  }
  walk(tree, (node) => {
    // A call with `?.` is guarded.
    if (node.type !== "CallExpression" || node.optional || node.callee.type !== "MemberExpression") return;
    const { object, property, computed } = node.callee;
    if (computed || property.type !== "Identifier") return;
    const { name } = property;
    if (Object.hasOwn(PLATFORM_ARGUMENTS, name) && node.arguments.length !== PLATFORM_ARGUMENTS[name]) return;
    const owner = object.type === "Identifier" && /^[A-Z]\w{2,}/.test(object.name) ? object.name : "";
    const own = (DATA.api[owner] ?? DATA.javascript.builtins[owner])?.[`${name}_static`];
    if (own) {
      const missing = missingIn(own);
      if (missing) found.set(`${owner}.${name}`, missing);
      return;
    }
    // On any receiver: a finding only if no object has the method in time.
    const lacks = (MEMBERS.get(name) ?? []).map(missingIn);
    if (lacks.length > 0 && lacks.every(Boolean)) found.set(`.${name}`, /** @type {string} */ (lacks[0]));
  });
  return [...found]
    .map(([what, lacks]) => ({ what, lacks }))
    .filter(({ what }) => !Object.hasOwn(ALLOWED_IN_SCRIPTS, what));
}

/** Functions and units in values that MDN does not list per property. */
const VALUES = [
  ...Object.entries(DATA.css.types.color).map(([name, entry]) => [name, entry]),
  ...Object.entries(DATA.css.types).map(([name, entry]) => [name, entry]),
]
  .filter(([name]) => /^[a-z-]+$/.test(name) && name !== "color")
  .map(([name, entry]) => ({ what: `${name}()`, pattern: new RegExp(`(?<![\\w-])${name}\\(`), entry }));
const UNITS = [
  {
    what: "dvh",
    pattern: /\d(?:dvh|dvw|dvi|dvb|dvmin|dvmax|svh|lvh)\b/,
    entry: DATA.css.types.length.viewport_percentage_units_dynamic,
  },
  { what: "cqw", pattern: /\dcq(?:w|h|i|b|min|max)\b/, entry: DATA.css.types.length.container_query_length_units },
];

/** @param {string} css @returns {Finding[]} */
export function checkStyle(css) {
  /** @type {Map<string, string>} */
  const found = new Map();
  /** @param {string} what @param {Entry} entry */
  const note = (what, entry) => {
    const lacks = missingIn(entry);
    if (lacks) found.set(what, lacks);
  };
  const root = postcss.parse(css);
  /** @param {any} node @returns {boolean} */
  const isGuarded = (node) =>
    node.parent !== undefined &&
    ((node.parent.type === "atrule" && node.parent.name === "supports") || isGuarded(node.parent));
  root.walk((node) => {
    if (isGuarded(node)) return;
    if (node.type === "atrule") {
      note(`@${node.name}`, DATA.css["at-rules"][node.name]);
      if (node.name === "media" && /[<>]/.test(node.params))
        note("@media range", DATA.css["at-rules"].media.range_syntax);
    } else if (node.type === "rule") {
      if (node.parent?.type === "rule") note("nesting", DATA.css.selectors.nesting);
      for (const [, name = ""] of node.selector.matchAll(/:{1,2}([a-z-]+)/g))
        note(`:${name}`, DATA.css.selectors[name]);
    } else if (node.type === "decl" && !node.prop.startsWith("--")) {
      const property = DATA.css.properties[node.prop];
      note(node.prop, property);
      // An earlier declaration is a fallback, except for values with var(), which fail only at computed-value time.
      const earlier = node.parent?.nodes?.some((/** @type {any} */ one) => one !== node && one.prop === node.prop);
      if (earlier && !node.value.includes("var(")) return;
      for (const word of node.value.split(/[\s,/]+/))
        if (/^[a-z-]+$/.test(word) && property?.[word]) note(`${node.prop}: ${word}`, property[word]);
      for (const { what, pattern, entry } of [...VALUES, ...UNITS]) if (pattern.test(node.value)) note(what, entry);
    }
  });
  return [...found]
    .map(([what, lacks]) => ({ what, lacks }))
    .filter(({ what }) => !Object.hasOwn(ALLOWED_IN_STYLES, what.split(":", 1)[0] || what));
}

/** Inline scripts that are executed: no other types, no external ones. @param {string} html */
export const inlineScripts = (html) =>
  [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
    .filter(([, attributes = ""]) => !/\bsrc=/.test(attributes))
    .filter(
      ([, attributes = ""]) =>
        /\btype=["']?(?:module|text\/javascript)\b/.test(attributes) || !/\btype=/.test(attributes),
    )
    .map(([, , code = ""]) => code);
/** @param {string} html */
export const inlineStyles = (html) =>
  [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].map(([, css = ""]) => css);

/** The template of the single-file export is a page too; its beginning and end are text. */
const isPage = (/** @type {string} */ file) => /\.html$|^one-file\.txt$/.test(file);

/** @returns {number} the exit code */
function checkBuild() {
  const files = readdirSync(DIST, { recursive: true, encoding: "utf8" });
  let count = 0;
  for (const file of files.filter((name) => /\.(?:js|css)$/.test(name) || isPage(name))) {
    const text = readFileSync(join(DIST, file), "utf8");
    const findings = file.endsWith(".js")
      ? checkScript(text)
      : file.endsWith(".css")
        ? checkStyle(text)
        : [...inlineScripts(text).flatMap(checkScript), ...inlineStyles(text).flatMap(checkStyle)];
    for (const { what, lacks } of findings) console.error(`${file}: ${what} is not in ${lacks}`);
    count += findings.length;
  }
  if (count > 0)
    console.error("Use something older, guard it and name it in scripts/check-browsers.mjs, or find it a fallback.");
  else console.log(`nothing that ${SUPPORTED.map((one) => one.join(" ")).join(", ")} lack`);
  return count > 0 ? 1 : 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = checkBuild();
