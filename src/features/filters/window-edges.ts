/** The ends of periods: in words, and in date inputs. */
import { dateFormatter } from "../../i18n/format-date";
import { utcMs } from "../../model/dates/calendar-years";
import type { Ms } from "../../model/time";

/**
 * The edge of a window as it stands after "before" or "after": "March 2022" where a month begins or ends, else the day.
 * In Ukrainian in the genitive ("березня 2022 р.").
 * @param edge  the start of a window, or its end
 * @param shown  a time inside the day or month to name
 */
export function formatEdge(edge: Ms, shown: Ms, lang: string): string {
  // The platform gives the genitive only beside a day, so for a month the day is formatted and taken out.
  const parts = dateFormatter(lang, { day: "numeric", month: "long", year: "numeric" }).formatToParts(shown);
  const isWholeMonth = new Date(edge).getUTCDate() === 1;
  const from = isWholeMonth ? parts.findIndex((part) => part.type === "month") : 0;
  return parts
    .slice(from)
    .map((part) => part.value)
    .join("");
}

const FIRST_MS = utcMs(1000);
const LAST_MS = utcMs(9999, 11);

/** Whether date inputs, which know the years 1000 to 9999 without doubt, can hold these times. */
export const fitsInputs = ({ min, max }: { readonly min: Ms; readonly max: Ms }): boolean =>
  min >= FIRST_MS && max <= LAST_MS;

/** The value of a date input. */
export const inputDay = (ms: Ms): string => new Date(ms).toISOString().slice(0, 10);

/** The first ms of the day of a date input; `undefined` while it is empty or half typed. */
export function dayFromInput(value: unknown): Ms | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const ms = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(ms) ? undefined : ms;
}
