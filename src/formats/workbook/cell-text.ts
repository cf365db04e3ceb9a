/** Cells of a spreadsheet as the texts that a CSV file of it would have, with dates in ISO 8601. */
import type { CellValue } from "hucre/xlsx";
import { utcMs } from "../../model/dates/calendar-years";
import { shownByLibreOffice } from "./julian-day";
import { shownPartsOf } from "./number-format";

const MS_PER_DAY = 86_400_000;
/** The library counts days from here; a value below 1 is a time of day. */
const DAY_ZERO_MS = utcMs(1899, 11, 31);
const DAY_ZERO_1904_MS = utcMs(1904, 0, 1);
/** As exact as spreadsheets are. */
const SIGNIFICANT_DIGITS = 15;

const MAX_FORMAT_LENGTH = 255;

const ERROR =
  /^(?:#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|GETTING_DATA|ERROR!)|Err:\d{3})$/;

/** What a formula without a result shows, such as `#REF!`. */
export const isErrorText = (text: string): boolean => /^[#E]/.test(text) && ERROR.test(text);

export type CellContext = {
  /** Number format of the cell, if known. */
  readonly format?: string | undefined;
  readonly is1904?: boolean | undefined;
  /** The library gave serial numbers of a workbook as dates. */
  readonly hasSerials?: boolean | undefined;
  readonly isFromLibreOffice?: boolean | undefined;
};

/** @returns an empty text for an empty cell */
export function textOfCell(value: CellValue, context: CellContext): string {
  if (typeof value === "string") return value.startsWith("PT") ? (textOfDuration(value) ?? value) : value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : textOfDate(value, context);
  if (typeof value === "number") return wordedNumber(value, context.format ?? "") ?? textOfNumber(value);
  if (typeof value === "boolean") return String(value);
  return "";
}

/** A format with words, `0" BC"`, is part of what the cell says. Others, such as that of thousands, are not. */
function wordedNumber(value: number, format: string): string | undefined {
  if (!Number.isInteger(value) || !/"[^"]*\p{L}[^"]*"/u.test(format)) return undefined;
  const [positive = "", negative = positive] = format.slice(0, MAX_FORMAT_LENGTH).split(";");
  const section = value < 0 ? negative : positive;
  const parts = /^((?:"[^"]*"|\\.|\s)*)(?:[#0,]+|General)((?:"[^"]*"|\\.|\s)*)$/i.exec(
    section.replace(/\[[^\]]*\]/g, ""),
  );
  if (!parts) return undefined;
  const [before, after] = [parts[1] ?? "", parts[2] ?? ""].map((part) => part.replace(/"|\\/g, ""));
  const sign = value < 0 && negative === positive ? "-" : "";
  return `${before}${sign}${Math.abs(value)}${after}`.trim();
}

function textOfNumber(value: number): string {
  if (!Number.isFinite(value)) return "";
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(SIGNIFICANT_DIGITS)));
}

/** A time of OpenDocument: `PT14H30M00S`. */
function textOfDuration(text: string): string | undefined {
  const [, hours, minutes, seconds] = /^PT(\d+)H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  return clock(Number(hours), Number(minutes), Number(seconds));
}

function textOfDate(
  date: Date,
  { format, is1904 = false, hasSerials = false, isFromLibreOffice = false }: CellContext,
): string {
  const parts = format === undefined ? undefined : shownPartsOf(format);
  const ms = Math.round(date.getTime() / 1_000) * 1_000;
  const isFirstDay = hasSerials && startOfDay(ms) === (is1904 ? DAY_ZERO_1904_MS : DAY_ZERO_MS);
  const timeMs = ms - startOfDay(ms);
  const hasOnlyTime = parts ? parts.time && !parts.year && !parts.month && !parts.day : isFirstDay && !is1904;
  if (hasOnlyTime && hasSerials) {
    // Day 60 of 1900 never was, but serial numbers count it; nobody measures that long.
    const days = parts?.isElapsed ? Math.max(0, startOfDay(ms) - (is1904 ? DAY_ZERO_1904_MS : DAY_ZERO_MS)) : 0;
    return clockOf(days + timeMs);
  }
  if (hasOnlyTime) return clockOf(timeMs);
  // Serial numbers below 0 count from 30 December, unlike those of Excel.
  const dayMs = hasSerials && !is1904 && ms < DAY_ZERO_MS ? ms - MS_PER_DAY : ms;
  const day = dayOf(isFromLibreOffice ? shownByLibreOffice(dayMs) : dayMs);
  if (parts && !parts.day && !parts.time) {
    // A month or a year is stored as its first day; what the cell shows is what its author knows.
    if (parts.year) return day.slice(0, parts.month ? -3 : -6);
    return String(Number(day.slice(-5, -3)));
  }
  if (parts?.day && !parts.month && !parts.year && !parts.time) return String(Number(day.slice(-2)));
  // At midnight it is a day, with or without a format that shows the time.
  return timeMs === 0 || (parts && !parts.time) ? day : `${day} ${clockOf(timeMs)}`;
}

const startOfDay = (ms: number): number => Math.floor(ms / MS_PER_DAY) * MS_PER_DAY;

/** `2014-02-27`; years before our era as in EDTF: `-0043-03-15`. */
function dayOf(ms: number): string {
  const iso = new Date(ms).toISOString();
  const [, sign, year = "", day = ""] = /^([+-])(?:00)?(\d{4,6})(-\d\d-\d\d)/.exec(iso) ?? [];
  return sign === undefined ? iso.slice(0, "2014-02-27".length) : `${sign === "-" ? "-" : ""}${year}${day}`;
}

function clockOf(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  return clock(Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60);
}

function clock(hours: number, minutes: number, seconds: number): string {
  const parts = seconds === 0 ? [hours, minutes] : [hours, minutes, seconds];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
