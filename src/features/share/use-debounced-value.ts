import { useEffect, useState } from "react";

/** Ticking several checkboxes in a row counts as one change. */
const DEBOUNCE_MS = 300;

export function useDebouncedValue<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
