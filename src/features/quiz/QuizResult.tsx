/** The score, in total and by kind, and every question with the given and the correct answer. */
import { useEffect, useRef } from "react";
import { promptOf } from "../../i18n/question-text";
import type { QuizMessages } from "../../i18n/lazy-messages";
import { Picked, Text, useLang } from "../../i18n/react";
import { type Answer, checkAnswer, rightAnswer } from "../../model/quiz/check-answer";
import type { Question } from "../../model/quiz/question";
import { newSeed } from "../../model/quiz/new-seed";
import { type Score, scoreOf } from "../../model/quiz/score";
import { useActions, useApp } from "../../store/react";
import { AnswerText } from "./AnswerText";
import { MarkIcon } from "./MarkIcon";
import { Verdict } from "./Verdict";
import { focusPageHeading } from "./focus-page-heading";
import { cryptoRandom } from "../../ui/crypto-random";
import styles from "./QuizResult.module.css";

type Props = {
  readonly questions: readonly Question[];
  readonly answers: ReadonlyMap<string, Answer>;
  readonly messages: QuizMessages;
  readonly onAgain: () => void;
  readonly onStart: () => void;
};

export function QuizResult({ questions, answers, messages, onAgain, onStart }: Props) {
  const { result } = messages;
  const { setQuiz } = useActions();
  const seed = useApp((s) => s.quiz.seed) ?? "";
  const heading = useRef<HTMLHeadingElement>(null);
  const score = scoreOf(questions, answers);
  useEffect(() => {
    if (heading.current) focusPageHeading(heading.current);
  }, []);
  return (
    <div className={styles.result}>
      <h1 ref={heading} tabIndex={-1}>
        {result.title}
      </h1>
      <p className={styles.score}>{result.score(score.right, score.total)}</p>
      <p className={styles.rest}>
        {[
          score.partly > 0 && result.partly(score.partly),
          score.wrong > 0 && result.wrong(score.wrong),
          score.skipped > 0 && result.skipped(score.skipped),
          result.points(score.points, score.maxPoints),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <KindTable score={score} messages={messages} />
      <p className={styles.hint}>
        {result.pointsHint} {messages.privacy}
      </p>
      <div className={styles.actions}>
        <button type="button" className="btn btn-line" onClick={onAgain}>
          {result.again}
        </button>
        <button
          type="button"
          className="btn btn-line"
          onClick={() => {
            onStart();
            setQuiz({ seed: newSeed(cryptoRandom) });
          }}
        >
          {result.another}
        </button>
        <span className={styles.code}>{result.code(seed)}</span>
      </div>
      <h2>{result.all}</h2>
      <ol className={styles.list}>
        {questions.map((question) => (
          <ResultItem key={question.id} question={question} answer={answers.get(question.id)} messages={messages} />
        ))}
      </ol>
    </div>
  );
}

function KindTable({ score, messages: { result, kinds } }: { readonly score: Score; readonly messages: QuizMessages }) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{result.byKind}</caption>
      <thead>
        <tr>
          <th scope="col">{result.kind}</th>
          <th scope="col">{result.right}</th>
          <th scope="col">{result.pointsColumn}</th>
        </tr>
      </thead>
      <tbody>
        {score.kinds.map(({ kind, right, total, points, maxPoints }) => (
          <tr key={kind}>
            <th scope="row">{kinds[kind]}</th>
            <td className="num">{result.ofAsked(right, total)}</td>
            <td className="num">{result.ofAsked(points, maxPoints)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ItemProps = {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly messages: QuizMessages;
};

function ResultItem({ question, answer, messages }: ItemProps) {
  const lang = useLang();
  const { mark, points, maxPoints } = checkAnswer(question, answer);
  return (
    <li className={styles.item}>
      <h3>
        <Picked text={promptOf(question, messages, lang)} />
        {question.subject !== undefined && (
          <span className={styles.subject}>
            {" "}
            <Text of={question.subject} />
          </span>
        )}
      </h3>
      <p className={styles.mark}>
        <MarkIcon mark={mark} messages={messages} />
        {mark === "partly" && <span>{messages.verdict.parts(points, maxPoints)}</span>}
      </p>
      <dl className={styles.answers}>
        {answer && mark !== "right" && (
          <div>
            <dt>{messages.verdict.yours}</dt>
            <dd>
              <AnswerText question={question} answer={answer} />
            </dd>
          </div>
        )}
        <div>
          <dt>{messages.verdict.rightAnswer}</dt>
          <dd>
            <AnswerText question={question} answer={rightAnswer(question)} />
          </dd>
        </div>
      </dl>
      <Verdict question={question} messages={messages} />
    </li>
  );
}
