/** Clock times as people and programs write them: 14:30, 2.30 PM, 17h30, 17 Uhr, 05:00:00.25 GMT-0500; also ranges. */
import { type ClockTime, isClockTime } from "./calendar";

const CLOCK =
  /^(\d{1,2})(?:[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?)? ?(?:([ap])\.? ?m\.?)? ?(z|(?:utc|gmt)?(?:([+-])(\d{1,2}):?(\d{2})?)?)?$/i;
/** Splits a date from the time at its end. */
const DATE_AND_CLOCK =
  /^(.*?)(?:(?<=\d)T|[ ,] ?(?:(?:at|um|à|a las|alle|alle ore|ore|às|as|om|o|о|об|в|у|a les|o godz\.?|godz\.?|kl\.?) )?)(\d{1,2}(?::\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?[ap]\.? ?m\.?)?|(?: ?[ap]\.? ?m\.?)) ?[a-z]{0,3} ?[+-]?[\d:]{0,5})$/i;
const HOURS = String.raw`(\d{1,2})(?:[:.](\d{2}))?(?::(\d{2}))?(?: ?([ap])\.? ?m\.?)?`;
const BETWEEN = String.raw` ?(?:[-\u2012-\u2015\u2212~→]|->| (?:to|till|until|bis|до|по|à|a|al|alle|às|as|do|tot|au|and) ) ?`;
const FROM_TO = new RegExp(
  `^(?:(?:from|von|de|dalle|das|от|з|від|с|od|van|between) )?${HOURS}${BETWEEN}${HOURS}(?: ?(z|(?:utc|gmt)(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{1,2}(?::?\\d{2})?))?$`,
  "i",
);

/** Two times of one day; `isNextDay` if the second one is after midnight. */
export type ClockRange = { readonly from: ClockTime; readonly to: ClockTime; readonly isNextDay: boolean };

/**
 * Fractions of a second are dropped: the timeline is precise to the second.
 * @returns `undefined` if the text is not one time; the numbers may still be out of range (`isClockTime`)
 */
export function readClockText(raw: string): ClockTime | undefined {
  const text = inDigits(raw);
  const compact = /^(\d{2})(\d{2})$/.exec(text);
  // 05:00-07:00 is a range; a negative offset comes after seconds or a space.
  if (/^\d{1,2}:\d{2}[-\u2010-\u2015\u2212]\d{1,2}(?::\d{2})?$/.test(text)) return undefined;
  const [, hourText, minuteText, secondText, half, zone, sign, zoneHours, zoneMinutes] =
    CLOCK.exec(compact ? `${compact[1]}:${compact[2]}` : text) ?? [];
  if (hourText === undefined || (minuteText === undefined && half === undefined)) return undefined;
  const hour = hourOf(Number(hourText), half);
  if (hour === undefined) return undefined;
  const offset = zone === undefined || zone === "" ? undefined : offsetOf(sign, zoneHours, zoneMinutes);
  return { hour, minute: Number(minuteText ?? 0), second: Number(secondText ?? 0), offset };
}

/**
 * "05:00-07:00", "08:30-10", "5-7 PM", "17.00–19.00 Uhr": a range of times.
 * @returns `undefined` if the text is not a range; both times exist on a clock
 */
export function readClockRange(raw: string): ClockRange | undefined {
  const match = FROM_TO.exec(inDigits(raw.trim().replace(/\s+/g, " ")));
  if (!match) return undefined;
  const [, hour1 = "", minute1, second1, half1, hour2 = "", minute2, second2, half2, zone] = match;
  if (minute1 === undefined && minute2 === undefined && half1 === undefined && half2 === undefined) return undefined;
  // Databases write an offset after seconds: 05:00:00-07.
  if (second1 !== undefined && second2 === undefined) return undefined;
  const offset = zone === undefined ? undefined : readClockText(`00:00 ${zone}`)?.offset;
  const make = (hour: number | undefined, minute = "0", second = "0"): ClockTime | undefined =>
    hour === undefined ? undefined : { hour, minute: Number(minute), second: Number(second), offset };
  const to = make(hourOf(Number(hour2), half2), minute2, second2);
  const first = (half: string | undefined) => make(hourOf(Number(hour1), half), minute1, second1);
  // In "5-7 PM" both are in the evening; "11-1 PM" starts before noon.
  const shared = half1 === undefined ? first(half2) : undefined;
  const from =
    shared && to && minutesOf(shared) < minutesOf(to)
      ? shared
      : half1 === undefined && half2 !== undefined
        ? first("a")
        : first(half1);
  if (!from || !to || !isClockTime(from) || !isClockTime(to) || minutesOf(from) === minutesOf(to)) return undefined;
  return { from, to, isNextDay: minutesOf(to) < minutesOf(from) };
}

/** @returns the date before a clock time, and the time; `undefined` if the text does not end in a time */
export function splitClock(text: string): { readonly date: string; readonly clock: string } | undefined {
  const [, date, clock] = DATE_AND_CLOCK.exec(inDigits(text)) ?? [];
  return date === undefined || clock === undefined || date.trim() === ""
    ? undefined
    : { date: date.trim().replace(/,$/, ""), clock };
}

/** Rewrites 17h30, 17 h, 17.30 Uhr as 17:30 and 17:00. */
function inDigits(text: string): string {
  return text
    .replace(/\b(\d{1,2})[:.](\d{2}) ?(?:Uhr|uur|hrs?|h|год\.?|ч\.?)(?![\p{L}])/giu, "$1:$2")
    .replace(/\b(\d{1,2}) ?h ?(\d{2})(?!\d)(?:min\b)?/gi, "$1:$2")
    .replace(/\b(\d{1,2}) ?(?:Uhr|uur|hrs|h)(?![\p{L}\d])/giu, "$1:00");
}

const minutesOf = ({ hour, minute, second }: ClockTime): number => hour * 60 + minute + second / 60;

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function offsetOf(sign: string | undefined, hours: string | undefined, minutes = "00"): string {
  if (sign === undefined || hours === undefined) return "Z";
  return Number(hours) === 0 && Number(minutes) === 0 ? "Z" : `${sign}${hours.padStart(2, "0")}:${minutes}`;
}
