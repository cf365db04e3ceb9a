/** Below the list of stories: how to create or import a user story. */
import type { Story } from "../../model/chronicle/chronicle";
import { useUserStoryActions, useUserStoryMessages } from "./use-user-stories";
import styles from "./UserStories.module.css";

type Props = {
  readonly onClose: () => void;
  /** Opens the file picker. */
  readonly onOpenFile: () => void;
};

export function UserStoriesFooter({ onClose, onOpenFile }: Props) {
  const actions = useUserStoryActions();
  const messages = useUserStoryMessages();
  if (!messages) return null;
  const begin = () => {
    actions.create();
    onClose();
  };
  return (
    <div className={styles.foot}>
      <p>{messages.list.hint}</p>
      <button type="button" className="btn btn-line" onClick={begin}>
        {messages.list.begin}
      </button>
      <button type="button" className="btn btn-line" onClick={onOpenFile}>
        {messages.list.open}
      </button>
    </div>
  );
}

export function CopyAndEdit({ story, onClose }: { readonly story: Story; readonly onClose: () => void }) {
  const actions = useUserStoryActions();
  const messages = useUserStoryMessages();
  if (!messages) return null;
  return (
    <button
      type="button"
      className="btn"
      onClick={() => {
        onClose();
        actions.edit(actions.copy(story));
      }}
    >
      {messages.list.copyAndEdit}
    </button>
  );
}
