/** Joins a start and an end, read separately, into one date. */
import { type EventDate, parseEventDate } from "../../model/dates/event-date";
import { foldText } from "./month-names";

export type EndFault = "event.date.end.invalid" | "event.date.end.before-start";

export type JoinedDate = {
  readonly date: EventDate;
  /** Why the end was ignored. */
  readonly fault?: { readonly code: EndFault; readonly expected: string };
};

/** Words for "ongoing" as an end, in the form that `foldText` returns. */
const ONGOING = new Set(
  (
    "..,...,present,the present,now,today,ongoing,current,currently,continuing,open,date,to date,to present,досі,дотепер,триває,сьогодні,зараз,нині,донині,теперішній час," +
    "наш час,наши дни,сейчас,сегодня,настоящее время,наст. время,н. в.,по сей день,продолжается,heute,jetzt,gegenwart,laufend,andauernd,aujourd'hui,maintenant,présent," +
    "en cours,à ce jour,actualidad,la actualidad,hoy,presente,el presente,en curso,actual,dziś,dzisiaj,obecnie,teraz,nadal,oggi,in corso,attuale,hoje,atualidade,atual," +
    "em curso,heden,nu,vandaag,lopend"
  )
    .split(",")
    .map(foldText),
);

/** Whether the text means "ongoing" in any of the supported languages. */
export const isOngoing = (text: string): boolean => text.length < 30 && ONGOING.has(foldText(text.trim()));

/** @returns the start as a span without an end */
export function leaveOpen(start: EventDate): JoinedDate {
  if (start.kind !== "instant") return { date: start, fault: NO_SECOND_END };
  const parsed = parseEventDate(`${start.edtf}/..`);
  return parsed.ok ? { date: parsed.date } : { date: start, fault: NO_SECOND_END };
}

/**
 * An end before the start is ignored. The same day twice is a single day. The end may be less precise than the start:
 * from July 1943 to 1946.
 */
export function joinDates(start: EventDate, end: EventDate): JoinedDate {
  if (start.edtf === end.edtf) return { date: start };
  if (start.kind !== "instant" || end.kind !== "instant") return { date: start, fault: NO_SECOND_END };
  const isSameTime = start.startPrecision === "time" && end.startPrecision === "time" && start.startMs === end.startMs;
  if (isSameTime) return { date: start };
  const parsed = parseEventDate(`${start.edtf}/${end.edtf}`);
  if (parsed.ok) return { date: parsed.date };
  return {
    date: start,
    fault: { code: "event.date.end.before-start", expected: "an end that is not before the start" },
  };
}

const NO_SECOND_END = {
  code: "event.date.end.invalid",
  expected: "a single date, since start and end together make the span",
} as const;
