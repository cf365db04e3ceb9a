/** The root component. A language switch waits for its messages, so that no render mixes two languages. */
import { useEffect, useMemo, useState } from "react";
import type { CommandContext } from "../../commands/command";
import { COMMANDS, STEP_COMMANDS } from "../../commands/commands";
import { focusDetailsHeading } from "../../features/details/focus";
import { loadMessages } from "../../i18n/lazy-messages";
import type { Messages } from "../../i18n/messages";
import { LanguageProvider } from "../../i18n/react";
import { MODES } from "../../model/mode";
import type { Lang } from "../../model/links/view-link";
import { useApp, useAppStore } from "../../store/react";
import { GlyphSprite } from "../../ui/GlyphSprite";
import { Lazy } from "../../ui/lazy-part";
import { toggleFullScreen } from "../../ui/full-screen";
import { PHONE } from "../../ui/use-media";
import { ErrorBoundary } from "./ErrorBoundary";
import { Layout } from "./Layout";
import { embedLayoutPart } from "../host/lazy";
import { localFilesPart } from "./lazy-parts";
import type { DialogName } from "../overlays/dialog-name";
import { Overlay } from "../overlays/Overlay";
import { isBehindOverlay, needsStory, selectOverlay } from "../overlays/overlays";
import { resolveTheme, resolveView } from "../start/resolve-choices";
import { useCommandKeys } from "./use-command-keys";
import { useRestoreFocus } from "./use-restore-focus";
import { usePageTheme, usePageTitle } from "../start/use-document";

const NO_COMMANDS: readonly never[] = [];

type Language = { readonly lang: Lang; readonly messages: Messages };

type Props = {
  /** Messages of the initial language. */
  readonly first: Language;
  /** Reports the height of this element to the host page. */
  readonly showHeightOf?: ((content: Element) => void) | undefined;
};

export function App({ first, showHeightOf }: Props) {
  const store = useAppStore();
  const requested = useApp((s) => s.view.lang);
  const { layout, keys } = MODES[useApp((s) => s.mode)];
  const [language, setLanguage] = useState(first);
  const [dialog, setDialog] = useState<DialogName>();

  useEffect(() => {
    if (requested === language.lang) return;
    let isStale = false;
    loadMessages(requested).then(
      (messages) => !isStale && setLanguage({ lang: requested, messages }),
      () => {
        if (isStale) return;
        store.actions.setLang(language.lang);
        store.actions.notify({ code: "words.unreachable", severity: "warning", where: requested });
      },
    );
    return () => {
      isStale = true;
    };
  }, [store, requested, language.lang]);

  const context: CommandContext = useMemo(
    () => ({
      store,
      openHelp: () => setDialog("help"),
      openStories: () => setDialog("stories"),
      openAdded: setDialog,
      openShare: () => setDialog("share"),
      focusSearch: () => {
        const search = document.getElementById("search");
        search?.focus();
        if (search instanceof HTMLButtonElement) search.click();
      },
      focusDetails: focusDetailsHeading,
      focusTimeline: () => {
        const active = document.activeElement;
        if (!active || active === document.body || active.id === "events")
          document.getElementById("timeline")?.focus({ preventScroll: true });
      },
      shownTheme: () => resolveTheme(store.getState().view.theme),
      shownView: () => resolveView(store.getState().view.view, globalThis.matchMedia?.(PHONE).matches ?? false),
      toggleFullScreen,
    }),
    [store],
  );
  const overlay = useApp(selectOverlay);
  const isWithoutStory = useApp(needsStory);
  useEffect(() => {
    if (!isWithoutStory) return;
    store.actions.setMode("browse");
    setDialog("stories");
  }, [store, isWithoutStory]);
  const isPageInert = useApp(isBehindOverlay);
  useCommandKeys(context, isPageInert ? NO_COMMANDS : keys === "all" ? COMMANDS : STEP_COMMANDS);
  useRestoreFocus();

  return (
    <LanguageProvider {...language}>
      <DocumentSync lang={language.lang} />
      <GlyphSprite />
      <Lazy part={localFilesPart} props={{ context }} isEnabled={false} failed={null} />
      <ErrorBoundary>
        {layout === "page" ? (
          <Layout context={context} dialog={dialog} onDialog={setDialog} isBehindOverlay={isPageInert} />
        ) : (
          <Lazy part={embedLayoutPart} props={{ context, showHeightOf }} />
        )}
      </ErrorBoundary>
      {overlay && <Overlay part={overlay.part} context={context} />}
    </LanguageProvider>
  );
}

/** A component of its own, so that opening an event re-renders nothing but the page title. */
function DocumentSync({ lang }: { readonly lang: Lang }) {
  usePageTheme();
  usePageTitle(lang);
  return null;
}
