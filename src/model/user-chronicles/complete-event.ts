/** An event as it can be shown: without what has been begun and says nothing yet. Pure. */
import { isBlankText } from "../blank-text";
import { parseUrl } from "../links/parse-url";
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

const completed = new WeakMap<EventContent, EventContent>();

/** The same object if nothing is left out; cached, since each edit reads all events again. */
export function completeEvent(event: EventContent): EventContent {
  const known = completed.get(event);
  if (known) return known;
  const figures = event.figures.filter(({ value, source }) => !isBlankText(value) && !isBlankText(source));
  const quotes = event.quotes.filter(({ text, speaker }) => !isBlankText(text) && !isBlankText(speaker));
  const sources = event.sources.flatMap(completeSource);
  const claims = event.contested?.claims.filter(({ text }) => !isBlankText(text));
  const isComplete =
    figures.length === event.figures.length &&
    quotes.length === event.quotes.length &&
    sources.every((source, at) => source === event.sources[at]) &&
    sources.length === event.sources.length &&
    claims?.length === event.contested?.claims.length;
  const complete = isComplete
    ? event
    : {
        ...event,
        figures,
        quotes,
        sources,
        ...(event.contested && claims ? { contested: { ...event.contested, claims } } : {}),
      };
  completed.set(event, complete);
  return complete;
}
