/** Reads `meta.moved`. An entry that cannot be used is left out with a warning, and nothing else with it. */
import { parseEventDate } from "../dates/event-date";
import { type Reading, isRecord, ownValue, readChunk } from "./chunks";
import { type Moved, type Moves, presentId } from "./moved";
import { MovedSchema } from "./schema";

const MAX_MOVED = 20_000;

type Placed = { readonly entry: Moved; readonly where: string };

/**
 * @param idsOf  the ids of all events of the file; called only if there is something to check
 * @returns the entries in file order, each leading to an event or to one that was removed; `undefined` if there are none
 */
export function readMoved(
  file: Readonly<Record<string, unknown>>,
  idsOf: () => ReadonlySet<string>,
  reading: Reading,
): Moved[] | undefined {
  const meta = ownValue(file, "meta");
  const list = isRecord(meta) ? ownValue(meta, "moved") : undefined;
  if (list === undefined) return undefined;
  const { log } = reading;
  if (!Array.isArray(list)) {
    log.warn("field.invalid", { where: "meta.moved", expected: "a list: [ … ]", value: list });
    return undefined;
  }
  if (list.length > MAX_MOVED) {
    const expected = `at most ${MAX_MOVED} entries; the rest is left out`;
    log.warn("field.invalid", { where: "meta.moved", expected, value: list.length });
  }
  const ids = idsOf();
  const found = new Map<string, Placed>();
  for (const [index, item] of (list as unknown[]).slice(0, MAX_MOVED).entries()) {
    const where = `meta.moved[${index}]`;
    const read = readChunk(MovedSchema, item, where, reading);
    if (!read.ok) {
      log.warn("item.invalid", read.fault);
      continue;
    }
    const { from } = read.value;
    const fault = { where: `${where}.from`, value: from };
    if (ids.has(from)) log.warn("moved.from.exists", { ...fault, expected: "an id that no event has any more" });
    else if (found.has(from)) log.warn("moved.from.twice", { ...fault, expected: "one entry for each old id" });
    else found.set(from, { entry: withRealDate(read.value, where, reading), where });
  }
  const inCircle = circlesOf(found);
  const moved: Moved[] = [];
  for (const { entry, where } of found.values()) {
    const { to, ...others } = entry;
    const fault = { where: `${where}.to`, value: to };
    if (inCircle.has(entry.from)) log.warn("moved.circle", { ...fault, expected: "an event that exists, in the end" });
    else if (to === undefined || ids.has(to) || found.has(to)) moved.push(entry);
    else {
      log.warn("moved.to.unknown", { ...fault, expected: "the id of an event, or of another entry" });
      moved.push(others);
    }
  }
  return moved.length > 0 ? moved : undefined;
}

/**
 * The present id of an event that something in the file refers to by an old one.
 * @returns the same id if it has not moved
 */
export function followReference(moves: Moves, id: string, where: string, { log }: Reading): string {
  const present = presentId(moves, id);
  if (present !== id) log.warn("reference.moved", { where, expected: `its present id: ${present}`, value: id });
  return present;
}

/** A day that no calendar has is left out; what happened to the event is not. */
function withRealDate(entry: Moved, where: string, { log }: Reading): Moved {
  const { date, ...others } = entry;
  const parsed = date === undefined ? undefined : parseEventDate(date);
  if (!parsed || parsed.ok) return entry;
  log.warn("field.invalid", { where: `${where}.date`, expected: parsed.expected, value: date });
  return others;
}

/** The old ids that never lead to an end, those that only lead into a circle included. Linear in the number of entries. */
function circlesOf(entries: ReadonlyMap<string, Placed>): ReadonlySet<string> {
  const isEndless = new Map<string, boolean>();
  for (const start of entries.keys()) {
    const path = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && entries.has(id) && !isEndless.has(id) && !path.has(id)) {
      path.add(id);
      id = entries.get(id)?.entry.to;
    }
    const result: boolean = id !== undefined && (path.has(id) || (isEndless.get(id) ?? false));
    for (const one of path) isEndless.set(one, result);
  }
  return new Set([...isEndless].flatMap(([id, result]) => (result ? [id] : [])));
}
