import { useEffect, useState } from "react";

const HIDE_AFTER_MS = 2_000;

/** @returns whether the pointer has moved recently. The cursor and the controls are hidden while it is idle. */
export function useHideIdleCursor(): boolean {
  const [isActive, setActive] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = () => {
      setActive(true);
      clearTimeout(timer);
      timer = setTimeout(() => setActive(false), HIDE_AFTER_MS);
    };
    window.addEventListener("pointermove", wake);
    window.addEventListener("focusin", wake);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pointermove", wake);
      window.removeEventListener("focusin", wake);
    };
  }, []);
  return isActive;
}
