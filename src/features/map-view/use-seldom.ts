/** What a screen reader hears of something that changes often. */
import { useEffect, useRef, useState } from "react";

const SELDOM_MS = 1_000;

/** The value, while `isOften` at most once a second and the last one in the end. */
export function useSeldom<T>(value: T, isOften: boolean): T {
  const [kept, setKept] = useState(value);
  const changedMs = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const waitMs = isOften ? Math.max(0, changedMs.current + SELDOM_MS - performance.now()) : 0;
    const timer = setTimeout(() => {
      changedMs.current = performance.now();
      setKept(value);
    }, waitMs);
    return () => clearTimeout(timer);
  }, [value, isOften]);
  return isOften ? kept : value;
}
