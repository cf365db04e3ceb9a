/** Single choice with native radio buttons. */
import { useId } from "react";
import { optionText } from "../../i18n/question-text";
import type { QuizMessages } from "../../i18n/lazy-messages";
import { Picked, useLang, useMessages } from "../../i18n/react";
import type { Question } from "../../model/quiz/question";
import { Icon } from "../../ui/Icon";
import styles from "./Answers.module.css";

type Props = {
  readonly question: Exclude<Question, { readonly kind: "order" | "quote" }>;
  readonly chosen: string | undefined;
  /** The correct answer is shown and the answer is final. */
  readonly isChecked: boolean;
  readonly headingId: string;
  readonly messages: QuizMessages;
  readonly onChoose: (option: string) => void;
};

export function ChoiceAnswer({ question, chosen, isChecked, headingId, messages, onChoose }: Props) {
  const lang = useLang();
  const { dates } = useMessages();
  const name = useId();
  return (
    <div className={styles.choices} role="radiogroup" aria-labelledby={headingId}>
      {question.options.map((option, at) => {
        const isRight = option.id === question.answer;
        const state = !isChecked ? undefined : isRight ? "right" : option.id === chosen ? "wrong" : "other";
        return (
          <label key={option.id} className={styles.option} data-option={option.id} data-state={state}>
            <input
              type="radio"
              name={name}
              checked={option.id === chosen}
              onChange={() => !isChecked && onChoose(option.id)}
            />
            <span className={`${styles.number} num`} aria-hidden="true">
              {at + 1}
            </span>
            <span className={styles.name}>
              <Picked text={optionText(option, dates, lang)} />
            </span>
            {state === "right" && (
              <span className={styles.sign}>
                <Icon name="ok" size={20} weight={2.2} />
                {messages.verdict.rightAnswer}
              </span>
            )}
            {state === "wrong" && (
              <span className={styles.sign}>
                <Icon name="close" size={20} weight={2.2} />
                {messages.verdict.yours}
              </span>
            )}
          </label>
        );
      })}
    </div>
  );
}
