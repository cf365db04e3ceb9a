/** Questions about a chronicle, written by somebody or made from its events. */
import type { EventDate } from "../dates/event-date";
import type { LocalizedText } from "../localized";

/**
 * - `order`  put events in order
 * - `first`  which event came first
 * - `when`   in which year or month, or on which day, an event began
 * - `who`    who belongs to an event
 * - `figure` who gave a figure; only written ones
 * - `quote`  match quotations with who said them
 */
export const QUESTION_KINDS = ["order", "first", "when", "who", "figure", "quote"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
export type Difficulty = 1 | 2 | 3;

export type TextOption = { readonly id: string; readonly text: LocalizedText };
/** A day, a month or a year; its id is the date as EDTF. */
export type DateOption = { readonly id: string; readonly date: EventDate };

type Asked<K extends QuestionKind> = {
  /** Unique in a quiz. */
  readonly id: string;
  readonly kind: K;
  /** `ready`: somebody wrote it; `made`: from the events. */
  readonly origin: "ready" | "made";
  readonly difficulty: Difficulty;
  /** As its writer put it; else the interface has words for each kind. */
  readonly prompt?: LocalizedText;
  /** The title of the event that is asked about, where there is no prompt of its own. */
  readonly subject?: LocalizedText;
  readonly explanation?: LocalizedText;
  /** The events that it is about, those of the answer first, in their order; then further ones. All exist. */
  readonly events: readonly string[];
};

export type OrderQuestion = Asked<"order"> & {
  /** Ids of events. */
  readonly options: readonly TextOption[];
  /** Ids of all options in the right order. */
  readonly answer: readonly string[];
};
export type WhenQuestion = Asked<"when"> & {
  /** In the order of time. */
  readonly options: readonly DateOption[];
  readonly answer: string;
};
export type NamingQuestion = Asked<"first" | "who" | "figure"> & {
  readonly options: readonly TextOption[];
  /** The id of the one that is right. */
  readonly answer: string;
};
/** The id of an item is its own; its answer is the id of an option. */
export type QuoteItem = TextOption & { readonly answer: string };
export type QuoteQuestion = Asked<"quote"> & {
  readonly items: readonly QuoteItem[];
  /** Who may have said it; each answers one item at most. */
  readonly options: readonly TextOption[];
};
export type Question = OrderQuestion | WhenQuestion | NamingQuestion | QuoteQuestion;
