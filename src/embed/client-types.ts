/** What `embed-client.js` offers to a page that builds its own `<iframe>`. */
import type { FilterParameters, FrameMessage, GoTarget } from "../model/embed/embed-protocol";

export type TimelineClient = {
  /** Opens an event, shows dates, or a step of a story. */
  readonly go: (target: GoTarget) => void;
  /** Sets the whole filter: what is left out filters nothing. */
  readonly filter: (parameters: FilterParameters) => void;
  readonly theme: (theme: "auto" | "light" | "dark" | "contrast") => void;
  readonly lang: (lang: "en" | "uk") => void;
  readonly print: () => void;
  /** Hears and says nothing more. */
  readonly close: () => void;
};

/**
 * Connects to the timeline in `frame`, loaded or not yet. What is said before it listens waits, 20 messages at most.
 * @param frame  its `src` names the timeline; a frame without `allow-same-origin` in its `sandbox` has no origin to speak to
 * @param hear  gets every message from that frame and its origin, and from nobody else
 */
export type ConnectTimeline = (frame: HTMLIFrameElement, onMessage?: (message: FrameMessage) => void) => TimelineClient;
