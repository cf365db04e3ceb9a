/** Filtering in a worker, for chronicles too large to filter on the page. */
import type { FilterResult, FilterColumns } from "../lod/filter-engine";
import type { FilterSpec } from "../model/filter/filter";

export type FilterWorker = {
  readonly columns: FilterColumns;
  /** Rejects if the worker has failed or was stopped; the page then filters itself. */
  readonly applyFilter: (filter: FilterSpec) => Promise<FilterResult>;
  readonly stop: () => void;
};

export type WorkerFilterResult = { readonly filterWorker: FilterWorker; readonly first: FilterResult };
