/** Edits of many events at once. Each function returns a new content, or the same object if nothing changes. Pure. */
import type { Status } from "../chronicle/chronicle";
import { withField } from "../edit-values";
import type { ChronicleContent, EventContent } from "./content";
import { changeEvents, newEventId, withTag } from "./edit-events";

/** What is set in every event; absent fields stay as they are. */
export type BulkFields = {
  /** Id of a topic. */
  readonly lane?: string;
  readonly status?: Status;
  /** 1 to 5. */
  readonly importance?: number;
};

export const setFields = (
  content: ChronicleContent,
  ids: ReadonlySet<string>,
  { lane, status, importance }: BulkFields,
): ChronicleContent =>
  changeEvents(content, ids, (event) => {
    const withLane = lane === undefined ? event : withField(event, "lane", lane);
    const withStatus = status === undefined ? withLane : withField(withLane, "status", status);
    return importance === undefined ? withStatus : withField(withStatus, "importance", importance);
  });

export const setTag = (
  content: ChronicleContent,
  ids: ReadonlySet<string>,
  tag: string,
  isOn: boolean,
): ChronicleContent => changeEvents(content, ids, (event) => withTag(event, tag, isOn));

/** All tags of these events, in the order of the alphabet. */
export function tagsOf(content: ChronicleContent, ids: ReadonlySet<string>): readonly string[] {
  const tags = content.events.flatMap((event) => (ids.has(event.id) ? event.tags : []));
  return [...new Set(tags)].sort();
}

/** @param shift  a date as EDTF, moved; `undefined` if it cannot be */
export function shiftEvents(
  content: ChronicleContent,
  ids: ReadonlySet<string>,
  shift: (edtf: string) => string | undefined,
): { readonly content: ChronicleContent; readonly unmoved: readonly EventContent[] } {
  const unmoved: EventContent[] = [];
  const moved = changeEvents(content, ids, (event) => {
    const date = shift(event.date);
    if (date !== undefined) return { ...event, date };
    unmoved.push(event);
    return event;
  });
  return { content: moved, unmoved };
}

/** Copies of events, each after its original, without relations: they are about the original. */
export function duplicateEvents(
  content: ChronicleContent,
  ids: ReadonlySet<string>,
): { readonly content: ChronicleContent; readonly added: readonly string[] } {
  const added: string[] = [];
  const events = content.events.flatMap((event) => {
    if (!ids.has(event.id)) return [event];
    const copy = { ...event, id: newEventId(), related: [] };
    added.push(copy.id);
    return [event, copy];
  });
  return added.length === 0 ? { content, added } : { content: { ...content, events }, added };
}
