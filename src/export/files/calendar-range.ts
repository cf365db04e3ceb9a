/** Which events a calendar can hold. Apart from the writer, whose library is large. */
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { utcMs } from "../../model/dates/calendar-years";

/** Calendars have years of four digits, from 1 on. */
const FIRST_MS = utcMs(1);
const LAST_MS = utcMs(9999, 11, 31);

export const fitsCalendar = ({ date }: Pick<TimelineEvent, "date">): boolean =>
  date.startMs >= FIRST_MS && date.endMs <= LAST_MS;
