/**
 * Event dates in ISO 8601, as schema.org has them: never more precise than they are known. What ISO 8601 has no form for (about,
 * perhaps, years before 1 or after 9999) has none here.
 */
import type { DatePrecision, EventDate } from "../model/dates/event-date";
import { yearOf } from "../model/dates/calendar-years";
import type { Ms } from "../model/time";

/** For `startDate` and `endDate`: a day, a month, a year or a time. An unknown end is absent. */
export function isoEnds(date: EventDate): { readonly startDate?: string; readonly endDate?: string } {
  if (date.kind === "within") return {};
  const start = date.startOpen || isDoubtful(date, "start") ? undefined : isoPoint(date, "start");
  const isInstant = date.kind === "instant";
  const end = isInstant || date.endOpen || isDoubtful(date, "end") ? undefined : isoPoint(date, "end");
  return { ...(start === undefined ? {} : { startDate: start }), ...(end === undefined ? {} : { endDate: end }) };
}

/** For `temporalCoverage`: one date, or an interval such as `2014-02/2014-05-17` or `2014/..`. */
export function isoCoverage(date: EventDate): string | undefined {
  if (isDoubtful(date, "start") || isDoubtful(date, "end")) return undefined;
  if (date.kind === "instant") {
    const point = isoPoint(date, "start");
    if (point !== undefined) return point;
  }
  const first = date.startOpen ? ".." : isoBound(date, "start");
  const last = date.endOpen ? ".." : isoBound(date, "end");
  return first === undefined || last === undefined ? undefined : `${first}/${last}`;
}

type End = "start" | "end";

const isDoubtful = (date: EventDate, end: End): boolean =>
  end === "start" ? date.startApproximate || date.startUncertain : date.endApproximate || date.endUncertain;

const precisionOf = (date: EventDate, end: End): DatePrecision =>
  end === "start" ? date.startPrecision : date.endPrecision;

/** The first or last moment of a date. */
const msOf = ({ startMs, endMs, endPrecision }: EventDate, end: End): Ms =>
  end === "start" ? startMs : endPrecision === "time" ? endMs : endMs - 1;

/** Seasons, decades and centuries are no dates of ISO 8601, but intervals of months or years. */
function isoBound(date: EventDate, end: End): string | undefined {
  const precision = precisionOf(date, end);
  const unit =
    precision === "season" ? "month" : precision === "decade" || precision === "century" ? "year" : precision;
  return isoText(date, end, unit);
}

const isoPoint = (date: EventDate, end: End): string | undefined => isoText(date, end, precisionOf(date, end));

function isoText(date: EventDate, end: End, precision: DatePrecision): string | undefined {
  const ms = msOf(date, end);
  const year = yearOf(ms);
  if (year < 1 || year > 9_999) return undefined;
  const text = new Date(ms).toISOString();
  switch (precision) {
    case "time":
      // Without a zone in the file the zone is not known, whatever it is drawn as.
      return `${text.slice(0, 19)}${hasZone(date, end) ? "Z" : ""}`;
    case "day":
      return text.slice(0, 10);
    case "month":
      return text.slice(0, 7);
    case "year":
      return text.slice(0, 4);
    default:
      return undefined;
  }
}

function hasZone({ edtf }: EventDate, end: End): boolean {
  const parts = edtf.split("/");
  return /T.*(?:Z|[+-]\d\d(?::?\d\d)?)$/.test((end === "start" ? parts[0] : parts.at(-1)) ?? "");
}
