import { type RefObject, useEffect, useState } from "react";

const MAX_HEIGHT_PX = 20_000;

/**
 * Height that the timeline in this frame has posted, px, as `embed.js` receives it; `undefined` before the first
 * message.
 */
export function useReportedHeight(frame: RefObject<HTMLIFrameElement | null>, address: string): number | undefined {
  const [reported, setReported] = useState<{ readonly address: string; readonly px: number }>();
  useEffect(() => {
    const onMessage = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (!frame.current || source !== frame.current.contentWindow || origin !== window.location.origin) return;
      if (typeof data !== "object" || data === null) return;
      const { throughline, type, height } = data as { throughline?: unknown; type?: unknown; height?: unknown };
      if (throughline !== 1 || type !== "height" || typeof height !== "number" || !(height > 0)) return;
      setReported({ address, px: Math.min(MAX_HEIGHT_PX, Math.ceil(height)) });
    };
    window.addEventListener("message", onMessage);
    return () => window.removeEventListener("message", onMessage);
  }, [frame, address]);
  return reported?.address === address ? reported.px : undefined;
}
