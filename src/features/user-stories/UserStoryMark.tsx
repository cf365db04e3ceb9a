/** In the bar of a story that is read: the save state of a user story. Empty for stories of the chronicle. */
import { selectShownDraft } from "../../store/user-stories/selectors";
import { useApp } from "../../store/react";
import { StorySaveStatus } from "./StorySaveStatus";
import { useUserStoryActions, useUserStoryMessages } from "./use-user-stories";
import styles from "./UserStories.module.css";

export function UserStoryMark() {
  const draft = useApp(selectShownDraft);
  const actions = useUserStoryActions();
  const messages = useUserStoryMessages();
  if (!draft || !messages) return null;
  return (
    <div className={styles.mark}>
      <StorySaveStatus draft={draft} messages={messages} />
      {draft.saveState.status !== "transient" && (
        <button type="button" className="btn btn-line" onClick={() => actions.edit(draft.story.id)}>
          {messages.list.edit}
        </button>
      )}
    </div>
  );
}
