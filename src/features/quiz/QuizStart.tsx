/** The start page: topic of the quiz, and for the teacher the settings and the link. */
import { isolated } from "../../i18n/isolated";
import { useEffect, useRef } from "react";
import type { QuizMessages } from "../../i18n/lazy-messages";
import { usePick } from "../../i18n/react";
import type { QuestionKind } from "../../model/quiz/question";
import { DEFAULT_QUESTIONS } from "../../model/quiz/quiz-options";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectQuizStory } from "../../store/selectors/story";
import { useActions, useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { ClassLink } from "./ClassLink";
import { QuizSettings } from "./QuizSettings";
import styles from "./QuizStart.module.css";

type Props = {
  /** Number of questions. */
  readonly found: number;
  readonly missingKinds: readonly QuestionKind[];
  readonly messages: QuizMessages;
  readonly isGiven: boolean;
  readonly isSaved: boolean;
  /** Question to resume at, 1-based. */
  readonly at: number | undefined;
  readonly onStart: (at: number) => void;
};

export function QuizStart({ found, missingKinds, messages, isGiven, isSaved, at, onStart }: Props) {
  const { start } = messages;
  const pick = usePick();
  const { setMode, setPaper } = useActions();
  const chronicle = useApp(selectChronicle);
  const { count = DEFAULT_QUESTIONS, seed = "" } = useApp((s) => s.quiz);
  const story = useApp(selectQuizStory);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Keep the focus in a settings field: changing a setting remounts this page.
    if (!document.activeElement?.closest("[data-quiz]")) heading.current?.focus({ preventScroll: true });
  }, []);
  const print = () => {
    setMode("paper");
    setPaper({ sheet: "quiz" });
  };
  const missing = found < count ? missingKinds : [];
  return (
    <div className={styles.start}>
      <div className={styles.intro}>
        <h1 ref={heading} tabIndex={-1}>
          {messages.title}
        </h1>
        <p className={styles.about}>
          {story
            ? start.aboutStory(isolated(pick(story.title).text))
            : start.about(isolated(pick(chronicle?.meta.title).text))}
        </p>
        <div className={styles.count} role="status">
          {found === 0 ? start.none : found < count ? start.fewer(found, count) : start.questions(found)}
        </div>
        {missing.length > 0 && (
          <ul className={styles.lacking}>
            {missing.map((kind) => (
              <li key={kind}>{start.lacking[kind]}</li>
            ))}
          </ul>
        )}
        <div className={styles.actions}>
          {found > 0 && (
            <button type="button" className={`btn btn-solid ${styles.main}`} onClick={() => onStart(at ?? 1)}>
              {at === undefined ? start.start : at > found ? start.toResult : start.goOn(at)}
              <Icon name="right" size={16} />
            </button>
          )}
          {found > 0 && (
            <button type="button" className="btn btn-line" onClick={print}>
              <Icon name="print" size={16} />
              {start.print}
            </button>
          )}
        </div>
        <p className={styles.privacy}>
          {messages.privacy}
          {isSaved ? "" : ` ${messages.forgets}`}
        </p>
        <p className={styles.code}>{messages.result.code(seed)}</p>
      </div>
      <details className={styles.settings} open={!isGiven || found === 0}>
        <summary>{start.settings}</summary>
        <div className={styles.columns}>
          <QuizSettings messages={messages} />
          <ClassLink messages={messages} />
        </div>
      </details>
    </div>
  );
}
