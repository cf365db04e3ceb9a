/**
 * The presenter view: current and next step, notes, question, timer and step list. Both windows can change the step.
 * While frozen, the projector keeps its slide and this window can explore the timeline.
 */
import { useState } from "react";
import { Text, useLazyMessages } from "../../i18n/react";
import { type StoryMessages, loadStoryMessages } from "../../i18n/lazy-messages";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { type StepInStory, stepAt } from "../../model/stories/story";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectStep, selectStories } from "../../store/selectors/story";
import { useActions, useApp, useAppStore } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { PresenterClock } from "./PresenterClock";
import { ShownToggles } from "./ShownToggles";
import type { SlideProps } from "./Slide";
import { SlidePreview } from "./SlidePreview";
import { StepList } from "./StepList";
import { ToggleButton } from "./ToggleButton";
import { sessionIn } from "./session";
import { turnPage } from "./turn-page";
import { usePresentKeys } from "./use-present-keys";
import { useSession } from "./use-session";
import { useStopwatch } from "./use-stopwatch";
import styles from "./Presenter.module.css";

const NOTE_SIZES = [18, 21, 24, 28, 34, 42];
const MIDDLE_SIZE = 2;

type ViewProps = Pick<SlideProps, "StepMap">;

export function PresenterView({ StepMap }: ViewProps) {
  const chronicle = useApp(selectChronicle);
  const at = useApp(selectStep);
  const messages = useLazyMessages(loadStoryMessages);
  if (!chronicle || !at || !messages) return <div className={styles.waiting} />;
  return <Presenter chronicle={chronicle} at={at} messages={messages} StepMap={StepMap} />;
}

type Props = ViewProps & {
  readonly chronicle: Chronicle;
  readonly at: StepInStory;
  readonly messages: StoryMessages;
};

function Presenter({ chronicle, at, messages, StepMap }: Props) {
  const { presenter, bar } = messages;
  const session = useSession("notes");
  const store = useAppStore();
  const { goToStep, setPresent } = useActions();
  const present = useApp((s) => s.present);
  const [typed, setTyped] = useState("");
  const [noteSize, setNoteSize] = useState(MIDDLE_SIZE);
  const { isExploring } = present;
  const setExploring = (isExploringNow: boolean) => setPresent({ isExploring: isExploringNow });
  const noop = () => undefined;
  usePresentKeys({ typed, setTyped, onFullScreen: noop, onPresenter: noop, isOn: !isExploring });
  const { story, place, step } = at;
  const watch = useStopwatch(`throughline-time-${sessionIn(location.hash) ?? ""}`, `${place.id} ${place.step}`);
  const stories = useApp(selectStories) ?? chronicle;
  const frozenStep = session.isFrozen && session.other ? stepAt(stories, session.other.story) : undefined;
  const shown = frozenStep ?? at;
  const next = stepAt(stories, { id: place.id, step: place.step + 1 });
  const isLast = next === undefined || next.place.step === place.step;
  const goTo = (to: number) => goToStep({ id: place.id, step: to });
  const end = () => {
    session.end();
    window.close();
  };

  if (isExploring)
    return (
      <section className={styles.exploring} aria-label={presenter.title}>
        <p role="status">{presenter.frozen}</p>
        <button type="button" className="btn btn-solid" onClick={session.sendView}>
          {presenter.sendView}
        </button>
        <button type="button" className="btn btn-line" onClick={() => setExploring(false)}>
          {presenter.notes}
        </button>
        <button type="button" className="btn btn-line" onClick={session.resume}>
          {presenter.resume}
        </button>
      </section>
    );

  return (
    <section className={styles.presenter} aria-label={presenter.title}>
      <header className={styles.head}>
        <h1>
          <Text of={story.title} />
        </h1>
        <p className="num">{bar.step(place.step, story.steps.length)}</p>
        <PresenterClock watch={watch} minutes={story.minutes} messages={messages} />
      </header>
      {!session.isLinked && <p className={styles.alone}>{presenter.alone}</p>}
      <div className={styles.columns}>
        <div>
          <h2>{frozenStep ? presenter.held : presenter.onProjector}</h2>
          <SlidePreview
            chronicle={chronicle}
            at={shown}
            messages={messages}
            hidesLater={present.hidesLater}
            isQuestionShown={present.isQuestionShown}
            isPlayed={present.isPlayed}
            StepMap={StepMap}
            isDark={present.isBlank}
          />
          <h2 className={styles.notesHead}>
            {presenter.notes}
            <button
              type="button"
              className="btn btn-square"
              aria-label={presenter.smaller}
              disabled={noteSize === 0}
              onClick={() => setNoteSize(noteSize - 1)}
            >
              <Icon name="minus" />
            </button>
            <button
              type="button"
              className="btn btn-square"
              aria-label={presenter.larger}
              disabled={noteSize === NOTE_SIZES.length - 1}
              onClick={() => setNoteSize(noteSize + 1)}
            >
              <Icon name="plus" />
            </button>
          </h2>
          <p className={styles.notes} style={{ fontSize: NOTE_SIZES[noteSize] }}>
            {step.note === undefined ? presenter.noNotes : <Text of={step.note} />}
          </p>
        </div>
        <div>
          <h2>{presenter.next}</h2>
          {isLast || !next ? (
            <p>{presenter.last}</p>
          ) : (
            <SlidePreview
              chronicle={chronicle}
              at={next}
              messages={messages}
              hidesLater={present.hidesLater}
              StepMap={StepMap}
            />
          )}
          {step.question !== undefined && (
            <>
              <h2>{presenter.question}</h2>
              <p className={styles.question}>
                <Text of={step.question} />
              </p>
            </>
          )}
          <h2 className={styles.stepsHead}>{presenter.steps}</h2>
          <StepList at={at} chronicle={chronicle} onGo={goTo} />
        </div>
      </div>
      <footer className={styles.actions}>
        <button type="button" className="btn btn-line" onClick={() => goTo(place.step - 1)}>
          <Icon name="left" size={14} />
          {presenter.back}
        </button>
        <button type="button" className={`btn btn-solid ${styles.next}`} onClick={() => turnPage(store, 1)}>
          {presenter.next}
          <Icon name="right" size={14} />
        </button>
        <ToggleButton isOn={present.isBlank} onToggle={(isOn) => setPresent({ isBlank: isOn })}>
          {present.isBlank ? presenter.unblank : presenter.blank}
        </ToggleButton>
        <ShownToggles messages={messages} step={step} />
        <ToggleButton isOn={session.isFrozen} onToggle={(isOn) => (isOn ? session.freeze() : session.resume())}>
          {session.isFrozen ? presenter.resume : presenter.freeze}
        </ToggleButton>
        <button
          type="button"
          className="btn btn-line"
          onClick={() => {
            session.freeze();
            setExploring(true);
          }}
        >
          {presenter.explore}
        </button>
        <button type="button" className="btn btn-line" onClick={end}>
          {presenter.end}
        </button>
      </footer>
    </section>
  );
}
