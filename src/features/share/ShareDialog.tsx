/** Shares the current view as a link, embed code or citation. */
import { useState } from "react";
import type { ViewId } from "../../model/links/view-link";
import { useApp } from "../../store/react";
import { selectShownDraft } from "../../store/user-stories/selectors";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectHome } from "../../store/selectors/home";
import { Dialog } from "../../ui/Dialog";
import { Tabs, panelProps } from "../../ui/Tabs";
import { CiteSection } from "./CiteSection";
import { EmbedSection } from "./EmbedSection";
import { LinkSection } from "./LinkSection";
import { DEFAULT_EMBED_OPTIONS } from "./embed-link";
import { type PartId, type Ticks, sharedView } from "./link-parts";
import { homeOf } from "../../model/links/share-url";
import { useUserStoryCode } from "./use-user-story-code";
import { useShareMessages } from "./share-messages";
import styles from "./ShareDialog.module.css";

const TABS = ["link", "code", "cite"] as const;
const ID = "share";

type Props = {
  readonly isOpen: boolean;
  /** The view in use; without a choice by the user, the default of the layout. */
  readonly shownView: ViewId;
  readonly onClose: () => void;
};

export function ShareDialog({ isOpen, shownView, onClose }: Props) {
  const messages = useShareMessages();
  const state = useApp((s) => s);
  const chronicle = useApp(selectChronicle);
  const [tab, setTab] = useState<(typeof TABS)[number]>("link");
  const [ticks, setTicks] = useState<Ticks>({});
  const shared = sharedView(state, shownView);
  const [embed, setEmbed] = useState(() => ({
    ...DEFAULT_EMBED_OPTIONS,
    view: shared.alone.view ?? DEFAULT_EMBED_OPTIONS.view,
    lang: shared.alone.lang ?? DEFAULT_EMBED_OPTIONS.lang,
  }));
  const onTick = (id: PartId, isTicked: boolean) => setTicks((before) => ({ ...before, [id]: isTicked }));
  const code = useUserStoryCode();
  const isOwn = useApp(selectShownDraft) !== undefined;
  // A frame on another page cannot read user stories of this browser.
  const framed = isOwn ? { ...shared, inStory: shared.alone } : shared;
  const home = selectHome(state) ?? homeOf(window.location.href);
  const common = { home, chronicle, shared, ticks, onTick };
  return (
    <Dialog
      isOpen={isOpen}
      title={messages.title}
      closeLabel={messages.close}
      onClose={onClose}
      isSheet
      isWide
      beside={
        <Tabs
          id={ID}
          label={messages.tabList}
          tabs={TABS.map((id) => ({ id, label: messages.tabs[id] }))}
          chosen={tab}
          onChoose={setTab}
          className={styles.tabs}
        />
      }
    >
      <div className={styles.panel} {...panelProps(ID, tab)}>
        {chronicle && tab === "link" && <LinkSection {...common} chronicle={chronicle} code={code} />}
        {chronicle && tab === "code" && (
          <EmbedSection {...common} shared={framed} chronicle={chronicle} options={embed} onOptions={setEmbed} />
        )}
        {chronicle && tab === "cite" && <CiteSection home={home} chronicle={chronicle} shared={shared} />}
      </div>
    </Dialog>
  );
}
