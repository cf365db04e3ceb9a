/** What a format cannot hold, so that it can be said before the file is saved. */
import type { Chronicle, TimelineEvent } from "../model/chronicle/chronicle";
import { doubtOf } from "../model/chronicle/lane-style";
import type { ExportMessages } from "../i18n/en/export";
import type { ExportFormat } from "./export-format";
import { isInexact } from "./files/document";
import { webMediaOf } from "./files/timelinejs-slides";
import { fitsCalendar } from "./files/calendar-range";

export type LossKind = keyof ExportMessages["lost"];

export type Loss = {
  readonly what: LossKind;
  /** Number of events, or of whatever it is. */
  readonly count: number;
  /** Whether it is written into the text of the event, or not at all. */
  readonly isInText: boolean;
};

/** What each format does with what it has no field for. Formats that are not listed hold everything. */
type Fates = Readonly<Partial<Record<LossKind, "text" | "out">>>;

const PROSE: Fates = { languages: "out", related: "out", importance: "out", stories: "out", quiz: "out" };
/** Formats without fields for these have a text for each event. */
const IN_TEXT: Fates = {
  ...PROSE,
  status: "text",
  contested: "text",
  sources: "text",
  figures: "text",
  quotes: "text",
  contentNotes: "text",
  dates: "text",
};
const TIMELINEJS: Fates = {
  ...IN_TEXT,
  actors: "out",
  places: "out",
  shapes: "out",
  tags: "out",
  media: "out",
  meta: "out",
};
const FATES: Readonly<Record<ExportFormat, Fates>> = {
  json: {},
  csv: {},
  xlsx: {},
  geojson: {
    languages: "out",
    contested: "out",
    figures: "out",
    related: "out",
    contentNotes: "out",
    eras: "out",
    stories: "out",
    quiz: "out",
    meta: "out",
  },
  "timelinejs-json": TIMELINEJS,
  "timelinejs-csv": TIMELINEJS,
  ics: {
    ...IN_TEXT,
    outOfRange: "out",
    actors: "out",
    shapes: "out",
    eras: "out",
    media: "out",
    meta: "out",
  },
  markdown: { ...PROSE, shapes: "out", media: "out", meta: "out" },
};

/** Iterates over every event. What does not occur in the chronicle is not listed. */
export function lossesOf(chronicle: Chronicle, format: ExportFormat): readonly Loss[] {
  const fates = FATES[format];
  if (Object.keys(fates).length === 0) return [];
  const counts = countsOf(chronicle, format);
  return (Object.entries(fates) as [LossKind, "text" | "out"][]).flatMap(([what, fate]) => {
    const count = counts.get(what) ?? 0;
    return count === 0 ? [] : [{ what, count, isInText: fate === "text" }];
  });
}

function countsOf(chronicle: Chronicle, format: ExportFormat): ReadonlyMap<LossKind, number> {
  const counts = new Map<LossKind, number>();
  const count = (what: LossKind, number: number) => counts.set(what, (counts.get(what) ?? 0) + number);
  const isTimelineJs = format === "timelinejs-json" || format === "timelinejs-csv";
  for (const event of chronicle.events) {
    for (const what of losesIn(event, isTimelineJs)) count(what, 1);
  }
  const { meta, eras, stories, quiz } = chronicle;
  count("languages", Math.max(0, meta.languages.length - 1));
  count("eras", eras.length);
  count("stories", stories.length);
  count("quiz", quiz.length);
  const about = format === "markdown" ? [meta.method] : [meta.method, meta.licence];
  count(
    "meta",
    about.filter((value) => value !== undefined).length + (meta.corrections.length > 0 ? 1 : 0) + (meta.moved ? 1 : 0),
  );
  return counts;
}

function losesIn(event: TimelineEvent, isTimelineJs: boolean): readonly LossKind[] {
  const doubt = doubtOf(event);
  const kept = isTimelineJs && webMediaOf(event) ? 1 : 0;
  const found: readonly (readonly [LossKind, boolean])[] = [
    ["status", doubt !== undefined && doubt !== "contested"],
    ["contested", event.contested !== undefined],
    ["importance", event.importance !== 3],
    ["actors", event.actors.length > 0],
    ["places", event.places.length > 0],
    ["shapes", event.route !== undefined || event.area !== undefined],
    ["figures", event.figures.length > 0],
    ["quotes", event.quotes.length > 0],
    ["related", event.related.length > 0],
    ["sources", event.sources.length > 0],
    ["media", event.media.length > kept],
    ["tags", event.tags.length > 0],
    ["contentNotes", event.contentNote !== undefined],
    ["dates", isInexact(event)],
    ["outOfRange", !fitsCalendar(event)],
  ];
  return found.filter(([, isLost]) => isLost).map(([what]) => what);
}
