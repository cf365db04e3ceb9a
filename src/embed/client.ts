/** For pages that build their own `<iframe>`: a module of its own in the build, `embed-client.js`. */
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
