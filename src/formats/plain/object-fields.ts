/**
 * The fields of an event given as a JSON object of unknown structure. Texts and nested objects are handled separately.
 */
import { isRecord } from "../../model/chronicle/chunks";
import { showValue } from "../../model/problem";
import { readNumberedDate } from "../dates/number-fields";
import type { Fields } from "../fields/fields";
import { type Heading, type Role, isEndOf, readKey } from "../fields/roles";
import type { ImportReport } from "../import-report";
import { type JsonRecord, textAtAny, textOf } from "../json-values";
import type { SourcePosition } from "../source-position";
import { isBlank } from "../../model/blank-text";

/** A nested object in a field whose role allows one, such as a source with title and address. */
export type ObjectField = { readonly role: Role; readonly value: JsonRecord; readonly path: string };

export type NamedRoles = (name: string) => Heading;

type NamedText = { readonly name: string; readonly text: string };

const OBJECT_ROLES: ReadonlySet<Role> = new Set<Role>(["place", "sourceTitle", "sourceUrl", "media", "quote"]);
/** Roles for which only the name of a nested object is used. */
const NAME_ROLES: ReadonlySet<Role> = new Set<Role>(["tags", "group", "actors", "people"]);
const MAX_REMEMBERED = 10_000;

/** The role of each key, cached: the keys of all events are mostly the same. */
export function namedRoles(): NamedRoles {
  const known = new Map<string, Heading>();
  return (name) => {
    const heading = known.get(name) ?? readKey(name);
    if (known.size < MAX_REMEMBERED) known.set(name, heading);
    return heading;
  };
}

/** Values that are invalid for the role of their field are reported and dropped. */
export function fieldsOfObject(
  event: JsonRecord,
  position: SourcePosition,
  headingOf: NamedRoles,
  report: ImportReport,
): { readonly fields: Fields; readonly objects: readonly ObjectField[] } {
  const texts = new Map<Role, NamedText[]>();
  const names = new Map<Role, string>();
  const objects: ObjectField[] = [];
  const addText = (role: Role, name: string, text: string) => {
    if (isBlank(text)) return;
    const known = texts.get(role);
    if (known) known.push({ name, text });
    else texts.set(role, [{ name, text }]);
  };

  const addValue = (role: Role, name: string, value: unknown, isItem: boolean): void => {
    const text = typeof value === "boolean" ? String(value) : textOf(value);
    // "site" and "address" may be either.
    const isLink = role === "place" && text !== undefined && /^https?:\/\/\S+$/i.test(text);
    if (text !== undefined) return addText(isLink ? "sourceUrl" : role, name, text);
    if (value === null || value === undefined || value === "" || (typeof value === "string" && value.trim() === ""))
      return;
    if (Array.isArray(value) && !isItem) {
      for (const [index, item] of (value as unknown[]).entries()) addValue(role, `${name}[${index}]`, item, true);
    } else if (isRecord(value) && OBJECT_ROLES.has(role)) objects.push({ role, value, path: name });
    else if (isRecord(value) && (role === "start" || role === "end")) addText(role, name, dateIn(value));
    else if (isRecord(value) && NAME_ROLES.has(role))
      addText(role, name, textAtAny(value, "name", "title", "label", "id") ?? "");
    else report.warn(isItem ? "item.invalid" : "field.invalid", position.place(name), { expected: "text", value });
  };

  const byRank = Object.keys(event)
    .map((name) => ({ name, ...headingOf(name) }))
    .sort((a, b) => (a.meaning?.rank ?? 0) - (b.meaning?.rank ?? 0));
  const startKey = byRank.find(({ meaning }) => meaning?.role === "start")?.key ?? "";
  for (const { name, key, meaning } of byRank) {
    const value = event[name];
    const role = meaning?.role;
    const isSecondStart = role === "start" && texts.has(role);
    if (role === undefined || isSecondStart || (role === "end" && !isEndOf(startKey, key))) {
      report.gather("keys.unknown", position.place(name), "names that are known; the rest is left out", name);
    } else if (role === "id" && (typeof value === "boolean" || textOf(value) === undefined)) {
      report.warn("id.invalid", position.place(name), { expected: "text; a new id is made", value });
    } else {
      if (!names.has(role)) names.set(role, name);
      addValue(role, name, value, false);
    }
  }
  return {
    objects,
    fields: {
      texts: (role) => (texts.get(role) ?? NONE).map(({ text }) => text),
      main: (role) => texts.get(role)?.find(({ name }) => name === names.get(role))?.text,
      nameOf: (role, index = 0) => texts.get(role)?.[index]?.name ?? names.get(role) ?? MISSING_NAMES.get(role),
    },
  };
}

const NONE: readonly NamedText[] = [];
/** Suggested names for missing fields. */
const MISSING_NAMES: ReadonlyMap<Role, string> = new Map<Role, string>([
  ["title", "title"],
  ["start", "start"],
]);

/** EDTF, or the object itself as an unreadable text. */
function dateIn(value: JsonRecord): string {
  const texts = Object.fromEntries(
    ["year", "month", "day", "hour", "minute", "second"].map((key) => [key, textAtAny(value, key) ?? ""]),
  );
  const read = readNumberedDate(texts);
  return read.ok ? read.edtf : showValue(value);
}
