/** The section `quiz` of a chronicle file: questions written by an author. Documented in docs/formats.md. */
import * as v from "valibot";
import { EdtfText, Id, TextSchema } from "../chronicle/schema";

const Difficulty = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3));

/** Fields of every question. */
const COMMON = {
  id: Id,
  /** 1 easy … 3 hard. */
  difficulty: v.optional(Difficulty, 2),
  /** Shown with the correct answer. */
  explanation: v.optional(TextSchema),
  /** Further events that the explanation links to. */
  also: v.optional(v.array(Id), []),
};

/** The id of an actor, whose name is shown, or any id with a text. */
const OptionSchema = v.object({ id: Id, text: v.optional(TextSchema) });

export const OrderSchema = v.object({
  ...COMMON,
  kind: v.literal("order"),
  prompt: v.optional(TextSchema),
  /** In the correct order, earliest first. */
  events: v.array(Id),
});
export const FirstSchema = v.object({
  ...COMMON,
  kind: v.literal("first"),
  prompt: v.optional(TextSchema),
  events: v.array(Id),
  /** The earliest of them. */
  answer: Id,
});
export const WhenSchema = v.object({
  ...COMMON,
  kind: v.literal("when"),
  prompt: v.optional(TextSchema),
  event: Id,
  /** Days, months or years. */
  options: v.array(EdtfText),
  /** The one in which the event begins. */
  answer: EdtfText,
});
export const WhoSchema = v.object({
  ...COMMON,
  kind: v.literal("who"),
  prompt: TextSchema,
  event: Id,
  options: v.array(OptionSchema),
  answer: Id,
});
/** Who gave this figure? */
const FigureQuestionSchema = v.object({ ...WhoSchema.entries, kind: v.literal("figure") });
export const QuoteQuestionSchema = v.object({
  ...COMMON,
  kind: v.literal("quote"),
  prompt: v.optional(TextSchema),
  /** Quotations without quotation marks, each with its event and the id of its speaker. */
  items: v.array(v.object({ event: Id, text: TextSchema, answer: Id })),
  options: v.array(OptionSchema),
});

export const QUESTION_SCHEMAS = {
  order: OrderSchema,
  first: FirstSchema,
  when: WhenSchema,
  who: WhoSchema,
  figure: FigureQuestionSchema,
  quote: QuoteQuestionSchema,
} as const;

export const QuestionSchema = v.variant("kind", [
  OrderSchema,
  FirstSchema,
  WhenSchema,
  WhoSchema,
  FigureQuestionSchema,
  QuoteQuestionSchema,
]);
