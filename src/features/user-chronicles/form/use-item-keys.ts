import { useRef, useState } from "react";

/** Keys of list items that have no ids: they follow an item that is moved, and go with one that is removed. */
export function useItemKeys(length: number) {
  const next = useRef(length);
  const [known, setKeys] = useState<readonly number[]>(() => Array.from({ length }, (_, index) => index));
  const fresh = () => {
    next.current += 1;
    return next.current;
  };
  // Undo and other tabs change the list too.
  const keys = known.length === length ? known : Array.from({ length }, (_, index) => known[index] ?? -1 - index);
  return { keys, setKeys, fresh };
}
