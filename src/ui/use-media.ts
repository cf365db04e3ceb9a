import { useCallback, useSyncExternalStore } from "react";
import { isPrinting } from "./printing";

/** The one width below which the phone's layout is used. */
export const PHONE = "(max-width: 719.98px)";

/** Between these widths the details lie over the right edge of the timeline, so many pixels wide. */
export const OVERLAY = "(min-width: 720px) and (max-width: 1099.98px)";
export const OVERLAY_PX = 400;

/** On a phone the details first lie over this share of the screen's height. */
export const SHEET_SHARE = 0.5;

/** What each query said last of the screen. */
const onScreen = new Map<string, boolean>();

function holds(query: string): boolean {
  const last = onScreen.get(query);
  // Paper is as wide as a phone: rebuilding the layout for it would lose what is open, and start its animations.
  if (last !== undefined && isPrinting()) return last;
  const matches = globalThis.matchMedia?.(query).matches ?? false;
  onScreen.set(query, matches);
  return matches;
}

/**
 * Whether a media query holds, now and whenever that changes; while the page is printed, what it said of the screen. False
 * where the platform cannot tell.
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
  return useSyncExternalStore(subscribe, () => holds(query));
}
