/** Collects the facts of a citation from the chronicle, in the user's language. */
import { doubtText } from "../../i18n/doubt";
import { dateFormatter, formatEventDate } from "../../i18n/format-date";
import type { Messages } from "../../i18n/messages";
import { sourceDate, sourceName } from "../../i18n/source-facts";
import type { Chronicle, Source, TimelineEvent } from "../../model/chronicle/chronicle";
import { NO_FILTER } from "../../model/filter/filter";
import { pickText } from "../../model/localized";
import type { Lang } from "../../model/links/view-link";
import type { Cited, CitedEvent, CitedSource } from "./citation";
import type { SharedView } from "./link-parts";
import { addressOf, deviceFileIn, isDraftIn } from "../../model/links/share-url";

type Locale = { readonly lang: Lang; readonly messages: Messages };

/** A day, month or year of ISO 8601. */
const ISO_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function citedSource(source: Source, { lang, messages }: Locale): CitedSource {
  const { author, publisher, date, language, url, archiveUrl } = source;
  const publishedBy = pickText(publisher, lang).text;
  return {
    title: pickText(sourceName(source), lang).text,
    author,
    publisher: publishedBy === "" ? undefined : publishedBy,
    date: date !== undefined && ISO_DATE.test(date) ? date : undefined,
    dateText: sourceDate(source, lang, messages),
    language,
    url,
    archiveUrl,
  };
}

function citedEvent(event: TimelineEvent, { lang, messages }: Locale): CitedEvent {
  const doubt = doubtText(event, messages);
  return {
    id: event.id,
    title: pickText(event.title, lang).text,
    date: formatEventDate(event.date, lang, messages.dates),
    ...(doubt === undefined ? {} : { doubt }),
    sources: event.sources.map((source) => citedSource(source, { lang, messages })),
  };
}

/**
 * @param event  absent to cite the whole chronicle
 * @param nowMs  the access date
 */
export function cite(
  chronicle: Chronicle,
  event: TimelineEvent | undefined,
  shared: SharedView,
  home: string,
  nowMs: number,
  locale: Locale,
): Cited {
  const { lang } = locale;
  const { src, lang: linkLang } = shared.alone;
  // No view state: the same citation always has the same URL.
  const address = addressOf(home, {
    ...(src === undefined ? {} : { src }),
    ...(event === undefined ? {} : { event: event.id }),
    filter: NO_FILTER,
    ...(linkLang === undefined ? {} : { lang: linkLang }),
  });
  return {
    title: pickText(chronicle.meta.title, lang).text,
    ...(event === undefined ? {} : { event: citedEvent(event, locale) }),
    version: chronicle.meta.version,
    ...(deviceFileIn(address) === undefined && !isDraftIn(address) ? { address } : {}),
    accessed: new Date(nowMs).toISOString().slice(0, 10),
    accessedText: dateFormatter(lang, { day: "numeric", month: "long", year: "numeric" }).format(nowMs),
    lang,
  };
}
