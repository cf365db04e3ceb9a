/** In the bar of a story that is read: of one's own, whether it is kept. Draws nothing for the chronicle's stories. */
import { selectShownDraft } from "../../store/user-stories/selectors";
import { useApp } from "../../store/react";
import { SaveStatus } from "./SaveStatus";
import { useUserStories, useUserStoryMessages } from "./use-user-stories";
import styles from "./UserStories.module.css";

export function UserStoryMark() {
  const draft = useApp(selectShownDraft);
  const own = useUserStories();
  const words = useUserStoryMessages();
  if (!draft || !words) return null;
  return (
    <div className={styles.mark}>
      <SaveStatus draft={draft} words={words} />
      {draft.saveState.status !== "loose" && (
        <button type="button" className="btn btn-line" onClick={() => own.edit(draft.story.id)}>
          {words.list.edit}
        </button>
      )}
    </div>
  );
}
