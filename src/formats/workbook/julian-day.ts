/**
 * LibreOffice shows days before 15 October 1582 in the Julian calendar and stores them in the Gregorian one: the battle
 * of 14 October 1066 is in its files as 20 October.
 */
import { utcMs } from "../../model/dates/calendar-years";

const MS_PER_DAY = 86_400_000;
const REFORM_MS = utcMs(1582, 9, 15);
/** Julian day number of 1 January 1970. */
const DAY_OF_EPOCH = 2_440_588;

/** @returns a date whose UTC fields in the Gregorian calendar are what LibreOffice shows of `ms` */
export function shownByLibreOffice(ms: number): number {
  if (ms >= REFORM_MS) return ms;
  const days = Math.floor(ms / MS_PER_DAY);
  // Richards, Explanatory Supplement to the Astronomical Almanac, 15.11.
  const shifted = days + DAY_OF_EPOCH + 32_082;
  const yearFrom = Math.floor((4 * shifted + 3) / 1_461);
  const dayOfYear = shifted - Math.floor((1_461 * yearFrom) / 4);
  const monthFrom = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFrom + 2) / 5) + 1;
  const month = monthFrom + 3 - 12 * Math.floor(monthFrom / 10);
  const year = yearFrom - 4_800 + Math.floor(monthFrom / 10);
  const shown = new Date(ms - days * MS_PER_DAY);
  // 29 February of the Julian years 100, 200 … does not exist in the other calendar and becomes 1 March.
  shown.setUTCFullYear(year, month - 1, day);
  return shown.getTime();
}
