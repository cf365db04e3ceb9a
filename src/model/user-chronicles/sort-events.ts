/** The order of the rows in the table of a draft. Pure. */
import { parseEventDate } from "../dates/event-date";
import { textIn } from "../edit-values";
import { type ChronicleContent, type EventContent, languagesOf } from "./content";

export type TableSort = { readonly by: "date" | "title" | "lane"; readonly isDescending: boolean };

/** Events are never changed in place. */
const starts = new WeakMap<EventContent, readonly [start: number, end: number]>();
/** Dates that cannot be read come last. */
const UNREAD = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

function timesOf(event: EventContent): readonly [start: number, end: number] {
  const known = starts.get(event);
  if (known) return known;
  const read = parseEventDate(event.date);
  const times = read.ok ? ([read.date.startMs, read.date.endMs] as const) : UNREAD;
  starts.set(event, times);
  return times;
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Ids of the events in order; equal ones by date, then as in the file. @param lang  of the alphabet */
export function sortedIds(content: ChronicleContent, { by, isDescending }: TableSort, lang: string): readonly string[] {
  const languages = languagesOf(content);
  const main = languages[0] ?? "en";
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const laneAt = new Map(content.lanes.map(({ id }, index) => [id, index]));
  const titles = new Map(
    by === "title" ? content.events.map((event) => [event, textIn(event.title, main, languages)]) : [],
  );
  const laneOf = ({ lane }: EventContent) => (lane === undefined ? undefined : laneAt.get(lane)) ?? laneAt.size;
  const byDate = (a: EventContent, b: EventContent) => {
    const [[startA, endA], [startB, endB]] = [timesOf(a), timesOf(b)];
    return compareNumbers(startA, startB) || compareNumbers(endA, endB);
  };
  const order = {
    date: byDate,
    title: (a: EventContent, b: EventContent) => compare(titles.get(a) ?? "", titles.get(b) ?? ""),
    lane: (a: EventContent, b: EventContent) => laneOf(a) - laneOf(b),
  }[by];
  const sign = isDescending ? -1 : 1;
  return [...content.events].sort((a, b) => sign * order(a, b) || byDate(a, b)).map(({ id }) => id);
}
