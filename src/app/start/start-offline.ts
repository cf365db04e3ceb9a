/** Starts what keeps the app on the device. A new version is offered, see UpdateOffer.tsx; nothing here reloads by itself. */
import type { OfflineApp, OfflineStatus } from "../../data/register-service-worker";
import type { AppStore } from "../../store/app-store";
import type { OfflineSlice } from "../../store/state";

const TOLD: Readonly<Record<OfflineStatus, Partial<OfflineSlice>>> = {
  kept: { isCached: true },
  refused: { isCached: false },
  waiting: { update: "waiting" },
  taken: { update: "taken" },
};

let offlineApp: OfflineApp | undefined;

/** Not in frames: a reader of somebody's page has not asked for it. Not while developing: files change too often. */
export async function startOffline({ actions }: AppStore, page: Window = window): Promise<void> {
  const canKeep = import.meta.env.PROD && page.isSecureContext && page.top === page && page.origin !== "null";
  if (!canKeep || !("serviceWorker" in page.navigator) || savesData(page.navigator)) return;
  try {
    const { registerServiceWorker } = await import("../../data/register-service-worker");
    offlineApp = await registerServiceWorker(
      new URL("sw.js", page.document.baseURI).href,
      (news) => actions.setOffline(TOLD[news]),
      page,
    );
  } catch {
    // Its code did not come: the app goes on without.
  }
}

/** Reloads the page with the new version, which is what the reader asked for. The address keeps the view. */
export function takeUpdate(page: Window = window): void {
  if (offlineApp) offlineApp.takeUpdate(() => page.location.reload());
  else page.location.reload();
}

/** Whoever pays for every megabyte has said so to the browser, where browsers ask. */
const savesData = (navigator: Navigator & { readonly connection?: { readonly saveData?: boolean } }): boolean =>
  navigator.connection?.saveData === true;
