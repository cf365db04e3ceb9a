/** Days written with clock times: columns in which every time is midnight, and all-day events. */
import type { DayOrder } from "../dates/day-text";
import { type DateFields, edtfOf, nextDay } from "../dates/calendar";
import { splitClock } from "../dates/clock-text";
import { readDateText } from "../dates/date-text";
import { type Fields, firstText } from "../fields/fields";
import type { Role } from "../fields/roles";
import type { ImportReport } from "../import-report";
import type { SourcePosition } from "../source-position";

const ZONE = "(?:\\s?(?:z|(?:utc|gmt)?\\s?[+-]\\d{1,2}:?(?:\\d{2})?|utc|gmt))?";
/** Midnight, with its separator from the date and its zone. */
const MIDNIGHT = new RegExp(
  `(^|\\dT|[\\s,]+(?:(?:at|um|à|às|alle|om|в|о|o)\\s+)?)(?:0{1,2}[:.h]00(?:[:.]00(?:[.,]0{1,9})?)?(?:\\s?a\\.?m\\.?)?|12(?:[:.]00){1,2}\\s?a\\.?m\\.?|12\\s?a\\.?m\\.?)${ZONE}(?![\\d:])`,
  "gi",
);
const ANY_CLOCK = /(?:^|[^\d])\d{1,2}[:h]\d{2}|\d\s?[ap]\.?m\b|T\d{2}/i;
/** Cheap enough to test on a whole file. */
export const MAY_HAVE_MIDNIGHT = /(?:^|[\sT,;"|])(?:0{1,2}[:.h]00|12(?:[:.]00)*\s?a\.?m)/i;

/** The text without midnight times. */
export const withoutMidnight = (text: string): string =>
  text.length > 100
    ? text
    : text
        .replace(MIDNIGHT, (_all, before: string) => (/^\dT$/i.test(before) ? before.slice(0, 1) : ""))
        .trim()
        .replace(/,$/, "");

/** Finds out whether every clock time of a column is midnight. */
class MidnightSurvey {
  private hasMidnight = false;
  private hasOther = false;

  add(text: string): void {
    if (this.hasOther || text.length > 100) return;
    const rest = withoutMidnight(text);
    if (rest !== text.trim()) this.hasMidnight = true;
    this.hasOther = ANY_CLOCK.test(rest);
  }

  get isAllMidnight(): boolean {
    return this.hasMidnight && !this.hasOther;
  }

  get hasTimes(): boolean {
    return this.hasOther;
  }
}

/** Whether start and end are days, whatever their clock times. */
export type MidnightSides = { readonly start: boolean; readonly end: boolean };

const SIDES: readonly (readonly [keyof MidnightSides, readonly Role[]])[] = [
  ["start", ["start", "startTime"]],
  ["end", ["end", "endTime"]],
];

/** @param onTexts  passes every text of a role to the callback */
export function findMidnights(onTexts: (role: Role, add: (text: string) => void) => void): MidnightSides {
  const [start, end] = SIDES.map(([, roles]) => {
    const survey = new MidnightSurvey();
    for (const role of roles) onTexts(role, (text) => survey.add(text));
    return survey;
  });
  return {
    start: start?.isAllMidnight ?? false,
    // After a start with a clock time, an end at midnight is a time.
    end: (end?.isAllMidnight ?? false) && !start?.hasTimes,
  };
}

/** The fields with the texts of some roles replaced; blank results count as absent. */
export function withTexts(fields: Fields, change: (role: Role, text: string) => string): Fields {
  return {
    ...fields,
    texts: (role) =>
      fields
        .texts(role)
        .map((text) => change(role, text))
        .filter((text) => text !== ""),
  };
}

/** Removes midnight times from the sides that are days. */
export function readMidnightsAsDays(fields: Fields, sides: MidnightSides): Fields {
  if (!sides.start && !sides.end) return fields;
  const roles = new Set(SIDES.flatMap(([side, of]) => (sides[side] ? of : [])));
  return withTexts(fields, (role, text) => (roles.has(role) ? withoutMidnight(text) : text));
}

const YES =
  /^(?:yes|true|y|1|x|on|✓|✔|так|да|правда|істина|истина|ja|wahr|ein|an|oui|vrai|si|sí|sì|verdadero|tak|prawda|vero|sim|verdadeiro|waar|aan)$/i;
const NO =
  /^(?:no|false|n|0|off|[-–—]|ні|нет|хибність|хиба|ложь|nein|falsch|aus|non|faux|falso|nie|fałsz|não|nao|nee|onwaar|uit)$/i;

/** @returns `undefined` if the file does not say, or has an invalid value, which is reported */
export function readAllDayField(fields: Fields, report: ImportReport, position: SourcePosition): boolean | undefined {
  const text = firstText(fields, "allDay");
  if (text === undefined || YES.test(text)) return text === undefined ? undefined : true;
  if (NO.test(text)) return false;
  report.warn("field.invalid", position.place(fields.nameOf("allDay")), { expected: "yes or no", value: text });
  return undefined;
}

export type AllDay = {
  readonly fields: Fields;
  /** The end as written, if it was read as the day after the last one. */
  readonly exclusiveEnd?: string;
};

/**
 * An all-day event has whole days. Calendars write its end as midnight after the last day; an end without any clock
 * time is the last day itself.
 */
export function readAllDay(fields: Fields, order: DayOrder | undefined): AllDay {
  const [start, end] = [firstText(fields, "start"), firstText(fields, "end")];
  const days = withTexts(fields, (role, text) =>
    role === "startTime" || role === "endTime" ? "" : role === "start" || role === "end" ? withoutClock(text) : text,
  );
  if (start === undefined || end === undefined) return { fields: days };
  const endClock = firstText(fields, "endTime") ?? (withoutClock(end) === end ? undefined : end);
  const isCalendar = fields.nameOf("startTime") !== undefined && fields.nameOf("endTime") !== undefined;
  const isExclusive = endClock === undefined ? isCalendar : withoutMidnight(endClock) !== endClock.trim();
  const [first, last] = [withoutClock(start), withoutClock(end)].map((text) => dayOf(text, order));
  if (!isExclusive || !first || !last) return { fields: days };
  const [firstEdtf, lastEdtf] = [edtfOf(first), edtfOf(last)];
  if (firstEdtf === undefined || lastEdtf === undefined || firstEdtf === lastEdtf) return { fields: days };
  const before = edtfOf(nextDay(last.year, last.month ?? 1, last.day ?? 1, -1));
  const readBack = before === undefined ? undefined : readDateText(before);
  if (!readBack?.ok) return { fields: days };
  return { fields: withTexts(days, (role, text) => (role === "end" ? readBack.date.edtf : text)), exclusiveEnd: end };
}

function dayOf(text: string, order: DayOrder | undefined): DateFields | undefined {
  const read = readDateText(text, order);
  const [, year, month, day] = (read.ok ? /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(read.date.edtf) : undefined) ?? [];
  return day === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
}

function withoutClock(text: string): string {
  const iso = /^([+-]?\d{4}-\d{2}-\d{2})T[\d:.]{2,}/.exec(text)?.[1];
  return iso ?? splitClock(text)?.date ?? text;
}
