/** Serialises questions as the section `quiz` of a chronicle file. They read back as the same questions. */
import type * as v from "valibot";
import type { Question } from "./question";
import type { QuestionSchema } from "./quiz-schema";

/** @param quiz  written questions only; generated ones are not stored in files */
export const writeQuiz = (quiz: readonly Question[]): readonly v.InferInput<typeof QuestionSchema>[] =>
  quiz.map(writeQuestion);

function writeQuestion(question: Question): v.InferInput<typeof QuestionSchema> {
  const { id, difficulty, prompt, explanation, events } = question;
  const common = {
    id,
    difficulty,
    ...(prompt === undefined ? {} : { prompt }),
    ...(explanation === undefined ? {} : { explanation }),
  };
  const without = (ids: readonly string[]) => ({ also: events.filter((event) => !ids.includes(event)) });
  const [event = ""] = events;
  switch (question.kind) {
    case "order":
      return { ...common, kind: "order", events: [...question.answer], ...without(question.answer) };
    case "first": {
      const ids = question.options.map((option) => option.id);
      return { ...common, kind: "first", events: ids, answer: question.answer, ...without(ids) };
    }
    case "when": {
      const options = question.options.map((option) => option.id);
      return { ...common, kind: "when", event, options, answer: question.answer, ...without([event]) };
    }
    case "who":
    case "figure": {
      const { kind, answer } = question;
      const options = question.options.map((option) => ({ ...option }));
      // In a file a prompt is required.
      return { ...common, prompt: prompt ?? "", kind, event, options, answer, ...without([event]) };
    }
    case "quote": {
      // The event of each item is not stored in the question, but their order is.
      const items = question.items.map(({ text, answer }, at) => ({
        event: events[Math.min(at, events.length - 1)] ?? "",
        text,
        answer,
      }));
      const options = question.options.map((option) => ({ ...option }));
      return { ...common, kind: "quote", items, options, ...without(items.map((item) => item.event)) };
    }
  }
}
