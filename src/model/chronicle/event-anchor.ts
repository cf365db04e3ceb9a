/**
 * Anchors of events on the static page: `#event-moskva-sunk`. The app opens the event of such a hash, so links work on
 * both pages.
 */
const PREFIX = "event-";

/** The element id; the prefix separates event ids from other ids of the page. */
export const anchorOf = (eventId: string): string => `${PREFIX}${eventId}`;

/**
 * @param hash  `location.hash`
 * @returns the event id, which may be unknown; `undefined` for any other hash
 */
export function eventOfAnchor(hash: string): string | undefined {
  if (!hash.startsWith(`#${PREFIX}`)) return undefined;
  try {
    return decodeURIComponent(hash.slice(1 + PREFIX.length)) || undefined;
  } catch {
    return undefined;
  }
}
