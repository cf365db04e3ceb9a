/** The `<iframe>` of one `<throughline-timeline>`, from connection to removal. */
import type { FilterParameters, FrameMessage, GoTarget, HostMessage } from "../model/embed/embed-protocol";
import { type Place, FILTER, PLACE, frameAddress, langAround } from "./address";
import { openMirror } from "./mirror";
import { openChannel } from "./channel";

export type Frame = {
  readonly send: (message: HostMessage) => void;
  /**
   * Sends changed attributes to the timeline.
   * @returns false if only another frame can show the change
   */
  readonly follow: (names: ReadonlySet<string>) => boolean;
  readonly close: () => void;
};

/** State that outlives a frame: a moved element gets a new frame at the same position. */
export type Memory = { place: Place; readonly waiting: HostMessage[] };

const MIN_HEIGHT_PX = 120;
const MAX_HEIGHT_PX = 20_000;
const FIRST_HEIGHT_PX = 480;
const inBounds = (px: number) => Math.min(MAX_HEIGHT_PX, Math.max(MIN_HEIGHT_PX, Math.ceil(px)));

/** @returns `undefined` if the attributes do not name a timeline */
export function openFrame(element: HTMLElement, home: string, memory: Memory): [HTMLElement, Frame] | undefined {
  const word = element.getAttribute("mirror");
  const mirror =
    word === null
      ? undefined
      : openMirror(word || "throughline", (event) => {
          element.scrollIntoView();
          channel.send({ throughline: 1, type: "go", event });
        });
  const linked = mirror && mirror.read();
  const isFresh = linked !== undefined && linked !== memory.place.event;
  if (isFresh) memory.place = { event: linked };

  const address = frameAddress(element, home, memory.place);
  if (!address) {
    if (mirror) mirror.close();
    return undefined;
  }

  const frame = document.createElement("iframe");
  let hasHeight = false;
  const setHeight = (px: number) => {
    frame.style.height = inBounds(px) + "px";
  };
  const setStart = () => {
    if (!hasHeight) setHeight(Number(element.getAttribute("height")) || FIRST_HEIGHT_PX);
  };
  const setTitle = () => {
    frame.title =
      element.title || (element.textContent || "").trim() || (langAround(element) === "uk" ? "Хронологія" : "Timeline");
  };
  frame.setAttribute("loading", "lazy");
  frame.setAttribute("allow", "fullscreen");
  frame.setAttribute("referrerpolicy", "no-referrer");
  frame.style.display = "block";
  frame.style.width = "100%";
  frame.style.border = "0";
  frame.src = address.href;
  setStart();
  setTitle();

  const onMessage = (message: FrameMessage) => {
    switch (message.type) {
      case "ready":
        // The fallback may not have been parsed before.
        setTitle();
        break;
      case "height":
        if (!Number.isFinite(message.height)) return;
        hasHeight = !element.hasAttribute("fixed");
        if (hasHeight) setHeight(message.height);
        break;
      case "select":
        if (typeof message.event !== "string") return;
        memory.place.event = message.event;
        if (mirror) mirror.write(message.event);
        break;
      case "window":
        memory.place.from = message.from;
        memory.place.to = message.to;
        break;
      case "step":
        memory.place.story = message.story;
        memory.place.step = message.step ? String(message.step) : "";
        break;
      case "error":
        break;
      default:
        return;
    }
    element.dispatchEvent(new CustomEvent("throughline:" + message.type, { detail: message, bubbles: true }));
  };
  const channel = openChannel(frame, address.origin, memory.waiting, onMessage);
  if (isFresh) whenLoaded(() => element.scrollIntoView());

  const attribute = (name: string) => element.getAttribute(name) || "";
  return [
    frame,
    {
      send: channel.send,
      follow: (names) => {
        const has = (list: readonly string[]) => list.some((name) => names.has(name));
        if (has(PLACE)) memory.place = {};
        setStart();
        setTitle();
        if (has(["src", "mirror", "detail"]) || !channel.isReady()) return false;
        if (has(PLACE)) channel.send({ ...placeOf(attribute, names), throughline: 1, type: "go" });
        if (has(FILTER)) {
          const filter: Record<string, string> = {};
          for (const name of FILTER) filter[name] = attribute(name);
          channel.send({ ...(filter as FilterParameters), throughline: 1, type: "filter" });
        }
        if (names.has("theme")) {
          channel.send({ throughline: 1, type: "theme", theme: (attribute("theme") || "auto") as "auto" });
        }
        const lang = names.has("lang") && langAround(element);
        if (lang) channel.send({ throughline: 1, type: "lang", lang });
        return true;
      },
      close: () => {
        channel.close();
        if (mirror) mirror.close();
      },
    },
  ];
}

/** For a page opened by a link into it. A reloaded page restores its own scroll position. */
function whenLoaded(scroll: () => void): void {
  const start = () => {
    if (!scrollY) scroll();
  };
  if (document.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
}

/** Only what has changed: a new event does not reset the dates in view. */
function placeOf(attribute: (name: string) => string, names: ReadonlySet<string>): GoTarget {
  const story = attribute("story");
  if (story && (names.has("story") || names.has("step"))) return { story, step: Number(attribute("step")) || 1 };
  const isDated = names.has("from") || names.has("to");
  return {
    ...(names.has("event") || !isDated ? { event: attribute("event") } : {}),
    ...(isDated ? { from: attribute("from"), to: attribute("to") } : {}),
  };
}
