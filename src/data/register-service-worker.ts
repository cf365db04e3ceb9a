/** Keeps the app on the device, by its service worker, and tells of new versions. Never throws, never reloads the page. */
import { Workbox } from "workbox-window";

export type OfflineStatus =
  /** All files are on the device. */
  | "kept"
  /** They could not be kept: storage is full or refused, or the worker did not come. */
  | "refused"
  /** A new version lies ready beside the one that runs. */
  | "waiting"
  /** Another page of this app has gone over to the new version, and the browser with it. */
  | "taken";

export type OfflineApp = {
  /** Goes over to the version that lies ready; `onTaken` is called when it is in charge. */
  readonly takeUpdate: (onTaken: () => void) => void;
};

const LOOK_AGAIN_MS = 60 * 60 * 1_000;

/**
 * @param address  of the worker
 * @param tell  may be called several times
 * @returns nothing where the browser keeps nothing for this page
 */
export async function registerServiceWorker(
  address: string,
  report: (news: OfflineStatus) => void,
  page: Window = window,
): Promise<OfflineApp | undefined> {
  const container = page.navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!container) return undefined;
  let onTaken: (() => void) | undefined;
  let isControlled = container.controller !== null;
  container.addEventListener("controllerchange", () => {
    if (onTaken) onTaken();
    // The first worker of all takes charge of a page that came without one.
    else if (isControlled) report("taken");
    isControlled = true;
  });
  const workbox = new Workbox(address);
  workbox.addEventListener("waiting", () => report("waiting"));
  workbox.addEventListener("redundant", ({ isUpdate }) => isUpdate || report("refused"));
  try {
    if (!(await workbox.register())) throw new Error("no registration");
  } catch {
    report("refused");
    return undefined;
  }
  void container.ready.then(() => report("kept"));
  lookAgain(workbox, page);
  return {
    takeUpdate(then) {
      onTaken = then;
      workbox.messageSkipWaiting();
    },
  };
}

/** A page that stays open for days hears of new versions too: when the reader comes back to it. */
function lookAgain(workbox: Workbox, { document }: Window): void {
  let lookedMs = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || performance.now() - lookedMs < LOOK_AGAIN_MS) return;
    lookedMs = performance.now();
    // Without a network there is nothing to hear.
    workbox.update().catch(() => undefined);
  });
}
