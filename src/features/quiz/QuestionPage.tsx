/** One question, answered by keyboard, pointer or touch. */
import { type ReactNode, useEffect, useId, useRef } from "react";
import { promptOf } from "../../i18n/question-text";
import type { QuizMessages } from "../../i18n/lazy-messages";
import { Picked, Text, useLang } from "../../i18n/react";
import { type Answer, checkAnswer, isComplete } from "../../model/quiz/check-answer";
import type { Question } from "../../model/quiz/question";
import { useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { ChoiceAnswer } from "./ChoiceAnswer";
import { MatchAnswer } from "./MatchAnswer";
import { OrderAnswer, rowId } from "./OrderAnswer";
import { Verdict, VerdictMark } from "./Verdict";
import { focusPageHeading } from "./focus-page-heading";
import { useQuizKeys } from "./use-quiz-keys";
import styles from "./QuestionPage.module.css";

type Props = {
  readonly question: Question;
  /** 1-based. */
  readonly at: number;
  readonly of: number;
  readonly answer: Answer | undefined;
  readonly isChecked: boolean;
  /** Whether answers are checked right away. */
  readonly showsAnswers: boolean;
  readonly messages: QuizMessages;
  readonly onAnswer: (answer: Answer) => void;
  readonly onCheck: (answer: Answer) => void;
  /** Stores the answer, if any, and moves on. */
  readonly onGo: (by: 1 | -1, answer?: Answer) => void;
};

export function QuestionPage(props: Props) {
  const { question, at, of, answer, isChecked, showsAnswers, messages, onCheck, onGo } = props;
  const { question: questionMessages } = messages;
  const lang = useLang();
  const headingId = useId();
  const hintId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  const feedback = useRef<HTMLDivElement>(null);
  const hasSingleKeys = useApp((s) => s.singleKeys);
  // The initial order already counts as an answer.
  const given: Answer | undefined =
    answer ?? (question.kind === "order" ? { kind: "order", order: question.options.map(({ id }) => id) } : undefined);
  const isReady = isComplete(question, given);

  useEffect(() => {
    if (heading.current) focusPageHeading(heading.current);
  }, [question.id]);

  useEffect(() => {
    if (isChecked) feedback.current?.scrollIntoView?.({ block: "nearest" });
  }, [isChecked]);

  const advance = () => {
    if (isChecked) onGo(1);
    else if (!isReady || !given) document.getElementById(hintId)?.focus();
    else if (showsAnswers) {
      // Rows and selects are replaced by the correct answer, and the focus would be lost with them.
      main.current?.focus({ preventScroll: true });
      onCheck(given);
    } else onGo(1, given);
  };
  useQuizKeys({ onNumber: isChecked ? undefined : numberKey(props, given), onEnter: advance, hasSingleKeys });

  const last = at === of ? questionMessages.toResult : questionMessages.next;
  return (
    <article className={styles.question} aria-labelledby={headingId} data-question={question.id}>
      <p className={`${styles.progress} num`}>{questionMessages.progress(at, of)}</p>
      <div className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: `${(at / of) * 100}%` }} />
      </div>
      <h1 ref={heading} id={headingId} tabIndex={-1}>
        <span className="visually-hidden">{questionMessages.progress(at, of)}. </span>
        <Picked text={promptOf(question, messages, lang)} />
        {question.subject !== undefined && (
          <span className={styles.subject}>
            {" "}
            <Text of={question.subject} />
          </span>
        )}
      </h1>
      {answerOf(props, given, headingId)}
      <div ref={feedback} className={styles.announced} role="status">
        {isChecked && <VerdictMark question={question} checked={checkAnswer(question, answer)} messages={messages} />}
      </div>
      {isChecked && <Verdict question={question} messages={messages} />}
      <div className={styles.actions}>
        <button type="button" className="btn btn-line" onClick={() => onGo(-1)}>
          <Icon name="left" size={16} />
          {questionMessages.previous}
        </button>
        {!isChecked && (
          <button type="button" className="btn btn-line" onClick={() => onGo(1)}>
            {questionMessages.skip}
          </button>
        )}
        <button
          ref={main}
          type="button"
          className={`btn btn-solid ${styles.main}`}
          aria-disabled={!isReady && !isChecked}
          aria-describedby={isReady || isChecked ? undefined : hintId}
          onClick={advance}
        >
          {showsAnswers && !isChecked ? questionMessages.check : last}
          {(isChecked || !showsAnswers) && <Icon name="right" size={16} />}
        </button>
      </div>
      <p id={hintId} className={styles.hint} tabIndex={-1}>
        {!isReady && !isChecked
          ? question.kind === "quote"
            ? questionMessages.chooseAll
            : questionMessages.chooseOne
          : ""}
      </p>
      <p className={styles.keys}>{isChecked ? "" : keysOf(question, messages)}</p>
    </article>
  );
}

function answerOf(props: Props, given: Answer | undefined, headingId: string): ReactNode {
  const { question, isChecked, messages, onAnswer } = props;
  const common = { isChecked, messages, headingId };
  switch (question.kind) {
    case "order": {
      const order = given?.kind === "order" ? given.order : [];
      return (
        <OrderAnswer
          {...common}
          question={question}
          order={order}
          onOrder={(to) => onAnswer({ kind: "order", order: to })}
        />
      );
    }
    case "quote": {
      const chosen = given?.kind === "match" ? given.options : {};
      return (
        <MatchAnswer
          question={question}
          chosen={chosen}
          isChecked={isChecked}
          messages={messages}
          onChoose={(options) => onAnswer({ kind: "match", options })}
        />
      );
    }
    default: {
      const chosen = given?.kind === "choice" ? given.option : undefined;
      return (
        <ChoiceAnswer
          {...common}
          question={question}
          chosen={chosen}
          onChoose={(option) => onAnswer({ kind: "choice", option })}
        />
      );
    }
  }
}

/** What the keys 1 to 9 do: choose an option, or focus a row or a select. */
function numberKey({ question, onAnswer }: Props, given: Answer | undefined): (number: number) => void {
  return (number) => {
    if (question.kind === "order") document.getElementById(rowId(number))?.focus();
    else if (question.kind === "quote") document.getElementById(`quiz-quote-${number}`)?.focus();
    else {
      const option = question.options[number - 1];
      if (option && !(given?.kind === "choice" && given.option === option.id))
        onAnswer({ kind: "choice", option: option.id });
    }
  };
}

function keysOf({ kind, options }: Question, { question: questionMessages }: QuizMessages): string {
  if (kind === "order") return questionMessages.keysOrder(options.length);
  return kind === "quote" ? questionMessages.keysMatch : questionMessages.keysChoice(options.length);
}
