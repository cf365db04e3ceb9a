/** The chronicle as slides of TimelineJS, for its JSON and its spreadsheet. https://timeline.knightlab.com/docs/ */
import type { Era, TimelineEvent } from "../../model/chronicle/chronicle";
import { yearOf } from "../../model/dates/calendar-years";
import type { DatePrecision, EventDate } from "../../model/dates/event-date";
import type { Ms } from "../../model/time";
import {
  type ExportDocument,
  contestedLines,
  dateInWords,
  figureLines,
  isInexact,
  laneLabel,
  quoteLines,
  sourceLine,
  statusLine,
  textIn,
} from "./document";

/** Numbers as TimelineJS counts them: years as historians do, without a year 0. */
export type SlideDate = {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
};

export type Slide = {
  readonly id: string;
  readonly start: SlideDate;
  readonly end?: SlideDate;
  /** In words, where numbers say too little. */
  readonly displayDate?: string;
  /** HTML, like the text. */
  readonly headline: string;
  readonly text: string;
  readonly group: string;
  readonly media?: { readonly url: string; readonly caption: string; readonly credit: string; readonly alt: string };
};

export type SlideEra = { readonly start: SlideDate; readonly end: SlideDate; readonly headline: string };

export type Slides = {
  readonly title: { readonly headline: string; readonly text: string };
  readonly slides: readonly Slide[];
  readonly eras: readonly SlideEra[];
};

/** TimelineJS reads all texts as HTML. */
const asHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const paragraphsOf = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `<p>${asHtml(paragraph.trim()).replaceAll("\n", "<br>")}</p>`)
    .join("");

export function slidesOf(document: ExportDocument): Slides {
  const { chronicle } = document;
  const { meta, events, eras } = chronicle;
  return {
    title: {
      headline: asHtml(textIn(document, meta.title)),
      text: paragraphsOf(textIn(document, meta.description)),
    },
    slides: Array.from(events, (event) => slideOf(document, event)),
    eras: eras.map((era) => eraOf(document, era)),
  };
}

function slideOf(document: ExportDocument, event: TimelineEvent): Slide {
  const { chronicle } = document;
  const { start, end } = datesOf(event.date);
  const lane = chronicle.lanes.length > 1 ? laneLabel(document, event) : "";
  const medium = webMediaOf(event);
  const licence = medium?.licence?.name;
  return {
    id: event.id,
    start,
    ...(end === undefined ? {} : { end }),
    ...(isWordy(event) ? { displayDate: dateInWords(document, event) } : {}),
    headline: asHtml(textIn(document, event.title)),
    text: textOf(document, event),
    group: lane,
    ...(medium
      ? {
          media: {
            url: medium.url,
            caption: asHtml(textIn(document, medium.caption)),
            credit: asHtml([textIn(document, medium.credit), licence ?? ""].filter((part) => part !== "").join(", ")),
            alt: textIn(document, medium.alt),
          },
        }
      : {}),
  };
}

/** The only one that TimelineJS can show: the first with a web address. */
export const webMediaOf = ({ media }: TimelineEvent): TimelineEvent["media"][number] | undefined =>
  media.find(({ url }) => /^https?:/i.test(url));

function textOf(document: ExportDocument, event: TimelineEvent): string {
  const { words } = document;
  const status = statusLine(document, event);
  const sources = event.sources.map((source) => {
    const { name, facts } = sourceLine(document, source);
    const url = source.url ?? source.archiveUrl;
    const shown = url === undefined ? asHtml(name) : `<a href="${asHtml(url)}">${asHtml(name)}</a>`;
    return facts === "" ? shown : `${shown}, ${asHtml(facts)}`;
  });
  return [
    status === undefined ? "" : `<p><em>${asHtml(status)}</em></p>`,
    paragraphsOf(textIn(document, event.contentNote)),
    paragraphsOf(textIn(document, event.summary)),
    ...[contestedLines(document, event), figureLines(document, event), quoteLines(document, event)].map((lines) =>
      paragraphsOf(lines.join("\n")),
    ),
    sources.length === 0 ? "" : `<p>${asHtml(words.sources)}: ${sources.join("; ")}</p>`,
  ].join("");
}

function eraOf(document: ExportDocument, { label, date }: Era): SlideEra {
  const { range } = document.chronicle.digest;
  const start = date.startOpen && range ? Math.min(range.start, date.startMs) : date.startMs;
  const last = date.endOpen && range ? Math.max(range.end, date.endMs) : date.endMs;
  return {
    start: numbersOf(start, date.startOpen ? "day" : date.startPrecision),
    end: numbersOf(Math.max(last - 1, start), date.endOpen ? "day" : date.endPrecision),
    headline: asHtml(textIn(document, label)),
  };
}

/** Whether the numbers alone would claim more than is known, or something else. */
const isWordy = (event: Pick<TimelineEvent, "date">): boolean =>
  isInexact(event) ||
  [event.date.startPrecision, event.date.endPrecision].some((one) => COARSE.has(one)) ||
  (event.date.startPrecision === "time" && event.date.kind === "instant");

/** These have no number of their own. */
const COARSE: ReadonlySet<DatePrecision> = new Set(["season", "decade", "century"]);

/** The words of a date say in which zone a clock time is. */
function datesOf(date: EventDate): { readonly start: SlideDate; readonly end?: SlideDate } {
  const { kind, startMs, endMs, startPrecision, endPrecision, startOpen, endOpen } = date;
  const start = numbersOf(startMs, startPrecision);
  const hasEnd = kind !== "instant" || COARSE.has(startPrecision);
  if (!hasEnd || startOpen || endOpen) return { start };
  return { start, end: numbersOf(endPrecision === "time" ? endMs : endMs - 1, endPrecision) };
}

function numbersOf(ms: Ms, precision: DatePrecision): SlideDate {
  const date = new Date(ms);
  const astronomical = yearOf(ms);
  const year = { year: astronomical > 0 ? astronomical : astronomical - 1 };
  if (precision === "year" || precision === "decade" || precision === "century") return year;
  const month = { ...year, month: date.getUTCMonth() + 1 };
  if (precision === "month" || precision === "season") return month;
  const day = { ...month, day: date.getUTCDate() };
  if (precision === "day") return day;
  const [hour, minute, second] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  return { ...day, hour, minute, ...(second === 0 ? {} : { second }) };
}
