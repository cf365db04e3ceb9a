/** Finds the events in JSON-LD with the vocabulary of schema.org, wherever they are nested. */
import { isRecord, ownValue } from "../../model/chronicle/chunks";
import { MAX_EVENTS } from "../../model/chronicle/read-steps";
import { type JsonRecord, textOf } from "../json-values";

export type FoundEvent = { readonly node: JsonRecord; readonly path: string; readonly superName?: string | undefined };
export type Found = {
  readonly events: readonly FoundEvent[];
  /** Nodes by `@id`, for references. */
  readonly byId: ReadonlyMap<string, JsonRecord>;
};

/** `Event` and its kinds: `MusicEvent`, `Festival` …; not `EventVenue`. */
const EVENT_TYPE = /(?:^|[/#:])(?:[A-Za-z]*Event|Festival|Hackathon|CourseInstance)$/;
/** Events inside an event. */
const PARTS = ["subEvent", "subEvents"];

/** Without the prefix of the vocabulary: `schema:name`, `https://schema.org/name`. */
export const plainName = (key: string): string => key.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, "");

export function propertyOf(node: JsonRecord, name: string): unknown {
  return ownValue(node, name) ?? ownValue(node, `schema:${name}`) ?? ownValue(node, `https://schema.org/${name}`);
}

/** All values of a property, whether it is a list or not. */
export function valuesOf(node: JsonRecord, name: string): readonly unknown[] {
  const value = propertyOf(node, name);
  return Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
}

/** A text, a number, or a text with its language or type. */
export function literalOf(value: unknown): string | undefined {
  return textOf(isRecord(value) ? ownValue(value, "@value") : value);
}

const isEvent = (node: JsonRecord): boolean =>
  valuesOf(node, "@type").some((type) => typeof type === "string" && EVENT_TYPE.test(type));

/** In the order of the file. Depth is bounded by the JSON parser. */
export function findEvents(root: unknown): Found {
  const events: FoundEvent[] = [];
  const byId = new Map<string, JsonRecord>();
  const seen = new Set<string>();
  const visit = (value: unknown, path: string, superName?: string): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of (value as unknown[]).entries()) visit(item, `${path}[${index}]`, superName);
      return;
    }
    if (!isRecord(value) || events.length > MAX_EVENTS) return;
    const id = textOf(ownValue(value, "@id"));
    // A node with nothing but its id is a reference.
    const isNode = Object.keys(value).length > 1;
    if (id !== undefined && isNode && !byId.has(id)) byId.set(id, value);
    const isListed = isEvent(value) && propertyOf(value, "startDate") !== undefined;
    if (isListed && !(id !== undefined && seen.has(id))) {
      if (id !== undefined) seen.add(id);
      events.push({ node: value, path, superName });
    }
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== "object" || inner === null) continue;
      const name = plainName(key);
      const isPart = PARTS.includes(name);
      const innerSuper = isPart ? (literalOf(propertyOf(value, "name")) ?? superName) : undefined;
      if (name !== "superEvent" || !isListed) visit(inner, path === "" ? key : `${path}.${key}`, innerSuper);
    }
  };
  visit(root, "");
  return { events, byId };
}
