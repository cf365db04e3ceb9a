/** What lies outside of React's root: appearance, language and title of the page. */
import { useEffect } from "react";
import { pickText } from "../model/localized";
import type { ShownTheme } from "../commands/command";
import type { ThemeChoice, ViewId } from "../model/view-link";
import { selectOpenEvent } from "../store/selectors/details";
import { selectChronicle } from "../store/selectors/filtered";
import { useApp } from "../store/react";

const DARK = "(prefers-color-scheme: dark)";
const MORE_CONTRAST = "(prefers-contrast: more)";
const PRINT = "print";

/** What a choice means on this system now. */
export function resolveTheme(choice: ThemeChoice, matches: (query: string) => boolean = systemMatches): ShownTheme {
  // Paper is white, and browsers leave dark grounds away.
  if (matches(PRINT)) return "light";
  if (choice !== "auto") return choice;
  if (matches(MORE_CONTRAST)) return "contrast";
  return matches(DARK) ? "dark" : "light";
}

/** What is shown while nothing is chosen: on a phone the list first. */
export const resolveView = (choice: ViewId | undefined, isPhone: boolean): ViewId =>
  choice ?? (isPhone ? "list" : "timeline");

const systemMatches = (query: string): boolean => globalThis.matchMedia?.(query).matches ?? false;

export function usePageTheme(): void {
  const choice = useApp((s) => s.view.theme);
  useEffect(() => {
    const apply = () => {
      document.documentElement.dataset["theme"] = resolveTheme(choice);
    };
    apply();
    const queries = [DARK, MORE_CONTRAST, PRINT].flatMap((query) => globalThis.matchMedia?.(query) ?? []);
    for (const query of queries) query.addEventListener("change", apply);
    return () => {
      for (const query of queries) query.removeEventListener("change", apply);
    };
  }, [choice]);
}

export function usePageTitle(lang: string): void {
  const chronicle = useApp(selectChronicle);
  const event = useApp(selectOpenEvent);
  useEffect(() => {
    document.documentElement.lang = lang;
    if (!chronicle) return;
    const title = pickText(chronicle.meta.title, lang).text;
    document.title = event ? `${pickText(event.title, lang).text} · ${title}` : title;
  }, [chronicle, event, lang]);
}
