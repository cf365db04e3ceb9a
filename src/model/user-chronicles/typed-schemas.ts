/**
 * The schemas of a chronicle (docs/formats.md) while it is typed: an address may end after "https:", a date after its year,
 * and what a form has added may still be empty. Nothing that the user typed is lost with a reload. The chronicle on the
 * page is read from it by the strict schemas.
 */
import * as v from "valibot";
import { storedShape } from "../geometry/stored-shape";
import { readMediaAddress } from "../chronicle/media-address";
import {
  ActorSchema,
  ClaimSchema,
  ContestedSchema,
  EraSchema,
  EventSchema,
  FigureSchema,
  LaneSchema,
  MediaSchema,
  MetaSchema,
  PlaceSchema,
  QuoteSchema,
  RelationSchema,
  SourceSchema,
  StepSchema,
  StorySchema,
  TextSchema,
} from "../chronicle/schema";

/** Longer than any valid date or address. */
const MAX_TYPED = 2_000;

const Typed = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, MAX_TYPED)),
);
const OptionalTyped = v.optional(Typed);
const TypedOrNone = v.optional(Typed, "");
const Text = v.optional(TextSchema, "");
const TypedLicence = v.object({ name: TypedOrNone, url: OptionalTyped });
/** A whole `data:` URL, or what was typed of an address. */
const TypedMedium = v.pipe(
  v.string(),
  v.transform((text) => readMediaAddress(text) ?? text.slice(0, MAX_TYPED)),
);

export const TypedMeta = v.object({
  ...MetaSchema.entries,
  title: Text,
  licence: v.optional(TypedLicence),
  coverage: v.optional(v.object({ from: TypedOrNone, to: TypedOrNone })),
  mediaHosts: v.optional(v.array(Typed)),
  reportUrl: OptionalTyped,
  corrections: v.optional(v.array(v.object({ date: TypedOrNone, version: OptionalTyped, text: Text })), []),
});
export const TypedLane = v.object({ ...LaneSchema.entries, label: Text });
export const TypedEra = v.object({ ...EraSchema.entries, label: Text, date: TypedOrNone });
export const TypedActor = v.object({ ...ActorSchema.entries, name: Text });
export const TypedPlace = v.object({
  ...PlaceSchema.entries,
  name: Text,
  country: OptionalTyped,
  lat: v.optional(v.number()),
  lon: v.optional(v.number()),
});
export const TypedStory = v.object({
  ...StorySchema.entries,
  title: Text,
  steps: v.optional(v.array(v.object({ ...StepSchema.entries, window: OptionalTyped })), []),
});

export const TypedEvent = v.object({
  ...EventSchema.entries,
  date: TypedOrNone,
  title: Text,
  route: v.optional(
    v.pipe(
      v.unknown(),
      v.transform((value) => storedShape("route", value)),
    ),
  ),
  area: v.optional(
    v.pipe(
      v.unknown(),
      v.transform((value) => storedShape("area", value)),
    ),
  ),
  contested: v.optional(
    v.object({
      ...ContestedSchema.entries,
      over: v.optional(ContestedSchema.entries.over.pipe[0], []),
      claims: v.optional(v.array(v.object({ ...ClaimSchema.entries, text: Text, source: OptionalTyped })), []),
    }),
  ),
  figures: v.optional(v.array(v.object({ ...FigureSchema.entries, value: Text, label: Text, source: Text })), []),
  quotes: v.optional(v.array(v.object({ ...QuoteSchema.entries, text: Text, speaker: Text })), []),
  related: v.optional(
    v.array(
      v.object({
        ...RelationSchema.entries,
        type: v.optional(RelationSchema.entries.type, "later"),
        event: TypedOrNone,
        source: OptionalTyped,
      }),
    ),
    [],
  ),
  sources: v.optional(
    v.array(
      v.object({
        ...SourceSchema.entries,
        id: OptionalTyped,
        title: Text,
        date: OptionalTyped,
        language: OptionalTyped,
        url: OptionalTyped,
        archiveUrl: OptionalTyped,
      }),
    ),
    [],
  ),
  media: v.optional(
    v.array(
      v.object({
        ...MediaSchema.entries,
        type: v.optional(MediaSchema.entries.type, "image"),
        url: v.optional(TypedMedium, ""),
        licence: v.optional(TypedLicence),
        captions: v.optional(TypedMedium),
      }),
    ),
    [],
  ),
});
