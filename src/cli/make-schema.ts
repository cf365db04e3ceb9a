/**
 * `npm run make-schema`: writes the JSON Schemas of chronicle files, brands and the configuration, for completion in
 * editors and validation in other tools.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as v from "valibot";
import { toJsonSchema } from "@valibot/to-json-schema";
import { ChronicleFileSchema } from "../model/chronicle/file-schema";
import { MapTilesSchema } from "../model/chronicle/map-tiles";
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
import { AreaSchema, RouteSchema } from "../model/geometry/shape-schema";
import { QUESTION_SCHEMAS } from "../model/quiz/quiz-schema";
import { BrandFileSchema } from "../model/site/brand-schema";
import { ConfigFileSchema } from "../model/site/config-schema";

export const SCHEMA_PATH = "public/schema/chronicle-1.schema.json";

/** The reader of the page knows these fields only as far as it needs: their schemas are for editors. */
const PublishedEvent = v.object({
  ...EventSchema.entries,
  route: v.optional(RouteSchema),
  area: v.optional(AreaSchema),
});
const PublishedMeta = v.object({ ...MetaSchema.entries, map: v.optional(MapTilesSchema) });
const PublishedFile = v.object({
  ...ChronicleFileSchema.entries,
  meta: PublishedMeta,
  events: v.array(PublishedEvent),
});

function namedQuestions() {
  return Object.fromEntries(Object.entries(QUESTION_SCHEMAS).map(([kind, schema]) => [`question-${kind}`, schema]));
}

const DEFINITIONS = {
  actor: ActorSchema,
  area: AreaSchema,
  era: EraSchema,
  event: PublishedEvent,
  figure: FigureSchema,
  lane: LaneSchema,
  media: MediaSchema,
  mediaUrl: MediaUrlSchema,
  meta: PublishedMeta,
  place: PlaceSchema,
  ...namedQuestions(),
  quote: QuoteSchema,
  route: RouteSchema,
  source: SourceSchema,
  step: StepSchema,
  story: StorySchema,
  text: TextSchema,
  url: UrlSchema,
};

type SchemaConfig = NonNullable<Parameters<typeof toJsonSchema>[1]>;

function textOf(
  source: Parameters<typeof toJsonSchema>[0],
  about: { readonly title: string; readonly description: string },
  definitions: SchemaConfig["definitions"] = {},
): string {
  const { $schema, ...schema } = toJsonSchema(source, { typeMode: "input", definitions });
  return `${JSON.stringify({ $schema, ...about, ...schema }, withoutOthers, 2)}\n`;
}

/** No other keys: `false` says the same as a schema that nothing passes, and editors word it better. */
function withoutOthers(key: string, value: unknown): unknown {
  return key === "additionalProperties" && JSON.stringify(value) === '{"not":{}}' ? false : value;
}

/** The schemas as committed, by path: pretty-printed, with a final line break. */
export function schemaTexts(): Readonly<Record<string, string>> {
  return {
    [SCHEMA_PATH]: textOf(
      PublishedFile,
      {
        title: "Throughline chronicle, version 1",
        description:
          "Described for people in docs/formats.md. Dates are EDTF texts, which a JSON Schema cannot check in full.",
      },
      DEFINITIONS,
    ),
    "public/schema/brand-1.schema.json": textOf(BrandFileSchema, {
      title: "Brand of a Throughline site, version 1",
      description:
        "Described for people in docs/publishing.md. Whether colours have enough contrast, a JSON Schema cannot check.",
    }),
    "public/schema/config-1.schema.json": textOf(ConfigFileSchema, {
      title: "Configuration of a Throughline site, version 1",
      description: "Described for people in docs/publishing.md.",
    }),
  };
}

/** @returns the exit code */
export function main(): Promise<number> {
  for (const [path, text] of Object.entries(schemaTexts())) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`Wrote ${path}`);
  }
  return Promise.resolve(0);
}
