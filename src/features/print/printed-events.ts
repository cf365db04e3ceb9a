/** The events to print, and their total. Stops reading once a limit is reached. */
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import type { FilterSpec } from "../../model/filter/filter";
import type { PrintRange } from "../../model/print-options";
import type { TimeWindow } from "../../model/time";
import { pickText } from "../../model/localized";
import type { Results } from "../../store/selectors/filtered";

const MAX_EVENTS = 500;
/** Maximum text in total, characters: about 150 pages. */
const MAX_TEXT = 500_000;

export type Printed = { readonly events: readonly TimelineEvent[]; readonly total: number };

/** Range to print when none is requested. */
export function defaultRange(filter: FilterSpec, isFullRange: boolean): PrintRange {
  if (!isFullRange) return "period";
  const isFiltered =
    filter.text !== "" || [filter.lane, filter.actor, filter.place, filter.status].some((f) => f.length);
  return isFiltered ? "filter" : "all";
}

export function countOf(chronicle: Chronicle, results: Results, window: TimeWindow, range: PrintRange): number {
  switch (range) {
    case "all":
      return chronicle.events.length;
    case "filter":
      return results.count;
    case "period":
      return results.counts(window).inside;
    default: {
      const never: never = range;
      throw new RangeError(`unknown range ${String(never)}`);
    }
  }
}

export function printedEvents(
  chronicle: Chronicle,
  results: Results,
  window: TimeWindow,
  range: PrintRange,
  lang: string,
): Printed {
  const events: TimelineEvent[] = [];
  let textLength = 0;
  for (const event of eventsOf(chronicle, results, window, range)) {
    textLength += lengthOf(event, lang);
    if (events.length === MAX_EVENTS || (events.length > 0 && textLength > MAX_TEXT)) break;
    events.push(event);
  }
  return { events, total: countOf(chronicle, results, window, range) };
}

function* eventsOf(
  chronicle: Chronicle,
  results: Results,
  window: TimeWindow,
  range: PrintRange,
): Generator<TimelineEvent, void, undefined> {
  if (range === "period") {
    yield* results.inside(window);
    return;
  }
  const from = range === "all" ? chronicle.events : results;
  for (let rank = 0; ; rank += 1) {
    const event = from.at(rank);
    if (!event) return;
    yield event;
  }
}

function lengthOf(
  { title, summary, claimedBy, contested, contentNote, figures, quotes, sources }: TimelineEvent,
  lang: string,
): number {
  const texts = [
    title,
    summary,
    claimedBy,
    ...(contested?.claims ?? []).map((claim) => claim.text),
    contentNote,
    ...figures.flatMap(({ value, label, source }) => [value, label, source]),
    ...quotes.flatMap(({ text, speaker, note }) => [text, speaker, note]),
    ...sources.flatMap((source) => [source.title, source.headline]),
  ];
  return texts.reduce((sum, text) => sum + pickText(text, lang).text.length, 0);
}
