/**
 * Where an event stands on the page without scripts: `#event-moskva-sunk`. A page with scripts opens the event of such an
 * address, so that links from one find their place in the other.
 */
const PREFIX = "event-";

/** The id of the element; the prefix keeps ids of the file apart from ids of the page. */
export const anchorOf = (eventId: string): string => `${PREFIX}${eventId}`;

/** @param hash  `location.hash`. @returns the id of the event it names, known or not; `undefined` for any other hash */
export function eventOfAnchor(hash: string): string | undefined {
  if (!hash.startsWith(`#${PREFIX}`)) return undefined;
  try {
    return decodeURIComponent(hash.slice(1 + PREFIX.length)) || undefined;
  } catch {
    return undefined;
  }
}
