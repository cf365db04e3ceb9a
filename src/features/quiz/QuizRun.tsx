/** One quiz from start to result. Remounted for another quiz. */
import type { QuizMessages } from "../../i18n/lazy-messages";
import type { Answer } from "../../model/quiz/check-answer";
import type { Quiz } from "../../model/quiz/make-quiz";
import { NOT_BEGUN } from "../../model/quiz/progress";
import { useApp } from "../../store/react";
import { QuestionPage } from "./QuestionPage";
import { QuizResult } from "./QuizResult";
import { QuizStart } from "./QuizStart";
import { useProgress } from "./use-progress";

type Props = {
  readonly quiz: Quiz;
  readonly messages: QuizMessages;
  /** The quiz was opened from a link. */
  readonly isGiven: boolean;
  /** sessionStorage key of the answers. */
  readonly tabKey: string;
};

export function QuizRun({ quiz: { questions, missingKinds }, messages, isGiven, tabKey }: Props) {
  const { progress, change, isSaved } = useProgress(tabKey, questions);
  const showsAnswers = useApp((s) => s.quiz.answers !== "end");
  const { at, answers, checked } = progress;
  const question = questions[at - 1];
  const withAnswer = (id: string, answer: Answer) => new Map(answers).set(id, answer);

  if (at === 0 || questions.length === 0) {
    return (
      <QuizStart
        found={questions.length}
        missingKinds={missingKinds}
        messages={messages}
        isGiven={isGiven}
        isSaved={isSaved}
        at={answers.size > 0 ? firstOpen(questions, progress) : undefined}
        onStart={(from) => change({ at: from })}
      />
    );
  }
  if (!question) {
    return (
      <QuizResult
        questions={questions}
        answers={answers}
        messages={messages}
        onAgain={() => change({ ...NOT_BEGUN, at: 1 })}
        onStart={() => change(NOT_BEGUN)}
      />
    );
  }
  return (
    <QuestionPage
      key={question.id}
      question={question}
      at={at}
      of={questions.length}
      answer={answers.get(question.id)}
      isChecked={checked.has(question.id)}
      showsAnswers={showsAnswers}
      messages={messages}
      onAnswer={(answer) => change({ answers: withAnswer(question.id, answer) })}
      onCheck={(answer) =>
        change({ answers: withAnswer(question.id, answer), checked: new Set(checked).add(question.id) })
      }
      onGo={(by, answer) => change({ at: at + by, ...(answer ? { answers: withAnswer(question.id, answer) } : {}) })}
    />
  );
}

/** 1-based number of the first unanswered question; one past the last if all are answered. */
function firstOpen(questions: Quiz["questions"], { answers }: typeof NOT_BEGUN): number {
  const at = questions.findIndex(({ id }) => !answers.has(id));
  return at < 0 ? questions.length + 1 : at + 1;
}
