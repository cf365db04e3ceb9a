/** Edits of the events of a content. Each function returns a new content, or the same object if nothing changes. Pure. */
import { yearOf } from "../dates/calendar-years";
import type { LocalizedText } from "../localized";
import { randomId } from "../random-id";
import type { Ms } from "../time";
import { isSameValue } from "./compare-contents";
import type { ChronicleContent, EventContent } from "./content";

/** Unique in any file: a list of events may be merged with another. */
export const newEventId = (): string => `e-${randomId().slice(0, 10)}`;

/** An event with nothing but what every event has. */
export function newEvent(date: string, title: LocalizedText, lane: string | undefined): EventContent {
  return {
    id: newEventId(),
    date,
    title,
    ...(lane === undefined ? {} : { lane }),
    actors: [],
    places: [],
    figures: [],
    quotes: [],
    related: [],
    sources: [],
    media: [],
    tags: [],
  };
}

/** Years beyond this cannot be written; the margins of a window may lie there. */
const MAX_YEAR = 134_999;

/** The day, as EDTF. Years beyond four digits are written as years. */
export function dayOf(ms: Ms): string {
  const iso = new Date(ms).toISOString();
  if (/^\d{4}-/.test(iso)) return iso.slice(0, 10);
  const year = yearOf(ms);
  return Math.abs(year) > 9_999
    ? `Y${Math.min(Math.max(year, -MAX_YEAR), MAX_YEAR)}`
    : `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}${iso.slice(7, 13)}`;
}

export const addEvents = (content: ChronicleContent, events: readonly EventContent[]): ChronicleContent =>
  events.length === 0 ? content : { ...content, events: [...content.events, ...events] };

/** Applies a change to the events with these ids. */
export function changeEvents(
  content: ChronicleContent,
  ids: ReadonlySet<string>,
  change: (event: EventContent) => EventContent,
): ChronicleContent {
  let isChanged = false;
  const events = content.events.map((event) => {
    if (!ids.has(event.id)) return event;
    const after = change(event);
    if (after === event || isSameValue(after, event)) return event;
    isChanged = true;
    return after;
  });
  return isChanged ? { ...content, events } : content;
}

export const changeEvent = (
  content: ChronicleContent,
  id: string,
  change: (event: EventContent) => EventContent,
): ChronicleContent => changeEvents(content, new Set([id]), change);

/** The same event again, after the original. Relations of the original are not copied: they are about that event. */
export function duplicateEvent(content: ChronicleContent, id: string, newId: string): ChronicleContent {
  const at = content.events.findIndex((event) => event.id === id);
  const event = content.events[at];
  if (!event) return content;
  const copy = { ...event, id: newId, related: [] };
  return { ...content, events: [...content.events.slice(0, at + 1), copy, ...content.events.slice(at + 1)] };
}

/**
 * Removes events with all that refers to them: relations, steps of stories, and questions about them. A story without
 * steps is removed too.
 */
export function removeEvents(content: ChronicleContent, ids: ReadonlySet<string>): ChronicleContent {
  const events = content.events.filter(({ id }) => !ids.has(id));
  if (events.length === content.events.length) return content;
  return {
    ...content,
    events: events.map((event) =>
      event.related.some((relation) => ids.has(relation.event))
        ? { ...event, related: event.related.filter((relation) => !ids.has(relation.event)) }
        : event,
    ),
    stories: content.stories
      .map((story) =>
        story.steps.some(({ event }) => event !== undefined && ids.has(event))
          ? { ...story, steps: story.steps.filter(({ event }) => event === undefined || !ids.has(event)) }
          : story,
      )
      .filter(({ steps }) => steps.length > 0),
    quiz: content.quiz.filter((question) => !asksAbout(question, ids)),
  };
}

/** Questions name their events in these fields (model/quiz/quiz-schema.ts); links to further events may lead nowhere. */
function asksAbout(question: object, ids: ReadonlySet<string>): boolean {
  const { event, events, items } = question as Readonly<Record<string, unknown>>;
  const inItems = Array.isArray(items) ? items.map((item: unknown) => (item as { event?: unknown } | null)?.event) : [];
  return [event, ...(Array.isArray(events) ? (events as unknown[]) : []), ...inItems].some(
    (id) => typeof id === "string" && ids.has(id),
  );
}

/** Adds a tag to an event, or removes it. */
export function withTag(event: EventContent, tag: string, isOn: boolean): EventContent {
  if (event.tags.includes(tag) === isOn) return event;
  return { ...event, tags: isOn ? [...event.tags, tag] : event.tags.filter((one) => one !== tag) };
}
