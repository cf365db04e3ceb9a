/** The title, languages, topics, actors, places and periods of the open draft. What is changed is live at once. */
import { useEffect, useEffectEvent, useId, useState } from "react";
import { hasOwnUndo, undoKey } from "../../../commands/undo-key";
import { type DraftSettingsMessages, loadDraftSettingsMessages } from "../../../i18n/draft-settings-messages";
import { useLang, useOptionalMessages } from "../../../i18n/react";
import { languagesOf } from "../../../model/user-chronicles/content";
import { selectOpenDraft } from "../../../store/user-chronicles/selectors";
import type { ChronicleDraft } from "../../../store/user-chronicles/slice";
import { useApp } from "../../../store/react";
import { Dialog } from "../../../ui/Dialog";
import { Tabs, panelProps } from "../../../ui/Tabs";
import { UndoButtons } from "../../../ui/UndoButtons";
import { useUserChronicleActions } from "../use-user-chronicles";
import type { Editing } from "./editing";
import { ActorsTab, PeriodsTab, PlacesTab, TopicsTab } from "./ListTabs";
import { TimelineTab } from "./TimelineTab";
import styles from "./Settings.module.css";

type Props = { readonly onClose: () => void };

export function SettingsDialog({ onClose }: Props) {
  const draft = useApp(selectOpenDraft);
  const messages = useOptionalMessages(loadDraftSettingsMessages);
  return draft && messages ? <Settings draft={draft} messages={messages} onClose={onClose} /> : null;
}

const TABS = ["timeline", "lanes", "actors", "places", "eras"] as const;
type Tab = (typeof TABS)[number];

type SettingsProps = Props & { readonly draft: ChronicleDraft; readonly messages: DraftSettingsMessages };

function Settings({ draft, messages, onClose }: SettingsProps) {
  const actions = useUserChronicleActions();
  const id = useId();
  const number = new Intl.NumberFormat(useLang());
  const [tab, setTab] = useState<Tab>("timeline");
  const [said, setSaid] = useState("");
  const { content, past, future } = draft;
  const editing: Editing = {
    draftId: draft.id,
    content,
    languages: languagesOf(content),
    messages,
    change: (edit, field) => actions.change(draft.id, edit, field),
    announce: setSaid,
  };
  const undo = (isForth: boolean) => {
    const left = isForth ? actions.redo(draft.id) : actions.undo(draft.id);
    if (left !== undefined) setSaid(isForth ? messages.redone : messages.undone);
  };
  useUndoKeys(undo);
  return (
    <Dialog
      isOpen
      isWide
      isSheet
      title={messages.title}
      closeLabel={messages.close}
      onClose={onClose}
      beside={
        <UndoButtons
          past={past.length}
          future={future.length}
          labels={messages}
          onUndo={() => undo(false)}
          onRedo={() => undo(true)}
        />
      }
    >
      <div className={styles.settings}>
        <Tabs
          id={id}
          label={messages.parts}
          className={styles.tabs}
          tabs={TABS.map((one) => ({
            id: one,
            label:
              one === "timeline"
                ? messages.tabs.timeline
                : messages.tab(messages.tabs[one], number.format(content[one].length)),
          }))}
          chosen={tab}
          onChoose={setTab}
        />
        <div {...panelProps(id, tab)} className={styles.panel} data-scrolls="">
          {tab === "timeline" && <TimelineTab editing={editing} />}
          {tab === "lanes" && <TopicsTab editing={editing} />}
          {tab === "actors" && <ActorsTab editing={editing} />}
          {tab === "places" && <PlacesTab editing={editing} />}
          {tab === "eras" && <PeriodsTab editing={editing} />}
        </div>
        <p className="visually-hidden" role="status">
          {said}
        </p>
      </div>
    </Dialog>
  );
}

/** Ctrl+Z undoes wherever the focus is, but text fields have their own undo. The page leaves keys in dialogs alone. */
function useUndoKeys(undo: (isForth: boolean) => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isForth = undoKey(event);
    if (isForth === undefined || event.defaultPrevented || hasOwnUndo(event.target ?? document.body)) return;
    event.preventDefault();
    undo(isForth);
  });
  useEffect(() => {
    // Before the page: it listens to keys outside of dialogs, where the focus may be lost to.
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}
