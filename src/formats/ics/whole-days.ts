/**
 * All-day events written as times: from midnight to midnight of their zone. Outlook marks them, other programs do not.
 * The end is exclusive, as everywhere in calendars.
 */
import { type Component, propertyOf } from "./components";
import { type IcsTime, dayBefore, fromLocalMs, localMs } from "./ics-time";
import type { TimeZones } from "./time-zones";

/** A time and the zone that its property names. */
export type Zoned = { readonly at: IcsTime; readonly zone: string | undefined };

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const MARKS = ["X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT", "X-FUNAMBOL-ALLDAY"] as const;

const isMarked = (event: Component): boolean =>
  MARKS.some((mark) => /^(?:true|1)$/i.test(propertyOf(event, mark)?.value.trim() ?? ""));

/**
 * @param end  as written: exclusive
 * @returns days, with the last day as the end; `undefined` for an event with times
 */
export function wholeDays(
  event: Component,
  start: Zoned,
  end: Zoned | undefined,
  zones: TimeZones,
  calendarZone: string | undefined,
): { readonly start: Zoned; readonly end: Zoned | undefined } | undefined {
  if (!start.at.time || (end && !end.at.time)) return undefined;
  const marked = isMarked(event);
  const [first, after] = [start, end].map(
    (one) => one && (marked ? nearestMidnight(inCalendarZone(one, zones, calendarZone)) : midnightOf(one.at)),
  );
  if (first === undefined || (end && after === undefined)) return undefined;
  // A single midnight is a moment, and so is an event whose end is not after its start.
  if (!marked && (after === undefined || after <= first)) return undefined;
  const last = after === undefined || after <= first ? undefined : dayBefore(fromLocalMs(after, false, false));
  return { start: dayOf(first), end: last && { at: last, zone: undefined } };
}

const dayOf = (ms: number): Zoned => ({ at: fromLocalMs(ms, false, false), zone: undefined });

function midnightOf(at: IcsTime): number | undefined {
  const ms = localMs(at);
  return ms % DAY_MS === 0 ? ms : undefined;
}

/** Times in UTC may be midnight in the zone of the calendar, if it names one. */
function inCalendarZone({ at }: Zoned, zones: TimeZones, zone: string | undefined): number {
  const ms = localMs(at);
  return at.isUtc && zone !== undefined ? ms + (zones.offsetMinutes(zone, ms) ?? 0) * MINUTE_MS : ms;
}

/** Zones are within half a day of UTC. */
const nearestMidnight = (ms: number): number => Math.round(ms / DAY_MS) * DAY_MS;
