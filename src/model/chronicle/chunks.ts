/**
 * Validates any value against a valibot schema, chunk by chunk: an invalid optional field or list item is dropped
 * alone, an invalid required field drops the object around it. Results are plain copies with known keys only.
 */
import * as v from "valibot";
import { MEDIA_EXPECTED, readMediaAddress } from "./media-address";
import { LANG_PATTERN, MAX_TEXT_LENGTH, MediaUrlSchema, TextSchema, UrlSchema } from "./schema";
import type { Fault, ProblemLog } from "./problem-codes";
import { type DraftEvent, NO_ITEMS } from "./draft-event";
import { parseUrl } from "../links/parse-url";

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

type AnySchema = v.GenericSchema;
type ObjectLike = v.ObjectSchema<v.ObjectEntries, undefined>;
type ArrayLike = v.ArraySchema<AnySchema, undefined>;
type OptionalLike = v.OptionalSchema<AnySchema, unknown>;

const MAX_UNKNOWN_KEYS = 20;
const TEXT_EXPECTED = 'a text, or a text for each language such as {"en": "…", "uk": "…"}';
// Keeps line breaks and tabs. Other controls break rendering and search; lone surrogates make encodeURIComponent throw.
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;

export type Reading = {
  readonly log: ProblemLog;
  /** Paths with `[]` for any index, so that a misspelt key in every event is reported once. */
  readonly unknownKeys: Set<string>;
  /** Reads the routes and areas of an event that has any. Without it they stay as in the file. */
  readonly readShapes?: ((event: DraftEvent, where: string, reading: Reading) => void) | undefined;
};

/** Whether a value is an object other than an array. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The own property `key`; an inherited one (`constructor`, `__proto__`) counts as absent, and so does `null`. */
export function ownValue(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? (record[key] ?? undefined) : undefined;
}

/**
 * Reads `value` against `schema`.
 * @param where  path for problems, for example `events[12]`
 * @returns the copy, or the fault that made it invalid; lesser faults go to the log as warnings
 */
export function readChunk<S extends AnySchema>(
  schema: S,
  value: unknown,
  where: string,
  reading: Reading,
): Read<v.InferOutput<S>> {
  return readAny(schema, value, where, reading) as Read<v.InferOutput<S>>;
}

function readAny(schema: AnySchema, value: unknown, where: string, reading: Reading): Read<unknown> {
  if (schema === (TextSchema as AnySchema)) return readText(value, where, reading);
  if (schema.type === "object") return readObject(schema as unknown as ObjectLike, value, where, reading);
  if (schema.type === "array") return readArray(schema as unknown as ArrayLike, value, where, reading);
  const clean = typeof value === "string" ? cleanText(value, where, reading) : value;
  const result = v.safeParse(schema, clean);
  if (!result.success) return unread(where, expectedBy(schema, result.issues[0]), value);
  if (schema === (UrlSchema as AnySchema) && !parseUrl(String(result.output))) {
    return unread(where, "a web address", value);
  }
  if (schema === (MediaUrlSchema as AnySchema)) {
    const address = readMediaAddress(String(result.output));
    return address === undefined ? unread(where, MEDIA_EXPECTED, value) : { ok: true, value: address };
  }
  return { ok: true, value: result.output };
}

function readObject(schema: ObjectLike, value: unknown, where: string, reading: Reading): Read<unknown> {
  if (!isRecord(value)) return unread(where, "an object: { … }", value);
  noteUnknownKeys(schema, value, where, reading);
  const copy: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(schema.entries)) {
    const path = where === "" ? key : `${where}.${key}`;
    const given = ownValue(value, key);
    const isOptional = entry.type === "optional";
    const inner = isOptional ? (entry as unknown as OptionalLike).wrapped : (entry as AnySchema);
    if (given === undefined && isOptional) {
      putDefault(copy, key, entry as unknown as OptionalLike);
      continue;
    }
    const read = readAny(inner, given, path, reading);
    if (read.ok) copy[key] = read.value;
    else if (isOptional) {
      reading.log.warn("field.invalid", read.fault);
      putDefault(copy, key, entry as unknown as OptionalLike);
    } else return read;
  }
  return { ok: true, value: copy };
}

function putDefault(copy: Record<string, unknown>, key: string, schema: OptionalLike): void {
  const value: unknown = v.getDefault(schema);
  // The empty default list belongs to the schema, so it is not copied.
  if (Array.isArray(value)) copy[key] = value.length === 0 ? NO_ITEMS : [...(value as unknown[])];
  else if (value !== undefined) copy[key] = value;
}

function readArray(schema: ArrayLike, value: unknown, where: string, reading: Reading): Read<unknown> {
  if (!Array.isArray(value)) return unread(where, "a list: [ … ]", value);
  const items: unknown[] = [];
  for (const [index, item] of (value as unknown[]).entries()) {
    const read = readAny(schema.item, item, `${where}[${index}]`, reading);
    if (read.ok) items.push(read.value);
    else reading.log.warn("item.invalid", read.fault);
  }
  return { ok: true, value: items.length === 0 ? NO_ITEMS : items };
}

function readText(value: unknown, where: string, reading: Reading): Read<unknown> {
  if (typeof value === "string") return { ok: true, value: shorten(cleanText(value, where, reading), where, reading) };
  if (!isRecord(value)) return unread(where, TEXT_EXPECTED, value);
  const copy: Record<string, string> = {};
  for (const [lang, text] of Object.entries(value)) {
    const path = `${where}.${lang}`;
    if (LANG_PATTERN.test(lang) && typeof text === "string") {
      copy[lang] = shorten(cleanText(text, path, reading), path, reading);
    } else
      reading.log.warn("field.invalid", {
        where: path,
        expected: "a language tag such as en or uk, and a text",
        value: text,
      });
  }
  return Object.keys(copy).length > 0 ? { ok: true, value: copy } : unread(where, TEXT_EXPECTED, value);
}

function cleanText(text: string, where: string, reading: Reading): string {
  const clean = text.replace(CONTROLS, "").replace(LONE_SURROGATES, "\u{FFFD}");
  if (clean !== text) {
    reading.log.warn("text.control-characters", {
      where,
      expected: "no control characters or half characters",
      value: text,
    });
  }
  return clean;
}

function shorten(text: string, where: string, reading: Reading): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  reading.log.warn("text.too-long", { where, expected: `at most ${MAX_TEXT_LENGTH} characters`, value: text });
  return `${text.slice(0, MAX_TEXT_LENGTH - 1).replace(LONE_SURROGATES, "")}…`;
}

function noteUnknownKeys(
  schema: ObjectLike,
  value: Readonly<Record<string, unknown>>,
  where: string,
  reading: Reading,
): void {
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(schema.entries, key) || key.startsWith("x-") || reading.unknownKeys.size >= MAX_UNKNOWN_KEYS)
      continue;
    reading.unknownKeys.add(`${where}.${key}`.replace(/\[\d+\]/g, "[]").replace(/^\./, ""));
  }
}

function unread(where: string, expected: string, value: unknown): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: { where, expected, value } };
}

const TYPE_NAMES = new Map([
  ["string", "text"],
  ["number", "a number"],
  ["integer", "a whole number"],
  ["boolean", "true or false"],
]);

function expectedBy(schema: AnySchema, issue: v.BaseIssue<unknown>): string {
  if (issue.type === "regex") return issue.message;
  if (schema.type === "picklist") {
    return `one of ${(schema as unknown as { readonly options: readonly string[] }).options.join(", ")}`;
  }
  if (issue.type === "min_value" || issue.type === "max_value") return `a number ${issue.expected ?? ""}`;
  if (issue.type === "max_length") return `a text of at most ${String(issue.expected).replace(/\D/g, "")} characters`;
  return TYPE_NAMES.get(issue.type) ?? TYPE_NAMES.get(schema.type) ?? issue.message;
}
