/** A story above the timeline: current step, its text, back and next. Renders nothing without a story. */
import type { ReactNode } from "react";
import { Text, useOptionalMessages, usePick } from "../../i18n/react";
import { type StoryMessages, loadStoryMessages } from "../../i18n/lazy-messages";
import { type StepInStory, eventOfStep } from "../../model/stories/story";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectStep } from "../../store/selectors/story";
import { useActions, useApp } from "../../store/react";
import { ActionRow } from "../../ui/ActionRow";
import { Icon } from "../../ui/Icon";
import styles from "./Stories.module.css";

type Props = {
  /** Rendered under the step; another feature supplies it for user stories. */
  readonly mark?: ReactNode;
};

export function StoryBar({ mark }: Props) {
  const at = useApp(selectStep);
  const messages = useOptionalMessages(loadStoryMessages);
  return at && messages ? <Bar at={at} messages={messages} mark={mark} /> : null;
}

function Bar({ at, messages: { bar }, mark }: Props & { readonly at: StepInStory; readonly messages: StoryMessages }) {
  const chronicle = useApp(selectChronicle);
  const { goToStep, leaveStory, setMode } = useActions();
  const pick = usePick();
  const { story, step, place } = at;
  const event = chronicle && eventOfStep(chronicle, step);
  const last = story.steps.length;
  const goTo = (to: number) => goToStep({ id: story.id, step: to });
  return (
    <section className={styles.bar} aria-label={`${bar.name}: ${pick(story.title).text}`}>
      <div className={styles.words}>
        <p className={styles.facts}>
          <span className="num">{bar.step(place.step, last)}</span>
          {" · "}
          <b>
            <Text of={story.title} />
          </b>
        </p>
        <p className={styles.now} role="status" data-own={step.headline !== undefined || undefined}>
          <Text of={step.headline ?? event?.title} />
          {place.step === last && <span className={styles.facts}> {bar.end}</span>}
        </p>
        {step.question !== undefined && (
          <p className={styles.question}>
            <b>{bar.question}:</b> <Text of={step.question} />
          </p>
        )}
        {step.note !== undefined && (
          <details className={styles.note}>
            <summary>{bar.note}</summary>
            <p>
              <Text of={step.note} />
            </p>
          </details>
        )}
        {mark}
      </div>
      <ActionRow className={styles.actions}>
        <button
          type="button"
          className="btn btn-line"
          title={bar.back}
          disabled={place.step === 1}
          onClick={() => goTo(place.step - 1)}
        >
          <Icon name="left" size={14} />
          <span className={styles.word}>{bar.back}</span>
        </button>
        <button
          type="button"
          className="btn btn-solid"
          disabled={place.step === last}
          onClick={() => goTo(place.step + 1)}
        >
          <span className={styles.word}>{bar.next}</span>
          <Icon name="right" size={14} />
        </button>
        <button type="button" className="btn btn-line" onClick={() => setMode("present")}>
          <Icon name="present" size={15} />
          <span className={styles.word}>{bar.present}</span>
        </button>
        <button type="button" className="btn btn-square" aria-label={bar.leave} onClick={leaveStory}>
          <Icon name="close" size={14} />
        </button>
      </ActionRow>
      <ol className={styles.dots}>
        {story.steps.map((one, i) => {
          const title = pick(one.headline ?? (chronicle && eventOfStep(chronicle, one)?.title)).text;
          return (
            <li key={i}>
              <button
                type="button"
                aria-label={bar.toStep(i + 1, title)}
                title={title}
                aria-current={i + 1 === place.step ? "step" : undefined}
                data-is={i + 1 < place.step ? "past" : undefined}
                onClick={() => goTo(i + 1)}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
