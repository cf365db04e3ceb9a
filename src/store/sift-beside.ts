/** Asks the sifter of a large chronicle whenever the filter changes: one question at a time, and always the latest. */
import { sameFilter } from "../model/filter/filter";
import type { AppStore } from "./app-store";
import type { AppState } from "./state";

const sifterOf = ({ chronicle }: AppState) => (chronicle.status === "ready" ? chronicle.sifter : undefined);

/** @returns stops it */
export function siftBeside(store: AppStore): () => void {
  let isAsking = false;

  const ask = async () => {
    const { sifted, filter } = store.getState();
    const sifter = sifterOf(store.getState());
    if (isAsking || !sifter || !sifted || sameFilter(sifted.filter, filter)) return;
    isAsking = true;
    try {
      const answer = await sifter.sift(filter);
      isAsking = false;
      if (sifterOf(store.getState()) === sifter) store.actions.siftedArrived(answer);
    } catch {
      isAsking = false;
      if (sifterOf(store.getState()) === sifter) store.actions.sifterLost();
    }
    // It may have changed meanwhile, or another chronicle have come.
    void ask();
  };

  return store.subscribe(() => void ask());
}
