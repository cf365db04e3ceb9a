/** The ends of a time window, as text and as values of date inputs. */
import { dateFormatter } from "../../i18n/format-date";
import { utcMs } from "../../model/dates/calendar-years";
import type { Ms } from "../../model/time";

/**
 * Formats the edge of a window after "before" or "after": "March 2022" at a month boundary, else the day. Genitive in
 * Ukrainian ("березня 2022 р.").
 * @param edge  start or end of a window
 * @param shown  a time inside the day or month to name
 */
export function formatEdge(edge: Ms, shown: Ms, lang: string): string {
  // Intl only uses the genitive with a day, so the month is formatted with one, which is then dropped.
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

/** Whether date inputs can hold these times; they are reliable for the years 1000 to 9999. */
export const fitsInputs = ({ min, max }: { readonly min: Ms; readonly max: Ms }): boolean =>
  min >= FIRST_MS && max <= LAST_MS;

/** Value for a date input. */
export const inputDay = (ms: Ms): string => new Date(ms).toISOString().slice(0, 10);

/** First ms of the day in a date input; `undefined` while it is empty or incomplete. */
export function dayFromInput(value: unknown): Ms | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const ms = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(ms) ? undefined : ms;
}
