/**
 * Packs a large list of events into a few hundred strings: fast to post from the worker, small in memory, and unpacked
 * by chunk on access. Written and read by this program only, so it is not validated again.
 */
import type { EventList, EventTable, TimelineEvent } from "./chronicle";
import { type DraftEvent, NO_ITEMS } from "./draft-event";
import { type EventDate, parseEventDate } from "../dates/event-date";

/** Events per chunk; unpacking one chunk takes about a millisecond. */
const CHUNK = 250;
const LISTS = ["actors", "places", "figures", "quotes", "related", "sources", "media", "tags"] as const;

export type PackedEvents = {
  readonly length: number;
  /** JSON of `CHUNK` events each. Dates are EDTF; empty fields are omitted. */
  readonly chunks: readonly string[];
  /** Hash table of ids with linear probing: position + 1, or 0 for an empty slot. */
  readonly table: Uint32Array;
};

type PackedEvent = Omit<DraftEvent, "date" | (typeof LISTS)[number]> &
  Partial<Pick<DraftEvent, (typeof LISTS)[number]>> & { readonly date: string };

/** Packs all events. */
export function packEvents(events: readonly TimelineEvent[]): PackedEvents {
  const chunks: string[] = [];
  for (let from = 0; from < events.length; from += CHUNK)
    chunks.push(JSON.stringify(events.slice(from, from + CHUNK).map(pack)));
  return { length: events.length, chunks, table: tableOf(events) };
}

function pack(event: TimelineEvent): object {
  const packed: Record<string, unknown> = {};
  for (const key in event) {
    const value = event[key as keyof TimelineEvent];
    if (!Array.isArray(value) || value.length > 0) packed[key] = value;
  }
  packed["date"] = event.date.edtf;
  return packed;
}

function tableOf(events: readonly TimelineEvent[]): Uint32Array {
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * events.length + 1)));
  events.forEach(({ id }, position) => {
    let slot = hashOf(id) & (table.length - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = position + 1;
  });
  return table;
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * Event list and table over packed events. An event is unpacked on first access and is the same object from then on.
 */
export class UnpackedEvents implements EventList, EventTable {
  readonly length: number;
  readonly #packed: PackedEvents;
  readonly #chunks: (readonly TimelineEvent[] | undefined)[] = [];
  readonly #positions = new WeakMap<TimelineEvent, number>();
  readonly #dates = new Map<string, EventDate>();

  constructor(packed: PackedEvents) {
    this.#packed = packed;
    this.length = packed.length;
  }

  at(position: number): TimelineEvent | undefined {
    const from = position < 0 ? position + this.length : position;
    return this.#chunk(Math.floor(from / CHUNK))?.[from % CHUNK];
  }

  indexOf(event: TimelineEvent): number {
    return this.#positions.get(event) ?? -1;
  }

  get(id: string): TimelineEvent | undefined {
    const { table } = this.#packed;
    if (this.length === 0) return undefined;
    for (let slot = hashOf(id) & (table.length - 1); table[slot] !== 0; slot = (slot + 1) & (table.length - 1)) {
      const event = this.at((table[slot] as number) - 1);
      if (event?.id === id) return event;
    }
    return undefined;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  *[Symbol.iterator](): Iterator<TimelineEvent> {
    for (let chunk = 0; chunk < this.#packed.chunks.length; chunk += 1) yield* this.#chunk(chunk) ?? [];
  }

  #chunk(index: number): readonly TimelineEvent[] | undefined {
    const known = this.#chunks[index];
    const text = this.#packed.chunks[index];
    if (known || text === undefined) return known;
    const events = (JSON.parse(text) as PackedEvent[]).map((packed, i) => {
      const event = this.#unpack(packed);
      this.#positions.set(event, index * CHUNK + i);
      return event;
    });
    this.#chunks[index] = events;
    return events;
  }

  #unpack(packed: PackedEvent): TimelineEvent {
    const event = packed as unknown as DraftEvent;
    event.date = this.#date(packed.date);
    for (const list of LISTS) event[list] ??= NO_ITEMS;
    return Object.freeze(event) as TimelineEvent;
  }

  #date(edtf: string): EventDate {
    const known = this.#dates.get(edtf);
    if (known) return known;
    const parsed = parseEventDate(edtf);
    if (!parsed.ok) throw new Error(`packed events hold "${edtf}", which is no date`);
    this.#dates.set(edtf, Object.freeze(parsed.date));
    return parsed.date;
  }
}
