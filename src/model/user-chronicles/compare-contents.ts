/** What differs between two contents of a chronicle, row by row. Pure; linear in the number of rows. */
import type { ChronicleContent, EventContent } from "./content";

/** A field of an event that differs. */
export type FieldChange = { readonly field: keyof EventContent; readonly before: unknown; readonly after: unknown };

export type EventChange =
  | { readonly kind: "added"; readonly event: EventContent }
  | { readonly kind: "removed"; readonly event: EventContent }
  | {
      readonly kind: "changed";
      readonly event: EventContent;
      readonly before: EventContent;
      /** In the order of the event's own fields; never empty. */
      readonly fields: readonly FieldChange[];
    };

/** The sections besides the events, each with what was added, changed and removed; only those that differ. */
export type SectionChange = {
  readonly section: Exclude<keyof ChronicleContent, "events">;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
};

export type Comparison = {
  /** In the order of the new content, the removed ones last. */
  readonly events: readonly EventChange[];
  readonly sections: readonly SectionChange[];
  /** Number of events that are the same in both. */
  readonly same: number;
};

/** Events and entries are matched by their ids; the order of events does not count, that of topics does not either. */
export function compareContents(before: ChronicleContent, after: ChronicleContent): Comparison {
  const known = byKey(before.events);
  const events: EventChange[] = [];
  let same = 0;
  for (const [key, event] of byKey(after.events)) {
    const earlier = known.get(key);
    known.delete(key);
    if (!earlier) events.push({ kind: "added", event });
    else {
      const fields = fieldChanges(earlier, event);
      if (fields.length === 0) same += 1;
      else events.push({ kind: "changed", event, before: earlier, fields });
    }
  }
  for (const event of known.values()) events.push({ kind: "removed", event });
  const sections = (["meta", "lanes", "eras", "actors", "places", "stories", "quiz"] as const).flatMap(
    (section) => sectionChange(section, before, after) ?? [],
  );
  return { events, sections, same };
}

function fieldChanges(before: EventContent, after: EventContent): readonly FieldChange[] {
  if (before === after) return [];
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]) as ReadonlySet<keyof EventContent>;
  return [...keys].flatMap((field) =>
    isSameValue(before[field], after[field]) ? [] : [{ field, before: before[field], after: after[field] }],
  );
}

function sectionChange(
  section: SectionChange["section"],
  before: ChronicleContent,
  after: ChronicleContent,
): SectionChange | undefined {
  if (section === "meta")
    return isSameValue(before.meta, after.meta) ? undefined : { section, added: 0, changed: 1, removed: 0 };
  const known = byKey<object>(before[section]);
  let [added, changed] = [0, 0];
  for (const [key, entry] of byKey<object>(after[section])) {
    const earlier = known.get(key);
    known.delete(key);
    if (earlier === undefined) added += 1;
    else if (!isSameValue(earlier, entry)) changed += 1;
  }
  const removed = known.size;
  return added + changed + removed === 0 ? undefined : { section, added, changed, removed };
}

/** By id, else by place. Of entries with the same id, which a file may contain, the first is matched with the first. */
function byKey<T extends object>(entries: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  // Of each id, how many there were: thousands of entries with one id would take quadratic time otherwise.
  const counts = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const id = "id" in entry ? String(entry.id) : String(index);
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    // No id contains a space.
    found.set(count === 1 ? id : `${id} ${count}`, entry);
  }
  return found;
}

/** Whether two values of JSON are the same, whatever the order of their keys. An absent field equals an undefined one. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && a.length !== (b as unknown[]).length) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => isSameValue(left[key], right[key]));
}
