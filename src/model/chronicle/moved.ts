/** What became of events that a chronicle no longer has under their id: renamed, merged into another, or removed. */
import type * as v from "valibot";
import type { EventTable, Meta, Story } from "./chronicle";
import type { MovedSchema } from "./schema";

export type Moved = Readonly<v.InferOutput<typeof MovedSchema>>;

/** The part of a chronicle that says so. */
export type Moves = { readonly meta: Pick<Meta, "moved">; readonly eventsById: Pick<EventTable, "has"> };

/** More moves of one event count as a circle. */
export const MAX_CHAIN = 100;

/** By old id; a chronicle is read once and asked often. */
const known = new WeakMap<readonly Moved[], ReadonlyMap<string, Moved>>();

function movedById(moved: readonly Moved[]): ReadonlyMap<string, Moved> {
  const found = known.get(moved) ?? new Map(moved.map((entry) => [entry.from, entry]));
  known.set(moved, found);
  return found;
}

/**
 * @param id  of an event of an earlier version
 * @returns its entry, with the event that replaces it now as `to`, over all later moves; without `to`, the entry of the event
 *   that was removed; `undefined` if the event exists, or the chronicle never knew it
 */
export function fateOf({ meta: { moved }, eventsById }: Moves, id: string): Moved | undefined {
  if (!moved || eventsById.has(id)) return undefined;
  const entries = movedById(moved);
  const first = entries.get(id);
  let last = first;
  // Readers refuse circles; what is being written may have one.
  for (let left = MAX_CHAIN; last?.to !== undefined && left > 0; left -= 1) {
    if (eventsById.has(last.to)) return { ...first, from: id, to: last.to };
    last = entries.get(last.to);
  }
  return first && { ...first, ...last, from: id, to: undefined };
}

/** The present id of an event; the same one if it has not moved. */
export const presentId = (moves: Moves, id: string): string => fateOf(moves, id)?.to ?? id;

/** A story whose steps name events by their present ids; the same object if no event of the chronicle has moved. */
export const presentStory = (moves: Moves, story: Story): Story =>
  moves.meta.moved
    ? {
        ...story,
        steps: story.steps.map((step) =>
          step.event === undefined ? step : { ...step, event: presentId(moves, step.event) },
        ),
      }
    : story;
