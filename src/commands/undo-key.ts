import { letterOf } from "./keyboard-layout";

/**
 * Matches the letter, or its position on other keyboard layouts.
 * @returns `false` for an undo key, `true` for a redo key
 */
export function undoKey(
  event: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">,
): boolean | undefined {
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  if (ctrlKey === metaKey || altKey) return undefined;
  const letter = letterOf(event);
  if (letter === "z") return shiftKey;
  return letter === "y" && !shiftKey ? true : undefined;
}

/** Text fields have their own undo. */
export const hasOwnUndo = (target: EventTarget): boolean =>
  target instanceof Element && target.matches("input:not([type=checkbox], [type=radio]), textarea");
