/** What can be checked of the editorial rules (docs/editorial-rules.md) by a program. */
import type { PlainChronicle, Source, TimelineEvent } from "../model/chronicle/chronicle";
import { parseEventDate } from "../model/dates/event-date";
import { pickText } from "../model/localized";
import { type Problem, showValue } from "../model/problem";
import { type ActorFinder, actorFinder } from "./named-actors";

export const EDITORIAL_SENTENCES = {
  "rules.sources.few": "The event has fewer than two sources from different publishers.",
  "rules.sources.encyclopaedia": "The event rests on an encyclopaedia alone.",
  "rules.sources.secondary": "The event cites no document, official statement or news agency.",
  "rules.source.date": "The date of the source cannot be read.",
  "rules.source.late": "The source was published after the time that the chronicle covers.",
  "rules.actor.unlisted": "A text names an actor whom the event does not list.",
} as const;

type Code = keyof typeof EDITORIAL_SENTENCES;

const PRIMARY = new Set<Source["kind"]>(["document", "official", "identifier", "agency"]);

/**
 * Warnings about every event that breaks a rule, in the order of the events. Claims without a claimant and causes
 * without a source are reported when the file is read (`warnAbout`).
 */
export function editorialProblems(chronicle: PlainChronicle): readonly Problem[] {
  const finder = actorFinder(chronicle.actors);
  const lastMs = endOfCoverage(chronicle);
  return chronicle.events.flatMap((event) => [
    ...sourceProblems(event),
    ...dateProblems(event, lastMs),
    ...actorProblems(event, finder),
  ]);
}

const warning = (code: Code, where: string, expected: string, value?: string): Problem => ({
  code,
  severity: "warning",
  where,
  expected,
  ...(value === undefined ? {} : { value: showValue(value) }),
});

function sourceProblems({ id, sources }: TimelineEvent): readonly Problem[] {
  const where = `events (${id}).sources`;
  const problems: Problem[] = [];
  if (new Set(sources.map(publisherOf)).size < 2)
    problems.push(warning("rules.sources.few", where, "two sources from different publishers"));
  if (sources.length > 0 && sources.every(({ kind }) => kind === "encyclopaedia"))
    problems.push(warning("rules.sources.encyclopaedia", where, "a source besides the encyclopaedia"));
  else if (!sources.some(({ kind }) => PRIMARY.has(kind)))
    problems.push(warning("rules.sources.secondary", where, "a document, an official statement or a news agency"));
  return problems;
}

/** The publisher; without one the host of the address, and without an address the title. */
function publisherOf({ publisher, url, title }: Source): string {
  if (publisher !== undefined) return pickText(publisher, "en").text.toLowerCase();
  if (url !== undefined) return new URL(url).hostname.replace(/^www\./, "");
  return pickText(title, "en").text.toLowerCase();
}

function endOfCoverage({ meta: { coverage } }: PlainChronicle): number {
  const to = coverage && parseEventDate(coverage.to);
  return to?.ok ? to.date.endMs : Infinity;
}

function dateProblems({ id, sources }: TimelineEvent, lastMs: number): readonly Problem[] {
  return sources.flatMap(({ date }, i) => {
    if (date === undefined) return [];
    const where = `events (${id}).sources[${i}].date`;
    const parsed = parseEventDate(date);
    if (!parsed.ok) return [warning("rules.source.date", where, parsed.expected, date)];
    return parsed.date.startMs < lastMs
      ? []
      : [warning("rules.source.late", where, "a date within meta.coverage", date)];
  });
}

function actorProblems(event: TimelineEvent, finder: ActorFinder): readonly Problem[] {
  const { id, title, summary, contested, quotes } = event;
  const listed = new Set(event.actors);
  const texts = [title, summary, ...quotes.map(({ speaker }) => speaker)];
  const named = new Set([
    ...texts.flatMap((text) => finder.namedIn(text)),
    ...(contested?.claims ?? []).flatMap(({ by }) => by),
  ]);
  return [...named]
    .filter((actor) => !listed.has(actor))
    .map((actor) => warning("rules.actor.unlisted", `events (${id}).actors`, `${actor} in the list`));
}
