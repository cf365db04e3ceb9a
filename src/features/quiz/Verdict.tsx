/** Feedback on a checked question: mark, reason and links to the events. */
import type { QuizMessages } from "../../i18n/lazy-messages";
import { Text } from "../../i18n/react";
import { type Checked, rightAnswer } from "../../model/quiz/check-answer";
import type { Question } from "../../model/quiz/question";
import { AnswerText } from "./AnswerText";
import { EventLinks } from "./EventLinks";
import { MarkIcon } from "./MarkIcon";
import styles from "./Verdict.module.css";

type Props = { readonly question: Question; readonly messages: QuizMessages };

export function Verdict({ question, messages }: Props) {
  return (
    <div className={styles.verdict}>
      {question.explanation !== undefined && (
        <p className={styles.explanation}>
          <Text of={question.explanation} />
        </p>
      )}
      <EventLinks ids={question.events} isOrder={question.kind === "order"} messages={messages} />
    </div>
  );
}

/** The result as one sentence for screen readers; visually the answers above are marked too. */
export function VerdictMark({ question, checked, messages }: Props & { readonly checked: Checked }) {
  const { mark, points, maxPoints } = checked;
  return (
    <div className={styles.reported}>
      <MarkIcon mark={mark} messages={messages} />
      {mark === "partly" && <span>{messages.verdict.parts(points, maxPoints)}</span>}
      {mark !== "right" && (question.kind === "order" || mark === "skipped" || mark === "wrong") && (
        // For screen readers only: it is visible in the answers above or the events below.
        <div className="visually-hidden">
          <p>{messages.verdict.rightAnswer}:</p>
          <AnswerText question={question} answer={rightAnswer(question)} />
        </div>
      )}
    </div>
  );
}
