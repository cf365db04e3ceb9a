/** An answer as text: the chosen or the correct one. */
import { optionText } from "../../i18n/question-text";
import { Picked, Quoted, useLang, useMessages } from "../../i18n/react";
import type { Answer } from "../../model/quiz/check-answer";
import type { Question } from "../../model/quiz/question";
import styles from "./Verdict.module.css";

export function AnswerText({ question, answer }: { readonly question: Question; readonly answer: Answer }) {
  const lang = useLang();
  const { dates } = useMessages();
  const nameOf = (id: string | undefined) => {
    const option = question.options.find((one) => one.id === id);
    return option ? <Picked text={optionText(option, dates, lang)} /> : "–";
  };
  if (answer.kind === "order") {
    return (
      <ol className={styles.order}>
        {answer.order.map((id) => (
          <li key={id}>{nameOf(id)}</li>
        ))}
      </ol>
    );
  }
  if (answer.kind === "match" && question.kind === "quote") {
    return (
      <ul className={styles.pairs}>
        {question.items.map(({ id, text }) => (
          <li key={id}>
            <Quoted text={text} />
            <p>{nameOf(answer.options[id])}</p>
          </li>
        ))}
      </ul>
    );
  }
  return <p>{answer.kind === "choice" ? nameOf(answer.option) : "–"}</p>;
}
