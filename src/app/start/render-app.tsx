/** The part of the start that needs React; loaded in parallel with the chronicle. */
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import type { Messages } from "../../i18n/messages";
import type { Lang } from "../../model/links/view-link";
import type { AppStore } from "../../store/app-store";
import { StoreProvider } from "../../store/react";
import { App } from "../layout/App";
import { setPageLang } from "./use-document";
import "../../timeline/styles";

/** @returns unmounts it */
export function renderApp(
  host: HTMLElement,
  store: AppStore,
  first: { readonly lang: Lang; readonly messages: Messages },
  showHeightOf?: (content: Element) => void,
): () => void {
  setPageLang(first.lang);
  const root = createRoot(host);
  // Renders in slices, so that the page stays responsive.
  startTransition(() =>
    root.render(
      <StrictMode>
        <StoreProvider store={store}>
          <App first={first} showHeightOf={showHeightOf} />
        </StoreProvider>
      </StrictMode>,
    ),
  );
  return () => root.unmount();
}
