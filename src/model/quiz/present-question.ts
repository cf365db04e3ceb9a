/** A question of a file, with the present ids of events that have moved. */
import type * as v from "valibot";
import type { Reading } from "../chronicle/chunks";
import { type Moves, presentId } from "../chronicle/moved";
import { followReference } from "../chronicle/read-moved";
import type { QuestionKind } from "./question";
import type { QUESTION_SCHEMAS } from "./quiz-schema";

export type FileQuestion = v.InferOutput<(typeof QUESTION_SCHEMAS)[QuestionKind]>;

/** @param where  path of the question */
export function presentQuestion(question: FileQuestion, moves: Moves, where: string, reading: Reading): FileQuestion {
  if (!moves.meta.moved) return question;
  const follow = (id: string, at: string) => followReference(moves, id, `${where}.${at}`, reading);
  const all = (ids: readonly string[], field: string) => ids.map((id, at) => follow(id, `${field}[${at}]`));
  const also = all(question.also, "also");
  switch (question.kind) {
    case "order":
      return { ...question, also, events: all(question.events, "events") };
    case "first":
      return {
        ...question,
        also,
        events: all(question.events, "events"),
        answer: presentId(moves, question.answer),
      };
    case "quote": {
      const items = question.items.map((item, at) => ({ ...item, event: follow(item.event, `items[${at}].event`) }));
      return { ...question, also, items };
    }
    default:
      return { ...question, also, event: follow(question.event, "event") };
  }
}
