/** Whether a story is kept in this browser, in words; where it is not, why, and what can be done. */
import type { UserStoryMessages } from "../../i18n/user-story-messages";
import { useLang } from "../../i18n/react";
import { storyFile } from "../../store/user-stories/story-files";
import type { StoryDraft, SaveState } from "../../store/state";
import { Icon } from "../../ui/Icon";
import { saveFile } from "../../ui/save-file";
import { useUserStories } from "./use-user-stories";
import styles from "./UserStories.module.css";

type Props = { readonly draft: StoryDraft; readonly words: UserStoryMessages };

function wordsFor(storage: SaveState, { saveState: words, storageErrors }: UserStoryMessages): string {
  return storage.status === "failed" ? words.failed(storageErrors[storage.why]) : words[storage.status];
}

export function SaveStatus({ draft, words }: Props) {
  const own = useUserStories();
  const lang = useLang();
  const { id } = draft.story;
  const { status } = draft.saveState;
  const action = (label: string, onPress: () => unknown) => (
    <button key={label} type="button" className="btn btn-line" onClick={() => void onPress()}>
      {label}
    </button>
  );
  const isBad = status === "failed" || status === "conflict" || status === "deleted";
  return (
    <div className={isBad ? `${styles.saveState} ${styles.bad}` : styles.saveState} data-keep={status}>
      {/* Each "Saved" would be spoken with each word that is typed; trouble is worth it. */}
      <p role={isBad ? "alert" : undefined}>
        {status === "saved" && <Icon name="ok" size={14} />}
        {isBad && <Icon name="warn" size={15} />}
        <span>{wordsFor(draft.saveState, words)}</span>
      </p>
      {(status === "loose" || status === "deleted") && action(words.saveState.saveCopy, () => own.keepCopy(id))}
      {status === "failed" && action(words.saveState.download, () => download(draft, lang))}
      {status === "failed" && action(words.saveState.again, () => own.saveAgain(id))}
      {status === "conflict" && action(words.saveState.keepBoth, () => own.keepBoth(id))}
      {status === "conflict" && action(words.saveState.useOther, () => own.takeTheirs(id))}
    </div>
  );
}

export function download(draft: StoryDraft, lang: string): void {
  const { content, name } = storyFile(draft, lang);
  saveFile(content, name);
}
