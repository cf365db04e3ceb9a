/**
 * Mirrors the open event in the host page's own address, as `#word=event`, so that readers can link to it. Uses
 * `replaceState` only: the Back button belongs to the page. Other fragments are left alone until the reader opens an
 * event.
 */

export type Mirror = {
  /** The event named by the address, if it names one for this timeline. */
  readonly read: () => string | undefined;
  readonly write: (event: string) => void;
  readonly close: () => void;
};

/** @param word  distinguishes several timelines of one page */
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
        // The full path: with a <base> in the page, "#…" would resolve elsewhere.
        history.replaceState(history.state, "", location.pathname + location.search + hash);
      } catch {
        // Browsers limit the rate; the timeline does not depend on it.
      }
    },
    close: () => removeEventListener("hashchange", onHash),
  };
}
