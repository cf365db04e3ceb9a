/** Clock times as people and programs write them: 14:30, 2.30 PM, 1430, 05:00:00.25 GMT-0500. */
import type { ClockTime } from "./calendar";

const CLOCK =
  /^(\d{1,2})(?:[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?)? ?(?:([ap])\.? ?m\.?)? ?(z|(?:utc|gmt)?(?:([+-])(\d{1,2}):?(\d{2})?)?)?$/i;
/** The time at the end of a date: what comes before it, and the time itself. */
const DATE_AND_CLOCK =
  /^(.*?)(?:T|,? (?:at )?)(\d{1,2}(?::\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?[ap]\.?m\.?)?|(?: ?[ap]\.?m\.?)) ?[a-z]{0,3} ?[+-]?[\d:]{0,5})$/i;

/**
 * Fractions of a second are left out: the timeline's finest unit is the second.
 * @returns `undefined` for what is no time; the numbers may still be none of a clock (`isClockTime`)
 */
export function readClockText(text: string): ClockTime | undefined {
  const compact = /^(\d{2})(\d{2})$/.exec(text);
  const [, hourText, minuteText, secondText, half, zone, sign, zoneHours, zoneMinutes] =
    CLOCK.exec(compact ? `${compact[1]}:${compact[2]}` : text) ?? [];
  if (hourText === undefined || (minuteText === undefined && half === undefined)) return undefined;
  const hour = hourOf(Number(hourText), half);
  if (hour === undefined) return undefined;
  const offset = zone === undefined || zone === "" ? undefined : offsetOf(sign, zoneHours, zoneMinutes);
  return { hour, minute: Number(minuteText ?? 0), second: Number(secondText ?? 0), offset };
}

/** @returns the date before a clock time, and the time; `undefined` when no time stands at the end */
export function splitClock(text: string): { readonly date: string; readonly clock: string } | undefined {
  const [, date, clock] = DATE_AND_CLOCK.exec(text) ?? [];
  return date === undefined || clock === undefined || date.trim() === "" ? undefined : { date: date.trim(), clock };
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function offsetOf(sign: string | undefined, hours: string | undefined, minutes = "00"): string {
  if (sign === undefined || hours === undefined) return "Z";
  return Number(hours) === 0 && Number(minutes) === 0 ? "Z" : `${sign}${hours.padStart(2, "0")}:${minutes}`;
}
