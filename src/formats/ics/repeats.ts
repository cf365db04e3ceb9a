/**
 * The days on which a rule recurs (RFC 5545, 3.3.10): daily, weekly, monthly or yearly, with BYDAY, BYMONTH and
 * BYMONTHDAY. Computed by checking one day after the other, which always terminates.
 */
import { daysIn } from "../dates/calendar";
import { localMs, readIcsTime } from "./ics-time";

export type Repeats = {
  /** Local ms, ascending; includes the first start if the rule matches it. */
  readonly startsMs: readonly number[];
  /** Whether the rule continues after them. */
  readonly isCut: boolean;
};

export type RepeatLimits = {
  /** Latest start, in local ms. */
  readonly untilMs?: number;
  readonly most?: number;
  /** Remaining days that may be checked; shared by all rules of a file. */
  readonly budget: { days: number };
};

type Frequency = "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
type WeekDay = { readonly day: number; readonly nth: number };
type Rule = {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number;
  readonly untilMs: number;
  readonly weekDays: readonly WeekDay[];
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekStart: number;
};

const DAY_MS = 86_400_000;
const WEEK_DAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const KNOWN = new Set("FREQ INTERVAL COUNT UNTIL BYDAY BYMONTH BYMONTHDAY WKST".split(" "));
const MAX_STARTS = 500;

/** Whether a rule has an end. */
export const hasEnd = (text: string): boolean => /(?:^|;)(?:COUNT|UNTIL)=/i.test(text);

/**
 * @param startMs  local ms of the first start
 * @returns `undefined` for an unsupported rule
 */
export function repeatsOf(text: string, startMs: number, limits: RepeatLimits): Repeats | undefined {
  const rule = readRule(text);
  if (!rule) return undefined;
  const { most = MAX_STARTS, untilMs = Number.POSITIVE_INFINITY, budget } = limits;
  const lastMs = Math.min(rule.untilMs, untilMs);
  const startsMs: number[] = [];
  const first = new Date(startMs);
  for (let ms = startMs; ms <= lastMs && startsMs.length < rule.count; ms += DAY_MS) {
    budget.days -= 1;
    if (budget.days < 0 || startsMs.length >= most) return { startsMs, isCut: true };
    if (isHit(rule, new Date(ms), first)) startsMs.push(ms);
  }
  return { startsMs, isCut: false };
}

function readRule(text: string): Rule | undefined {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().split(";")) {
    const [name = "", value = ""] = part.split("=");
    if (name === "") continue;
    if (!KNOWN.has(name)) return undefined;
    parts.set(name, value);
  }
  const frequency = parts.get("FREQ") ?? "";
  if (!isFrequency(frequency)) return undefined;
  const until = parts.get("UNTIL");
  const untilTime = until === undefined ? undefined : readIcsTime(until);
  const weekDays = listOf(parts.get("BYDAY")).map(readWeekDay);
  const months = listOf(parts.get("BYMONTH")).map(Number);
  const monthDays = listOf(parts.get("BYMONTHDAY")).map(Number);
  const interval = Number(parts.get("INTERVAL") ?? 1);
  const count = Number(parts.get("COUNT") ?? Number.POSITIVE_INFINITY);
  const isReadable =
    Number.isInteger(interval) &&
    interval > 0 &&
    count > 0 &&
    !(until !== undefined && !untilTime) &&
    [...months, ...monthDays].every((number) => Number.isInteger(number) && number !== 0);
  const isNthSupported = frequency === "MONTHLY" || (frequency === "YEARLY" && months.length > 0);
  const known = weekDays.filter((weekDay) => weekDay !== undefined);
  if (!isReadable || known.length < weekDays.length) return undefined;
  if (known.some(({ nth }) => nth !== 0) && !isNthSupported) return undefined;
  const untilMs = untilTime ? localMs(untilTime) + (untilTime.time ? 0 : DAY_MS - 1) : Number.POSITIVE_INFINITY;
  const weekStart = Math.max(WEEK_DAYS.indexOf(parts.get("WKST") ?? "MO"), 0);
  return { frequency, interval, count, untilMs, weekDays: known, months, monthDays, weekStart };
}

const isFrequency = (text: string): text is Frequency => /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(text);

const listOf = (text: string | undefined): string[] => (text ?? "").split(",").filter((part) => part !== "");

/** "MO", "2SU" (the second Sunday), "-1FR" (the last Friday). */
function readWeekDay(text: string): WeekDay | undefined {
  const [, nth = "", name = ""] = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(text) ?? [];
  return name === "" ? undefined : { day: WEEK_DAYS.indexOf(name), nth: Number(nth) };
}

function isHit(rule: Rule, at: Date, first: Date): boolean {
  const { months, monthDays, weekDays, frequency } = rule;
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  if (periodsBetween(rule, first, at) % rule.interval !== 0) return false;
  const length = daysIn(year, month);
  if (months.length > 0 && !months.includes(month)) return false;
  if (monthDays.length > 0 && !monthDays.includes(day) && !monthDays.includes(day - length - 1)) return false;
  if (weekDays.length > 0) {
    const nthFromStart = Math.ceil(day / 7);
    const nthFromEnd = -Math.ceil((length - day + 1) / 7);
    const isMeant = ({ day: requested, nth }: WeekDay) =>
      requested === at.getUTCDay() && (nth === 0 || nth === nthFromStart || nth === nthFromEnd);
    return weekDays.some(isMeant);
  }
  // Defaults come from the first start.
  if (frequency === "WEEKLY") return at.getUTCDay() === first.getUTCDay();
  const isSameDay = monthDays.length > 0 || day === first.getUTCDate();
  if (frequency === "MONTHLY") return isSameDay;
  if (frequency === "YEARLY") return isSameDay && (months.length > 0 || month === first.getUTCMonth() + 1);
  return true;
}

/** Number of periods of the frequency between the starts of two dates. */
function periodsBetween({ frequency, weekStart }: Rule, first: Date, at: Date): number {
  const days = (date: Date) => Math.floor(date.getTime() / DAY_MS);
  // 1 January 1970 was a Thursday.
  const week = (date: Date) => Math.floor((days(date) + 4 - weekStart) / 7);
  const months = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
  switch (frequency) {
    case "DAILY":
      return days(at) - days(first);
    case "WEEKLY":
      return week(at) - week(first);
    case "MONTHLY":
      return months(at) - months(first);
    case "YEARLY":
      return at.getUTCFullYear() - first.getUTCFullYear();
    default: {
      const never: never = frequency;
      throw new RangeError(`unknown frequency ${String(never)}`);
    }
  }
}
