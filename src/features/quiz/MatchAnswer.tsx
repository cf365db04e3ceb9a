/** Quotations, each with a select of possible speakers. */
import { useId } from "react";
import type { QuizMessages } from "../../i18n/lazy-messages";
import { Quoted, Text, usePick } from "../../i18n/react";
import type { QuoteQuestion } from "../../model/quiz/question";
import { Icon } from "../../ui/Icon";
import { Select } from "../../ui/Select";
import styles from "./Answers.module.css";

type Props = {
  readonly question: QuoteQuestion;
  /** Option id by item id. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly isChecked: boolean;
  readonly messages: QuizMessages;
  readonly onChoose: (chosen: Readonly<Record<string, string>>) => void;
};

export function MatchAnswer({ question, chosen, isChecked, messages, onChoose }: Props) {
  const pick = usePick();
  const name = useId();
  const { question: questionMessages, verdict } = messages;
  const choose = (item: string, option: string) => {
    const { [item]: _before, ...others } = chosen;
    onChoose(option === "" ? others : { ...others, [item]: option });
  };
  return (
    <ol className={styles.quotes}>
      {question.items.map(({ id, text, answer }, at) => {
        const own = question.options.find((option) => option.id === chosen[id]);
        const right = question.options.find((option) => option.id === answer);
        const isRight = chosen[id] === answer;
        return (
          <li key={id} className={styles.quote} data-state={isChecked ? (isRight ? "right" : "wrong") : undefined}>
            <blockquote id={`${name}-${id}`}>
              <Quoted text={text} />
            </blockquote>
            {isChecked ? (
              <p className={styles.announced}>
                <Icon name={isRight ? "ok" : "close"} size={18} weight={2.2} />
                <span>
                  {own && !isRight && (
                    <>
                      {verdict.yours}: <Text of={own.text} />.{" "}
                    </>
                  )}
                  {isRight ? messages.marks.right : verdict.rightAnswer}: <Text of={right?.text} />
                </span>
              </p>
            ) : (
              <Select
                className={styles.speaker}
                id={`quiz-quote-${at + 1}`}
                aria-label={questionMessages.speaker(at + 1)}
                aria-describedby={`${name}-${id}`}
                value={chosen[id] ?? ""}
                onChange={(event) => choose(id, event.currentTarget.value)}
              >
                <option value="">{questionMessages.choose}</option>
                {question.options.map((option) => (
                  <option key={option.id} value={option.id} dir="auto">
                    {pick(option.text).text}
                  </option>
                ))}
              </Select>
            )}
          </li>
        );
      })}
    </ol>
  );
}
