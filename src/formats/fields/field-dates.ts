/** Start and end of an event from its fields: one text, a text and a time, or columns for year, month and day. */
import { type EventDate, parseEventDate } from "../../model/dates/event-date";
import { atClock, readDateColumns } from "../dates/date-columns";
import { type DateNote, readDateText, zonesOf } from "../dates/date-text";
import { type JoinedDate, isOngoing, joinDates, leaveOpen } from "../dates/join-dates";
import type { ImportProblemCode } from "../import-problems";
import type { ImportReport } from "../import-report";
import type { ProblemPlace, SourcePosition } from "../source-position";
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
 * An unreadable start drops the event; an unreadable end, or one before the start, is ignored.
 * @returns `undefined` if the start is unreadable, which is reported
 */
export function readWhen(fields: Fields, position: SourcePosition, reading: FieldReading): EventDate | undefined {
  const { report } = reading;
  const addProblem = (fault: Fault, severity: "error" | "warn") =>
    report[severity](fault.code, position.place(fields.nameOf(fault.role)), fault);
  const start = readEnd(fields, START, position, reading);
  if (!start) {
    const expected = "a date";
    report.error("event.date.missing", position.place(fields.nameOf("start") ?? fields.nameOf("startYear")), {
      expected,
    });
    return undefined;
  }
  if (!start.ok) {
    addProblem(start.fault, "error");
    return undefined;
  }
  const joined = joinEnd(start.date, fields, position, reading, addProblem);
  if (joined.fault) {
    const role =
      (["end", "endYear", "endTime"] as const).find((role) => firstText(fields, role) !== undefined) ?? "end";
    addProblem({ ...joined.fault, role, value: firstText(fields, role) ?? "" }, "warn");
  }
  noteTimes(joined.date.edtf, report);
  return joined.date;
}

/** Reports the zones of the clock times in a date. */
export function noteTimes(edtf: string, report: ImportReport): void {
  for (const zone of zonesOf(edtf)) report.noteTime(zone === "Z" ? "UTC" : zone);
}

/** Reports the notes on a date. */
export function noteDate(notes: readonly DateNote[], value: string, place: ProblemPlace, report: ImportReport): void {
  for (const { code, expected } of notes) report.warn(code, place, { expected, value });
}

function joinEnd(
  start: EventDate,
  fields: Fields,
  position: SourcePosition,
  reading: FieldReading,
  addProblem: (fault: Fault, severity: "warn") => void,
): JoinedDate {
  const text = firstText(fields, "end");
  if (text !== undefined && isOngoing(text)) return leaveOpen(start);
  const clock = text === undefined ? firstText(fields, "endTime") : undefined;
  // An end without a date is on the day of the start.
  const sameDay =
    clock === undefined || fields.texts("endYear").length > 0 || start.kind !== "instant"
      ? undefined
      : dayOf(start, clock);
  if (sameDay) return joinDates(start, sameDay);
  const end = readEnd(fields, END, position, reading);
  if (!end) return { date: start };
  if (end.ok) return joinDates(start, end.date);
  addProblem({ ...end.fault, code: "event.date.end.invalid" }, "warn");
  return { date: start };
}

/** A time on the day of a start. */
function dayOf(start: EventDate, clock: string): EventDate | undefined {
  const day = parseEventDate(start.edtf.split("T", 1)[0] ?? "");
  return day.ok ? atClock(day.date, clock)?.time : undefined;
}

function readEnd(fields: Fields, roles: EndRoles, position: SourcePosition, reading: FieldReading): Found | undefined {
  const text = firstText(fields, roles.date);
  const found =
    text === undefined
      ? (readColumns(fields, roles, position, reading) ?? readTimeAsDate(fields, roles, position, reading))
      : readText(text, fields, roles, position, reading);
  if (!found?.ok || !YES.test(firstText(fields, roles.approximate) ?? "")) return found;
  const about = parseEventDate(`${found.date.edtf}~`);
  return about.ok ? { ok: true, date: about.date } : found;
}

function readText(
  text: string,
  fields: Fields,
  roles: EndRoles,
  position: SourcePosition,
  reading: FieldReading,
): Found {
  const { report, dayOrder, shortYears } = reading;
  const read = readDateText(text, dayOrder, shortYears);
  if (!read.ok) return { ok: false, fault: { ...read.fault, role: roles.date, value: text } };
  const place = position.place(fields.nameOf(roles.date));
  if (read.isCorrected) {
    report.warn("event.date.normalised", place, { expected: `hyphens: ${read.date.edtf}`, value: text });
  }
  noteDate(read.notes, text, place, report);
  const clock = roles.date === roles.time ? undefined : firstText(fields, roles.time);
  return clock === undefined ? read : { ok: true, date: addClock(read.date, clock, fields, roles, position, report) };
}

/** Adds the time from another column to a day; a time that cannot be added is reported. */
function addClock(
  date: EventDate,
  clock: string,
  fields: Fields,
  roles: EndRoles,
  position: SourcePosition,
  report: ImportReport,
): EventDate {
  const place = position.place(fields.nameOf(roles.time));
  const both = atClock(date, clock);
  if (both?.time) {
    noteDate(both.notes, clock, place, report);
    return both.time;
  }
  const expected = both
    ? "a time such as 14:30, or two such as 14:30–16:00"
    : "no time beside a date that is not one day";
  const isReported = date.startPrecision === "time" && date.edtf.includes(clock);
  if (!isReported) report.warn("field.invalid", place, { expected, value: clock });
  return date;
}

/** "Start time" may be the only column and contain a full date. */
function readTimeAsDate(
  fields: Fields,
  roles: EndRoles,
  position: SourcePosition,
  reading: FieldReading,
): Found | undefined {
  const text = firstText(fields, roles.time);
  return text === undefined ? undefined : readText(text, fields, { ...roles, date: roles.time }, position, reading);
}

function readColumns(
  fields: Fields,
  roles: EndRoles,
  position: SourcePosition,
  { report, dayOrder }: FieldReading,
): Found | undefined {
  const [year, month, day, clock] = [roles.year, roles.month, roles.day, roles.time].map((role) =>
    firstText(fields, role),
  );
  if (year === undefined && month === undefined && day === undefined) return undefined;
  const read = readDateColumns({ year, month, day }, dayOrder);
  const parsed = read.ok ? parseEventDate(read.edtf) : undefined;
  if (read.ok && parsed?.ok) {
    noteDate(read.notes ?? [], [day, month, year].join(" ").trim(), position.place(fields.nameOf(roles.year)), report);
    const date = clock === undefined ? parsed.date : addClock(parsed.date, clock, fields, roles, position, report);
    return { ok: true, date };
  }
  const field = !read.ok && (read.field === "month" || read.field === "day") ? read.field : "year";
  const expected = read.ok ? "a date" : read.expected;
  const code = !read.ok && read.isRange ? "event.date.out-of-range" : "event.date.invalid";
  return { ok: false, fault: { code, role: roles[field], expected, value: firstText(fields, roles[field]) ?? "" } };
}
