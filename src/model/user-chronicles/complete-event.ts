/** An event as it can be shown: without what has been begun and says nothing yet. Pure. */
import { isBlankText } from "../blank-text";
import { parseUrl } from "../links/parse-url";
import type { RelationType } from "../chronicle/chronicle";
import { type EventFile, URL_PATTERN } from "../chronicle/schema";

type EventContent = Readonly<EventFile>;
type Source = EventContent["sources"][number];

const isUrl = (url: string | undefined): boolean =>
  url !== undefined && URL_PATTERN.test(url) && parseUrl(url) !== undefined;

/** A source without a title is called by the host of its address; without either it names nothing. */
function completeSource(source: Source): readonly Source[] {
  if (!isBlankText(source.title)) return [source];
  return isUrl(source.url) ? [{ ...source, title: parseUrl(source.url ?? "")?.host ?? "" }] : [];
}

/** These relations state a cause. */
const CAUSES: ReadonlySet<string> = new Set<RelationType>(["led-to", "responded-to"]);

const completed = new WeakMap<EventContent, EventContent>();

/** The same object if nothing is left out; cached, since each edit reads all events again. */
export function completeEvent(event: EventContent): EventContent {
  const known = completed.get(event);
  if (known) return known;
  const figures = event.figures.filter(({ value, source }) => !isBlankText(value) && !isBlankText(source));
  const quotes = event.quotes.filter(({ text, speaker }) => !isBlankText(text) && !isBlankText(speaker));
  const sources = event.sources.flatMap(completeSource);
  // A claim without a claimant is never shown, nor is an unattributed cause.
  const claims = event.contested?.claims.filter(
    ({ text, who, by }) => !isBlankText(text) && (by.length > 0 || (who !== undefined && !isBlankText(who))),
  );
  const related = event.related.filter(
    ({ type, claimedBy, source }) => !CAUSES.has(type) || claimedBy !== undefined || source !== undefined,
  );
  const isContested = (event.contested?.over.length ?? 0) > 0;
  const isComplete =
    figures.length === event.figures.length &&
    quotes.length === event.quotes.length &&
    sources.every((source, at) => source === event.sources[at]) &&
    sources.length === event.sources.length &&
    related.length === event.related.length &&
    isContested === (event.contested !== undefined) &&
    claims?.length === event.contested?.claims.length;
  const { contested, ...others } = event;
  const complete = isComplete
    ? event
    : {
        ...others,
        figures,
        quotes,
        sources,
        related,
        ...(contested && claims && isContested ? { contested: { ...contested, claims } } : {}),
      };
  completed.set(event, complete);
  return complete;
}
