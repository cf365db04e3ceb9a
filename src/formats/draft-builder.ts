import { OTHER_LANE } from "../model/chronicle/resolve-references";
import { UNTITLED } from "../model/chronicle/read-sections";
import { CHRONICLE_FORMAT } from "../model/chronicle/read-steps";
import type { Draft, DraftEra, DraftMeta } from "./draft";
import { DraftLanes } from "./draft-lanes";
import type { ActorParts, EventParts, PlaceParts } from "./event-parts";
import type { ImportReport } from "./import-report";
import { type ProblemPlace, type SourcePosition, WHOLE_FILE } from "./source-position";
import { UniqueIds } from "./unique-ids";

/** What the foreign file calls a field of our format such as `title`; `undefined`: the same. */
export type FieldNames = (field: string) => string | undefined;

type Entry = { readonly position: SourcePosition; readonly parts: EventParts };

/** Collects the events of a foreign file into a chronicle of our own format; assigns ids, lanes, actors and places. */
export class DraftBuilder {
  readonly lanes: DraftLanes;
  private readonly entries: Entry[] = [];
  private readonly actors = new NamedEntries<ActorParts>("actor");
  private readonly places = new NamedEntries<PlaceParts>("place");
  private readonly eras: DraftEra[] = [];
  /** For each id in the file, the new id of its first event. */
  private readonly idsOfFile = new Map<string, string>();

  constructor(
    private readonly report: ImportReport,
    private readonly nameOf: FieldNames = (field) => field,
  ) {
    this.lanes = new DraftLanes(report);
  }

  addEvent(position: SourcePosition, parts: EventParts): void {
    this.entries.push({ position, parts });
    this.lanes.use(parts.group);
  }

  addEra(era: DraftEra): void {
    this.eras.push(era);
  }

  /**
   * @param eventsInFile  number of events in the file, including unreadable ones
   * @param more  further sections of the chronicle, such as stories; called after the events have their ids
   */
  build(meta: DraftMeta, eventsInFile: number, more: (draft: this) => object = () => ({})): Draft {
    const ids = this.assignIds();
    this.lanes.settle();
    const events = this.entries.map(({ position, parts }, index) => this.eventOf(position, parts, ids[index] ?? ""));
    const eraIds = new UniqueIds();
    const languages = this.languages();
    const title = meta.title ?? UNTITLED.title;
    return {
      eventsInFile,
      placeOf: (path) => this.placeOf(path),
      chronicle: {
        format: CHRONICLE_FORMAT,
        meta: {
          title,
          ...(meta.description === undefined ? {} : { description: meta.description }),
          ...(languages.length > 0 ? { languages } : {}),
        },
        ...this.lanes.section(),
        eras: this.eras.map((era, index) => ({ id: eraIds.makeOf(era.label, `era-${index + 1}`), ...era })),
        actors: this.actors.list((id, { name, kind }) => ({ id, name, ...(kind ? { kind } : {}) })),
        places: this.places.list((id, place) => ({ id, ...place })),
        events,
        ...more(this),
      },
    };
  }

  /** Those that the file names, the most frequent first. */
  private languages(): readonly string[] {
    const counts = new Map<string, number>();
    for (const { parts } of this.entries)
      if (parts.lang !== undefined) counts.set(parts.lang, (counts.get(parts.lang) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a).map(([lang]) => lang);
  }

  /** The new id of the event with this id in the file; unchanged if there is none. */
  idOf(idInFile: string): string {
    return this.idsOfFile.get(idInFile) ?? idInFile;
  }

  private eventOf(position: SourcePosition, parts: EventParts, id: string): object {
    const { id: _inFile, group, actors = [], places = [], lang, ...rest } = parts;
    const event: Record<string, unknown> = { id };
    for (const [name, value] of Object.entries(lang === undefined ? rest : inLanguage(rest, lang))) {
      if (value !== undefined && !(Array.isArray(value) && value.length === 0)) event[name] = value;
    }
    const lane = this.lanes.laneOf(group, position);
    if (lane !== undefined) event["lane"] = lane.id;
    if (lane?.id === OTHER_LANE.id && group !== undefined) event["tags"] = [...(parts.tags ?? []), group];
    if (actors.length > 0) event["actors"] = actors.map((actor) => this.actors.idOf(actor));
    if (places.length > 0) event["places"] = places.map((place) => this.places.idOf(place));
    return event;
  }

  /** Ids of the file are assigned first, so that no generated id takes one that the file uses later. */
  private assignIds(): readonly string[] {
    const unique = new UniqueIds();
    const isReserved = this.entries.map(({ parts: { id } }) => id !== undefined && unique.reserve(id));
    return this.entries.map(({ position, parts }, index) => {
      const { id: given, title } = parts;
      const newId = (otherwise: string) =>
        given === undefined ? unique.makeOf(title, otherwise) : unique.make(given, otherwise);
      const id = given !== undefined && isReserved[index] ? given : newId(`event-${index + 1}`);
      if (given === undefined) return id;
      if (this.idsOfFile.has(given)) {
        const fault = { expected: `a unique id; now ${id}`, value: given };
        this.report.warn("id.duplicate", position.place(this.nameOf("id")), fault);
      } else this.idsOfFile.set(given, id);
      return id;
    });
  }

  private placeOf(path: string): ProblemPlace {
    const [, index, field] = /^events\[(\d+)\](?:\.([a-zA-Z]+))?/.exec(path) ?? [];
    const entry = index === undefined ? undefined : this.entries[Number(index)];
    // Anything but events is sorted after all events, under its own path.
    if (!entry) return { ...WHOLE_FILE, where: path, order: Number.MAX_SAFE_INTEGER };
    return entry.position.place(field === undefined ? undefined : this.nameOf(field));
  }
}

/** The texts of an event with their language. */
function inLanguage<T extends Pick<EventParts, "title" | "summary" | "quotes">>(parts: T, lang: string): object {
  const { title, summary, quotes } = parts;
  return {
    ...parts,
    title: { [lang]: title },
    ...(summary === undefined ? {} : { summary: { [lang]: summary } }),
    ...(quotes ? { quotes: quotes.map(({ text, speaker }) => ({ text: { [lang]: text }, speaker })) } : {}),
  };
}

/** Actors or places by name: the same name is the same entry, and later occurrences fill in missing fields. */
class NamedEntries<T extends { readonly name: string }> {
  private readonly items = new Map<string, { readonly id: string; readonly item: T }>();
  private readonly ids = new UniqueIds();

  constructor(private readonly kind: string) {}

  idOf(item: T): string {
    const key = item.name.toLowerCase();
    const known = this.items.get(key);
    const id = known?.id ?? this.ids.makeOf(item.name, `${this.kind}-${this.items.size + 1}`);
    this.items.set(key, { id, item: known ? filled(known.item, item) : item });
    return id;
  }

  list(asEntry: (id: string, item: T) => object): object[] {
    return [...this.items.values()].map(({ id, item }) => asEntry(id, item));
  }
}

function filled<T extends object>(known: T, other: T): T {
  const gaps = Object.entries(other).filter(([key]) => known[key as keyof T] === undefined);
  return gaps.length === 0 ? known : { ...known, ...Object.fromEntries(gaps) };
}
