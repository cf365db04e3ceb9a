/** Starts the app: reads the address and what this browser remembers, then loads words and events side by side. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../theme/fonts.css";
import "../theme/tokens.css";
import "../theme/base.css";
import { englishMessages, loadMessages } from "../i18n/messages";
import { type Lang, decodeViewLink } from "../model/view-link";
import { type AppStore, createAppStore } from "../store/app-store";
import { StoreProvider } from "../store/react";
import { siftBeside } from "../store/sift-beside";
import { readRemembered, syncLocal } from "../store/sync-local";
import { syncUrl } from "../store/sync-url";
import { App } from "./App";
import { linkToHost } from "./link-to-host";
import { openOnRequest } from "./open-chronicle";
import { installTrustedTypes } from "./trusted-types";
import { resolveTheme } from "./use-page";

/** Ukrainian for those whose browser asks for it, when neither the address nor their own choice says otherwise. */
const systemLang = (): Lang => (navigator.language.toLowerCase().startsWith("uk") ? "uk" : "en");

/** Resolves once the first file is there or has failed. */
const firstLoad = (store: AppStore): Promise<void> =>
  new Promise((resolve) => {
    const stop = store.subscribe(
      ({ load }) => load.status === "running",
      (isRunning) => {
        if (isRunning) return;
        stop();
        resolve();
      },
    );
  });

export async function start(host: HTMLElement): Promise<void> {
  installTrustedTypes();
  const { link, problems } = decodeViewLink(location.search);
  const store = createAppStore({ link, remembered: { lang: systemLang(), ...readRemembered() } });
  const { theme, lang } = store.getState().view;
  document.documentElement.dataset["theme"] = resolveTheme(theme);
  // Before anything is waited for: a host may speak at any time.
  linkToHost(store);
  openOnRequest(store, document.baseURI);
  store.actions.loadStarted(link.src);
  const loading = firstLoad(store);
  const first = await loadMessages(lang).then(
    (messages) => ({ lang, messages }),
    // Better in English than not at all.
    () => ({ lang: "en" as const, messages: englishMessages }),
  );
  document.documentElement.lang = first.lang;
  siftBeside(store);
  syncUrl(store);
  syncLocal(store);
  createRoot(host).render(
    <StrictMode>
      <StoreProvider store={store}>
        <App first={first} />
      </StoreProvider>
    </StrictMode>,
  );
  await loading;
  // Only now: a live region speaks of what is added to it, not of what it began with.
  problems.forEach(store.actions.notify);
}
