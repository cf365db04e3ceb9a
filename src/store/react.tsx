/** React binding of the store. */
import { type ReactNode, createContext, useContext, useEffect } from "react";
import { useStore } from "zustand";
import type { AppStore } from "./app-store";
import type { TimelineEvent } from "../model/chronicle/chronicle";
import type { Medium, ResolvedMedium } from "../model/chronicle/media";
import { type Picture, holdPicture, pictureOf, selectMedium } from "./selectors/pictures";
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

/** Keeps the address of a picture valid while it is on the page. */
function useHold(src: string | undefined): void {
  const store = useAppStore();
  useEffect(() => {
    const release = src === undefined ? undefined : holdPicture(store.getState(), src);
    return release;
  }, [store, src]);
}

/** The picture of an event that may be shown at once, if it has one; see `pictureOf`. */
export function usePicture(event: TimelineEvent): Picture | undefined {
  const picture = useApp((state) => pictureOf(state, event));
  useHold(picture?.src);
  return picture;
}

/** How to show a medium of the open chronicle. */
export function useMedium(medium: Medium): ResolvedMedium {
  const found = useApp((state) => selectMedium(state, medium));
  useHold(found.kind === "now" ? found.src : undefined);
  return found;
}
