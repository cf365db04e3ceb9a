/** Messages between the page and the worker that parses and filters for it. */
import type { FilterResult, FilterColumns } from "../lod/filter-engine";
import type { Chronicle } from "../model/chronicle/chronicle";
import type { FilterSpec } from "../model/filter/filter";
import type { PackedEvents } from "../model/chronicle/packed-events";
import type { FileLabel } from "./file-label";
import type { ImportResult } from "../formats/import-file";

export type ReadResponse = Omit<ImportResult, "chronicle"> & {
  /** Absent if the file was rejected. */
  readonly read?: {
    readonly parts: Omit<Chronicle, "events" | "eventsById">;
    readonly events: PackedEvents;
    readonly columns: FilterColumns;
    /** Result of the filter passed with the request. */
    readonly filtered: FilterResult;
  };
};

export type ChronicleReader = {
  /** The first response: the worker runs. */
  greet(): true;
  read(
    chunks: readonly Uint8Array[],
    label: FileLabel | undefined,
    filter: FilterSpec,
    onEvents: (read: number, total: number) => void,
  ): Promise<ReadResponse>;
  /** Applies a filter to the chronicle that was parsed last. */
  applyFilter(filter: FilterSpec): FilterResult;
};
