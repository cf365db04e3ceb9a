/** Registers the service worker. A new version is offered, see UpdateOffer.tsx; nothing here reloads without the user. */
import type { OfflineApp, OfflineStatus } from "../../data/register-service-worker";
import type { AppStore } from "../../store/app-store";
import type { OfflineSlice } from "../../store/state";

const STATUS_CHANGES: Readonly<Record<OfflineStatus, Partial<OfflineSlice>>> = {
  cached: { isCached: true },
  failed: { isCached: false },
  waiting: { update: "waiting" },
  activated: { update: "activated" },
};

let offlineApp: OfflineApp | undefined;

/** A page that can be cached, and its worker at the start. */
export type CachedPage = {
  readonly page: Window;
  readonly worker: ServiceWorker | null;
};

/**
 * To be called at the start: from then on another page may activate a new version.
 * @returns nothing where there is no cache: not when embedded, as the user of a host page did not choose the app; not in
 * development, where files change too often
 */
export function cachedPage(page: Window = window): CachedPage | undefined {
  const isSupported = import.meta.env.PROD && page.isSecureContext && page.top === page && page.origin !== "null";
  if (!isSupported || !("serviceWorker" in page.navigator) || isDataSaverOn(page.navigator)) return undefined;
  return { page, worker: page.navigator.serviceWorker.controller };
}

/** Compares the log of corrections, too. */
export async function startOffline(store: AppStore, { page, worker }: CachedPage): Promise<void> {
  try {
    const [{ registerServiceWorker }, { noteCorrections }] = await Promise.all([
      import("../../data/register-service-worker"),
      import("./new-corrections"),
    ]);
    noteCorrections(store);
    offlineApp = await registerServiceWorker(
      new URL("sw.js", page.document.baseURI).href,
      (status) => store.actions.setOffline(STATUS_CHANGES[status]),
      page,
      worker,
    );
  } catch {
    // Its code failed to load: the app works online only.
  }
}

/** Reloads the page with the new version, on the user's request. The URL preserves the view. */
export function applyUpdate(page: Window = window): void {
  if (offlineApp) offlineApp.applyUpdate(() => page.location.reload());
  else page.location.reload();
}

/** Data saver, in browsers that report it. */
const isDataSaverOn = (navigator: Navigator & { readonly connection?: { readonly saveData?: boolean } }): boolean =>
  navigator.connection?.saveData === true;
