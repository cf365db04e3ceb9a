/** During the playback: the list scrolls to its last row, unless somebody is reading in it, and never loses the focus. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** @param newestId  of the last row; `undefined` without playback */
export function useNewestInSight(list: RefObject<HTMLElement | null>, newestId: string | undefined): void {
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    // The row with the focus is gone: the playback went back before its event.
    if (hadFocus.current && document.activeElement === document.body)
      (list.current?.querySelector<HTMLElement>("li:last-child a") ?? scrollerOf(list))?.focus();
    const scroller = scrollerOf(list);
    if (newestId === undefined || !scroller) return;
    if (scroller.matches(":hover") || scroller.contains(document.activeElement)) return;
    scroller.scrollTop = scroller.scrollHeight;
  }, [list, newestId]);
  useEffect(() => {
    const note = () => {
      hadFocus.current = list.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [list]);
}

const scrollerOf = (list: RefObject<HTMLElement | null>): HTMLElement | null | undefined =>
  list.current?.closest<HTMLElement>("[data-scrolls]");
