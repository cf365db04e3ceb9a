/** Asks the filter worker of a large chronicle whenever the filter changes: one question at a time, and always the latest. */
import { sameFilter } from "../model/filter/filter";
import type { AppStore } from "./app-store";
import type { AppState } from "./state";

const filterWorkerOf = ({ chronicle }: AppState) => (chronicle.status === "ready" ? chronicle.filterWorker : undefined);

/** @returns stops it */
export function syncFilterWorker(store: AppStore): () => void {
  let isAsking = false;

  const ask = async () => {
    const { filtered, filter } = store.getState();
    const filterWorker = filterWorkerOf(store.getState());
    if (isAsking || !filterWorker || !filtered || sameFilter(filtered.filter, filter)) return;
    isAsking = true;
    try {
      const answer = await filterWorker.applyFilter(filter);
      isAsking = false;
      if (filterWorkerOf(store.getState()) === filterWorker) store.actions.filteredArrived(answer);
    } catch {
      isAsking = false;
      if (filterWorkerOf(store.getState()) === filterWorker) store.actions.filterWorkerLost();
    }
    // It may have changed meanwhile, or another chronicle have come.
    void ask();
  };

  return store.subscribe(() => void ask());
}
