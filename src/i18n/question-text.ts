/** Questions in words, on the screen and on paper. */
import { type PickedText, pickText } from "../model/localized";
import type { DateOption, Question, TextOption } from "../model/quiz/question";
import { formatEventDate } from "./format-date";
import type { Messages } from "./messages";
import type { QuizMessages } from "./lazy-messages";

/** What is asked; the subject of the question, where it has one, stands by itself. */
export function promptOf(question: Question, { prompts }: QuizMessages, lang: string): PickedText {
  if (question.prompt !== undefined) return pickText(question.prompt, lang);
  const own = (text: string): PickedText => ({ text, lang, isFallback: false });
  if (question.kind !== "when") return own(prompts[question.kind]);
  const precision = question.options[0]?.date.startPrecision;
  return own(precision === "year" ? prompts.whenYear : precision === "month" ? prompts.whenMonth : prompts.whenDay);
}

/** An answer that can be chosen: a name, a title or a date. */
export function optionText(option: TextOption | DateOption, dates: Messages["dates"], lang: string): PickedText {
  if ("text" in option) return pickText(option.text, lang);
  return { text: formatEventDate(option.date, lang, dates), lang, isFallback: false };
}
