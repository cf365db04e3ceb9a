/** Start and end of an event from its fields: one text, a text and a time, or columns for year, month and day. */
import { type EventDate, parseEventDate } from "../../model/event-date";
import { isClockTime } from "../dates/calendar";
import { readClockText } from "../dates/clock-text";
import { readDateText, zonesOf } from "../dates/date-text";
import { type JoinedDate, isOngoing, joinDates, leaveOpen } from "../dates/join-dates";
import { readNumberedDate } from "../dates/number-fields";
import type { ImportProblemCode } from "../import-problems";
import type { ImportReport } from "../import-report";
import type { Spot } from "../spot";
import { type FieldReading, type Fields, firstText } from "./fields";
import type { Role } from "./roles";

type EndRoles = Readonly<Record<"date" | "year" | "month" | "day" | "time" | "approximate", Role>>;

const START: EndRoles = {
  date: "start",
  year: "startYear",
  month: "startMonth",
  day: "startDay",
  time: "startTime",
  approximate: "startApproximate",
};
const END: EndRoles = {
  date: "end",
  year: "endYear",
  month: "endMonth",
  day: "endDay",
  time: "endTime",
  approximate: "endApproximate",
};
const YES = /^(?:yes|true|y|1|x|так)$/i;

type Fault = {
  readonly code: ImportProblemCode;
  readonly role: Role;
  readonly expected: string;
  readonly value: string;
};
type Found = { readonly ok: true; readonly date: EventDate } | { readonly ok: false; readonly fault: Fault };

/**
 * An unreadable start costs the event; an unreadable end, or one before the start, leaves the event at its start.
 * @returns `undefined` when the event has no readable start; that is reported
 */
export function readWhen(fields: Fields, spot: Spot, reading: FieldReading): EventDate | undefined {
  const { report } = reading;
  const tell = (fault: Fault, severity: "error" | "warn") =>
    report[severity](fault.code, spot.place(fields.nameOf(fault.role)), fault);
  const start = readEnd(fields, START, spot, reading);
  if (!start) {
    const expected = "a date";
    report.error("event.date.missing", spot.place(fields.nameOf("start") ?? fields.nameOf("startYear")), { expected });
    return undefined;
  }
  if (!start.ok) {
    tell(start.fault, "error");
    return undefined;
  }
  const joined = joinEnd(start.date, fields, spot, reading, tell);
  if (joined.fault) {
    const role =
      (["end", "endYear", "endTime"] as const).find((role) => firstText(fields, role) !== undefined) ?? "end";
    tell({ ...joined.fault, role, value: firstText(fields, role) ?? "" }, "warn");
  }
  noteTimes(joined.date.edtf, report);
  return joined.date;
}

/** Tells the report which zones the clock times of a date name. */
export function noteTimes(edtf: string, report: ImportReport): void {
  for (const zone of zonesOf(edtf)) report.noteTime(zone === "Z" ? "UTC" : zone);
}

function joinEnd(
  start: EventDate,
  fields: Fields,
  spot: Spot,
  reading: FieldReading,
  tell: (fault: Fault, severity: "warn") => void,
): JoinedDate {
  const text = firstText(fields, "end");
  if (text !== undefined && isOngoing(text)) return leaveOpen(start);
  const clock = text === undefined ? firstText(fields, "endTime") : undefined;
  // An end that is a time alone is on the day of the start.
  const sameDay =
    clock === undefined || fields.texts("endYear").length > 0 || start.kind !== "instant"
      ? undefined
      : atTime(start, clock);
  if (sameDay) return joinDates(start, sameDay);
  const end = readEnd(fields, END, spot, reading);
  if (!end) return { date: start };
  if (end.ok) return joinDates(start, end.date);
  tell({ ...end.fault, code: "event.date.end.invalid" }, "warn");
  return { date: start };
}

function readEnd(fields: Fields, roles: EndRoles, spot: Spot, reading: FieldReading): Found | undefined {
  const text = firstText(fields, roles.date);
  const found =
    text === undefined
      ? (readColumns(fields, roles) ?? readTimeAsDate(fields, roles, spot, reading))
      : readText(text, fields, roles, spot, reading);
  if (!found?.ok || !YES.test(firstText(fields, roles.approximate) ?? "")) return found;
  const about = parseEventDate(`${found.date.edtf}~`);
  return about.ok ? { ok: true, date: about.date } : found;
}

function readText(
  text: string,
  fields: Fields,
  roles: EndRoles,
  spot: Spot,
  { report, dayOrder }: FieldReading,
): Found {
  const read = readDateText(text, dayOrder);
  if (!read.ok) return { ok: false, fault: { ...read.fault, role: roles.date, value: text } };
  if (read.isMended) {
    const fault = { expected: `hyphens: ${read.date.edtf}`, value: text };
    report.warn("event.date.normalised", spot.place(fields.nameOf(roles.date)), fault);
  }
  const clock = roles.date === roles.time ? undefined : firstText(fields, roles.time);
  if (clock === undefined || read.date.kind !== "instant" || read.date.startPrecision !== "day") return read;
  const both = atTime(read.date, clock);
  if (both) return { ok: true, date: both };
  const place = spot.place(fields.nameOf(roles.time));
  report.warn("field.invalid", place, { expected: "a time such as 14:30", value: clock });
  return read;
}

/** The same day at a time; `undefined` when the text is no time of day. */
function atTime(day: EventDate, clock: string): EventDate | undefined {
  const time = readClockText(clock);
  const read = time && isClockTime(time) ? readDateText(`${day.edtf.split("T", 1)[0]} ${clock}`) : undefined;
  return read?.ok ? read.date : undefined;
}

/** "Start time" may be all there is, and hold a date with it. */
function readTimeAsDate(fields: Fields, roles: EndRoles, spot: Spot, reading: FieldReading): Found | undefined {
  const text = firstText(fields, roles.time);
  return text === undefined ? undefined : readText(text, fields, { ...roles, date: roles.time }, spot, reading);
}

function readColumns(fields: Fields, roles: EndRoles): Found | undefined {
  const [year, month, day, clock] = [roles.year, roles.month, roles.day, roles.time].map((role) =>
    firstText(fields, role),
  );
  if (year === undefined && month === undefined && day === undefined) return undefined;
  const time = clock === undefined ? undefined : readClockText(clock);
  const read =
    clock !== undefined && !time
      ? ({ ok: false, field: "time", expected: "a time such as 14:30", isRange: false } as const)
      : readNumberedDate({ year: year ?? "", month: month ?? "", day: day ?? "", time });
  const parsed = read.ok ? parseEventDate(read.edtf) : undefined;
  if (parsed?.ok) return { ok: true, date: parsed.date };
  const field =
    read.ok || read.field === "hour" || read.field === "minute" || read.field === "second" ? "time" : read.field;
  const expected = read.ok ? "a date" : read.expected;
  const code = !read.ok && read.isRange ? "event.date.out-of-range" : "event.date.invalid";
  return { ok: false, fault: { code, role: roles[field], expected, value: firstText(fields, roles[field]) ?? "" } };
}
