/** Answers and their points. */
import type { Question } from "./question";

/** A given answer; option ids that the question does not have count as wrong. */
export type Answer =
  | { readonly kind: "order"; readonly order: readonly string[] }
  | { readonly kind: "choice"; readonly option: string }
  /** Option ids by item id. */
  | { readonly kind: "match"; readonly options: Readonly<Record<string, string>> };

export type Mark = "right" | "partly" | "wrong" | "skipped";

export type Checked = {
  readonly mark: Mark;
  /** One per correct item: each position of an order, each speaker of the quotations. */
  readonly points: number;
  readonly maxPoints: number;
  /** In the order of the answer (`order`) or of the items (`quote`); else a single one. */
  readonly items: readonly { readonly id: string; readonly isRight: boolean }[];
};

/**
 * Marks an answer.
 * @param answer  absent: skipped
 */
export function checkAnswer(question: Question, answer: Answer | undefined): Checked {
  const items = itemsOf(question, answer);
  const points = items.filter(({ isRight }) => isRight).length;
  const maxPoints = mostOf(question);
  const mark = answer === undefined ? "skipped" : points === maxPoints ? "right" : points > 0 ? "partly" : "wrong";
  return { mark, points, maxPoints, items };
}

function mostOf(question: Question): number {
  if (question.kind === "order") return question.answer.length;
  return question.kind === "quote" ? question.items.length : 1;
}

function itemsOf(question: Question, answer: Answer | undefined): Checked["items"] {
  switch (question.kind) {
    case "order": {
      const order = answer?.kind === "order" ? answer.order : [];
      return question.answer.map((id, at) => ({ id: order[at] ?? id, isRight: order[at] === id }));
    }
    case "quote": {
      const options = answer?.kind === "match" ? answer.options : {};
      return question.items.map(({ id, answer: right }) => ({
        id,
        isRight: Object.hasOwn(options, id) && options[id] === right,
      }));
    }
    default: {
      const option = answer?.kind === "choice" ? answer.option : "";
      return [{ id: option, isRight: option === question.answer }];
    }
  }
}

/** Whether an answer is complete, so that it can be checked. */
export function isComplete(question: Question, answer: Answer | undefined): boolean {
  if (!answer) return false;
  if (question.kind !== "quote") return true;
  return answer.kind === "match" && question.items.every(({ id }) => answer.options[id] !== undefined);
}

/** The correct answer. */
export function rightAnswer(question: Question): Answer {
  switch (question.kind) {
    case "order":
      return { kind: "order", order: question.answer };
    case "quote":
      return { kind: "match", options: Object.fromEntries(question.items.map(({ id, answer }) => [id, answer])) };
    default:
      return { kind: "choice", option: question.answer };
  }
}
