/**
 * The complete file schema, only for the published JSON Schema. The parser works by chunk, so that one bad event costs
 * one event.
 */
import * as v from "valibot";
import { ActorSchema, EraSchema, EventSchema, LaneSchema, MetaSchema, PlaceSchema, StorySchema } from "./schema";
import { QuestionSchema } from "../quiz/quiz-schema";

export const ChronicleFileSchema = v.object({
  $schema: v.optional(v.string()),
  format: v.literal("throughline/1"),
  meta: MetaSchema,
  lanes: v.optional(v.array(LaneSchema), []),
  eras: v.optional(v.array(EraSchema), []),
  actors: v.optional(v.array(ActorSchema), []),
  places: v.optional(v.array(PlaceSchema), []),
  events: v.array(EventSchema),
  stories: v.optional(v.array(StorySchema), []),
  quiz: v.optional(v.array(QuestionSchema), []),
});
