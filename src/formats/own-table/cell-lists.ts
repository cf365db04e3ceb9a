/**
 * Lists in one cell of our own table. Short ones, such as tags, are separated by semicolons. Those of several fields,
 * such as sources, are lines of `field: text`, with an empty line between two entries.
 */
import type { LocalizedText } from "../../model/localized";
import { isRecord } from "../../model/chronicle/chunks";

/** A value that a line may have; nested objects have the names of both, as in `licence.name`. */
type Entry = Readonly<Record<string, unknown>>;

/** Fields that are numbers, and those that are lists of ids. */
const NUMBERS = new Set(["width", "height"]);
const ID_LISTS = new Set(["by", "over"]);
/** Written within a line, because line breaks and outer spaces would be lost or would end it. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  [";", "\\;"],
]);
const UNESCAPES: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["s", " "],
]);

const escaped = (text: string, characters: RegExp): string =>
  text.replace(characters, (found) => ESCAPES.get(found) ?? found).replace(/^ | $/g, String.raw`\s`);
const unescaped = (text: string): string =>
  text.replace(/\\(.)/gs, (_, letter: string) => UNESCAPES.get(letter) ?? letter);

/** Texts separated by semicolons. Empty ones are left out. */
export const writeWords = (words: readonly string[]): string =>
  words
    .filter((word) => word !== "")
    .map((word) => escaped(word, /[\\\n\r\t;]/g))
    .join("; ");

export const readWords = (cell: string): readonly string[] =>
  (cell.match(/(?:\\.|[^;\\\n]|\\$)+/gs) ?? [])
    .map((word) => unescaped(withoutSpaces(word)))
    .filter((word) => word !== "");

/** Without the spaces around it. A pattern would try each run of spaces inside a long text. */
function withoutSpaces(text: string): string {
  let [from, to] = [0, text.length];
  while (text[from] === " ") from += 1;
  while (to > from && text[to - 1] === " ") to -= 1;
  return text.slice(from, to);
}

/** The heading or field of a text in one language: `title (uk)`. */
export const inLanguage = (name: string, lang: string | undefined): string =>
  lang === undefined ? name : `${name} (${lang})`;

/** Longer ones are none of ours. */
const MAX_HEADING_LENGTH = 200;

export function splitLanguage(name: string): { readonly name: string; readonly lang: string | undefined } {
  if (name.length > MAX_HEADING_LENGTH) return { name: name.trim(), lang: undefined };
  const [, base = name, lang] = /^(.*?)\s*\(([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\)$/s.exec(name.trim()) ?? [];
  return { name: base.trim(), lang };
}

/** A text by language; one without a language stands under `undefined`. */
export const languagesOf = (text: LocalizedText): readonly (readonly [string | undefined, string])[] =>
  typeof text === "string" ? [[undefined, text]] : Object.entries(text);

/** Entries of several fields, one field a line. Fields without a value are left out. */
export const writeEntries = (entries: readonly Entry[]): string =>
  entries.map((entry) => linesOf(entry, "").join("\n")).join("\n\n");

function linesOf(entry: Entry, prefix: string): readonly string[] {
  return Object.entries(entry).flatMap(([field, value]) => {
    const name = `${prefix}${field}`;
    if (value === undefined) return [];
    if (Array.isArray(value)) return value.length === 0 ? [] : [lineOf(name, value.join(", "))];
    if (!isRecord(value)) return [lineOf(name, String(value))];
    if (field === "licence") return linesOf(value, `${name}.`);
    return Object.entries(value).map(([lang, text]) => lineOf(inLanguage(name, lang), String(text)));
  });
}

const lineOf = (name: string, text: string): string => `${name}: ${escaped(text, /[\\\n\r\t]/g)}`;

/** @returns the entries, and the lines that are none */
export function readEntries(cell: string): { readonly entries: readonly Entry[]; readonly strays: readonly string[] } {
  const entries: Record<string, unknown>[] = [];
  const strays: string[] = [];
  let entry: Record<string, unknown> | undefined;
  for (const line of cell.split(/\r\n|\r|\n/)) {
    if (line.trim() === "") {
      entry = undefined;
      continue;
    }
    const [, heading, text] = /^([^:]{1,80}):(?: (.*)|\s*)$/s.exec(line) ?? [];
    if (heading === undefined) {
      strays.push(line);
      continue;
    }
    if (!entry) entries.push((entry = {}));
    setField(entry, heading, unescaped(text ?? ""));
  }
  return { entries, strays };
}

function setField(entry: Record<string, unknown>, heading: string, text: string): void {
  const { name, lang } = splitLanguage(heading);
  const [field = "", inner] = name.split(".");
  if (inner !== undefined) setIn(entry, field, inner, text);
  else if (lang !== undefined) setIn(entry, field, lang, text);
  else put(entry, field, NUMBERS.has(field) ? Number(text) : ID_LISTS.has(field) ? idsIn(text) : text);
}

const idsIn = (text: string): readonly string[] =>
  text
    .split(/[,;]/)
    .map((id) => id.trim())
    .filter((id) => id !== "");

function setIn(entry: Record<string, unknown>, field: string, key: string, text: string): void {
  const known = Object.hasOwn(entry, field) ? entry[field] : undefined;
  const value: Record<string, unknown> = isRecord(known) ? known : {};
  put(value, key, text);
  put(entry, field, value);
}

/** Never a setter: a file may name a field `__proto__`. */
export function put(record: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(record, key, { value, enumerable: true, writable: true, configurable: true });
}
