/** Runs the filter worker of a large chronicle whenever the filter changes: one call at a time, always with the latest filter. */
import { sameFilter } from "../model/filter/filter";
import type { AppStore } from "./app-store";
import type { AppState } from "./state";

const filterWorkerOf = ({ chronicle }: AppState) => (chronicle.status === "ready" ? chronicle.filterWorker : undefined);

/** @returns unsubscribes */
export function syncFilterWorker(store: AppStore): () => void {
  let isRunning = false;

  const update = async () => {
    const { filtered, filter } = store.getState();
    const filterWorker = filterWorkerOf(store.getState());
    if (isRunning || !filterWorker || !filtered || sameFilter(filtered.filter, filter)) return;
    isRunning = true;
    try {
      const result = await filterWorker.applyFilter(filter);
      isRunning = false;
      if (filterWorkerOf(store.getState()) === filterWorker) store.actions.filteredArrived(result);
    } catch {
      isRunning = false;
      if (filterWorkerOf(store.getState()) === filterWorker) store.actions.filterWorkerLost();
    }
    // The filter or the chronicle may have changed during the call.
    void update();
  };

  return store.subscribe(() => void update());
}
