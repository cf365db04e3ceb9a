/** How many items of a long list are shown; the first new ones get the focus, since the button for more may go. */
import { type RefObject, useEffect, useRef, useState } from "react";

export const SHOWN = 100;

export function useMore<T extends HTMLElement>(): {
  readonly most: number;
  readonly showMore: () => void;
  /** Around the items, which have `data-item`. */
  readonly list: RefObject<T | null>;
} {
  const [most, setMost] = useState(SHOWN);
  const list = useRef<T>(null);
  useEffect(() => {
    if (most === SHOWN) return;
    const items = list.current?.querySelectorAll("[data-item]");
    items?.[most - SHOWN]?.querySelector<HTMLElement>("button, select")?.focus();
  }, [most]);
  return { most, showMore: () => setMost(most + SHOWN), list };
}
