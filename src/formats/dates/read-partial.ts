/** Reads one date as people write it, in numbers or in words of ten languages; also one incomplete end of a span. */
import { isClockTime } from "./calendar";
import { readClockText, splitClock } from "./clock-text";
import {
  APPROXIMATE_FIRST,
  APPROXIMATE_LAST,
  BEFORE_ERA_FIRST,
  BEFORE_ERA_WORDS,
  SINCE_ERA_FIRST,
  SINCE_ERA_WORDS,
  UNCERTAIN_FIRST,
  UNCERTAIN_LAST,
} from "./date-words";
import { type DayOrder, readNumbers } from "./day-text";
import { weekdaysOf } from "./month-names";
import type { Era, PartialDate } from "./partial-date";
import { readWords } from "./read-words";
import { type Zone, readZone } from "./zone-names";

export type PartialRead =
  | { readonly ok: true; readonly date: PartialDate }
  /** `ambiguous`: 3/4/2022 may be in March or in April. */
  | { readonly ok: false; readonly fault: "unreadable" | "ambiguous"; readonly hint?: string | undefined };

const UNREADABLE: PartialRead = { ok: false, fault: "unreadable" };

/**
 * @param text  from `foldText`, with single spaces and plain hyphens
 * @param order  which number of 3/4/2022 is the day, if known
 */
export function readPartial(text: string, order?: DayOrder): PartialRead {
  const doubt = takeDoubt(text);
  const { rest, ...marks } = doubt;
  const masked = readMasked(text) ?? readMasked(rest);
  if (masked) return { ok: true, date: { ...masked, ...(readMasked(rest) ? marks : {}) } };
  // "17:00, 24 February 2022"
  const { text: timed, zone } = takeZone(
    rest.replace(/^(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?),? (\D*\d.*\d{3}.*)$/, "$2 $1"),
  );
  const clockOnly = /:|[ap]\.? ?m\.?$|\bh\b/.test(timed) && /^\d/.test(timed) ? readClockText(timed) : undefined;
  if (clockOnly) return isClockTime(clockOnly) ? { ok: true, date: { time: clockOnly, zone, ...marks } } : UNREADABLE;
  const split = splitClock(timed);
  const time = split && readClockText(split.clock);
  if (split && !time) return UNREADABLE;
  if (time && !isClockTime(time)) {
    const hint =
      time.second === 60
        ? "a minute ends with its 59th second"
        : `no clock shows ${time.hour}:${time.minute}:${time.second}`;
    return { ok: false, fault: "unreadable", hint };
  }
  // A zone requires a time.
  if (zone && !time) return UNREADABLE;
  const read = readDay(split?.date ?? timed, order);
  if (!read.ok) return read;
  if (time && read.date.day === undefined && read.date.bare === undefined) {
    return { ok: false, fault: "unreadable", hint: "a time needs a day" };
  }
  const notes = [...(read.date.notes ?? []), ...(time && zone ? zoneNotes(zone) : [])];
  return { ok: true, date: { ...read.date, ...marks, time, zone, notes } };
}

/** Removes words and marks for "approximately" and "uncertain" from a date. */
export function takeDoubt(text: string): {
  readonly rest: string;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
} {
  let rest = text;
  let [isApproximate, isUncertain] = [false, false];
  for (let round = 0; round < 4; round += 1) {
    const before = rest;
    for (const pattern of [APPROXIMATE_FIRST, APPROXIMATE_LAST, UNCERTAIN_FIRST, UNCERTAIN_LAST]) {
      const without = rest.replace(pattern, "").trim();
      if (without === rest || without === "") continue;
      if (pattern === APPROXIMATE_FIRST || pattern === APPROXIMATE_LAST) isApproximate = true;
      else isUncertain = true;
      rest = without;
    }
    // EDTF's mark for both.
    if (/\d%$/.test(rest)) {
      rest = rest.slice(0, -1);
      isApproximate = true;
      isUncertain = true;
    }
    if (rest === before) break;
  }
  return { rest, isApproximate, isUncertain };
}

/** Removes the era: "500 BC" gives 500 and its era. The words may also be in the middle or before the year. */
export function takeEra(text: string): { readonly rest: string; readonly era: Era | undefined } {
  for (const [era, anywhere, first] of [
    ["before", BEFORE_ERA_WORDS, BEFORE_ERA_FIRST],
    ["since", SINCE_ERA_WORDS, SINCE_ERA_FIRST],
  ] as const) {
    const rest = first.test(text) ? text.replace(first, "") : text.replace(anywhere, " ");
    if (rest !== text && /[\d\p{L}]/u.test(rest)) return { rest: rest.replace(/ +/g, " ").trim(), era };
  }
  return { rest: text, era: undefined };
}

/** Removes a zone name after a clock time. */
function takeZone(text: string): { readonly text: string; readonly zone: Zone | undefined } {
  const [, before = "", name = ""] =
    /^(.*\d(?: ?[ap]\.? ?m\.?)?) ([a-zмск]{2,5}|[a-z]+\/[a-z_/]+|[a-z]+ time|за києвом|за киівським часом|по [а-я ]{5,30})$/.exec(
      text,
    ) ?? [];
  const zone = /\d:\d\d|[ap]\.? ?m\.?$/.test(before) ? readZone(name) : undefined;
  return zone && "name" in zone && zone.name !== undefined ? { text: before, zone } : { text, zone: undefined };
}

/** The note on how a zone name was read. */
export function zoneNotes(zone: Zone): readonly string[] {
  return "offset" in zone && zone.name !== undefined ? [`${zone.name} read as ${zone.offset}`] : [];
}

function readDay(text: string, order: DayOrder | undefined): PartialRead {
  const { rest, era } = takeEra(text);
  const years = era === undefined ? undefined : /^\d{1,6}$|^\d{1,3}(?:[ ,.]\d{3})+$/.exec(rest)?.[0];
  if (years !== undefined) return { ok: true, date: { year: Number(years.replace(/[ ,.]/g, "")), era } };
  const numbers = readNumbers(rest, order);
  if (numbers) return numbers.ok ? { ok: true, date: { ...numbers.fields, era } } : numbers;
  const [, weekday = "", behind = ""] = /^(\p{L}[\p{L}-]*)\.?,? ?,? (?=\d)(.*)$/u.exec(rest) ?? [];
  const weekdays = weekdaysOf(weekday);
  const dated = weekdays && readNumbers(behind, order);
  // "do 1500" is Polish for "until 1500".
  if (dated && (!dated.ok || dated.fields.day !== undefined))
    return dated.ok ? { ok: true, date: { ...dated.fields, era, weekdays } } : dated;
  const date = readWords(rest, era);
  return date ? { ok: true, date } : UNREADABLE;
}

/** Unspecified digits as libraries write them: 195?, 19??, 195x, 1945-05-??, ??.05.1945. */
function readMasked(text: string): PartialDate | undefined {
  const years = /^(\d{2})(?:(\d)[x?]|xx|\?\?)$/.exec(text);
  if (years) {
    const masked = years[2] === undefined ? `${years[1]}XX` : `${years[1]}${years[2]}X`;
    return text.endsWith("x") || years[2] === undefined
      ? { masked }
      : {
          masked,
          notes: [`read as ${masked}, some year of ten; for the year ${text.slice(0, 3)} write 0${text.slice(0, 3)}?`],
        };
  }
  const [, year, month, known] = /^(\d{4})-(?:(\d{2})|xx|\?\?)(?:-(xx|\?\?))?$/.exec(text) ?? [];
  if (year !== undefined && (month === undefined || known !== undefined)) {
    return { masked: month === undefined ? `${year}-XX` + (known === undefined ? "" : "-XX") : `${year}-${month}-XX` };
  }
  const [, ofMonth, ofYear] = /^(?:xx|\?\?)\.(?:(\d{2})|xx|\?\?)\.(\d{4})$/.exec(text) ?? [];
  return ofYear === undefined
    ? undefined
    : { masked: ofMonth === undefined ? `${ofYear}-XX-XX` : `${ofYear}-${ofMonth}-XX` };
}
