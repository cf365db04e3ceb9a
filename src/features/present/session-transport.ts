/**
 * What carries the messages between the two windows of a presentation: a channel, or, where the browser refuses one (as some
 * do to files), the windows themselves.
 */
import type { Role } from "./session-message";

export type Transport = {
  readonly post: (data: object) => void;
  readonly close: () => void;
};

type MessageListener = (data: unknown) => void;

/**
 * @param name  nobody else on the host has it
 * @returns undefined where there is none: not known, refused, or of a page without an origin (a file, a sandboxed frame), where
 *          Safari makes a channel that delivers nothing
 */
export function channelTransport(
  name: string,
  listener: MessageListener,
  page: Pick<Window, "origin"> = window,
): Transport | undefined {
  if (page.origin === "null") return undefined;
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel(name);
  } catch {
    return undefined;
  }
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => listener(data));
  return {
    // A channel, not a window: it has no target origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    post: (data) => channel.postMessage(data),
    close: () => channel.close(),
  };
}

/** The window that this one has opened for who presents. */
let presenterWindow: Window | null = null;

export function setPresenterWindow(window: Window | null): void {
  presenterWindow = window;
}

/**
 * @param id  of the session: in every message, since any window may write to any other
 * @returns a line to the opener, or to the window that was opened; a stage that was loaded again has lost it, and finds it
 *          by the next message that comes from there
 */
export function windowTransport(id: string, role: Role, listener: MessageListener, page: Window = window): Transport {
  let sender: Window | null = null;
  const other = (): Window | null => sender ?? (role === "notes" ? (page.opener as Window | null) : presenterWindow);
  // Files have no origin that could be named.
  const target = page.origin === "null" ? "*" : page.origin;
  const onMessage = ({ data, source, origin }: MessageEvent<unknown>) => {
    if (origin !== page.origin || typeof data !== "object" || data === null || !("session" in data)) return;
    if (data.session !== id || source === page || source === null || !("closed" in source)) return;
    sender = source;
    listener(data);
  };
  page.addEventListener("message", onMessage);
  return {
    post: (data) => other()?.postMessage({ ...data, session: id }, target),
    close: () => page.removeEventListener("message", onMessage),
  };
}
