/** Event dates as text, including their uncertainty: "about 1 April 2022", "between 3 and 7 May 2022". Always UTC. */
import type { DatePrecision, EventDate } from "../model/dates/event-date";
import { utcMs, yearOf } from "../model/dates/calendar-years";
import { type Ms, DAY_MS } from "../model/time";
import type { Messages } from "./messages";

type DateMessages = Messages["dates"];
export type DateStyle = "long" | "short";

/** Years before 100 look like abbreviations of later ones, so they show the era, as do years BC. */
const YEAR_100_MS = -59_011_459_200_000; // 0100-01-01
const hasEra = (ms: Ms): boolean => ms < YEAR_100_MS;

/** An Intl formatter that adds the era to every year that needs one. */
export type DateFormatter = {
  readonly format: (ms: Ms) => string;
  readonly formatToParts: (ms: Ms) => Intl.DateTimeFormatPart[];
  readonly formatRange: (startMs: Ms, endMs: Ms) => string;
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function platformFormatter(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  // English uses British order: 24 February 2022, as in the chronicle's texts.
  const made = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { timeZone: "UTC", ...options });
  formatters.set(key, made);
  return made;
}

/** Engines of browsers write plain spaces where Node has the thin and narrow ones of CLDR: pages are the same from both. */
const asWritten = (text: string): string => text.replaceAll(/[\u2009\u202f]/g, " ");
/** With no-break spaces as in the Ukrainian texts of the interface: "24 лютого", "о 03:40". */
const joined = (text: string): string => asWritten(text).replaceAll(/(?<=\d) (?=\p{L}{3})|(?<=\sо) (?=\d)/gu, "\u00a0");

/** Dates in UTC. Years before 100 show their era ("450 BC", "450 до н. е."); in a range both ends do. */
export function dateFormatter(lang: string, options: Intl.DateTimeFormatOptions): DateFormatter {
  const plain = platformFormatter(lang, options);
  const withEra = options.year === undefined ? plain : platformFormatter(lang, { ...options, era: "short" });
  const at = (ms: Ms) => (hasEra(ms) ? withEra : plain);
  const set = lang === "uk" && options.day !== undefined && options.month === "long" ? joined : asWritten;
  return {
    format: (ms) => set(at(ms).format(ms)),
    formatToParts: (ms) =>
      at(ms)
        .formatToParts(ms)
        .map((part) => ({ ...part, value: asWritten(part.value) })),
    formatRange: (startMs, endMs) => set(at(startMs).formatRange(startMs, endMs)),
  };
}

/** A standalone year, for an axis or heading: "2022", "450 BC". All displayed years come from here. */
export const yearText = (ms: Ms, lang: string): string =>
  hasEra(ms) ? dateFormatter(lang, { year: "numeric" }).format(ms) : String(yearOf(ms));

/** Everything besides the date that its text depends on. */
type Locale = { readonly lang: string; readonly messages: DateMessages; readonly style: DateStyle };

/** `of`: after "about", "since" and the like; genitive in Ukrainian: "близько жовтня". */
type Case = "plain" | "of";

/** One end of a date. */
type Point = { readonly ms: Ms; readonly precision: DatePrecision; readonly edtf: string };

/** Clock time to the minute, or to the second if one is given. */
export const clockOptions = (...times: readonly Ms[]): Intl.DateTimeFormatOptions => ({
  hour: "2-digit",
  minute: "2-digit",
  ...(times.some((ms) => ms % 60_000 !== 0) ? { second: "2-digit" } : {}),
});

/** @param times  all times to be formatted with these options */
function optionsFor(precision: DatePrecision, { style }: Locale, ...times: readonly Ms[]): Intl.DateTimeFormatOptions {
  const month = style;
  switch (precision) {
    case "time":
      return { day: "numeric", month, year: "numeric", ...clockOptions(...times) };
    case "day":
      return { day: "numeric", month, year: "numeric" };
    case "month":
      return { month, year: "numeric" };
    default:
      return { year: "numeric" };
  }
}

function formatPoint(point: Point, locale: Locale, as: Case): string {
  const { ms, precision } = point;
  switch (precision) {
    case "time":
      return `${formatPlain(point, locale)} ${locale.messages.utc}`;
    case "day":
      return formatPlain(point, locale);
    case "month":
      return as === "of" ? formatMonthOf(ms, locale) : formatPlain(point, locale);
    case "season":
      return formatSeason(point, locale, as);
    case "year":
      return formatYear(ms, locale);
    case "decade":
      return formatDecade(ms, locale, as);
    case "century":
      return formatYears(ms, 100, locale);
    default: {
      const never: never = precision;
      throw new RangeError(`unknown precision ${String(never)}`);
    }
  }
}

const formatPlain = ({ ms, precision }: Point, locale: Locale): string =>
  dateFormatter(locale.lang, optionsFor(precision, locale, ms)).format(ms);

/** Intl only uses the genitive of a month with a day, so the day is formatted too and dropped. */
function formatMonthOf(ms: Ms, locale: Locale): string {
  const parts = dateFormatter(locale.lang, optionsFor("day", locale, ms)).formatToParts(ms);
  const month = parts.findIndex((part) => part.type === "month");
  return parts
    .slice(month)
    .map((part) => part.value)
    .join("");
}

function formatYear(ms: Ms, { lang, messages }: Locale): string {
  // With an era Intl places the word for "year" correctly.
  const text = yearText(ms, lang);
  return hasEra(ms) ? text : messages.year(text);
}

/** The decade or century of a time, as "1900–1999". */
function formatYears(ms: Ms, count: number, { lang, messages }: Locale): string {
  // Never before year 0: for BC, EDTF input is limited to years and days.
  const firstYear = Math.floor(yearOf(ms) / count) * count;
  const lastYear = firstYear + count - 1;
  if (!hasEra(ms)) return messages.years(String(firstYear), String(lastYear));
  return dateFormatter(lang, { year: "numeric" }).formatRange(utcMs(firstYear), utcMs(lastYear));
}

function formatDecade(ms: Ms, locale: Locale, as: Case): string {
  if (hasEra(ms)) return formatYears(ms, 10, locale);
  const year = String(Math.floor(yearOf(ms) / 10) * 10);
  return as === "of" ? locale.messages.decadeOf(year) : locale.messages.decade(year);
}

/** EDTF season codes: 21–24 are seasons of any hemisphere, 25–32 name it, from 33 on parts of a year. */
function formatSeason({ ms, edtf }: Point, locale: Locale, as: Case): string {
  const code = Number(/-(\d{2})[~?%]?$/.exec(edtf)?.[1] ?? 0);
  if (code < 21 || code > 32) return formatYear(ms, locale);
  const { messages } = locale;
  const name = (as === "of" ? messages.seasonsOf : messages.seasons)[(code - 21) % 4] ?? "";
  return hasEra(ms) ? `${name} ${yearText(ms, locale.lang)}` : messages.season(name, yearText(ms, locale.lang));
}

/** The last ms of the date; ends are stored exclusive. */
const lastMs = (date: EventDate): Ms => (date.endPrecision === "time" ? date.endMs : date.endMs - 1);

/** EDTF text of both ends; the same twice for a single date. */
function edtfEnds({ edtf, kind }: EventDate): readonly [string, string] {
  const [first = "", last = ""] = kind === "span" ? edtf.split("/") : edtf.replace(/^\[|\]$/g, "").split("..");
  return [first, kind === "instant" ? first : last];
}

/**
 * Formats an event date.
 * @param lang  BCP 47 tag for `Intl`
 * @param messages  the `dates` messages of the same language
 */
export function formatEventDate(
  date: EventDate,
  lang: string,
  messages: DateMessages,
  style: DateStyle = "long",
): string {
  const locale: Locale = { lang, messages, style };
  const [firstText, lastText] = edtfEnds(date);
  const start: Point = { ms: date.startMs, precision: date.startPrecision, edtf: firstText };
  const end: Point = { ms: lastMs(date), precision: date.endPrecision, edtf: lastText };
  const first = (as: Case) => doubtful(start, locale, as, date.startApproximate, date.startUncertain);
  const last = (as: Case) => doubtful(end, locale, as, date.endApproximate, date.endUncertain);

  if (date.kind === "instant") return first("plain");
  const isSure = ![date.startApproximate, date.endApproximate, date.startUncertain, date.endUncertain].some(Boolean);
  if (date.kind === "within") {
    if (!isSure) return messages.betweenCoarse(first("of"), last("of"));
    const isFine = [start, end].every(({ precision }) => precision === "day" || precision === "time");
    return (isFine ? messages.between : messages.betweenCoarse)(formatShortened(start, end, locale), last("of"));
  }
  if (date.startOpen) return firstText === "" ? messages.to(last("of")) : messages.until(last("of"));
  if (date.endOpen) return lastText === "" ? messages.from(first("of")) : messages.since(first("of"));
  if (isSure && start.precision === end.precision) {
    const shared = formatSharedRange(start, end, locale);
    if (shared !== undefined) return shared;
  }
  return messages.range(first("plain"), last("plain"));
}

function doubtful(point: Point, locale: Locale, as: Case, isApproximate: boolean, isUncertain: boolean): string {
  const { messages } = locale;
  const text = isApproximate ? messages.about(formatPoint(point, locale, "of")) : formatPoint(point, locale, as);
  return isUncertain ? messages.perhaps(text) : text;
}

/** The earlier of two dates without what the later repeats: "3" in "between 3 and 7 May 2022". */
function formatShortened(start: Point, end: Point, locale: Locale): string {
  const full = () => formatPoint(start, locale, "of");
  if (start.precision !== "day" || end.precision !== "day") return full();
  const [a, b] = [new Date(start.ms), new Date(end.ms)];
  if (yearOf(start.ms) !== yearOf(end.ms)) return full();
  if (a.getUTCMonth() === b.getUTCMonth()) return String(a.getUTCDate());
  return dateFormatter(locale.lang, { day: "numeric", month: locale.style }).format(start.ms);
}

/** A range that names shared parts once: "24 – 26 February 2022". `undefined` for precisions without such a form. */
function formatSharedRange(start: Point, end: Point, locale: Locale): string | undefined {
  const { lang, messages, style } = locale;
  const range = () =>
    dateFormatter(lang, optionsFor(start.precision, locale, start.ms, end.ms)).formatRange(start.ms, end.ms);
  switch (start.precision) {
    case "time":
      return `${range()} ${messages.utc}`;
    case "day":
      return range();
    case "month": {
      // Intl repeats the year in Ukrainian: "травень 2022 р. – вересень 2022 р.".
      const isRepeated = lang === "uk" && yearOf(start.ms) === yearOf(end.ms) && !hasEra(start.ms);
      if (!isRepeated) return range();
      const month = dateFormatter(lang, { month: style }).format(start.ms);
      const last = formatPlain(end, locale);
      return new Date(start.ms).getUTCMonth() === new Date(end.ms).getUTCMonth() ? last : messages.range(month, last);
    }
    case "year": {
      const [first, last] = [yearOf(start.ms), yearOf(end.ms)];
      if (first === last) return formatYear(start.ms, locale);
      return hasEra(start.ms) ? range() : messages.years(String(first), String(last));
    }
    default:
      return undefined;
  }
}

/** Length in whole days if both ends are exact to the day; otherwise `undefined`. */
export function spanDays(date: EventDate): number | undefined {
  if (date.kind !== "span" || date.startOpen || date.endOpen) return undefined;
  if (date.startPrecision !== "day" || date.endPrecision !== "day") return undefined;
  if (date.startApproximate || date.endApproximate || date.startUncertain || date.endUncertain) return undefined;
  return Math.round((date.endMs - date.startMs) / DAY_MS);
}
