/**
 * Descriptions of the pages for search engines, in the words of https://schema.org as JSON-LD. What an event’s status leaves open is
 * never stated as a fact: docs/publishing.md, "Search engines and feeds".
 */
import { formatEventDate } from "../i18n/format-date";
import { claimKind, claimantsOf } from "../i18n/contested";
import { sourceName } from "../i18n/source-facts";
import type { Messages } from "../i18n/messages";
import type { Actor, Chronicle, Claim, Source, TimelineEvent } from "../model/chronicle/chronicle";
import type { Lang } from "../model/links/view-link";
import { type LocalizedText, allTexts, pickText } from "../model/localized";
import type { Brand } from "../model/site/brand";
import { datedCorrections } from "./corrections";
import { isoCoverage, isoEnds } from "./iso-date";

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };
type Node = { readonly [key: string]: Json | undefined };

/** What all pages of a timeline say alike. */
export type DataContext = {
  readonly chronicle: Chronicle;
  readonly brand: Brand;
  readonly lang: Lang;
  readonly messages: Messages;
  /** Name of the timeline on its site. */
  readonly name: string;
  readonly description: string;
  /** Full addresses, where it is known where the site will be. */
  readonly home: string | undefined;
  readonly file: string | undefined;
};

/** As text of a script element: no `<` that could end it, no `&` that a renderer would write as an entity. */
export const structuredDataText = (data: Node): string =>
  JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** The main page: a data set, since a timeline is a list of dated entries that can be downloaded. */
export function timelineData(context: DataContext, address: string | undefined): Node {
  const { chronicle, name, description, file } = context;
  const { meta } = chronicle;
  return {
    "@type": "Dataset",
    name,
    description: orNothing(description),
    url: address,
    inLanguage: meta.languages,
    version: orNothing(meta.version),
    dateModified: datedCorrections(meta)[0]?.date,
    temporalCoverage: meta.coverage ? `${meta.coverage.from}/${meta.coverage.to}` : coverageOfEvents(chronicle),
    isAccessibleForFree: true,
    ...rightsOf(context),
    distribution:
      file === undefined
        ? undefined
        : { "@type": "DataDownload", encodingFormat: "application/json", contentUrl: file },
  };
}

/** From the first day to the last, if ISO 8601 can say so. */
function coverageOfEvents({ events }: Chronicle): string | undefined {
  const [first, last] = [events.at(0), events.at(-1)];
  if (!first || !last) return undefined;
  const [from, to] = [isoCoverage(first.date), isoCoverage(last.date)];
  return from === undefined || to === undefined ? undefined : `${from.split("/")[0]}/${to.split("/").at(-1)}`;
}

/**
 * The page of an event: an article. It is about an `Event` if that happened, contested points being claims about it; and about a
 * `Claim` if the event itself is claimed, disputed or only reported.
 * @param headline  with the doubt in words
 */
export function eventData(
  context: DataContext,
  event: TimelineEvent,
  page: { readonly headline: string; readonly description: string; readonly address: string | undefined },
): Node {
  const { chronicle, lang, messages } = context;
  const sources = event.sources.map((source) => sourceNode(source, lang));
  const isFact = event.status === undefined || event.status === "confirmed";
  const id = isFact ? "#event" : "#claim";
  return {
    ...articleOf(context, page),
    temporalCoverage: isoCoverage(event.date) ?? formatEventDate(event.date, lang, messages.dates),
    contentLocation: orNothing(placesOf(event, chronicle, lang)),
    about: isFact
      ? { "@type": "Event", "@id": id, name: textOf(event.title, lang), ...isoEnds(event.date) }
      : {
          "@type": "Claim",
          "@id": id,
          name: textOf(event.title, lang),
          text: page.headline,
          author: orNothing(claimantsByName(event, chronicle, lang)),
          creditText: orNothing(textOf(event.claimedBy, lang)),
          appearance: orNothing(sources),
        },
    hasPart: orNothing((event.contested?.claims ?? []).map((claim) => claimNode(context, event, claim, id))),
    citation: orNothing(sources),
  };
}

/** The page of a story. */
export const storyData = (
  context: DataContext,
  page: { readonly headline: string; readonly description: string; readonly address: string | undefined },
): Node => articleOf(context, page);

function articleOf(
  context: DataContext,
  {
    headline,
    description,
    address,
  }: { readonly headline: string; readonly description: string; readonly address: string | undefined },
): Node {
  return {
    "@type": "Article",
    headline,
    description: orNothing(description),
    inLanguage: context.lang,
    url: address,
    isPartOf: { "@type": "Dataset", name: context.name, url: context.home },
    ...rightsOf(context),
  };
}

function rightsOf({ chronicle, brand, lang }: DataContext): Node {
  const licence = chronicle.meta.licence ?? brand.licence;
  const { publisher } = brand;
  return {
    license: licence && (licence.url ?? { "@type": "CreativeWork", name: licence.name }),
    publisher: publisher && { "@type": "Organization", name: textOf(publisher.name, lang), url: publisher.url },
  };
}

/** Who says it belongs to the text, so that no part of it reads as a fact by itself. */
function claimNode(
  { chronicle, lang, messages }: DataContext,
  event: TimelineEvent,
  claim: Claim,
  about: string,
): Node {
  const names = claimantsOf(claim, chronicle.actors).map((name) => textOf(name, lang));
  const kind = claimKind(claim, messages);
  const before = `${names.join(", ")}${kind === undefined ? "" : ` (${kind})`}`.trim();
  const source = claim.source === undefined ? undefined : event.sources.find(({ id }) => id === claim.source);
  return {
    "@type": "Claim",
    text: `${before}${before === "" ? "" : ": "}${textOf(claim.text, lang)}`,
    about: { "@id": about },
    author: orNothing(claim.by.flatMap((id) => agentOf(chronicle.actors.get(id), lang))),
    creditText: orNothing(textOf(claim.who, lang)),
    appearance: source && sourceNode(source, lang),
  };
}

/** The claimant is a text; it is an actor only if it is the name of one of the event’s actors. */
function claimantsByName({ claimedBy, actors }: TimelineEvent, chronicle: Chronicle, lang: Lang): readonly Node[] {
  const names = new Set(allTexts(claimedBy));
  return actors.flatMap((id) => {
    const actor = chronicle.actors.get(id);
    return actor && allTexts(actor.name).some((name) => names.has(name)) ? agentOf(actor, lang) : [];
  });
}

const agentOf = (actor: Actor | undefined, lang: Lang): readonly Node[] =>
  actor ? [{ "@type": actor.kind === "person" ? "Person" : "Organization", name: textOf(actor.name, lang) }] : [];

function placesOf({ places }: TimelineEvent, chronicle: Chronicle, lang: Lang): readonly Node[] {
  return places.flatMap((id): readonly Node[] => {
    const place = chronicle.places.get(id);
    if (!place) return [];
    // Elsewhere the coordinates are those of a middle, not of the place.
    const isExact = place.precision === "exact" && place.lat !== undefined && place.lon !== undefined;
    return [
      {
        "@type": "Place",
        name: textOf(place.name, lang),
        ...(isExact ? { geo: { "@type": "GeoCoordinates", latitude: place.lat, longitude: place.lon } } : {}),
      },
    ];
  });
}

function sourceNode(source: Source, lang: Lang): Node {
  const publisher = textOf(source.publisher, lang);
  return {
    "@type": "CreativeWork",
    name: textOf(sourceName(source), lang),
    url: source.url,
    inLanguage: source.language,
    datePublished: source.date !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(source.date) ? source.date : undefined,
    publisher: publisher === "" ? undefined : { "@type": "Organization", name: publisher },
  };
}

const textOf = (text: LocalizedText | undefined, lang: Lang): string => pickText(text, lang).text;

const orNothing = <T extends string | readonly Node[]>(value: T | undefined): T | undefined =>
  value === undefined || value.length === 0 ? undefined : value;
