/** The hosts whose map tiles the reader has asked for: until the page is closed or loaded again, and nowhere stored. */
import { useSyncExternalStore } from "react";

const agreed = new Set<string>();
const listeners = new Set<() => void>();

export function setTileConsent(host: string, hasAgreed: boolean): void {
  if (hasAgreed) agreed.add(host);
  else agreed.delete(host);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether the reader has asked for the tiles of a host. */
export const useTileConsent = (host: string | undefined): boolean =>
  useSyncExternalStore(subscribe, () => host !== undefined && agreed.has(host));
