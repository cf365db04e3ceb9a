/**
 * The host's end of the message channel to one timeline in an `<iframe>`. Accepts messages from that frame only, and
 * posts to its origin only.
 */
import type { FrameMessage, HostMessage } from "../model/embed/embed-protocol";

export type Channel = {
  /** Posts the message at once, or as soon as the frame listens. */
  readonly send: (message: HostMessage) => void;
  readonly isReady: () => boolean;
  readonly close: () => void;
};

/** Same limit as in the frame. */
const MAX_WAITING = 20;

/**
 * @param origin  of the timeline; a frame that has left it receives only `hello`, which contains no data
 * @param waiting  messages not yet sent; owned by the caller, so that a later frame can receive them
 */
export function openChannel(
  frame: HTMLIFrameElement,
  origin: string,
  waiting: HostMessage[],
  listener: (message: FrameMessage) => void,
): Channel {
  let isReady = false;

  const post = (message: HostMessage, to: string) => {
    try {
      if (frame.contentWindow) frame.contentWindow.postMessage(message, to);
    } catch (error) {
      // A function or an element in it cannot be cloned: the page gets an error message and continues.
      listener({ throughline: 1, type: "error", code: "value", where: message.type, message: String(error) });
    }
  };
  const hello = () => post({ throughline: 1, type: "hello" }, "*");

  const onMessage = (event: MessageEvent) => {
    const message = event.data as FrameMessage | null;
    if (!event.source || event.source !== frame.contentWindow) return;
    // In a sandbox without origin the frame's origin is "null" too; `event.source` still identifies it.
    if (event.origin !== origin && !(event.origin === "null" && window.origin === "null")) return;
    if (!message || message.throughline !== 1) return;
    if (message.type === "ready") {
      isReady = message.greeted;
      if (isReady) waiting.splice(0).forEach((one) => post(one, origin));
      // A frame that has just loaded, or reloaded, does not know its host yet.
      else hello();
    }
    listener(message);
  };

  addEventListener("message", onMessage);
  // The frame may have loaded first.
  hello();

  return {
    send: (message) => {
      if (isReady) post(message, origin);
      else if (waiting.push(message) > MAX_WAITING) waiting.shift();
    },
    isReady: () => isReady,
    close: () => removeEventListener("message", onMessage),
  };
}
