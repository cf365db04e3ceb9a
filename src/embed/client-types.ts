/** API of `embed-client.js`, for a page that builds its own `<iframe>`. */
import type { FilterParameters, FrameMessage, GoTarget } from "../model/embed/embed-protocol";

export type TimelineClient = {
  /** Opens an event, shows dates, or shows a step of a story. */
  readonly go: (target: GoTarget) => void;
  /** Sets the whole filter: an absent facet filters nothing. */
  readonly filter: (parameters: FilterParameters) => void;
  readonly theme: (theme: "auto" | "light" | "dark" | "contrast") => void;
  readonly lang: (lang: "en" | "uk") => void;
  readonly print: () => void;
  /** Stops sending and receiving. */
  readonly close: () => void;
};

/**
 * Connects to the timeline in `frame`, loaded or not yet. Messages sent before it listens are queued, 20 at most.
 * @param frame  its `src` names the timeline; with a `sandbox` without `allow-same-origin` it has no origin to post to
 * @param onMessage  receives every message from that frame and its origin, and from no other window
 */
export type ConnectTimeline = (frame: HTMLIFrameElement, onMessage?: (message: FrameMessage) => void) => TimelineClient;
