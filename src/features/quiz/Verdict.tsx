/** Feedback on a checked question: mark, reason and links to the events. */
import type { QuizMessages } from "../../i18n/lazy-messages";
import { Text } from "../../i18n/react";
import { type Checked, rightAnswer } from "../../model/quiz/check-answer";
import type { Question } from "../../model/quiz/question";
import { AnswerText } from "./AnswerText";
import { EventLinks } from "./EventLinks";
import { MarkIcon } from "./MarkIcon";
import styles from "./Verdict.module.css";

type Props = { readonly question: Question; readonly words: QuizMessages };

export function Verdict({ question, words }: Props) {
  return (
    <div className={styles.verdict}>
      {question.explanation !== undefined && (
        <p className={styles.explanation}>
          <Text of={question.explanation} />
        </p>
      )}
      <EventLinks ids={question.events} isOrder={question.kind === "order"} words={words} />
    </div>
  );
}

/** The result as one sentence for screen readers; visually the answers above are marked too. */
export function VerdictMark({ question, checked, words }: Props & { readonly checked: Checked }) {
  const { mark, points, maxPoints } = checked;
  return (
    <div className={styles.reported}>
      <MarkIcon mark={mark} words={words} />
      {mark === "partly" && <span>{words.verdict.parts(points, maxPoints)}</span>}
      {mark !== "right" && (question.kind === "order" || mark === "skipped" || mark === "wrong") && (
        // For screen readers only: it is visible in the answers above or the events below.
        <div className="visually-hidden">
          <p>{words.verdict.rightAnswer}:</p>
          <AnswerText question={question} answer={rightAnswer(question)} />
        </div>
      )}
    </div>
  );
}
