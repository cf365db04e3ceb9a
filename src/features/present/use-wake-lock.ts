import { useEffect } from "react";

/** Keeps the screen on while presenting, where supported. The browser releases the lock when the page is hidden. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let isReleased = false;
    const acquire = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const next = await navigator.wakeLock.request("screen");
        if (isReleased) void next.release();
        else lock = next;
      } catch {
        // Unsupported, low battery or not allowed: the system's own screen timeout applies.
      }
    };
    void acquire();
    const again = () => void acquire();
    document.addEventListener("visibilitychange", again);
    return () => {
      isReleased = true;
      document.removeEventListener("visibilitychange", again);
      void lock?.release();
    };
  }, []);
}
