/** Who answers filters in the worker, for chronicles too large to be filtered on it. */
import type { FilterResult, FilterColumns } from "../lod/filter-engine";
import type { FilterSpec } from "../model/filter/filter";

export type FilterWorker = {
  readonly columns: FilterColumns;
  /** Rejects when it has broken down or was stopped; the page then filters itself. */
  readonly applyFilter: (filter: FilterSpec) => Promise<FilterResult>;
  readonly stop: () => void;
};

export type WorkerFilterResult = { readonly filterWorker: FilterWorker; readonly first: FilterResult };
