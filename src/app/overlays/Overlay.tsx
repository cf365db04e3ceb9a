/** The overlay of a mode. Handles Esc and errors until the overlay has loaded, since the page below is inert. */
import { type ComponentType, useEffect, useRef } from "react";
import { useActions, useApp } from "../../store/react";
import { Lazy, type LazyPart } from "../../ui/lazy-part";
import { ErrorBoundary } from "../layout/ErrorBoundary";
import type { OverlayProps } from "./overlays";

export function Overlay({ part, context }: OverlayProps & { readonly part: LazyPart<ComponentType<OverlayProps>> }) {
  const mode = useApp((s) => s.mode);
  const { setMode } = useActions();
  const root = useRef<HTMLDivElement>(null);
  const leave = () => setMode("browse");
  useEffect(() => {
    // The overlay handles Esc itself; until it has loaded, or after it has failed, this is the only way out.
    const onKey = (event: KeyboardEvent) => {
      const isThere = root.current?.querySelector("button, a[href]") && !root.current.querySelector("[data-failed]");
      if (event.key !== "Escape" || event.defaultPrevented || isThere) return;
      event.preventDefault();
      setMode("browse");
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [setMode]);
  return (
    <div ref={root} style={{ display: "contents" }}>
      <ErrorBoundary retryKey={mode} onLeave={leave}>
        <Lazy part={part} props={{ context }} />
      </ErrorBoundary>
    </div>
  );
}
