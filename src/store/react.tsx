/** React binding of the store. */
import { type ReactNode, createContext, useContext } from "react";
import { useStore } from "zustand";
import type { AppStore } from "./app-store";
import type { AppActions, AppState } from "./state";

const StoreContext = createContext<AppStore | undefined>(undefined);

export function StoreProvider({ store, children }: { readonly store: AppStore; readonly children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useAppStore(): AppStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("useAppStore needs a StoreProvider above it");
  return store;
}

/** Selectors must return primitives or stable references. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(useAppStore(), selector);
}

export function useActions(): AppActions {
  return useAppStore().actions;
}
