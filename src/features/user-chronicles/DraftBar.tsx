/** The bar above the timeline while a draft is open: its name, undo, what can be added and set, and the way out. */
import { useState } from "react";
import { isolated } from "../../i18n/isolated";
import type { UserChronicleMessages } from "../../i18n/user-chronicle-messages";
import { selectOpenDraft } from "../../store/user-chronicles/selectors";
import type { ChronicleDraft } from "../../store/user-chronicles/slice";
import { useActions, useApp, useAppStore } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { SegmentedControl } from "../../ui/SegmentedControl";
import { UndoButtons } from "../../ui/UndoButtons";
import { Lazy } from "../../ui/lazy-part";
import { settingsPart, versionsPart } from "./lazy-dialogs";
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
  const { openSource, selectEvent, setUserChronicles } = useActions();
  const titleOf = useTitle(messages);
  const isPreview = useApp((s) => s.userChronicles.isPreview);
  const editorView = useApp((s) => s.userChronicles.editorView);
  const [dialog, setDialog] = useState<"settings" | "versions">();
  const close = () => setDialog(undefined);
  const [announced, setAnnounced] = useState("");
  const { id, content, past, future } = draft;
  const undo = (isForth: boolean) => {
    const left = isForth ? actions.redo(id) : actions.undo(id);
    if (left !== undefined) setAnnounced(isForth ? bar.redone : bar.undone);
  };
  return (
    <section className={styles.bar} aria-label={bar.name}>
      <p className={styles.title}>
        <Icon name="edit" size={15} />
        <b>{isolated(titleOf(content.meta.title))}</b>
      </p>
      <DraftSaveStatus draft={draft} messages={messages} />
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
            setUserChronicles({ isPreview: false, addedId });
            selectEvent(addedId);
          }}
        >
          <Icon name="plus" size={14} />
          {bar.addEvent}
        </button>
        <SegmentedControl
          label={bar.view}
          value={editorView}
          options={[
            { value: "timeline", label: bar.views.timeline },
            { value: "table", label: bar.views.table },
          ]}
          onChange={(view) => setUserChronicles({ editorView: view })}
        />
        <SegmentedControl
          label={bar.mode}
          value={isPreview ? "preview" : "edit"}
          options={[
            { value: "edit", label: bar.modes.edit },
            { value: "preview", label: bar.modes.preview },
          ]}
          onChange={(mode) => setUserChronicles({ isPreview: mode === "preview" })}
        />
        <button type="button" className="btn btn-line" aria-haspopup="dialog" onClick={() => setDialog("settings")}>
          {bar.settings}
        </button>
        <button type="button" className="btn btn-line" aria-haspopup="dialog" onClick={() => setDialog("versions")}>
          {bar.versions}
        </button>
        <button type="button" className="btn btn-line" onClick={() => openSource(undefined)}>
          {bar.close}
        </button>
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
