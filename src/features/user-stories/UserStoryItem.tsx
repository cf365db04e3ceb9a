/** A user story in the list: its facts, its save state and its actions. */
import { isolated } from "../../i18n/isolated";
import { memo, useState } from "react";
import type { UserStoryMessages } from "../../i18n/lazy-messages";
import { useLang, usePick } from "../../i18n/react";
import { useMoment } from "../../i18n/react-moment";
import type { StorySummary } from "../../model/stories/user-story";
import { selectChronicleName } from "../../store/user-stories/selectors";
import { useActions, useApp, useAppStore } from "../../store/react";
import type { StoryDraft } from "../../store/user-stories/slice";
import { ItemRow } from "../../ui/ItemList";
import { StorySaveStatus, download } from "./StorySaveStatus";
import { ShareUserStory } from "./ShareUserStory";
import { useUserStoryActions, useTitle } from "./use-user-stories";
import styles from "./UserStories.module.css";

type Props = {
  readonly summary: StorySummary;
  readonly messages: UserStoryMessages;
  readonly onClose: () => void;
  readonly onRemove: (id: string) => unknown;
  /** The story no longer exists. */
  readonly onGone: () => void;
};

/** Memoized: the list may have hundreds of items. */
export const UserStoryItem = memo(function UserStoryItem({ summary, messages, onClose, onRemove, onGone }: Props) {
  const { list } = messages;
  const { id } = summary;
  const store = useAppStore();
  const actions = useUserStoryActions();
  const lang = useLang();
  const pick = usePick();
  const titleOf = useTitle(messages);
  const moment = useMoment();
  const { goToStep, setMode, setPaper } = useActions();
  const draft = useApp((s) => s.userStories.drafts.get(id));
  const here = useApp(selectChronicleName);
  const [isSharing, setSharing] = useState(false);
  const { chronicle } = summary;
  const steps = draft?.story.steps.length ?? summary.steps;
  const title = titleOf(draft?.story.title ?? summary.title);
  const isEmpty = steps === 0;

  /** Loads the story first. */
  const withDraft = (action: (draft: StoryDraft) => void) => async () => {
    const isHere = await actions.load(id);
    const found = store.getState().userStories.drafts.get(id);
    if (isHere && found) action(found);
    else onGone();
  };
  const read = (isPresenting: boolean) => {
    onClose();
    goToStep({ id, step: 1 });
    if (isPresenting) setMode("present");
  };
  const edit = ({ story }: StoryDraft) => {
    onClose();
    actions.edit(story.id);
  };
  const print = () => {
    read(false);
    setMode("paper");
    setPaper({ sheet: "student" });
  };
  const facts = [
    messages.steps(steps),
    summary.savedMs > 0 ? list.saved(moment(summary.savedMs)) : undefined,
    chronicle.key === here?.key
      ? undefined
      : pick(chronicle.title).text === ""
        ? list.otherUnnamed
        : list.otherChronicle(isolated(pick(chronicle.title).text)),
  ].filter((fact) => fact !== undefined);
  return (
    <ItemRow
      name={title}
      title={title}
      isDense
      actions={
        <>
          <button type="button" className="btn btn-line" onClick={withDraft(edit)}>
            {list.edit}
          </button>
          <button type="button" className="btn btn-line" disabled={isEmpty} onClick={withDraft(() => read(false))}>
            {list.read}
          </button>
          <button type="button" className="btn btn-solid" disabled={isEmpty} onClick={withDraft(() => read(true))}>
            {list.present}
          </button>
          <span className={styles.lesser} role="group" aria-label={list.more(title)}>
            <button
              type="button"
              className="btn"
              disabled={isEmpty}
              aria-expanded={isSharing}
              onClick={withDraft(() => setSharing(!isSharing))}
            >
              {list.share}
            </button>
            <button type="button" className="btn" disabled={isEmpty} onClick={withDraft(print)}>
              {list.print}
            </button>
            <button
              type="button"
              className="btn"
              onClick={withDraft((found) => actions.copy(found.story, found.chronicle))}
            >
              {list.copy}
            </button>
            <button type="button" className="btn" onClick={withDraft((found) => download(found, lang))}>
              {list.download}
            </button>
            <button type="button" className="btn" onClick={() => void onRemove(id)}>
              {list.remove}
            </button>
          </span>
        </>
      }
      below={
        isSharing && draft && <ShareUserStory draft={draft} messages={messages} onClose={() => setSharing(false)} />
      }
    >
      <p className={`${styles.facts} num`}>{facts.join(" · ")}</p>
      {draft && draft.saveState.status !== "saved" && <StorySaveStatus draft={draft} messages={messages} />}
    </ItemRow>
  );
});
