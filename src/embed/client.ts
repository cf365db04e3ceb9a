/** Source of `embed-client.js`, a separate module for pages that build their own `<iframe>`. */
import type { ConnectTimeline } from "./client-types";
import { openChannel } from "./channel";

export const connectTimeline: ConnectTimeline = (frame, onMessage = () => {}) => {
  const { origin } = new URL(frame.src);
  const { send, close } = openChannel(frame, origin, [], onMessage);
  return {
    go: (target) => send({ ...target, throughline: 1, type: "go" }),
    filter: (parameters) => send({ ...parameters, throughline: 1, type: "filter" }),
    theme: (theme) => send({ throughline: 1, type: "theme", theme }),
    lang: (lang) => send({ throughline: 1, type: "lang", lang }),
    print: () => send({ throughline: 1, type: "print" }),
    close,
  };
};
