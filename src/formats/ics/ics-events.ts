import { type EventDate, parseEventDate } from "../../model/dates/event-date";
import { edtfOf } from "../dates/calendar";
import { type EndFault, joinDates } from "../dates/join-dates";
import type { DraftBuilder } from "../draft-builder";
import type { ImportReport } from "../import-report";
import { LinePosition } from "../source-position";
import { isBlank } from "../../model/blank-text";
import { type Component, propertiesOf, propertyOf } from "./components";
import { type ContentLine, unescapeText } from "./content-lines";
import { textsOfEvent } from "./ics-texts";
import { type IcsTime, asFields, dayBefore, fromLocalMs, localMs, readDurationMs, readIcsTime } from "./ics-time";
import { hasEnd, repeatsOf } from "./repeats";
import type { TimeZones } from "./time-zones";
import { type Zoned, wholeDays } from "./whole-days";

/** Limit on the days examined for all rules of a file together, to bound the time. */
const MAX_DAYS = 1_000_000;
/** Limit on the repeats of a file together; exceeding it is reported. */
const MAX_REPEATS = 20_000;
const DAY_MS = 86_400_000;

/** Reads the events of a calendar, each with its repeats. */
export class IcsEvents {
  private readonly budget = { days: MAX_DAYS };
  private repeatsLeft = MAX_REPEATS;
  /** Repeats that are replaced by an event of their own, as "UID start". */
  private readonly replaced = new Set<string>();

  constructor(
    events: readonly Component[],
    private readonly zones: TimeZones,
    private readonly builder: DraftBuilder,
    private readonly report: ImportReport,
    /** The default zone of the calendar. */
    private readonly calendarZone: string | undefined,
  ) {
    for (const event of events) {
      const of = propertyOf(event, "RECURRENCE-ID");
      const at = of && readIcsTime(of.value);
      if (at) this.replaced.add(`${uidOf(event)} ${localMs(at)}`);
    }
  }

  /** Reads one event and adds it, or reports why not. */
  add(event: Component): void {
    const { builder, report } = this;
    const position = new LinePosition(event.line);
    if (!event.isClosed) {
      report.error("event.invalid", position.place(), { expected: "END:VEVENT; the file is cut off within the event" });
      return;
    }
    const title = unescapeText(propertyOf(event, "SUMMARY")?.value ?? "").trim();
    if (isBlank(title)) {
      report.error("event.title.missing", position.place("SUMMARY"), { expected: "a SUMMARY" });
      return;
    }
    if (/^CANCELLED$/i.test(propertyOf(event, "STATUS")?.value.trim() ?? "")) {
      report.gather("event.cancelled", position.place("STATUS"), "events that were not cancelled", title);
      return;
    }
    const timedStart = this.readStart(event, position);
    if (!timedStart) return;
    const timedEnd = this.readEnd(event, timedStart, position);
    const { start, end } = wholeDays(event, timedStart, timedEnd, this.zones, this.calendarZone) ?? {
      start: timedStart,
      end: timedEnd,
    };
    const texts = textsOfEvent(event, title, position, report);
    const uid = uidOf(event);
    for (const [index, startMs] of this.startsOf(event, start, position).entries()) {
      const date = this.dateFrom(start, end, startMs - localMs(start.at), index === 0 ? position : undefined);
      if (!date) continue;
      const isRepeat = startMs !== localMs(start.at);
      const day = fromLocalMs(startMs, false, false);
      const suffix = isRepeat || propertyOf(event, "RECURRENCE-ID") ? ` ${edtfOf(asFields(day, undefined)) ?? ""}` : "";
      builder.addEvent(position, { ...texts, id: uid === "" ? undefined : `${uid}${suffix}`, date: date.edtf });
      this.noteTime(start, date, position);
    }
  }

  private readStart(event: Component, position: LinePosition): Zoned | undefined {
    const property = propertyOf(event, "DTSTART");
    if (!property || property.value.trim() === "") {
      this.report.error("event.date.missing", position.place("DTSTART"), { expected: "a DTSTART" });
      return undefined;
    }
    const start = zonedOf(property);
    if (start) return start;
    const fault = { expected: "a day or time such as 20220224 or 20220224T050000Z", value: property.value };
    this.report.error("event.date.invalid", position.place("DTSTART"), fault);
    return undefined;
  }

  /** The last day of an all-day event, or the end time. */
  private readEnd(event: Component, start: Zoned, position: LinePosition): Zoned | undefined {
    const [endProperty, durationProperty] = [propertyOf(event, "DTEND"), propertyOf(event, "DURATION")];
    const invalid = (property: ContentLine, expected: string) =>
      this.report.warn("event.date.end.invalid", position.place(property.name), { expected, value: property.value });
    if (endProperty) {
      const end = zonedOf(endProperty);
      if (!end || !end.at.time !== !start.at.time) {
        invalid(endProperty, "an end of the same kind as the start");
        return undefined;
      }
      if (end.at.time) return end;
      // The end of an all-day event is the day after; programs that write the last day itself are handled too.
      return localMs(end.at) > localMs(start.at) ? { ...end, at: dayBefore(end.at) } : end;
    }
    if (!durationProperty) return undefined;
    const durationMs = readDurationMs(durationProperty.value);
    if (durationMs === undefined) {
      invalid(durationProperty, "a duration such as P1D or PT2H30M");
      return undefined;
    }
    const hasTime = start.at.time !== undefined;
    const lastMs = localMs(start.at) + (hasTime ? durationMs : Math.max(durationMs - DAY_MS, 0));
    return { ...start, at: fromLocalMs(lastMs, hasTime, start.at.isUtc) };
  }

  /**
   * The starts of the event: the first one, those of its rule and its list of dates, without exceptions and replaced
   * ones.
   */
  private startsOf(event: Component, start: Zoned, position: LinePosition): readonly number[] {
    const firstMs = localMs(start.at);
    if (propertyOf(event, "RECURRENCE-ID")) return [firstMs];
    const rule = propertyOf(event, "RRULE");
    const listed = propertiesOf(event, "RDATE").flatMap(timesIn);
    if (!rule && listed.length === 0) return [firstMs];
    const excepted = new Set(propertiesOf(event, "EXDATE").flatMap(timesIn));
    const starts = new Set([
      firstMs,
      ...this.ruleStarts(rule, firstMs, position),
      ...listed.slice(0, this.repeatsLeft),
    ]);
    this.repeatsLeft = Math.max(this.repeatsLeft - starts.size, 0);
    const uid = uidOf(event);
    return [...starts].filter((ms) => !excepted.has(ms) && !this.replaced.has(`${uid} ${ms}`)).sort((a, b) => a - b);
  }

  private ruleStarts(rule: ContentLine | undefined, firstMs: number, position: LinePosition): readonly number[] {
    if (!rule) return [];
    const addProblem = (expected: string) =>
      this.report.warn("event.repeat.partial", position.place("RRULE"), { expected, value: rule.value });
    if (!hasEnd(rule.value)) {
      addProblem("a rule that ends (COUNT or UNTIL); only the first time is shown");
      return [];
    }
    const repeats = repeatsOf(rule.value, firstMs, {
      budget: this.budget,
      most: Math.min(this.repeatsLeft, MAX_STARTS),
    });
    if (!repeats) addProblem("a rule by day, week, month or year; only the first time is shown");
    else if (repeats.isCut) addProblem(`at most ${MAX_STARTS} repeats; the later ones are left out`);
    return repeats?.startsMs ?? [];
  }

  private dateFrom(
    start: Zoned,
    end: Zoned | undefined,
    shiftMs: number,
    position: LinePosition | undefined,
  ): EventDate | undefined {
    const from = this.dateOf(shifted(start, shiftMs));
    const to = end && this.dateOf(shifted(end, shiftMs));
    if (!from || !to) return from;
    const { date, fault } = joinDates(from, to);
    if (fault && position) this.reportEnd(fault.code, fault.expected, position);
    return date;
  }

  private reportEnd(code: EndFault, expected: string, position: LinePosition): void {
    this.report.warn(code, position.place("DTEND"), { expected });
  }

  private dateOf({ at, zone }: Zoned): EventDate | undefined {
    const parsed = parseEventDate(edtfOf(asFields(this.inUtc(at, zone), this.offsetText(at, zone))) ?? "");
    return parsed.ok ? parsed.date : undefined;
  }

  /** Historic offsets with seconds cannot be written in EDTF; such times are converted to UTC. */
  private inUtc(at: IcsTime, zone: string | undefined): IcsTime {
    const minutes = this.offsetOf(at, zone);
    if (minutes === undefined || isWritable(minutes)) return at;
    return fromLocalMs(localMs(at) - Math.round(minutes * 60_000), true, true);
  }

  private offsetText(at: IcsTime, zone: string | undefined): string | undefined {
    if (at.isUtc) return "Z";
    const minutes = this.offsetOf(at, zone);
    if (minutes === undefined) return undefined;
    if (!isWritable(minutes)) return "Z";
    const size = Math.abs(minutes);
    const two = (number: number) => String(number).padStart(2, "0");
    return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  }

  private offsetOf(at: IcsTime, zone: string | undefined): number | undefined {
    return at.isUtc || !at.time || zone === undefined ? undefined : this.zones.offsetMinutes(zone, localMs(at));
  }

  private noteTime({ at, zone }: Zoned, date: EventDate, position: LinePosition): void {
    if (!at.time) return;
    const isKnown = at.isUtc || /T.*(?:Z|[+-]\d\d:\d\d)/.test(date.edtf);
    if (!isKnown && zone !== undefined) {
      const expected = "a time zone by its name in the IANA table, or with its rules; its times are read as UTC";
      this.report.gather("event.zone.unknown", position.place("DTSTART"), expected, zone);
    }
    this.report.noteTime(isKnown ? (at.isUtc ? "UTC" : zone) : undefined);
  }
}

const MAX_STARTS = 500;

const isWritable = (minutes: number): boolean => Number.isInteger(minutes) && Math.abs(minutes) <= 14 * 60;

const uidOf = (event: Component): string => propertyOf(event, "UID")?.value.trim() ?? "";

function zonedOf({ value, params }: ContentLine): Zoned | undefined {
  const at = readIcsTime(value);
  return at && { at, zone: params.get("TZID") };
}

const timesIn = ({ value }: ContentLine): number[] =>
  value.split(",").flatMap((part) => {
    // A period begins with its start.
    const at = readIcsTime(part.split("/", 1)[0] ?? "");
    return at ? [localMs(at)] : [];
  });

function shifted({ at, zone }: Zoned, byMs: number): Zoned {
  return byMs === 0 ? { at, zone } : { at: fromLocalMs(localMs(at) + byMs, at.time !== undefined, at.isUtc), zone };
}
