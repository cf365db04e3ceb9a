/** Resolves the chosen appearance and view on this system. */
import type { ShownTheme } from "../../commands/command";
import type { ThemeChoice, ViewId } from "../../model/links/view-link";
import { isPrinting } from "../../ui/printing";

export const DARK = "(prefers-color-scheme: dark)";
export const MORE_CONTRAST = "(prefers-contrast: more)";
const PRINT = "print";

export function resolveTheme(choice: ThemeChoice, matches: (query: string) => boolean = systemMatches): ShownTheme {
  // Paper is white, and browsers do not print dark backgrounds.
  if (matches(PRINT)) return "light";
  if (choice !== "auto") return choice;
  if (matches(MORE_CONTRAST)) return "contrast";
  return matches(DARK) ? "dark" : "light";
}

const systemMatches = (query: string): boolean =>
  query === PRINT ? isPrinting() : (globalThis.matchMedia?.(query).matches ?? false);

/** The view to show without a choice is the list on a phone. */
export const resolveView = (choice: ViewId | undefined, isPhone: boolean): ViewId =>
  choice ?? (isPhone ? "list" : "timeline");
