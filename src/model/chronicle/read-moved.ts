/** Reads `meta.moved`. An entry that cannot be used is left out with a warning, and nothing else with it. */
import { parseEventDate } from "../dates/event-date";
import { type Reading, isRecord, ownValue, readChunk } from "./chunks";
import { MAX_CHAIN, type Moved, type Moves, presentId } from "./moved";
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
    const code = ids.has(from) ? "moved.from.exists" : found.has(from) ? "moved.from.twice" : undefined;
    if (code) log.warn(code, { where: `${where}.from`, expected: "an id that is gone, once", value: from });
    else found.set(from, { entry: withRealDate(read.value, where, reading), where });
  }
  const isEndless = (id: string | undefined): boolean => {
    for (let left = MAX_CHAIN; left > 0 && id !== undefined; left -= 1) id = found.get(id)?.entry.to;
    return id !== undefined;
  };
  const moved: Moved[] = [];
  for (const { entry, where } of found.values()) {
    const { to, ...others } = entry;
    const isCircle = isEndless(to);
    const isKnown = to === undefined || ids.has(to) || found.has(to);
    if (isCircle || !isKnown) {
      const code = isCircle ? "moved.circle" : "moved.to.unknown";
      log.warn(code, { where: `${where}.to`, expected: "the id of an event", value: to });
    }
    if (!isCircle) moved.push(isKnown ? entry : others);
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
