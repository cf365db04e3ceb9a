/**
 * `npm run typography`: checks the typography of all Ukrainian texts and lists what to mend, with exit code 1.
 * `npm run typography -- --write` mends it. Files may be named: `npm run typography -- --write FILE…`.
 */
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PLACEHOLDER, checkUkrainian } from "./typography/typeset-ukrainian.mjs";
import { hasTexts, readText, ukrainianTexts, writeText } from "./typography/ukrainian-texts.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Files, and folders with all that is in them. */
const PLACES = ["src/i18n/uk", "public/data", "public/demo", "public/examples", "docs"];

/** What of a text is shown on either side of what changes. */
const SHOWN_AROUND = 16;

/** @typedef {{ readonly line: number, readonly broken: readonly string[], readonly before: string, readonly after: string }} Fault */

/**
 * @param {string} file  its name tells the format
 * @param {string} source
 * @returns {{ readonly faults: readonly Fault[], readonly mended: string }}
 */
export function checkSource(file, source) {
  /** @type {Fault[]} */
  const faults = [];
  /** @type {{ start: number, end: number, written: string }[]} */
  const edits = [];
  for (const text of ukrainianTexts(file, source)) {
    const before = readText(text);
    const { text: after, broken } = checkUkrainian(before);
    const written = writeText(text, after);
    if (text.pieces.every((piece, i) => piece.source === written[i])) continue;
    const line = source.slice(0, text.pieces[0]?.start).split("\n").length;
    const isWrittenOtherwise = before === after;
    faults.push(
      isWrittenOtherwise
        ? {
            line,
            broken: ["no-break spaces are written in one way"],
            ...difference(text.pieces.map((one) => one.source).join(PLACEHOLDER), written.join(PLACEHOLDER)),
          }
        : { line, broken, ...difference(before, after) },
    );
    text.pieces.forEach(({ start, source: old }, i) =>
      edits.push({ start, end: start + old.length, written: written[i] ?? "" }),
    );
  }
  let mended = "";
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    mended += source.slice(end, edit.start) + edit.written;
    end = edit.end;
  }
  return { faults: faults.toSorted((a, b) => a.line - b.line), mended: mended + source.slice(end) };
}

/** The parts in which two texts differ, with something around them. @param {string} before @param {string} after */
function difference(before, after) {
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before[same] === after[same]) same += 1;
  let tail = 0;
  while (tail < most - same && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  /** @param {string} text */
  const part = (text) => {
    const [start, end] = [Math.max(0, same - SHOWN_AROUND), Math.min(text.length, text.length - tail + SHOWN_AROUND)];
    const shown = text.slice(start, end).replaceAll("\u00a0", "⍽").replaceAll(PLACEHOLDER, "${…}");
    return `${start > 0 ? "…" : ""}${shown}${end < text.length ? "…" : ""}`;
  };
  return { before: part(before), after: part(after) };
}

/** @param {string} place  a file or folder @returns {string[]} the files in it that have texts */
function filesIn(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .map((name) => join(place, name))
    .filter(hasTexts)
    .toSorted();
}

/**
 * @param {readonly string[]} args
 * @returns {number} the exit code
 */
function main(args) {
  const flags = args.filter((arg) => arg.startsWith("-"));
  const named = args.filter((arg) => !arg.startsWith("-"));
  if (flags.some((flag) => flag !== "--check" && flag !== "--write")) {
    console.error("Usage: node scripts/typography.mjs [--check | --write] [FILE…]");
    return 2;
  }
  const writes = flags.includes("--write");
  const files = (named.length > 0 ? named : PLACES.map((place) => join(ROOT, place))).flatMap(filesIn);
  let count = 0;
  let texts = 0;
  for (const file of files) {
    const source = readFileSync(file, "utf8");
    texts += ukrainianTexts(file, source).length;
    const { faults, mended } = checkSource(file, source);
    count += faults.length;
    for (const { line, broken, before, after } of faults) {
      console.log(`${relative(process.cwd(), file)}:${line}: ${broken.join("; ")}`);
      console.log(`    ${before}\n  → ${after}`);
    }
    if (writes && mended !== source) writeFileSync(file, mended);
  }
  const where = `${count} of ${texts} Ukrainian texts in ${files.length} files`;
  if (count === 0) console.log(`The typography of ${texts} Ukrainian texts is right.`);
  else if (writes) console.log(`Mended ${where}.`);
  else console.log(`${where} to mend (⍽ is a no-break space): npm run typography -- --write`);
  return count > 0 && !writes ? 1 : 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2));
