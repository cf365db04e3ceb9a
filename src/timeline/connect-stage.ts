/** Connects store and stage: passes changes of the store down and reports gestures up. No flags, no timers. */
import type { AppStore } from "../store/app-store";
import type { AppState } from "../store/state";
import { selectStep } from "../store/selectors/story";
import { selectIsStepWindow } from "../store/selectors/window";
import { MODES } from "../model/mode";
import { type Px, type TimeWindow, clampWindow, panBy, sameWindow, spanOf, zoomAt } from "../model/time";
import { AfterPaint } from "./after-paint";
import { type GestureHandlers, type GestureOptions, type GestureTarget, listenForGestures } from "./gestures";
import { createScrollIntoView } from "./scroll-into-view";
import type { Stage } from "./stage";
import type { StageHosts } from "./stage-scene";

export type StageEvents = {
  readonly hover: (target: GestureTarget) => void;
  /** A badge that no reasonable zoom splits was clicked: its list opens. */
  readonly listBadge: (key: string) => void;
  readonly wheelRefused: () => void;
  /** Width at the right edge that the details cover. */
  readonly rightInsetPx: () => Px;
  /** Height at the bottom of the screen that the details cover. */
  readonly bottomInsetPx: () => Px;
};

const prefersStillness = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** px per ms; a drag released more slowly just stops. */
const MIN_GLIDE = 0.25;
const GLIDE_REACH_MS = 160;
/** A selected event closer to an edge than this share of the width is moved further in. */
const COMFORT = 0.06;

/** @returns disconnects */
export function connectStage(
  store: AppStore,
  stage: Stage,
  { viewport, axis }: StageHosts,
  on: StageEvents,
): () => void {
  const { camera } = stage;
  const { actions } = store;
  const settle = () => actions.userSettled(camera.window);

  const handlers: GestureHandlers = {
    press() {
      const wasGliding = !sameWindow(camera.destination, camera.window);
      camera.stop();
      // No drag may follow: store and URL must then match where the screen has stopped.
      if (wasGliding) settle();
    },
    pan: (dx: Px) => camera.moveTo(panBy(camera.window, -dx / stage.scale, camera.limits)),
    zoom: (factor, x) =>
      camera.moveTo(zoomAt(camera.window, camera.window.start + x / stage.scale, factor, camera.limits)),
    settle(velocity) {
      if (Math.abs(velocity) < MIN_GLIDE || prefersStillness()) settle();
      else camera.glideTo(panBy(camera.window, (-velocity * GLIDE_REACH_MS) / stage.scale, camera.limits), settle);
    },
    click({ eventId, badge }) {
      if (badge !== undefined) openBadge(badge);
      else if (eventId !== undefined) actions.selectEvent(eventId);
    },
    doubleClick({ eventId, badge }, x, isShift) {
      if (badge !== undefined) return;
      if (eventId !== undefined) actions.fitEvent(eventId);
      else {
        const at = camera.window.start + x / stage.scale;
        actions.goTo(zoomAt(camera.window, at, isShift ? 2 : 0.5, camera.limits));
      }
    },
    hover: on.hover,
    wheelRefused: on.wheelRefused,
  };
  const scroller = viewport.parentElement ?? viewport;
  const wheelNow = () => MODES[store.getState().mode].wheel;
  /** With far more lanes than fit the screen, a plain wheel scrolls them; in an embedded timeline it scrolls the page. */
  const laneOptions = (): GestureOptions => ({
    wheel: stage.hasManyLanes ? "ctrl-zoom" : wheelNow(),
    scrolls: stage.scrolls,
  });
  const stopGestures = [
    listenForGestures(viewport, { ...handlers, scroll: (dy) => (scroller.scrollTop -= dy) }, laneOptions),
    listenForGestures(axis, handlers, () => ({ wheel: wheelNow() })),
  ];

  function openBadge(key: string): void {
    const badge = stage.badge(key);
    if (!badge) return;
    const target = stage.windowThatSplits(badge);
    if (target) actions.goTo(target);
    else on.listBadge(key);
  }

  const follow = (window: TimeWindow, isGliding: boolean) => {
    if (sameWindow(window, camera.destination)) return;
    if (isGliding && !prefersStillness()) camera.glideTo(window);
    else camera.moveTo(window);
  };

  /** Pans to an event without changing the span; an event in view stays where it is. */
  const panIntoView = (eventId: string) => {
    // The step of a story has chosen the window for its event.
    const state = store.getState();
    if (selectIsStepWindow(state) && selectStep(state)?.step.event === eventId) return;
    const look = stage.view(eventId)?.look;
    if (!look) return;
    const window = camera.destination;
    const span = spanOf(window);
    const free = 1 - on.rightInsetPx() / stage.widthPx;
    const visible = { start: window.start + span * COMFORT, end: window.start + span * (free - COMFORT) };
    if (look.anchorMs >= visible.start && look.anchorMs <= visible.end) return;
    // A bar that fills the screen is in view although it began long ago.
    if (look.startMs <= window.start && look.endMs >= window.end) return;
    const middle = (span * free) / 2;
    const moved = clampWindow({ start: look.anchorMs - middle, end: look.anchorMs - middle + span }, camera.limits);
    // At the end of the time range there is nothing to pan to: zooming in moves the event out from under the panel.
    const isBehindOverlay = look.anchorMs > moved.start + span * (free - COMFORT);
    const near = { start: look.anchorMs - middle * free, end: look.anchorMs - middle * free + span * free };
    actions.goTo(isBehindOverlay && free < 1 ? near : moved);
  };

  const hasOpenEvent = () => store.getState().selection.eventId !== undefined;
  const scrollIntoView = createScrollIntoView(scroller, stage, () => (hasOpenEvent() ? on.bottomInsetPx() : 0));
  const body = viewport.closest("#timeline");
  const mark = ({ selection, cursor }: AppState) =>
    stage.mark({
      selected: selection.eventId,
      cursor,
      hasFocus: document.activeElement === body,
    });
  // While the focus moves no element has it.
  const refocusing = new AfterPaint(() => mark(store.getState()));
  const focusMoves = new AbortController();
  for (const type of ["focusin", "focusout"])
    body?.addEventListener(type, () => refocusing.schedule(), { signal: focusMoves.signal });
  const show = (id: string) => {
    panIntoView(id);
    scrollIntoView.watch(id);
  };
  mark(store.getState());
  const stops = [
    store.subscribe(
      (s) => s.view,
      (view, previous) => {
        if (view.window !== previous.window) follow(view.window, view.isGliding);
      },
    ),
    store.subscribe(
      (s) => s.selection.eventId,
      (id) => {
        mark(store.getState());
        if (id !== undefined) show(id);
      },
    ),
    store.subscribe(
      (s) => s.cursor,
      (id) => {
        mark(store.getState());
        if (id !== undefined) show(id);
      },
    ),
  ];

  // A link may open an event in the part that the panel will cover.
  const opened = store.getState().selection.eventId;
  if (opened !== undefined && on.rightInsetPx() > 0) panIntoView(opened);
  if (opened !== undefined) scrollIntoView.watch(opened);

  return () => {
    for (const stop of [...stopGestures, ...stops, scrollIntoView.stop]) stop();
    focusMoves.abort();
    refocusing.cancel();
  };
}
