/** What the page and the worker that reads and filters for it say to each other. */
import type { FilterResult, FilterColumns } from "../lod/filter-engine";
import type { Chronicle } from "../model/chronicle/chronicle";
import type { FilterSpec } from "../model/filter/filter";
import type { PackedEvents } from "../model/chronicle/packed-events";
import type { FileLabel } from "./file-label";
import type { PiecesResult } from "./read-pieces";

export type ReadAnswer = Omit<PiecesResult, "chronicle"> & {
  /** Absent where the file was rejected. */
  readonly read?: {
    readonly parts: Omit<Chronicle, "events" | "eventsById">;
    readonly events: PackedEvents;
    readonly columns: FilterColumns;
    /** What the filter leaves that came with the wish. */
    readonly filtered: FilterResult;
  };
};

export type ChronicleReader = {
  /** The first answer: the worker runs. */
  greet(): true;
  read(
    pieces: readonly Uint8Array[],
    label: FileLabel | undefined,
    filter: FilterSpec,
    onEvents: (read: number, total: number) => void,
  ): Promise<ReadAnswer>;
  /** What a filter leaves of the chronicle that was read last. */
  applyFilter(filter: FilterSpec): FilterResult;
};
