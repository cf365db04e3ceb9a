/** One keydown listener for all commands: finds the command, checks whether it applies here, runs it. */
import { useEffect } from "react";
import { type Command, type CommandContext, type Reach, findCommand, isCharacterKey } from "../../commands/command";

const TEXT_FIELDS =
  "input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable]";
/** Elements that handle arrow keys, Home or End themselves. */
const ARROW_USERS = "[role=slider], [role^=menu], [role=listbox], [role=radiogroup], input, audio, video";
/** Elements that Enter or Space activates. */
const PRESSED = "button, a[href], summary";

/** No element has the focus, or only the stage as a whole (after the skip link). */
const isUnfocused = (target: Element | null): boolean => !target || target === document.body || target.id === "events";

function isInReach(reach: Reach, target: Element | null, hasOpenEvent: boolean): boolean {
  if (reach === "page") return true;
  if (target?.closest(ARROW_USERS)) return false;
  // Without a timeline on the page the cursor would move invisibly.
  const isInTimeline = isUnfocused(target)
    ? document.getElementById("timeline") !== null
    : target?.closest("#timeline");
  if (isInTimeline && !target?.closest(PRESSED)) return true;
  if (reach === "timeline") return false;
  const details = document.getElementById("details-heading")?.closest("section[data-event-id]");
  return hasOpenEvent && (isUnfocused(target) || (details?.contains(target) ?? false));
}

/** Rendering the effect of a key takes a frame or two. */
const MAX_FRAMES = 10;

/** If the focused element is removed by a change of view, moves the focus to the events. */
function restoreFocus(framesLeft = MAX_FRAMES): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      (document.getElementById("timeline") ?? document.getElementById("events"))?.focus();
    else if (framesLeft > 1) restoreFocus(framesLeft - 1);
  });
}

export function useCommandKeys(context: CommandContext, commands: readonly Command[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(TEXT_FIELDS)) return;
      // Dialogs and open menus handle their own keys, above all Esc.
      if (document.querySelector("dialog[open]") || target?.closest("[role=menu]")) return;
      const state = context.store.getState();
      const hasOpenEvent = state.selection.eventId !== undefined;
      const command = findCommand(commands, event, ({ reach, isAvailable }, press) => {
        if (isAvailable && !isAvailable(state)) return false;
        if (!state.singleKeys && isCharacterKey(press)) return false;
        return isInReach(reach, target, hasOpenEvent);
      });
      if (!command) return;
      event.preventDefault();
      command.run(context);
      if (target && !isUnfocused(target)) restoreFocus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [context, commands]);
}
