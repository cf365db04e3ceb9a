/**
 * Makes the app available offline with its service worker, and reports new versions. Never throws, never reloads the
 * page.
 */
import { Workbox } from "workbox-window";

export type OfflineStatus =
  /** All files are cached. */
  | "cached"
  /** They could not be cached: storage is full or denied, or the worker failed to load. */
  | "failed"
  /** A new version is waiting next to the running one. */
  | "waiting"
  /** Another page of this app activated the new version, for all pages. */
  | "activated";

export type OfflineApp = {
  /** Activates the waiting version; `onControl` is called once it controls the page. */
  readonly applyUpdate: (onControl: () => void) => void;
};

const MIN_CHECK_INTERVAL_MS = 60 * 60 * 1_000;

/**
 * @param address  of the worker
 * @param report  may be called several times
 * @param worker  the one that the page started with: another page may have activated a new version since
 * @returns `undefined` if the browser has no service workers for this page
 */
export async function registerServiceWorker(
  address: string,
  report: (status: OfflineStatus) => void,
  page: Window = window,
  worker: ServiceWorker | null = page.navigator.serviceWorker?.controller,
): Promise<OfflineApp | undefined> {
  const container = page.navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!container) return undefined;
  let onControl: (() => void) | undefined;
  let isControlled = container.controller !== null;
  if (worker && worker !== container.controller) report("activated");
  container.addEventListener("controllerchange", () => {
    if (onControl) onControl();
    // The very first worker takes control of a page that loaded without one.
    else if (isControlled) report("activated");
    isControlled = true;
  });
  const workbox = new Workbox(address);
  workbox.addEventListener("waiting", () => report("waiting"));
  workbox.addEventListener("redundant", ({ isUpdate }) => isUpdate || report("failed"));
  try {
    if (!(await workbox.register())) throw new Error("no registration");
  } catch {
    report("failed");
    return undefined;
  }
  void container.ready.then(() => report("cached"));
  checkOnReturn(workbox, page);
  return {
    applyUpdate(then) {
      onControl = then;
      workbox.messageSkipWaiting();
    },
  };
}

/** A page that stays open for days checks for new versions when the user returns to it. */
function checkOnReturn(workbox: Workbox, { document }: Window): void {
  let checkedMs = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || performance.now() - checkedMs < MIN_CHECK_INTERVAL_MS) return;
    checkedMs = performance.now();
    // Offline there is no update to find.
    workbox.update().catch(() => undefined);
  });
}
