/**
 * Our own table of a chronicle, which reads back as the same chronicle. Each row is a record: the chronicle itself
 * (`about`), an event, a topic, … Documented in docs/formats.md.
 */

/** The first heading. Its note tells the table from any other with similar columns. */
export const RECORD_HEADING = "record (throughline/1)";

/** In the order in which they are written. */
export const RECORDS = ["about", "event", "lane", "era", "actor", "place", "story", "question"] as const;
export type RecordKind = (typeof RECORDS)[number];

/** What a column holds: a text without languages, a text by language, a list of words, entries of several fields, a number, JSON. */
export type ColumnKind = "plain" | "text" | "words" | "entries" | "number" | "json";

export type TableColumn = {
  readonly name: string;
  readonly kind: ColumnKind;
  /** The field of each record that it holds. */
  readonly fields: Readonly<Partial<Record<RecordKind, string>>>;
};

const events = (field: string) => ({ event: field });

/** Columns without a value in any row are left out, except the first three. */
export const TABLE_COLUMNS: readonly TableColumn[] = [
  {
    name: "id",
    kind: "plain",
    fields: { event: "id", lane: "id", era: "id", actor: "id", place: "id", story: "id", question: "id" },
  },
  { name: "date", kind: "plain", fields: { event: "date", era: "date" } },
  {
    name: "title",
    kind: "text",
    fields: {
      about: "title",
      event: "title",
      lane: "label",
      era: "label",
      actor: "name",
      place: "name",
      story: "title",
      question: "prompt",
    },
  },
  {
    name: "summary",
    kind: "text",
    fields: {
      about: "description",
      event: "summary",
      lane: "description",
      era: "description",
      actor: "role",
      story: "summary",
      question: "explanation",
    },
  },
  { name: "lane", kind: "plain", fields: events("lane") },
  { name: "importance", kind: "number", fields: events("importance") },
  { name: "status", kind: "plain", fields: events("status") },
  { name: "claimed by", kind: "text", fields: events("claimedBy") },
  { name: "contested", kind: "entries", fields: events("contested") },
  { name: "actors", kind: "words", fields: events("actors") },
  { name: "places", kind: "words", fields: events("places") },
  { name: "place label", kind: "text", fields: events("placeLabel") },
  { name: "latitude", kind: "number", fields: { place: "lat" } },
  { name: "longitude", kind: "number", fields: { place: "lon" } },
  { name: "route", kind: "json", fields: events("route") },
  { name: "area", kind: "json", fields: events("area") },
  { name: "tags", kind: "words", fields: events("tags") },
  { name: "sources", kind: "entries", fields: events("sources") },
  { name: "figures", kind: "entries", fields: events("figures") },
  { name: "quotes", kind: "entries", fields: events("quotes") },
  { name: "related", kind: "entries", fields: events("related") },
  { name: "media", kind: "entries", fields: events("media") },
  { name: "content note", kind: "text", fields: events("contentNote") },
  { name: "kind", kind: "plain", fields: { actor: "kind", question: "kind" } },
  { name: "more", kind: "json", fields: {} },
];
