/** What an update of a site changes for its readers, and which links to it would lead nowhere. */
import type { Chronicle } from "../model/chronicle/chronicle";
import { fateOf } from "../model/chronicle/moved";
import { compareContents, isSameValue } from "../model/user-chronicles/compare-contents";
import { contentOf } from "../model/user-chronicles/content";

/** An id that the published site knows and the new one does not. */
export type GoneEvent = {
  readonly id: string;
  /** A new event with the same title or the same date and topic, which may be the same under another id. */
  readonly probablyTo?: string | undefined;
};

export type SiteChange = {
  /** Numbers of events. One that was renamed or merged counts as moved, and neither as added nor as removed. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly moved: number;
  /** Without an entry in `meta.moved`; those that had one before and lost it included. */
  readonly gone: readonly GoneEvent[];
};

/**
 * @param before  as published
 * @param after  as it will be
 */
export function compareSites(before: Chronicle, after: Chronicle): SiteChange {
  const { events } = compareContents(contentOf(before), contentOf(after));
  const of = (kind: (typeof events)[number]["kind"]) => events.filter((change) => change.kind === kind);
  const [added, removed] = [of("added"), of("removed")];
  const isMoved = (id: string) => fateOf(after, id)?.to !== undefined;
  const moved = removed.filter(({ event }) => isMoved(event.id));
  const replacements = new Set(moved.map(({ event }) => fateOf(after, event.id)?.to));
  const gone = removed
    .filter(({ event }) => !fateOf(after, event.id))
    .map(({ event }): GoneEvent => {
      const isSame = ({ event: other }: (typeof added)[number]) =>
        isSameValue(other.title, event.title) || (other.date === event.date && other.lane === event.lane);
      return { id: event.id, probablyTo: added.find(isSame)?.event.id };
    });
  const lost = (before.meta.moved ?? [])
    .filter(({ from }) => !after.eventsById.has(from) && !fateOf(after, from))
    .map(({ from }): GoneEvent => {
      const to = fateOf(before, from)?.to;
      const present = to === undefined || after.eventsById.has(to) ? to : fateOf(after, to)?.to;
      return { id: from, probablyTo: present };
    });
  return {
    added: added.filter(({ event }) => !replacements.has(event.id)).length,
    changed: of("changed").length,
    removed: removed.length - moved.length,
    moved: moved.length,
    gone: [...gone, ...lost],
  };
}

/** In English, for the command line. */
export function goneSentence({ id, probablyTo }: GoneEvent): string {
  const entry =
    probablyTo === undefined
      ? `{"from": "${id}", "note": "what happened"}`
      : `{"from": "${id}", "to": "${probablyTo}"}, if that is the same event,`;
  return `event "${id}" of the published site is gone, and links to it lead nowhere: add ${entry} to "moved" in "meta"`;
}

/** In English, for the command line; `undefined` if nothing has changed for readers. */
export function changeSentence({ added, changed, removed, moved }: SiteChange): string | undefined {
  const parts = [
    [added, "added"],
    [changed, "changed"],
    [moved, "moved"],
    [removed, "removed"],
  ] as const;
  const text = parts.flatMap(([count, word]) => (count === 0 ? [] : `${count} ${word}`)).join(", ");
  return text === "" ? undefined : `events since the published site: ${text}`;
}
