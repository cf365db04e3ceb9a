/**
 * Edits of topics (lanes), periods (eras), actors and places. Each function returns a new content, or the same object if
 * nothing changes. Pure.
 */
import { randomId } from "../random-id";
import type { ChronicleContent, EventContent } from "./content";
import { moveItem, withItem } from "../edit-values";

/** Lists whose entries have an id. */
export type ListName = "lanes" | "eras" | "actors" | "places";
export type EntryOf<L extends ListName> = ChronicleContent[L][number];

const PREFIX: Readonly<Record<ListName, string>> = { lanes: "topic", eras: "period", actors: "actor", places: "place" };

export const newEntryId = (list: ListName): string => `${PREFIX[list]}-${randomId().slice(0, 8)}`;

export const addEntry = <L extends ListName>(
  content: ChronicleContent,
  list: L,
  entry: EntryOf<L>,
): ChronicleContent => ({
  ...content,
  [list]: [...content[list], entry],
});

export function changeEntry<L extends ListName>(
  content: ChronicleContent,
  list: L,
  id: string,
  change: (entry: EntryOf<L>) => EntryOf<L>,
): ChronicleContent {
  const entries: readonly EntryOf<L>[] = content[list];
  const at = entries.findIndex((entry) => entry.id === id);
  const before = entries[at];
  const after = before && change(before);
  return after === undefined || after === before ? content : { ...content, [list]: withItem(entries, at, after) };
}

/** Topics are drawn in the order of their list. */
export function moveEntry(content: ChronicleContent, list: ListName, id: string, to: number): ChronicleContent {
  const entries: readonly { readonly id: string }[] = content[list];
  const from = entries.findIndex((entry) => entry.id === id);
  const moved = moveItem(entries, from, to);
  return moved === entries ? content : { ...content, [list]: moved };
}

/** For each id that events name in a list: how many do. None names a period: they only fall into it. Iterates over all events. */
export function usesIn({ events }: Pick<ChronicleContent, "events">, list: ListName): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const event of events) for (const id of new Set(namesIn(event, list))) uses.set(id, (uses.get(id) ?? 0) + 1);
  return uses;
}

function namesIn(event: EventContent, list: ListName): readonly string[] {
  switch (list) {
    case "lanes":
      return event.lane === undefined ? [] : [event.lane];
    case "actors":
      return [...event.actors, ...(event.contested?.claims.flatMap(({ by }) => by) ?? [])];
    case "places":
      return event.places;
    case "eras":
      return [];
  }
}

/**
 * Removes an entry. Events that name it name the replacement instead, or nothing.
 * @param replacement  id of another entry of the list
 */
export function removeEntry(
  content: ChronicleContent,
  list: ListName,
  id: string,
  replacement?: string,
): ChronicleContent {
  const entries: readonly { readonly id: string }[] = content[list];
  const rest = entries.filter((entry) => entry.id !== id);
  if (rest.length === entries.length) return content;
  const events = content.events.map((event) =>
    namesIn(event, list).includes(id) ? renamed(event, list, id, replacement) : event,
  );
  return { ...content, [list]: rest, events };
}

function renamed(event: EventContent, list: ListName, id: string, replacement: string | undefined): EventContent {
  const swap = (ids: readonly string[]): string[] => [
    ...new Set(ids.flatMap((one) => (one === id ? (replacement ?? []) : one))),
  ];
  switch (list) {
    case "lanes": {
      const { lane: _lane, ...others } = event;
      return replacement === undefined ? others : { ...others, lane: replacement };
    }
    case "actors": {
      const { contested } = event;
      const claims = contested?.claims.map((claim) => ({ ...claim, by: swap(claim.by) }));
      return {
        ...event,
        actors: swap(event.actors),
        ...(contested && claims ? { contested: { ...contested, claims } } : {}),
      };
    }
    case "places":
      return { ...event, places: swap(event.places) };
    case "eras":
      return event;
  }
}
