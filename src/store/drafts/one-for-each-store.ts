/** Actions that a store has once: made on first use, and again after they were disposed. */
import type { AppStore } from "../app-store";

/**
 * @param make  makes the actions; what they start is ended by their `dispose`
 * @returns a function whose results are referentially stable for a store until disposed
 */
export function oneForEachStore<A extends { readonly dispose: () => void }>(
  make: (store: AppStore) => A,
): (store: AppStore) => A {
  const known = new WeakMap<AppStore, A>();
  return (store) => {
    const found = known.get(store);
    if (found) return found;
    const made = make(store);
    const actions: A = {
      ...made,
      dispose: () => {
        made.dispose();
        known.delete(store);
      },
    };
    known.set(store, actions);
    return actions;
  };
}
