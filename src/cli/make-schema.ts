/**
 * `npm run make-schema`: writes the JSON Schema of chronicle files, for completion in editors and validation in other
 * tools.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import { ChronicleFileSchema } from "../model/chronicle/file-schema";
import {
  ActorSchema,
  EraSchema,
  EventSchema,
  FigureSchema,
  LaneSchema,
  MediaSchema,
  MediaUrlSchema,
  MetaSchema,
  PlaceSchema,
  QuoteSchema,
  SourceSchema,
  StepSchema,
  StorySchema,
  TextSchema,
  UrlSchema,
} from "../model/chronicle/schema";
import { QUESTION_SCHEMAS } from "../model/quiz/quiz-schema";

export const SCHEMA_PATH = "public/schema/chronicle-1.schema.json";

function namedQuestions() {
  return Object.fromEntries(Object.entries(QUESTION_SCHEMAS).map(([kind, schema]) => [`question-${kind}`, schema]));
}

const DEFINITIONS = {
  actor: ActorSchema,
  era: EraSchema,
  event: EventSchema,
  figure: FigureSchema,
  lane: LaneSchema,
  media: MediaSchema,
  mediaUrl: MediaUrlSchema,
  meta: MetaSchema,
  place: PlaceSchema,
  ...namedQuestions(),
  quote: QuoteSchema,
  source: SourceSchema,
  step: StepSchema,
  story: StorySchema,
  text: TextSchema,
  url: UrlSchema,
};

/** The schema as committed: pretty-printed, with a final line break. */
export function schemaText(): string {
  const { $schema, ...schema } = toJsonSchema(ChronicleFileSchema, { typeMode: "input", definitions: DEFINITIONS });
  const described = {
    $schema,
    title: "Throughline chronicle, version 1",
    description:
      "Described for people in docs/formats.md. Dates are EDTF texts, which a JSON Schema cannot check in full.",
    ...schema,
  };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}

/** @returns the exit code */
export function main(): Promise<number> {
  mkdirSync(dirname(SCHEMA_PATH), { recursive: true });
  writeFileSync(SCHEMA_PATH, schemaText());
  console.log(`Wrote ${SCHEMA_PATH}`);
  return Promise.resolve(0);
}
