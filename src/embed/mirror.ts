/**
 * Keeps the open event in the host page's own address, as `#word=event`, so that readers can link to it. Only `replaceState`:
 * the Back button stays the page's. Other fragments are left alone until the reader opens an event.
 */

export type Mirror = {
  /** The event that the address names, if it names one for this timeline. */
  readonly read: () => string | undefined;
  readonly write: (event: string) => void;
  readonly close: () => void;
};

/** @param word  tells several timelines of one page apart */
export function openMirror(word: string, onChange: (event: string) => void): Mirror {
  const start = `#${encodeURIComponent(word)}=`;

  const read = () => {
    if (location.hash.slice(0, start.length) !== start) return undefined;
    try {
      return decodeURIComponent(location.hash.slice(start.length));
    } catch {
      return undefined;
    }
  };
  const onHash = () => {
    const event = read();
    if (event !== undefined) onChange(event);
  };
  addEventListener("hashchange", onHash);

  return {
    read,
    write: (event) => {
      const before = read();
      if (event === (before || "")) return;
      try {
        const hash = event && start + encodeURIComponent(event);
        // The whole path: a <base> of the page would send "#…" elsewhere.
        history.replaceState(history.state, "", location.pathname + location.search + hash);
      } catch {
        // Browsers refuse too many in a row; the timeline does not depend on it.
      }
    },
    close: () => removeEventListener("hashchange", onHash),
  };
}
