/** The ways to a story of one's own, always in reach below the list of stories; and the one out of each of them. */
import type { Story } from "../../model/chronicle/chronicle";
import { useUserStories, useUserStoryMessages } from "./use-user-stories";
import styles from "./UserStories.module.css";

type Props = {
  readonly onClose: () => void;
  /** Lets the reader choose a file. */
  readonly onOpenFile: () => void;
};

export function UserStoriesFooter({ onClose, onOpenFile }: Props) {
  const own = useUserStories();
  const words = useUserStoryMessages();
  if (!words) return null;
  const begin = () => {
    own.begin();
    onClose();
  };
  return (
    <div className={styles.foot}>
      <p>{words.list.hint}</p>
      <button type="button" className="btn btn-line" onClick={begin}>
        {words.list.begin}
      </button>
      <button type="button" className="btn btn-line" onClick={onOpenFile}>
        {words.list.open}
      </button>
    </div>
  );
}

export function CopyAndEdit({ story, onClose }: { readonly story: Story; readonly onClose: () => void }) {
  const own = useUserStories();
  const words = useUserStoryMessages();
  if (!words) return null;
  return (
    <button
      type="button"
      className="btn"
      onClick={() => {
        onClose();
        own.edit(own.copy(story));
      }}
    >
      {words.list.copyAndEdit}
    </button>
  );
}
