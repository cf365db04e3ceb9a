/** Saves appearance, language and shortcut settings in this browser, and that the first view has been used. The only file of the first view that touches `localStorage`. */
import { DETAILS, LANGS, THEMES } from "../model/links/view-choices";
import type { AppStore, StoreDeps } from "./app-store";

const KEY = "throughline.choices.1";

/** Never throws: storage may be blocked, full, or contain anything. */
export function readRemembered(storage: () => Storage = () => localStorage): NonNullable<StoreDeps["remembered"]> {
  try {
    const stored: unknown = JSON.parse(storage().getItem(KEY) ?? "{}");
    if (typeof stored !== "object" || stored === null) return {};
    const { theme, detail, lang, singleKeys, isWelcomed } = stored as Readonly<Record<string, unknown>>;
    const knownTheme = THEMES.find((one) => one === theme);
    const knownDetail = DETAILS.find((one) => one === detail);
    const knownLang = LANGS.find((one) => one === lang);
    return {
      ...(knownTheme ? { theme: knownTheme } : {}),
      ...(knownDetail ? { detail: knownDetail } : {}),
      ...(knownLang ? { lang: knownLang } : {}),
      ...(typeof singleKeys === "boolean" ? { singleKeys } : {}),
      ...(isWelcomed === true ? { isWelcomed } : {}),
    };
  } catch {
    return {};
  }
}

/** @returns unsubscribes */
export function syncLocal(store: AppStore, storage: () => Storage = () => localStorage): () => void {
  return store.subscribe(({ view: { theme, detail, lang }, singleKeys, isWelcomed }, previous) => {
    // Only what changed: a language from a link or the system is not the user's choice.
    const chosen = {
      ...(theme === previous.view.theme ? {} : { theme }),
      ...(detail === previous.view.detail ? {} : { detail }),
      ...(lang === previous.view.lang ? {} : { lang }),
      ...(singleKeys === previous.singleKeys ? {} : { singleKeys }),
      ...(isWelcomed === previous.isWelcomed ? {} : { isWelcomed }),
    };
    if (Object.keys(chosen).length === 0) return;
    try {
      storage().setItem(KEY, JSON.stringify({ ...readRemembered(storage), ...chosen }));
    } catch {
      // Storage is unavailable: the choice lasts until the page closes.
    }
  });
}
