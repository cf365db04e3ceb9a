/** Editorial warnings about a chronicle that was read completely. Nothing here changes it. */
import { type Chronicle, type Claim, type PlainChronicle, type TimelineEvent, isCausal } from "./chronicle";
import type { ProblemLog } from "./problem-codes";
import type { WhereOf } from "./read-events";
import { type LonLat, SHAPE_KINDS, linesOf } from "../geometry/geometry";
import { looksSwapped } from "../geometry/looks-swapped";
import { shapesOf } from "../geometry/shapes-of";
import { parseEventDate } from "../dates/event-date";
import { isRecord } from "./chunks";

/**
 * Warns about events without a source, without a claimant although they are not confirmed or are contested, or outside
 * the declared coverage; about causes without a source or a claimant; about texts that lack one of the chronicle's languages;
 * about places without coordinates; about routes and areas without a source, or with swapped coordinates;
 * and about events that were removed without a word why.
 * A plain string counts for every language.
 */
export function warnAbout(chronicle: PlainChronicle, whereOf: WhereOf, log: ProblemLog): void {
  const { languages } = chronicle.meta;
  const isCovered = coverageOf(chronicle);
  for (const event of chronicle.events) {
    if (event.sources.length === 0)
      log.warn("event.sources.missing", { where: `${whereOf(event)}.sources`, expected: "at least one source" });
    if (event.status !== undefined && event.status !== "confirmed" && event.claimedBy === undefined) {
      log.warn("event.claimant.missing", {
        where: `${whereOf(event)}.claimedBy`,
        expected: `who says so, since it is ${event.status}`,
      });
    }
    if (event.contested && !event.contested.claims.some(isAttributed)) {
      log.warn("event.contested.claimant.missing", {
        where: `${whereOf(event)}.contested.claims`,
        expected: "who says what about it",
      });
    }
    event.related.forEach((relation, at) => {
      if (!isCausal(relation.type) || relation.source !== undefined || relation.claimedBy !== undefined) return;
      log.warn("relation.cause.unsourced", {
        where: `${whereOf(event)}.related[${at}]`,
        expected: 'a source or a claimant, or the neutral kind "later"',
        value: `${relation.type} ${relation.event}`,
      });
    });
    if (!isCovered(event)) {
      log.warn("event.date.outside-coverage", {
        where: `${whereOf(event)}.date`,
        expected: "a date within meta.coverage",
        value: event.date.edtf,
      });
    }
    warnAboutShapes(event, chronicle, () => whereOf(event), log);
    warnAboutTexts(event, () => whereOf(event), languages, log);
  }
  for (const { from, to, note } of chronicle.meta.moved ?? []) {
    if (to === undefined && note === undefined)
      log.warn("moved.note.missing", { where: `meta.moved (${from})`, expected: "a note that says what happened" });
  }
  warnAboutTexts(chronicle.meta, () => "meta", languages, log);
  for (const lane of chronicle.lanes) warnAboutTexts(lane, () => `lanes (${lane.id})`, languages, log);
  for (const era of chronicle.eras) warnAboutTexts(era, () => `eras (${era.id})`, languages, log);
  for (const actor of chronicle.actors.values()) warnAboutTexts(actor, () => `actors (${actor.id})`, languages, log);
  for (const story of chronicle.stories) warnAboutTexts(story, () => `stories (${story.id})`, languages, log);
  for (const question of chronicle.quiz) warnAboutTexts(question, () => `quiz (${question.id})`, languages, log);
  for (const place of chronicle.places.values()) {
    warnAboutTexts(place, () => `places (${place.id})`, languages, log);
    if (place.lat === undefined || place.lon === undefined) {
      log.warn("place.coordinates.missing", {
        where: `places (${place.id})`,
        expected: "lat and lon, or the map leaves it out",
      });
    }
  }
}

/** A line on a map says who went where: it needs a source like any other statement. */
function warnAboutShapes(event: TimelineEvent, { places }: Chronicle, where: () => string, log: ProblemLog): void {
  const shapes = shapesOf(event);
  for (const kind of SHAPE_KINDS) {
    const shape = shapes[kind];
    if (!shape) continue;
    const path = `${where()}.${kind}`;
    if (shape.source === undefined)
      log.warn("shape.source.missing", { where: `${path}.source`, expected: "the id of a source of the event" });
    if (shape.status !== undefined && shape.status !== "confirmed" && !(shape.claimedBy ?? event.claimedBy)) {
      const expected = `who says so, since it is ${shape.status}`;
      log.warn("event.claimant.missing", { where: `${path}.claimedBy`, expected });
    }
    if (looksSwapped(shape.geometry, pointsOf(event, places))) {
      const value = linesOf(shape.geometry)[0]?.[0];
      log.warn("shape.far", { where: `${path}.geometry`, expected: "longitude first, then latitude", value });
    }
  }
}

const pointsOf = (event: TimelineEvent, places: Chronicle["places"]): readonly LonLat[] =>
  event.places.flatMap((id): readonly LonLat[] => {
    const { lat, lon, precision } = places.get(id) ?? {};
    return lat === undefined || lon === undefined || precision === "country" ? [] : [[lon, lat]];
  });

function coverageOf(chronicle: Chronicle): (event: TimelineEvent) => boolean {
  const { coverage } = chronicle.meta;
  const from = coverage && parseEventDate(coverage.from);
  const to = coverage && parseEventDate(coverage.to);
  if (!from?.ok || !to?.ok) return () => true;
  const [startMs, endMs] = [from.date.startMs, to.date.endMs];
  return (event) => event.date.startMs < endMs && event.date.endMs > startMs;
}

/** One warning per field, however many languages and list items are affected. Recursion is bounded by the schema. */
function warnAboutTexts(owner: object, where: () => string, languages: readonly string[], log: ProblemLog): void {
  const fields = owner as Readonly<Record<string, unknown>>;
  for (const field in fields) {
    const value = fields[field];
    if (typeof value !== "object" || field === "date") continue;
    const missing = languages.filter((lang) => lacks(value, lang));
    if (missing.length === 0) continue;
    log.warn("text.language.missing", {
      where: `${where()}.${field}`,
      expected: `a text for ${missing.join(" and ")} too`,
      value,
    });
  }
}

const LANG_KEY = /^[a-z]{2,3}(-|$)/i;

// Text fields are recognised by shape: a record whose values are all strings is a language record.
function lacks(value: unknown, lang: string): boolean {
  if (Array.isArray(value)) return value.some((item) => lacks(item, lang));
  if (!isRecord(value)) return false;
  if (isTextRecord(value)) return !Object.hasOwn(value, lang);
  for (const key in value) if (lacks(value[key], lang)) return true;
  return false;
}

/** An empty record is none: the map of a step may say nothing. */
function isTextRecord(value: Readonly<Record<string, unknown>>): boolean {
  let hasText = false;
  for (const key in value) {
    if (typeof value[key] !== "string" || !LANG_KEY.test(key)) return false;
    hasText = true;
  }
  return hasText;
}

const isAttributed = ({ by, who }: Claim): boolean => by.length > 0 || who !== undefined;
