/** The whole page with a small chronicle, and stubs for what jsdom lacks. */
import { type RenderResult, act, render } from "@testing-library/react";
import { vi } from "vitest";
import { App } from "../../src/app/layout/App";
import { embedLayoutPart } from "../../src/app/host/lazy";
import { prefetchParts, timelinePart } from "../../src/app/layout/lazy-parts";
import { loadMessages } from "../../src/i18n/lazy-messages";
import { decodeViewLink } from "../../src/model/links/view-link";
import { type AppStore, type StoreDeps, createAppStore } from "../../src/store/app-store";
import { StoreProvider } from "../../src/store/react";
import { smallChronicle } from "../fixtures/chronicles/small";
import { stubModalDialogs } from "../fixtures/modal-dialogs";

type MediaFeatures = { isPhone?: boolean; isDark?: boolean; wantsContrast?: boolean };

/** Answers media queries, until the next call. @returns changes an answer and notifies the listeners */
export function stubScreen(first: MediaFeatures = {}): (commands: MediaFeatures) => void {
  let commands = first;
  const listeners = new Set<() => void>();
  const answer = (query: string): boolean => {
    if (query.includes("max-width: 719")) return commands.isPhone ?? false;
    if (query.includes("prefers-color-scheme: dark")) return commands.isDark ?? false;
    if (query.includes("prefers-contrast: more")) return commands.wantsContrast ?? false;
    return false;
  };
  vi.stubGlobal("matchMedia", (media: string) => ({
    media,
    get matches() {
      return answer(media);
    },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  }));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  if (!globalThis.CSS?.escape) vi.stubGlobal("CSS", { escape: (text: string) => text });
  Object.assign(Document.prototype, { fullscreenEnabled: true });
  HTMLElement.prototype.requestFullscreen = async () => undefined;
  HTMLCanvasElement.prototype.getContext = () => null;
  stubModalDialogs();
  return (next) => {
    commands = next;
    act(() => listeners.forEach((listener) => listener()));
  };
}

export type Page = RenderResult & { readonly store: AppStore };

/** The page before its file is loaded. */
export async function openEmptyPage(search = "", deps: StoreDeps = {}): Promise<Page> {
  const { link, problems } = decodeViewLink(search);
  const store = createAppStore({ link, ...deps });
  const { lang } = store.getState().view;
  await Promise.all([timelinePart.load(), embedLayoutPart.load(), prefetchParts("page")]);
  const result = render(
    <StoreProvider store={store}>
      <App first={{ lang, messages: await loadMessages(lang) }} />
    </StoreProvider>,
  );
  act(() => problems.forEach(store.actions.notify));
  return { ...result, store };
}

export async function openPage(search = "", deps: StoreDeps = {}): Promise<Page> {
  const page = await openEmptyPage(search, deps);
  act(() => page.store.actions.chronicleLoaded(smallChronicle(), []));
  return page;
}
