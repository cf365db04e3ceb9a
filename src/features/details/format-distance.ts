import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { DAY_MS, MEAN_MONTH_MS, MEAN_YEAR_MS } from "../../model/time";
import type { Messages } from "../../i18n/messages";

const DAYS_UP_TO = 90;
const MONTHS_UP_TO = 24;

/** Time between the starts of two events, in the unit a reader would use. */
export function formatDistance(a: TimelineEvent, b: TimelineEvent, messages: Messages["details"]["distance"]): string {
  const apartMs = Math.abs(a.date.startMs - b.date.startMs);
  const days = Math.round(apartMs / DAY_MS);
  if (days === 0) return messages.same;
  if (days <= DAYS_UP_TO) return messages.days(days);
  const months = Math.round(apartMs / MEAN_MONTH_MS);
  return months < MONTHS_UP_TO ? messages.months(months) : messages.years(Math.round(apartMs / MEAN_YEAR_MS));
}
