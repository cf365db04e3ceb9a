/**
 * The chronicle file format, version 1. One schema validates files and yields the published JSON Schema
 * (file-schema.ts).
 * Documented in docs/formats.md. Unknown keys are dropped.
 */
import * as v from "valibot";
import { MAX_DATA_URL_LENGTH, MEDIA_EXPECTED } from "./media-address";

/** In characters; longer texts are cut when read. */
export const MAX_TEXT_LENGTH = 200_000;
export const MAX_URL_LENGTH = 2_000;
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;
export const LANG_PATTERN = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
/** Both cases spelt out: JSON Schema has no flags for patterns. */
export const URL_PATTERN = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/]+/;
export const Id = v.pipe(v.string(), v.regex(ID_PATTERN, "an id: letters, digits, dot, dash, underscore"));
const PlainText = v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH));
const LangTag = v.pipe(v.string(), v.regex(LANG_PATTERN, "a language tag such as en or uk"));
/** Either one text, or a text for each language. */
export const TextSchema = v.union([PlainText, v.record(LangTag, PlainText)]);
/** Only web addresses: `javascript:`, `data:` and other schemes never reach a link. */
export const UrlSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_URL_LENGTH),
  v.regex(URL_PATTERN, "an address beginning with https://"),
);
/**
 * Where a medium is. The pattern is for editors; `readMediaAddress` decides (chunks.ts). A path begins with neither a
 * scheme nor a slash.
 */
export const MediaUrlSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_DATA_URL_LENGTH),
  v.regex(/^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/|data:image\/|[^:/\\]+(?:\/|$))/, MEDIA_EXPECTED),
);
const HostName = v.pipe(
  v.string(),
  v.regex(
    /^(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}$/,
    "a host in lower case, such as upload.wikimedia.org or xn--…",
  ),
);
const Pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
export const EdtfText = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const DayText = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, "a day such as 2025-05-16"));
const Licence = v.object({ name: PlainText, url: v.optional(UrlSchema) });

export const STATUSES = ["confirmed", "claimed", "disputed", "reported"] as const;
/** "later" is neutral: a later step in the same matter. The first two state a cause and need a source or a claimant. */
export const RELATIONS = ["led-to", "responded-to", "part-of", "later"] as const;
export const SOURCE_KINDS = ["document", "official", "identifier", "agency", "news", "encyclopaedia", "other"] as const;
/** What can be contested about an event that happened. */
export const CONTESTED_POINTS = ["responsibility", "cause", "number", "legality"] as const;
const CLAIM_KINDS = ["finding", "claim", "denial", "admission"] as const;

/** An event that the chronicle had under this id: `to` is what it was renamed to or merged into; without, it was removed. */
export const MovedSchema = v.object({
  from: Id,
  to: v.optional(Id),
  date: v.optional(DayText),
  /** What happened, for readers who follow an old link. */
  note: v.optional(TextSchema),
});

export const MetaSchema = v.object({
  title: TextSchema,
  shortTitle: v.optional(TextSchema),
  description: v.optional(TextSchema),
  languages: v.optional(v.array(LangTag), ["en"]),
  licence: v.optional(Licence),
  /** The days that the chronicle claims to cover, independent of its first and last event. */
  coverage: v.optional(v.object({ from: DayText, to: DayText })),
  version: v.optional(PlainText),
  /** How events were chosen and checked. */
  method: v.optional(TextSchema),
  /** Hosts whose pictures are loaded at once instead of on request; shown to readers. */
  mediaHosts: v.optional(v.array(HostName)),
  /** Where readers can report an error. */
  reportUrl: v.optional(UrlSchema),
  corrections: v.optional(v.array(v.object({ date: DayText, version: v.optional(PlainText), text: TextSchema })), []),
  /** Ids of earlier versions, so that links to them lead on. */
  moved: v.optional(v.array(MovedSchema)),
  /** Map tiles of the publisher: read by map-tiles.ts, when a map is shown. */
  map: v.optional(v.looseObject({})),
});

export const LaneSchema = v.object({ id: Id, label: TextSchema, description: v.optional(TextSchema) });
export const EraSchema = v.object({ id: Id, label: TextSchema, description: v.optional(TextSchema), date: EdtfText });
export const ActorSchema = v.object({
  id: Id,
  kind: v.optional(v.picklist(["person", "state", "organisation", "other"]), "other"),
  name: TextSchema,
  aliases: v.optional(v.array(PlainText), []),
  role: v.optional(TextSchema),
});
export const PlaceSchema = v.object({
  id: Id,
  name: TextSchema,
  aliases: v.optional(v.array(PlainText)),
  /** ISO 3166-1 alpha-2. */
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  lat: v.optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
  lon: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
  precision: v.optional(PlainText),
});

export const SourceSchema = v.object({
  /** Unique within the event; claims and relations refer to it. */
  id: v.optional(Id),
  kind: v.optional(v.picklist(SOURCE_KINDS), "news"),
  /** How the list of sources names it. */
  title: TextSchema,
  /** As published, in the language of the source. */
  headline: v.optional(PlainText),
  author: v.optional(PlainText),
  publisher: v.optional(TextSchema),
  /** EDTF date of publication. */
  date: v.optional(EdtfText),
  language: v.optional(LangTag),
  url: v.optional(UrlSchema),
  /** A copy in a web archive. */
  archiveUrl: v.optional(UrlSchema),
});
/** One statement about a contested point. */
export const ClaimSchema = v.object({
  /** "finding": of a court or UN body. */
  kind: v.optional(v.picklist(CLAIM_KINDS), "claim"),
  /** Ids of the actors who say it. */
  by: v.optional(v.array(Id), []),
  /** A more exact name of the claimant, shown instead of the names of the actors. */
  who: v.optional(TextSchema),
  text: TextSchema,
  /** The id of a source of the same event. */
  source: v.optional(Id),
});
/** Who says what about an event whose author, cause, numbers or legality is contested. */
export const ContestedSchema = v.object({
  over: v.pipe(v.array(v.picklist(CONTESTED_POINTS)), v.minLength(1)),
  claims: v.optional(v.array(ClaimSchema), []),
});
export const RelationSchema = v.object({
  type: v.picklist(RELATIONS),
  event: Id,
  /** Who states the cause. */
  claimedBy: v.optional(TextSchema),
  /** The id of a source of the event that names the relation. */
  source: v.optional(Id),
});
export const FigureSchema = v.object({
  /** The number as displayed: "about 40,000", "73%". */
  value: TextSchema,
  /** What is counted. */
  label: TextSchema,
  /** Who gives the figure, and when. Every figure is attributed. */
  source: TextSchema,
});
export const QuoteSchema = v.object({ text: TextSchema, speaker: TextSchema, note: v.optional(TextSchema) });
export const MediaSchema = v.object({
  type: v.picklist(["image", "video", "audio"]),
  url: MediaUrlSchema,
  /** What is to be seen, for those who do not see it. Never made up: without it there is a warning. */
  alt: v.optional(TextSchema),
  credit: v.optional(TextSchema),
  caption: v.optional(TextSchema),
  licence: v.optional(Licence),
  /** Of an image, in pixels: reserves its place before it has loaded. */
  width: v.optional(Pixels),
  height: v.optional(Pixels),
  /** WebVTT for video and audio. */
  captions: v.optional(MediaUrlSchema),
});

export const EventSchema = v.object({
  id: Id,
  date: EdtfText,
  title: TextSchema,
  summary: v.optional(TextSchema),
  lane: v.optional(Id),
  /** 5 turning point … 1 detail. */
  importance: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  status: v.optional(v.picklist(STATUSES)),
  /** Who says that it happened, and who contradicts. */
  claimedBy: v.optional(TextSchema),
  contested: v.optional(ContestedSchema),
  actors: v.optional(v.array(Id), []),
  places: v.optional(v.array(Id), []),
  /** Replaces the name of the place where that says too little ("Copenhagen (online)"). */
  placeLabel: v.optional(TextSchema),
  /** As in the file: read by model/geometry/shapes-of.ts when it is drawn. */
  route: v.optional(v.unknown()),
  area: v.optional(v.unknown()),
  figures: v.optional(v.array(FigureSchema), []),
  quotes: v.optional(v.array(QuoteSchema), []),
  related: v.optional(v.array(RelationSchema), []),
  sources: v.optional(v.array(SourceSchema), []),
  /** Shown before the text of a distressing event, such as killings of civilians. */
  contentNote: v.optional(TextSchema),
  media: v.optional(v.array(MediaSchema), []),
  /** Free tags, for example the numbers of claims in a source that this event covers. */
  tags: v.optional(v.array(PlainText), []),
});

export const StepSchema = v.object({
  /** Either an event … */
  event: v.optional(Id),
  /** … or a text card with its own id. */
  card: v.optional(Id),
  headline: v.optional(TextSchema),
  note: v.optional(TextSchema),
  question: v.optional(TextSchema),
  window: v.optional(EdtfText),
  /** Part of the short version. */
  core: v.optional(v.boolean(), false),
});
export const StorySchema = v.object({
  id: Id,
  title: TextSchema,
  summary: v.optional(TextSchema),
  audience: v.optional(TextSchema),
  minutes: v.optional(v.number()),
  coreMinutes: v.optional(v.number()),
  steps: v.pipe(v.array(StepSchema), v.minLength(1)),
});

export type EventFile = v.InferOutput<typeof EventSchema>;
