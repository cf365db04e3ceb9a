/**
 * A page that speaks the app's side of the protocol and shows nothing: the tests of `embed.js` frame it, so that they are
 * about the messages only. `?tall=` and `?late=` are its height in px, at first and after a moment.
 */
import { type HostChannel, createHostChannel } from "../../../src/app/host/host-channel";
import type { HostCommand } from "../../../src/model/embed/embed-message";
import type { TimeWindow } from "../../../src/model/time";

declare global {
  interface Window {
    /** The commands received, for the tests to read. */
    applied: HostCommand[];
    /** Acts like the user. */
    choose: (event: string | undefined) => void;
    grow: (px: number) => void;
    link: HostChannel | undefined;
  }
}

const query = new URLSearchParams(location.search);
const all: TimeWindow = { start: Date.UTC(2013, 0), end: Date.UTC(2026, 0) };
let event = query.get("event") ?? undefined;
let window_ = all;

const content = document.createElement("main");
content.textContent = "Timeline";
document.body.append(content);
const grow = (px: number) => {
  content.style.height = `${px}px`;
};
grow(Number(query.get("tall") ?? 200));

window.applied = [];
window.grow = grow;
window.link = createHostChannel({
  apply: (command) => {
    window.applied.push(command);
    if (command.type !== "go") return undefined;
    if (command.event === "nobody-knows") {
      return { code: "unknown", where: "go.event", message: "There is no event “nobody-knows”." };
    }
    event = command.event === undefined ? event : command.event || undefined;
    if (command.window) window_ = command.window === "all" ? all : command.window;
    window.link?.changed();
    return undefined;
  },
  state: () => ({ event, window: window_, all }),
});
window.choose = (chosen) => {
  event = chosen;
  window.link?.changed();
};
window.link?.showHeightOf(content);
setTimeout(() => {
  const late = query.get("late");
  if (late) grow(Number(late));
  window.link?.open();
}, 50);
