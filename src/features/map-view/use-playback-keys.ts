/** The keys of the playback, wherever in the map view the focus is. */
import { type RefObject, useEffect } from "react";
import { mapKeyOf } from "../../commands/map-keys";
import type { LivePlayback } from "./use-playback";

export function usePlaybackKeys(view: RefObject<HTMLElement | null>, { playback }: LivePlayback): void {
  useEffect(() => {
    const element = view.current;
    if (!element) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const id = event.defaultPrevented ? undefined : mapKeyOf(event);
      const { phase } = playback.state();
      // What is open is closed as elsewhere.
      if (id === undefined || (id === "showAll" && phase === "off")) return;
      event.preventDefault();
      event.stopPropagation();
      if (id === "play") (phase === "playing" ? playback.pause : playback.play)();
      else if (id === "next") playback.next();
      else if (id === "previous") playback.previous();
      else {
        // What is gone with the playback gives the focus to the map.
        if (document.activeElement?.closest("[data-playhead], [data-newest-event]"))
          element.querySelector<HTMLElement>("[data-map]")?.focus();
        playback.end();
      }
    };
    element.addEventListener("keydown", onKey);
    return () => element.removeEventListener("keydown", onKey);
  }, [view, playback]);
}
