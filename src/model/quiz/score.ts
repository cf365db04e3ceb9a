/** The result of a whole quiz. */
import { type Answer, type Mark, checkAnswer } from "./check-answer";
import { type Question, QUESTION_KINDS, type QuestionKind } from "./question";

type Tally = { readonly total: number; readonly points: number; readonly maxPoints: number } & Readonly<
  Record<Mark, number>
>;

export type Score = Tally & {
  /** Kinds that occurred, in their usual order. */
  readonly kinds: readonly (Tally & { readonly kind: QuestionKind })[];
};

/** Adds up the points. Unanswered questions count as skipped. */
export function scoreOf(questions: readonly Question[], answers: ReadonlyMap<string, Answer>): Score {
  const tally = (of: readonly Question[]): Tally => {
    const sum = { total: of.length, points: 0, maxPoints: 0, right: 0, partly: 0, wrong: 0, skipped: 0 };
    for (const question of of) {
      const { mark, points, maxPoints } = checkAnswer(question, answers.get(question.id));
      sum[mark] += 1;
      sum.points += points;
      sum.maxPoints += maxPoints;
    }
    return sum;
  };
  const kinds = QUESTION_KINDS.map((kind) => ({
    kind,
    ...tally(questions.filter((question) => question.kind === kind)),
  }));
  return { ...tally(questions), kinds: kinds.filter(({ total }) => total > 0) };
}
