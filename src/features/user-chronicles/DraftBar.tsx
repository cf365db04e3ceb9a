/** The bar above the timeline while a draft is open: its name, undo, what can be added and set, and the way out. */
import { useEffect, useRef, useState } from "react";
import { hasOwnUndo, undoKey } from "../../commands/undo-key";
import { isolated } from "../../i18n/isolated";
import type { UserChronicleMessages } from "../../i18n/user-chronicle-messages";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectOpenDraft } from "../../store/user-chronicles/selectors";
import type { ChronicleDraft } from "../../store/user-chronicles/slice";
import { useActions, useApp, useAppStore } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { UndoButtons } from "../../ui/UndoButtons";
import { Lazy } from "../../ui/lazy-part";
import { settingsPart, versionsPart } from "./lazy-dialogs";
import { DraftActions, type DraftDialogName } from "./DraftActions";
import { DraftSaveStatus } from "./DraftSaveStatus";
import { DateKeys } from "./DateKeys";
import { addEvent } from "./add-event";
import { useUserChronicleActions, useUserChronicleMessages, useTitle } from "./use-user-chronicles";
import styles from "./DraftBar.module.css";

export function DraftBar() {
  const draft = useApp(selectOpenDraft);
  const messages = useUserChronicleMessages();
  return draft && messages ? <Bar draft={draft} messages={messages} /> : null;
}

type Props = { readonly draft: ChronicleDraft; readonly messages: UserChronicleMessages };

function Bar({ draft, messages }: Props) {
  const { bar } = messages;
  const store = useAppStore();
  const actions = useUserChronicleActions();
  const { selectEvent, setUserChronicles } = useActions();
  const titleOf = useTitle(messages);
  // They are in the table all the same.
  const shown = useApp((s) => selectChronicle(s)?.events.length ?? 0);
  const hidden = Math.max(0, draft.content.events.length - shown);
  const editorView = useApp((s) => s.userChronicles.editorView);
  const [dialog, setDialog] = useState<DraftDialogName>();
  const close = () => setDialog(undefined);
  const [announced, setAnnounced] = useState("");
  const { id, content, past, future } = draft;
  const undo = (isForth: boolean) => {
    const left = isForth ? actions.redo(id) : actions.undo(id);
    if (left !== undefined) setAnnounced((isForth ? bar.redone : bar.undone)(left));
  };
  useUndoKeys(undo);
  return (
    <section className={styles.bar} aria-label={bar.name}>
      <p className={styles.title}>
        <Icon name="edit" size={15} />
        <b>{isolated(titleOf(content.meta.title))}</b>
      </p>
      <DraftSaveStatus draft={draft} messages={messages} />
      {hidden > 0 && (
        <button type="button" className="btn btn-line" onClick={() => setUserChronicles({ editorView: "table" })}>
          <Icon name="warn" size={14} />
          {bar.problems(hidden)}
        </button>
      )}
      <UndoButtons
        past={past.length}
        future={future.length}
        labels={bar}
        onUndo={() => undo(false)}
        onRedo={() => undo(true)}
      />
      <div className={styles.actions}>
        <button
          type="button"
          className="btn btn-solid"
          onClick={() => {
            const addedId = addEvent(store.getState(), actions, bar.newTitle);
            if (addedId === undefined) return;
            setUserChronicles({ isPreview: false, addedId });
            selectEvent(addedId);
          }}
        >
          <Icon name="plus" size={14} />
          {bar.addEvent}
        </button>
        <DraftActions messages={messages} onDialog={setDialog} />
      </div>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
      {editorView === "timeline" && <DateKeys />}
      {dialog === "settings" && <Lazy part={settingsPart} props={{ onClose: close }} failed={null} />}
      {dialog === "versions" && <Lazy part={versionsPart} props={{ onClose: close }} failed={null} />}
    </section>
  );
}

/** Ctrl+Z and its likes anywhere on the page, except in fields, which undo by themselves, and in dialogs. */
function useUndoKeys(undo: (isForth: boolean) => void): void {
  const latest = useRef(undo);
  useEffect(() => {
    latest.current = undo;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isForth = undoKey(event);
      const target = event.target ?? document.body;
      if (isForth === undefined || event.defaultPrevented || hasOwnUndo(target)) return;
      if (target instanceof Element && target.closest("dialog")) return;
      event.preventDefault();
      latest.current(isForth);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
