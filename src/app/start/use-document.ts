/** Syncs what is outside of React's root: theme, language and title of the page. */
import { useEffect } from "react";
import { pickText } from "../../model/localized";
import { selectOpenEvent } from "../../store/selectors/details";
import { selectChronicle } from "../../store/selectors/filtered";
import { useApp } from "../../store/react";
import { onPrinting } from "../../ui/printing";
import { DARK, MORE_CONTRAST, resolveTheme } from "./resolve-choices";

export function usePageTheme(): void {
  const choice = useApp((s) => s.view.theme);
  useEffect(() => {
    const apply = () => {
      document.documentElement.dataset["theme"] = resolveTheme(choice);
    };
    apply();
    const queries = [DARK, MORE_CONTRAST].flatMap((query) => globalThis.matchMedia?.(query) ?? []);
    for (const query of queries) query.addEventListener("change", apply);
    const stop = onPrinting(apply);
    return () => {
      stop();
      for (const query of queries) query.removeEventListener("change", apply);
    };
  }, [choice]);
}

export function usePageTitle(lang: string): void {
  const chronicle = useApp(selectChronicle);
  const event = useApp(selectOpenEvent);
  useEffect(() => {
    setPageLang(lang);
    if (!chronicle) return;
    const title = pickText(chronicle.meta.title, lang).text;
    document.title = event ? `${pickText(event.title, lang).text} · ${title}` : title;
  }, [chronicle, event, lang]);
}

/** Skips equal values: setting `lang` recalculates the style of every element, since `:lang()` may depend on it. */
export function setPageLang(lang: string): void {
  if (document.documentElement.lang !== lang) document.documentElement.lang = lang;
}
