/** Shown while events are being picked: the story, its save state, and what to do next. */
import { useEffect, useRef, useState } from "react";
import type { UserStoryMessages } from "../../i18n/lazy-messages";
import { usePick } from "../../i18n/react";
import { MAX_STEPS } from "../../model/stories/user-story";
import { type Step, eventOfStep } from "../../model/stories/story";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectHistory } from "../../store/user-stories/selectors";
import { selectCollecting } from "../../store/user-stories/selectors";
import { useApp } from "../../store/react";
import type { StoryDraft } from "../../store/user-stories/slice";
import { ActionRow } from "../../ui/ActionRow";
import { StorySaveStatus } from "./StorySaveStatus";
import { useUserStoryActions, useUserStoryMessages, useTitle } from "./use-user-stories";
import styles from "./UserStories.module.css";

export function CollectBar() {
  const draft = useApp(selectCollecting);
  const messages = useUserStoryMessages();
  return draft && messages ? <Bar draft={draft} messages={messages} /> : null;
}

type Props = { readonly draft: StoryDraft; readonly messages: UserStoryMessages };

function Bar({ draft, messages }: Props) {
  const actions = useUserStoryActions();
  const titleOf = useTitle(messages);
  const history = useApp((s) => selectHistory(s, draft.story.id));
  const announced = useAnnounced(draft, messages);
  const { story } = draft;
  const { collecting } = messages;
  const count = story.steps.length;
  return (
    <section className={styles.collecting} aria-label={collecting.name}>
      <div className={styles.collectingMessages}>
        <p>
          {collecting.label}: <b dir="auto">{titleOf(story.title)}</b> ·{" "}
          <span className="num">{messages.steps(count)}</span>
        </p>
        <p className={styles.facts}>
          {count === 0 && collecting.how}
          {count >= MAX_STEPS && collecting.full(MAX_STEPS)}
        </p>
        <p className="visually-hidden" role="status">
          {announced}
        </p>
      </div>
      <StorySaveStatus draft={draft} messages={messages} />
      <ActionRow className={styles.actions}>
        {history && (
          <button
            type="button"
            className="btn btn-line"
            aria-disabled={history.past.length === 0}
            onClick={() => actions.undo(story.id)}
          >
            {collecting.undo}
          </button>
        )}
        <button type="button" className="btn btn-line" onClick={() => actions.edit(story.id)}>
          {collecting.edit}
        </button>
        <button type="button" className="btn btn-solid" onClick={actions.endCollecting}>
          {collecting.done}
        </button>
      </ActionRow>
    </section>
  );
}

/** Announces the effect of the last pick to screen readers. */
function useAnnounced({ story }: StoryDraft, { collecting, untitled }: UserStoryMessages): string {
  const chronicle = useApp(selectChronicle);
  const pick = usePick();
  const [announced, setAnnounced] = useState("");
  // A new story has its first step already when the bar is mounted.
  const before = useRef<readonly Step[]>(story.steps.length === 1 ? [] : story.steps);
  const { steps } = story;
  useEffect(() => {
    const was = before.current;
    before.current = steps;
    const changed =
      steps.length > was.length
        ? steps.find((step) => !was.includes(step))
        : was.find((step) => steps.length < was.length && !steps.includes(step));
    if (!changed) return;
    const title =
      pick(changed.headline ?? (chronicle && eventOfStep(chronicle, changed)?.title)).text || changed.event || untitled;
    setAnnounced((steps.length > was.length ? collecting.added : collecting.removed)(title, steps.length));
    // A change of language is not a pick.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [steps]);
  return announced;
}
