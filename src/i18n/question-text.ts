/** Quiz questions as text, on screen and in print. */
import { type PickedText, pickText } from "../model/localized";
import type { DateOption, Question, TextOption } from "../model/quiz/question";
import { formatEventDate } from "./format-date";
import type { Messages } from "./messages";
import type { QuizMessages } from "./lazy-messages";

/** The prompt of a question, without its subject. */
export function promptOf(question: Question, { prompts }: QuizMessages, lang: string): PickedText {
  if (question.prompt !== undefined) return pickText(question.prompt, lang);
  const own = (text: string): PickedText => ({ text, lang, isFallback: false });
  if (question.kind !== "when") return own(prompts[question.kind]);
  const precision = question.options[0]?.date.startPrecision;
  return own(precision === "year" ? prompts.whenYear : precision === "month" ? prompts.whenMonth : prompts.whenDay);
}

/** Text of an option: a name, title or date. */
export function optionText(option: TextOption | DateOption, dates: Messages["dates"], lang: string): PickedText {
  if ("text" in option) return pickText(option.text, lang);
  return { text: formatEventDate(option.date, lang, dates), lang, isFallback: false };
}
