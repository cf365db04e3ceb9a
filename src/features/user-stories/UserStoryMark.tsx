/** In the bar of a story that is read: of one's own, whether it is kept. Draws nothing for the chronicle's stories. */
import { selectOwnShown } from "../../store/user-stories/selectors";
import { useApp } from "../../store/react";
import { KeepState } from "./SaveStatus";
import { useOwn, useOwnWords } from "./use-user-stories";
import styles from "./UserStories.module.css";

export function OwnMark() {
  const draft = useApp(selectOwnShown);
  const own = useOwn();
  const words = useOwnWords();
  if (!draft || !words) return null;
  return (
    <div className={styles.mark}>
      <KeepState draft={draft} words={words} />
      {draft.keep.status !== "loose" && (
        <button type="button" className="btn btn-line" onClick={() => own.edit(draft.story.id)}>
          {words.list.edit}
        </button>
      )}
    </div>
  );
}
