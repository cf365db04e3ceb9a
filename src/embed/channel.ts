/** The host's end of the wire to one timeline in an `<iframe>`: hears that frame alone, and speaks to its origin alone. */
import type { FrameMessage, HostMessage } from "../model/embed/embed-protocol";

export type Channel = {
  /** Says it at once, or when the frame listens. */
  readonly send: (message: HostMessage) => void;
  readonly isReady: () => boolean;
  readonly close: () => void;
};

/** The frame holds as many. */
const MAX_WAITING = 20;

/**
 * @param origin  of the timeline; a frame that has left it hears nothing but `hello`, which tells nothing
 * @param waiting  what is not said yet; kept by the caller, so that another frame can be told instead
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
      // A function or an element in it: the page hears of it and goes on.
      listener({ throughline: 1, type: "error", code: "value", where: message.type, message: String(error) });
    }
  };
  const hello = () => post({ throughline: 1, type: "hello" }, "*");

  const onMessage = (event: MessageEvent) => {
    const message = event.data as FrameMessage | null;
    if (!event.source || event.source !== frame.contentWindow) return;
    // In a sandbox without origin the frame has none either: nobody else can be that window all the same.
    if (event.origin !== origin && !(event.origin === "null" && window.origin === "null")) return;
    if (!message || message.throughline !== 1) return;
    if (message.type === "ready") {
      isReady = message.greeted;
      if (isReady) waiting.splice(0).forEach((one) => post(one, origin));
      // A frame that has just loaded, again perhaps, knows nobody yet.
      else hello();
    }
    listener(message);
  };

  addEventListener("message", onMessage);
  // The frame may have been there first.
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
