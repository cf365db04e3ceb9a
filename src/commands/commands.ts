/** Every command, in the order of the help sheet. A new button or key is a new entry here. */
import { zoomAt } from "../model/time";
import type { TimelineEvent } from "../model/chronicle/chronicle";
import type { AppStore } from "../store/app-store";
import { selectChronicle, selectResults } from "../store/selectors/filtered";
import { type Command, type CommandContext, SHOWN_THEMES } from "./command";
import { step, stepEra, stepLane } from "./navigate";

const ZOOM = 1.5;

/** The event under the keyboard cursor, else the open event. */
export function focusedEvent(store: AppStore): TimelineEvent | undefined {
  const { cursor, selection, chronicle } = store.getState();
  const id = cursor ?? selection.eventId;
  return id !== undefined && chronicle.status === "ready" ? chronicle.chronicle.eventsById.get(id) : undefined;
}

/** Moves the cursor; open details follow. */
function go({ store, focusTimeline }: CommandContext, find: (store: AppStore) => TimelineEvent | undefined): void {
  const event = find(store);
  if (!event) return;
  store.actions.moveCursor(event.id);
  if (store.getState().selection.eventId === undefined) focusTimeline();
  else store.actions.selectEvent(event.id);
}

const nextEvent =
  (direction: Parameters<typeof step>[2]) =>
  (context: CommandContext): void =>
    go(context, (store) => {
      const results = selectResults(store.getState());
      return results && step(results, focusedEvent(store), direction, store.getState().view.window);
    });

const nextLane =
  (direction: "above" | "below") =>
  (context: CommandContext): void =>
    go(context, (store) => {
      const chronicle = selectChronicle(store.getState());
      const results = selectResults(store.getState());
      const { window } = store.getState().view;
      return chronicle && results && stepLane(chronicle, results, focusedEvent(store), direction, window);
    });

const nextEra =
  (direction: "next" | "previous") =>
  (context: CommandContext): void =>
    go(context, (store) => {
      const chronicle = selectChronicle(store.getState());
      const results = selectResults(store.getState());
      return chronicle && results && stepEra(chronicle, results, focusedEvent(store), direction);
    });

/** Zooms around the focused event if it is on the screen, else around the middle. */
function zoomBy(factor: number): (context: CommandContext) => void {
  return ({ store }) => {
    const { window, limits } = store.getState().view;
    const at = focusedEvent(store)?.date.startMs;
    const middle = (window.start + window.end) / 2;
    const anchor = at !== undefined && at >= window.start && at <= window.end ? at : middle;
    store.actions.goTo(zoomAt(window, anchor, factor, limits));
  };
}

function open({ store, focusDetails }: CommandContext): void {
  const event = focusedEvent(store);
  if (!event) return;
  store.actions.selectEvent(event.id);
  focusDetails();
}

function closeOne({ store }: CommandContext): void {
  const { selection, cursor } = store.getState();
  if (selection.eventId !== undefined) {
    store.actions.moveCursor(selection.eventId);
    store.actions.selectEvent(undefined);
  } else if (cursor !== undefined) store.actions.moveCursor(undefined);
}

const hasEvent = ({ selection, cursor }: ReturnType<AppStore["getState"]>): boolean =>
  selection.eventId !== undefined || cursor !== undefined;

export const COMMANDS: readonly Command[] = [
  {
    id: "next",
    group: "move",
    presses: [{ key: "ArrowRight", shift: false }],
    shown: ["→"],
    reach: "events",
    run: nextEvent("next"),
  },
  {
    id: "previous",
    group: "move",
    presses: [{ key: "ArrowLeft", shift: false }],
    shown: ["←"],
    reach: "events",
    run: nextEvent("previous"),
  },
  {
    id: "laneAbove",
    group: "move",
    presses: [{ key: "ArrowUp" }],
    shown: ["↑"],
    reach: "timeline",
    run: nextLane("above"),
  },
  {
    id: "laneBelow",
    group: "move",
    presses: [{ key: "ArrowDown" }],
    shown: ["↓"],
    reach: "timeline",
    run: nextLane("below"),
  },
  {
    id: "nextEra",
    group: "move",
    presses: [{ key: "ArrowRight", shift: true }],
    shown: ["Shift", "→"],
    reach: "events",
    run: nextEra("next"),
  },
  {
    id: "previousEra",
    group: "move",
    presses: [{ key: "ArrowLeft", shift: true }],
    shown: ["Shift", "←"],
    reach: "events",
    run: nextEra("previous"),
  },
  {
    id: "first",
    group: "move",
    presses: [{ key: "Home" }],
    shown: ["Home"],
    reach: "timeline",
    run: nextEvent("first"),
  },
  { id: "last", group: "move", presses: [{ key: "End" }], shown: ["End"], reach: "timeline", run: nextEvent("last") },
  {
    id: "open",
    group: "move",
    presses: [{ key: "Enter" }, { key: " " }],
    shown: ["Enter"],
    reach: "timeline",
    isAvailable: hasEvent,
    run: open,
  },
  {
    id: "close",
    group: "move",
    presses: [{ key: "Escape" }],
    shown: ["Esc"],
    reach: "page",
    isAvailable: hasEvent,
    run: closeOne,
  },
  {
    id: "zoomIn",
    group: "zoom",
    presses: [{ key: "+" }, { key: "=" }],
    shown: ["+"],
    reach: "page",
    run: zoomBy(1 / ZOOM),
  },
  {
    id: "zoomOut",
    group: "zoom",
    presses: [{ key: "-" }, { key: "−" }, { key: "_" }],
    shown: ["−"],
    reach: "page",
    run: zoomBy(ZOOM),
  },
  {
    id: "allYears",
    group: "zoom",
    presses: [{ digit: "0" }, { key: "!", shift: true }],
    shown: ["0"],
    reach: "page",
    run: ({ store }) => store.actions.showAll(),
  },
  {
    id: "fit",
    group: "zoom",
    presses: [{ letter: "z" }],
    shown: ["Z"],
    reach: "page",
    isAvailable: hasEvent,
    run: ({ store }) => {
      const event = focusedEvent(store);
      if (event) store.actions.fitEvent(event.id);
    },
  },
  {
    id: "search",
    group: "page",
    presses: [{ key: "/" }, { position: "Slash" }, { letter: "k", mod: true }],
    shown: ["/"],
    reach: "page",
    run: (context) => context.focusSearch(),
  },
  {
    id: "list",
    group: "page",
    presses: [{ letter: "l" }],
    shown: ["L"],
    reach: "page",
    run: ({ store, shownView }) => store.actions.setView(shownView() === "list" ? "timeline" : "list"),
  },
  {
    id: "map",
    group: "page",
    presses: [{ letter: "m" }],
    shown: ["M"],
    reach: "page",
    run: ({ store, shownView }) => store.actions.setView(shownView() === "map" ? "timeline" : "map"),
  },
  {
    id: "appearance",
    group: "page",
    presses: [{ letter: "t" }],
    shown: ["T"],
    reach: "page",
    // Starts from the resolved appearance, so that after "system" the first press already changes something.
    run: ({ store, shownTheme }) => {
      const at = SHOWN_THEMES.indexOf(shownTheme());
      store.actions.setTheme(SHOWN_THEMES[(at + 1) % SHOWN_THEMES.length] ?? "light");
    },
  },
  {
    id: "stories",
    group: "page",
    presses: [{ letter: "p" }],
    shown: ["P"],
    reach: "page",
    isAvailable: ({ chronicle }) => chronicle.status === "ready",
    run: (context) => context.openStories(),
  },
  {
    id: "quiz",
    group: "page",
    presses: [{ letter: "u" }],
    shown: ["U"],
    reach: "page",
    isAvailable: ({ chronicle }) => chronicle.status === "ready",
    run: ({ store }) => store.actions.setMode("quiz"),
  },
  {
    id: "share",
    group: "page",
    presses: [{ letter: "s" }],
    shown: ["S"],
    reach: "page",
    isAvailable: ({ chronicle }) => chronicle.status === "ready",
    run: (context) => context.openShare(),
  },
  {
    id: "print",
    group: "page",
    presses: [{ letter: "p", shift: true }],
    shown: ["Shift", "P"],
    reach: "page",
    isAvailable: ({ chronicle }) => chronicle.status === "ready",
    run: ({ store }) => store.actions.setMode("paper"),
  },
  {
    id: "fullScreen",
    group: "page",
    presses: [{ letter: "f" }],
    shown: ["F"],
    reach: "page",
    run: (context) => context.toggleFullScreen(),
  },
  {
    id: "help",
    group: "page",
    presses: [{ key: "?" }, { position: "Slash", shift: true }],
    shown: ["?"],
    reach: "page",
    run: (context) => context.openHelp(),
  },
];

/**
 * For an embedded timeline: all topics share one lane, and without a help sheet there is no off switch for single keys. So
 * keys that otherwise work on the whole page work only with the focus inside (WCAG 2.1.4); Esc still closes what is open.
 */
export const STEP_COMMANDS: readonly Command[] = COMMANDS.filter(
  ({ group, id }) => group !== "page" && id !== "laneAbove" && id !== "laneBelow",
).map((command) => (command.reach === "page" && command.id !== "close" ? { ...command, reach: "timeline" } : command));

export function commandById(id: Command["id"]): Command {
  const found = COMMANDS.find((command) => command.id === id);
  if (!found) throw new RangeError(`no command ${id}`);
  return found;
}
