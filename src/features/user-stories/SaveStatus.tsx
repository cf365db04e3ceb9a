/** Whether a story is saved in this browser; if not, why, and what the user can do. */
import type { UserStoryMessages } from "../../i18n/lazy-messages";
import { useLang } from "../../i18n/react";
import { storyFile } from "../../store/user-stories/story-files";
import type { SaveState } from "../../store/drafts/draft";
import type { StoryDraft } from "../../store/user-stories/slice";
import { Icon } from "../../ui/Icon";
import { saveFile } from "../../ui/save-file";
import { useUserStoryActions } from "./use-user-stories";
import styles from "./UserStories.module.css";

type Props = { readonly draft: StoryDraft; readonly messages: UserStoryMessages };

function textOf(saveState: SaveState, { saveState: texts, storageErrors }: UserStoryMessages): string {
  return saveState.status === "failed" ? texts.failed(storageErrors[saveState.why]) : texts[saveState.status];
}

export function SaveStatus({ draft, messages }: Props) {
  const actions = useUserStoryActions();
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
    <div className={isBad ? `${styles.saveState} ${styles.bad}` : styles.saveState} data-save-status={status}>
      {/* Only errors are announced: "Saved" would be spoken after every word typed. */}
      <p role={isBad ? "alert" : undefined}>
        {status === "saved" && <Icon name="ok" size={14} />}
        {isBad && <Icon name="warn" size={15} />}
        <span>{textOf(draft.saveState, messages)}</span>
      </p>
      {(status === "transient" || status === "deleted") &&
        action(messages.saveState.saveCopy, () => actions.saveCopy(id))}
      {status === "failed" && action(messages.saveState.download, () => download(draft, lang))}
      {status === "failed" && action(messages.saveState.again, () => actions.retrySave(id))}
      {status === "conflict" && action(messages.saveState.keepBoth, () => actions.keepBoth(id))}
      {status === "conflict" && action(messages.saveState.useOther, () => actions.takeRemote(id))}
    </div>
  );
}

export function download(draft: StoryDraft, lang: string): void {
  const { content, name } = storyFile(draft, lang);
  saveFile(content, name);
}
