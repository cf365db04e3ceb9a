/** One listener for all keys: finds the command, asks whether it may act here, runs it. */
import { useEffect } from "react";
import { type Command, type CommandContext, type Reach, findCommand, isCharacterKey } from "../../commands/command";

const TEXT_FIELDS =
  "input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable]";
/** Things that use arrows, Home or End themselves. */
const ARROW_USERS = "[role=slider], [role^=menu], [role=listbox], [role=radiogroup], input, audio, video";
/** Things that Enter or Space presses. */
const PRESSED = "button, a[href], summary";

/** Nothing has the focus, or only the stage as a whole (after the skip link). */
const isNowhere = (target: Element | null): boolean => !target || target === document.body || target.id === "events";

function isReached(reach: Reach, target: Element | null, hasOpenEvent: boolean): boolean {
  if (reach === "page") return true;
  if (target?.closest(ARROW_USERS)) return false;
  // Without a timeline on the page a cursor would move unseen.
  const isInTimeline = isNowhere(target) ? document.getElementById("timeline") !== null : target?.closest("#timeline");
  if (isInTimeline && !target?.closest(PRESSED)) return true;
  if (reach === "timeline") return false;
  const details = document.getElementById("details-heading")?.closest("section[data-event-id]");
  return hasOpenEvent && (isNowhere(target) || (details?.contains(target) ?? false));
}

/** Drawing what a key has changed takes a frame or two. */
const MAX_FRAMES = 10;

/** What had the focus may go with a change of view; then the focus goes on where the events are. */
function keepFocus(framesLeft = MAX_FRAMES): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      (document.getElementById("timeline") ?? document.getElementById("events"))?.focus();
    else if (framesLeft > 1) keepFocus(framesLeft - 1);
  });
}

export function useCommandKeys(context: CommandContext, commands: readonly Command[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(TEXT_FIELDS)) return;
      // A dialog or an open menu has its own keys, Esc before all.
      if (document.querySelector("dialog[open]") || target?.closest("[role=menu]")) return;
      const state = context.store.getState();
      const hasOpenEvent = state.selection.eventId !== undefined;
      const command = findCommand(commands, event, ({ reach, isAvailable }, press) => {
        if (isAvailable && !isAvailable(state)) return false;
        if (!state.singleKeys && isCharacterKey(press)) return false;
        return isReached(reach, target, hasOpenEvent);
      });
      if (!command) return;
      event.preventDefault();
      command.run(context);
      if (target && !isNowhere(target)) keepFocus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [context, commands]);
}
