/**
 * Transports for the messages between stage and presenter view: a BroadcastChannel, or `postMessage` between the
 * windows where the browser refuses one, as some do for file: URLs.
 */
import type { Role } from "./session-message";

export type Transport = {
  readonly post: (data: object) => void;
  readonly close: () => void;
};

type MessageListener = (data: unknown) => void;

/**
 * @param name  unique on this origin
 * @returns `undefined` if the browser has no channel, refuses it, or the page has an opaque origin (a file, a
 *   sandboxed frame), where Safari creates a channel that delivers nothing
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
    // A channel has no target origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    post: (data) => channel.postMessage(data),
    close: () => channel.close(),
  };
}

/** The presenter window that this window has opened. */
let presenterWindow: Window | null = null;

export function setPresenterWindow(window: Window | null): void {
  presenterWindow = window;
}

/**
 * @param id  session id, part of every message because any window can post to any other
 * @returns a transport to the opener, or to the opened window. A reloaded stage has lost its reference and takes it
 *   from the next message of that window.
 */
export function windowTransport(id: string, role: Role, listener: MessageListener, page: Window = window): Transport {
  let sender: Window | null = null;
  const other = (): Window | null => sender ?? (role === "notes" ? (page.opener as Window | null) : presenterWindow);
  // Pages from file: URLs have no origin that could be named.
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
