/** What the page and its reading worker say to each other. */
import type { Chronicle, TimelineEvent } from "../model/chronicle";
import type { ChronicleResult } from "../model/read-chronicle";

/** Everything but the events, which come before it in slices, and the table of them, which the page makes. */
export type ChronicleParts = Omit<Chronicle, "events" | "eventsById">;
export type PartsResult = Omit<ChronicleResult, "chronicle"> & { readonly parts?: ChronicleParts };

export type ChronicleReader = {
  /** The first answer: the worker runs. */
  greet(): true;
  /** Hands the events over one slice at a time, so that the page never unpacks many at once. */
  read(
    pieces: readonly Uint8Array[],
    onEvents: (read: number, total: number) => void,
    onSlice: (events: readonly TimelineEvent[]) => void | Promise<void>,
  ): Promise<PartsResult>;
};
