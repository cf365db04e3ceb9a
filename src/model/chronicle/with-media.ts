/** A chronicle with media added to some of its events, which are otherwise the same. */
import type { Chronicle, EventList, EventTable, TimelineEvent } from "./chronicle";
import type { Medium } from "./media";
import { kindOfMediaAddress } from "./media-address";

export type AddedMedium = { readonly eventId: string; readonly medium: Medium };

/** Unpacks only the events concerned. Those that the chronicle does not have are left out. */
export function withMedia(chronicle: Chronicle, added: readonly AddedMedium[]): Chronicle {
  const { events, eventsById, digest } = chronicle;
  const changed = new Map<string, TimelineEvent>();
  for (const { eventId, medium } of added) {
    const event = changed.get(eventId) ?? eventsById.get(eventId);
    if (event) changed.set(eventId, Object.freeze({ ...event, media: [...event.media, medium] }));
  }
  if (changed.size === 0) return chronicle;
  const paths = added.map(({ medium }) => medium.url).filter((url) => kindOfMediaAddress(url) === "path");
  const list = Array.isArray(events)
    ? Object.freeze((events as readonly TimelineEvent[]).map((event) => changed.get(event.id) ?? event))
    : new ChangedEvents(events, eventsById, changed);
  const table = list instanceof ChangedEvents ? list : new Map(Array.from(list, (event) => [event.id, event]));
  const mediaPaths = [...new Set([...digest.mediaPaths, ...paths])];
  return Object.freeze({ ...chronicle, events: list, eventsById: table, digest: { ...digest, mediaPaths } });
}

/** A large chronicle stays packed. */
class ChangedEvents implements EventList, EventTable {
  readonly length: number;

  constructor(
    private readonly list: EventList,
    private readonly table: EventTable,
    private readonly changed: ReadonlyMap<string, TimelineEvent>,
  ) {
    this.length = list.length;
  }

  at(position: number): TimelineEvent | undefined {
    const event = this.list.at(position);
    return event && (this.changed.get(event.id) ?? event);
  }

  indexOf(event: TimelineEvent): number {
    const original = this.changed.get(event.id) === event ? this.table.get(event.id) : event;
    return original ? this.list.indexOf(original) : -1;
  }

  get(id: string): TimelineEvent | undefined {
    return this.changed.get(id) ?? this.table.get(id);
  }

  has(id: string): boolean {
    return this.table.has(id);
  }

  *[Symbol.iterator](): Iterator<TimelineEvent> {
    for (const event of this.list) yield this.changed.get(event.id) ?? event;
  }
}
