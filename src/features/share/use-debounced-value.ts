import { useEffect, useState } from "react";

/** Several boxes ticked in a row are one change. */
const DEBOUNCE_MS = 300;

/** The value once it has stopped changing. */
export function useDebouncedValue<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
