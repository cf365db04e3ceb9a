/** Questions about a chronicle, either written by an author or generated from its events. */
import type { EventDate } from "../dates/event-date";
import type { LocalizedText } from "../localized";

/**
 * - `order`  put events in order
 * - `first`  which event was first
 * - `when`   in which year or month, or on which day, an event began
 * - `who`    who belongs to an event
 * - `figure` who gave a figure; written questions only
 * - `quote`  match quotations with speakers
 */
export const QUESTION_KINDS = ["order", "first", "when", "who", "figure", "quote"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
export type Difficulty = 1 | 2 | 3;

export type TextOption = { readonly id: string; readonly text: LocalizedText };
/** A day, month or year; the id is the date as EDTF. */
export type DateOption = { readonly id: string; readonly date: EventDate };

type QuestionBase<K extends QuestionKind> = {
  /** Unique within a quiz. */
  readonly id: string;
  readonly kind: K;
  /** `ready`: written by an author; `made`: generated from the events. */
  readonly origin: "ready" | "made";
  readonly difficulty: Difficulty;
  /** The author's wording; by default the interface has one for each kind. */
  readonly prompt?: LocalizedText;
  /** The title of the event in question, if there is no `prompt`. */
  readonly subject?: LocalizedText;
  readonly explanation?: LocalizedText;
  /** Events of the question: those of the answer first, in order, then further ones. All exist. */
  readonly events: readonly string[];
};

export type OrderQuestion = QuestionBase<"order"> & {
  /** Ids of events. */
  readonly options: readonly TextOption[];
  /** All option ids in the correct order. */
  readonly answer: readonly string[];
};
export type WhenQuestion = QuestionBase<"when"> & {
  /** In chronological order. */
  readonly options: readonly DateOption[];
  readonly answer: string;
};
export type NamingQuestion = QuestionBase<"first" | "who" | "figure"> & {
  readonly options: readonly TextOption[];
  /** The id of the correct option. */
  readonly answer: string;
};
/** `answer` is the id of an option. */
export type QuoteItem = TextOption & { readonly answer: string };
export type QuoteQuestion = QuestionBase<"quote"> & {
  readonly items: readonly QuoteItem[];
  /** Possible speakers; each answers at most one item. */
  readonly options: readonly TextOption[];
};
export type Question = OrderQuestion | WhenQuestion | NamingQuestion | QuoteQuestion;
