/**
 * Moves events of a draft with the pointer: shape, label, card or bar moves the whole date, a handle one end of it.
 * Everything else on the stage stays a gesture (gestures.ts), which sees the press too but not the moves of a drag.
 */
import type { EventDate } from "../model/dates/event-date";
import { type Ms, type Px, panBy } from "../model/time";
import { followPointer } from "../ui/pointer-drag";
import { DateGhost } from "./date-ghost";
import { DateHandles } from "./date-handles";
import { type DatePart, draggedDate } from "./dragged-date";
import type { EventView } from "./event-view";
import type { Stage } from "./stage";

export type DateDragOptions = {
  readonly dateOf: (eventId: string) => EventDate | undefined;
  /** A date in words. */
  readonly say: (edtf: string) => string;
  readonly onBegun: () => void;
  /** Called only for a date that has changed. */
  readonly onMoved: (eventId: string, edtf: string) => void;
  /** The window has been panned at an edge of the stage. */
  readonly onPanned: () => void;
};

export type DateDrag = {
  /** The open event shows its handles. */
  readonly select: (eventId: string | undefined) => void;
  readonly stop: () => void;
};

/** Less than what makes a gesture of a press (gestures.ts). */
const DRAG_FROM: Px = 4;
const LONG_PRESS_MS = 400;
/** How far a finger may move during a long press. */
const PRESS_TOLERANCE: Px = 5;
/** How many times further down than across is a scroll. */
const STEEP = 3;
/** Above and below a bar. */
const BAR_REACH: Px = 5;
/** Within this distance of an edge the window pans, faster towards it. */
const EDGE: Px = 48;
/** What is dragged beyond an edge stays in sight. */
const MIN_INSET: Px = 12;
const MAX_EDGE_SPEED = 0.6; // px per ms
const MAX_FRAME_MS = 50;

type Grip = { readonly eventId: string; readonly part: DatePart };
type Press = { readonly grip: Grip; readonly start: PointerEvent; readonly date: EventDate; readonly view: EventView };
type Drag = Press & { readonly ghost: DateGhost; readonly grabbedMs: Ms; x: Px; edtf: string; hasPanned: boolean };

/** What a press at this place would move. */
function gripAt({ target, clientY }: PointerEvent): Grip | undefined {
  const element = target instanceof Element ? target : undefined;
  const event = element?.closest<HTMLElement>("[data-event-id]");
  const eventId = event?.dataset["eventId"];
  if (!element || !event || eventId === undefined) return undefined;
  const end = event.dataset["dateEnd"];
  if (end === "start" || end === "end") return { eventId, part: end };
  if (element.closest(".ev-inner")) return { eventId, part: "whole" };
  // The element of a bar is as high as its row: above the bar the window pans.
  const bar = event.querySelector(":scope > .ev-bar, :scope > .ev-days")?.getBoundingClientRect();
  const isOnBar = bar !== undefined && clientY >= bar.top - BAR_REACH && clientY <= bar.bottom + BAR_REACH;
  return isOnBar ? { eventId, part: "whole" } : undefined;
}

/** @param host  the viewport of the stage */
export function listenForDateDrags(host: HTMLElement, stage: Stage, options: DateDragOptions): DateDrag {
  const listening = new AbortController();
  const { signal } = listening;
  const { camera } = stage;
  const handles = new DateHandles(host, stage, options.dateOf);
  let press: Press | undefined;
  let drag: Drag | undefined;
  let stopFollowing: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  let isClickDue = false;

  const msAt = (x: Px): Ms => camera.window.start + x / stage.scale;
  const xOf = ({ clientX }: PointerEvent): Px => {
    const { left, width } = host.getBoundingClientRect();
    return Math.max(MIN_INSET, Math.min(width - MIN_INSET, clientX - left));
  };

  const draw = () => {
    if (!drag) return;
    const { grip, date, view, ghost, grabbedMs, x } = drag;
    const { startMs, endMs } = view.look;
    const byMs = msAt(x) - grabbedMs;
    drag.edtf = draggedDate(date, grip.part, byMs, view.look) ?? drag.edtf;
    const from = grip.part === "end" ? startMs : Math.min(startMs + byMs, grip.part === "start" ? endMs : Infinity);
    const to = grip.part === "start" ? endMs : Math.max(endMs + byMs, from);
    ghost.place((from - camera.window.start) * stage.scale, (to - from) * stage.scale);
    ghost.say(options.say(drag.edtf), x);
  };

  const panAtEdges = (last?: number) => (now: number) => {
    if (!drag) return;
    frame = requestAnimationFrame(panAtEdges(now));
    const before = camera.window;
    const moved = drag.x - (drag.start.clientX - host.getBoundingClientRect().left);
    const [toLeft, toRight] = [EDGE - drag.x, drag.x - (stage.widthPx - EDGE)];
    // Only towards an edge: an event that is grabbed near one stays where it is.
    const depth = toRight > 0 && moved > 0 ? toRight : toLeft > 0 && moved < 0 ? -toLeft : 0;
    if (depth === 0) return;
    const px = (depth / EDGE) * MAX_EDGE_SPEED * Math.min(MAX_FRAME_MS, now - (last ?? now));
    camera.moveTo(panBy(before, px / stage.scale, camera.limits));
    if (camera.window === before) return;
    drag.hasPanned = true;
    draw();
  };

  const begin = () => {
    if (!press) return;
    clearTimeout(timer);
    const { start, view } = press;
    const x = xOf(start);
    drag = {
      ...press,
      ghost: new DateGhost(host, view, { heldEnd: press.grip.part, isTouch: start.pointerType === "touch" }),
      grabbedMs: msAt(x),
      x,
      edtf: press.date.edtf,
      hasPanned: false,
    };
    host.classList.add(press.grip.part === "whole" ? "is-moving-date" : "is-moving-end");
    // From here on no element below is hovered or clicked.
    host.setPointerCapture(start.pointerId);
    handles.hide(true);
    options.onBegun();
    frame = requestAnimationFrame(panAtEdges());
    draw();
  };

  /** @param isDropped  else everything is as before */
  const end = (isDropped: boolean) => {
    clearTimeout(timer);
    stopFollowing?.();
    const ended = drag;
    [press, drag, stopFollowing] = [undefined, undefined, undefined];
    if (!ended) return;
    if (frame !== undefined) cancelAnimationFrame(frame);
    ended.ghost.remove();
    host.classList.remove("is-moving-date", "is-moving-end");
    handles.hide(false);
    isClickDue = true;
    setTimeout(() => (isClickDue = false));
    if (ended.hasPanned) options.onPanned();
    if (isDropped && ended.edtf !== ended.date.edtf) options.onMoved(ended.grip.eventId, ended.edtf);
  };

  const move = (event: PointerEvent) => {
    if (!press) return;
    if (!drag) {
      const { clientX, clientY, pointerType } = press.start;
      const [dx, dy] = [Math.abs(event.clientX - clientX), Math.abs(event.clientY - clientY)];
      const distance = Math.hypot(dx, dy);
      if (pointerType === "touch") {
        // It pans or scrolls.
        if (distance > PRESS_TOLERANCE) end(false);
        return;
      }
      if (distance < DRAG_FROM) return;
      // Straight up or down scrolls the lanes, as anywhere on the stage.
      if (stage.scrolls && dy > STEEP * dx) {
        end(false);
        return;
      }
      begin();
    }
    event.stopImmediatePropagation();
    if (!drag) return;
    drag.x = xOf(event);
    draw();
  };

  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    handle: (event: HTMLElementEventMap[K]) => void,
    target: HTMLElement | Window = host,
  ) => target.addEventListener(type, handle as EventListener, { signal, capture: true, passive: false });

  on("pointerdown", (event) => {
    // A busy page runs timers after the next press.
    isClickDue = false;
    // A second finger zooms.
    if (press) return end(false);
    if (event.pointerType === "mouse" && (event.button !== 0 || event.ctrlKey)) return undefined;
    const grip = gripAt(event);
    const date = grip && options.dateOf(grip.eventId);
    const view = grip && stage.view(grip.eventId);
    if (!grip || !date || !view) return undefined;
    press = { grip, date, view, start: event };
    if (event.pointerType === "touch") timer = setTimeout(begin, LONG_PRESS_MS);
    // Before the gestures, so that they do not see what is stopped here.
    stopFollowing = followPointer(event, { onMove: move, onDrop: () => end(true), onCancel: () => end(false) });
    return undefined;
  });
  on("pointermove", (event) => {
    if (press || event.pointerType === "touch") return;
    const target = event.target instanceof Element ? event.target : undefined;
    handles.hover(target?.closest<HTMLElement>("[data-event-id]")?.dataset["eventId"]);
  });
  host.addEventListener("pointerleave", () => handles.hover(undefined), { signal });
  on("click", (event) => isClickDue && event.stopPropagation());
  on("contextmenu", (event) => press?.start.pointerType === "touch" && event.preventDefault());
  // The browser would take the finger to scroll the lanes.
  on("touchmove", (event) => drag && event.cancelable && event.preventDefault());
  on("wheel", (event) => {
    if (!drag) return;
    event.preventDefault();
    event.stopPropagation();
  });
  const escape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !drag) return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };
  on("keydown", escape, window);
  host.classList.add("has-movable-dates");

  return {
    select: (eventId) => handles.select(eventId),
    stop: () => {
      end(false);
      handles.remove();
      host.classList.remove("has-movable-dates");
      listening.abort();
    },
  };
}
