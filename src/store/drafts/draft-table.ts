/** The drafts on the page, wherever the store has them. */
import type { Versioned } from "../../data/drafts/draft-storage";
import type { Draft } from "./draft";

export type Drafts<T extends Versioned> = ReadonlyMap<string, Draft<T>>;

/** How the drafts are read and replaced in the store. */
export type DraftSlot<T extends Versioned> = {
  readonly read: () => Drafts<T>;
  readonly write: (drafts: Drafts<T>) => void;
  /** @returns unsubscribe */
  readonly subscribe: (listener: () => void) => () => void;
  /** Called when the saved data has changed, by any tab: lists of it are stale. */
  readonly savedChanged: () => void;
};

export type DraftTable<T extends Versioned> = Pick<DraftSlot<T>, "subscribe" | "savedChanged"> & {
  readonly all: () => Drafts<T>;
  readonly get: (id: string) => Draft<T> | undefined;
  readonly put: (drafts: Iterable<Draft<T>>) => void;
  readonly discard: (id: string) => void;
};

export function draftTable<T extends Versioned>(slot: DraftSlot<T>, idOf: (record: T) => string): DraftTable<T> {
  return {
    subscribe: slot.subscribe,
    savedChanged: slot.savedChanged,
    all: slot.read,
    get: (id) => slot.read().get(id),
    // All in one write: each one renders the list again.
    put: (drafts) => slot.write(new Map([...slot.read(), ...[...drafts].map((one) => [idOf(one), one] as const)])),
    discard: (id) => slot.write(new Map([...slot.read()].filter(([one]) => one !== id))),
  };
}
