import { formatEventDate } from "./format-date";
import type { Messages } from "./messages";
import { type EventDate, parseEventDate } from "../model/dates/event-date";

/** Ukrainian dates have "р." after every year, which is noise in a heading. */
const UK_YEAR = /[\s\u00A0]р\./g;

/** The dates of an era for its heading, to the month: "Mar 2021 – Feb 2022". */
export function formatEraPeriod(date: EventDate, lang: string, messages: Messages["dates"]): string {
  return formatEventDate(coarse(date), lang, messages, "short").replace(UK_YEAR, "");
}

function coarse(date: EventDate): EventDate {
  const month = (text: string) => text.replace(/^(-?\d{4}-\d{2})-\d{2}.*$/, "$1");
  const [from, to] = date.edtf.split("/");
  if (from === undefined || to === undefined) return date;
  const parsed = parseEventDate(`${month(from)}/${month(to)}`);
  return parsed.ok ? parsed.date : date;
}
