/** A story in a small frame: one line with step, back and next. Renders nothing without a story. */
import { Text, useOptionalMessages, usePick } from "../../i18n/react";
import { loadStoryMessages } from "../../i18n/lazy-messages";
import { eventOfStep } from "../../model/stories/story";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectStep } from "../../store/selectors/story";
import { useActions, useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import styles from "./Stories.module.css";

export function StoryStrip() {
  const at = useApp(selectStep);
  const chronicle = useApp(selectChronicle);
  const messages = useOptionalMessages(loadStoryMessages);
  const { goToStep } = useActions();
  const pick = usePick();
  if (!at || !chronicle || !messages) return null;
  const { bar } = messages;
  const { story, step, place } = at;
  const turn = (by: number) => goToStep({ id: story.id, step: place.step + by });
  return (
    <section className={styles.strip} aria-label={`${bar.name}: ${pick(story.title).text}`}>
      <button
        type="button"
        className="btn btn-square"
        aria-label={bar.back}
        aria-disabled={place.step === 1}
        onClick={() => turn(-1)}
      >
        <Icon name="left" />
      </button>
      <p role="status">
        <span className="num">{bar.step(place.step, story.steps.length)}</span>
        {" · "}
        <b>
          <Text of={step.headline ?? eventOfStep(chronicle, step)?.title} />
        </b>
      </p>
      <button
        type="button"
        className="btn btn-square"
        aria-label={bar.next}
        aria-disabled={place.step === story.steps.length}
        onClick={() => turn(1)}
      >
        <Icon name="right" />
      </button>
    </section>
  );
}
