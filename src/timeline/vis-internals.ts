/**
 * The one file that reaches into vis-timeline's private parts. vis-timeline is pinned to an exact version in
 * package.json, and tests/timeline/vis-internals.test.ts fails when a new one changes what is used here.
 */
import type { Timeline } from "vis-timeline/esnext";

type Emitter = { emit: (event: string, payload: unknown) => void };
type Private = { body?: { emitter?: Partial<Emitter> } };

/**
 * Shows the widget at once. With a start and an end given, vis keeps its root hidden until a `rangechanged` that comes
 * 200 ms later and a redraw up to a second after that; the work itself takes a third of it.
 */
export function revealNow(timeline: Timeline): void {
  const emitter = (timeline as unknown as Private).body?.emitter;
  if (typeof emitter?.emit !== "function") throw new Error("vis-timeline has no body.emitter.emit any more");
  emitter.emit("rangechanged", {});
  timeline.redraw();
}

type PrivateGroup = { _checkIfVisible?: () => void };
type PrivateItemSet = { itemSet?: { groups?: Record<string, PrivateGroup> } };

/**
 * Changes many items without a layout of the page for each. vis draws and measures every added item alone; held back,
 * the next redraw draws them all, and measures once for each lane.
 */
export function addQuietly(timeline: Timeline, deed: () => void): void {
  const groups = Object.values((timeline as unknown as PrivateItemSet).itemSet?.groups ?? {});
  if (groups.some((group) => typeof group._checkIfVisible !== "function")) {
    throw new Error("vis-timeline has no group._checkIfVisible any more");
  }
  // Own properties over the prototype's method; deleting them brings it back.
  for (const group of groups) group._checkIfVisible = () => {};
  try {
    deed();
  } finally {
    for (const group of groups) delete group._checkIfVisible;
  }
}
