/** React binding of the pictures. Apart from `react.tsx`, since the first view has none. */
import { useEffect } from "react";
import type { TimelineEvent } from "../model/chronicle/chronicle";
import type { Medium, ResolvedMedium } from "../model/chronicle/media";
import { useApp, useAppStore } from "./react";
import { type Picture, holdPicture, pictureOf, selectMedium } from "./selectors/pictures";

/** Keeps the address of a picture valid while it is on the page. */
function useHold(src: string | undefined): void {
  const store = useAppStore();
  useEffect(() => {
    const release = src === undefined ? undefined : holdPicture(store.getState(), src);
    return release;
  }, [store, src]);
}

/** The picture of an event that may be shown at once, if it has one; see `pictureOf`. */
export function usePicture(event: TimelineEvent): Picture | undefined {
  const picture = useApp((state) => pictureOf(state, event));
  useHold(picture?.src);
  return picture;
}

/** How to show a medium of the open chronicle. */
export function useMedium(medium: Medium): ResolvedMedium {
  const found = useApp((state) => selectMedium(state, medium));
  useHold(found.kind === "now" ? found.src : undefined);
  return found;
}
