import { useCallback, useSyncExternalStore } from "react";
import { isPrinting } from "./printing";

/** The breakpoint of the phone layout. */
export const PHONE = "(max-width: 719.98px)";

/** Between these widths the details overlay the right edge of the timeline by this many pixels. */
export const OVERLAY = "(min-width: 720px) and (max-width: 1099.98px)";
export const OVERLAY_PX = 400;

/** Share of the screen height that the details sheet covers on a phone when opened. */
export const SHEET_SHARE = 0.5;

/** The last screen result of each query. */
const lastOnScreen = new Map<string, boolean>();

function matchesScreen(query: string): boolean {
  const last = lastOnScreen.get(query);
  // Paper is as wide as a phone: switching the layout would close what is open and start animations.
  if (last !== undefined && isPrinting()) return last;
  const matches = globalThis.matchMedia?.(query).matches ?? false;
  lastOnScreen.set(query, matches);
  return matches;
}

/**
 * Whether a media query matches. While printing it returns the last result for the screen. False if the platform has no
 * `matchMedia`.
 */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = globalThis.matchMedia?.(query);
      media?.addEventListener("change", changed);
      return () => media?.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchesScreen(query));
}
