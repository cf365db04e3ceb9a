/** Offsets of local times from UTC, by the time zone data of the platform or the rules in the file. */
import type { Component } from "./components";
import { propertyOf } from "./components";
import { readIcsTime, localMs } from "./ics-time";
import { repeatsOf } from "./repeats";

export type TimeZones = {
  /**
   * @param local  ms of the local time, as if in UTC
   * @returns minutes east of UTC; `undefined` for an unknown zone
   */
  readonly offsetMinutes: (zone: string, local: number) => number | undefined;
};

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const MAX_ZONES = 100;
const MAX_NAME_LENGTH = 120;
/** Offsets change at full quarters of an hour, if at all. */
const STEADY_MS = 15 * MINUTE_MS;
const MAX_KNOWN = 20_000;

/** @param definitions  the VTIMEZONE components of the file */
export function timeZonesOf(definitions: readonly Component[]): TimeZones {
  const formatters = new Map<string, Intl.DateTimeFormat | undefined>();
  const formatterOf = (zone: string): Intl.DateTimeFormat | undefined => {
    if (formatters.has(zone)) return formatters.get(zone);
    const made = formatters.size < MAX_ZONES ? makeFormatter(zone) : undefined;
    formatters.set(zone, made);
    return made;
  };
  const byName = new Map(definitions.map((block) => [propertyOf(block, "TZID")?.value.trim() ?? "", block]));
  const onsets = new Map<string, readonly Onset[]>();
  const offsetByRules = (name: string, definition: Component, local: number): number | undefined => {
    const year = new Date(local).getUTCFullYear();
    const key = `${year} ${name}`;
    const around = onsets.get(key) ?? onsetsAround(definition, year);
    onsets.set(key, around);
    return (around.findLast(({ ms }) => ms <= local) ?? around[0])?.minutes;
  };
  const find = (name: string, local: number): number | undefined => {
    // Some programs write a path: "/citadel.org/20210210_1/Europe/Kyiv".
    const zone = /(?:^|\/)([A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?)$/.exec(name.slice(-MAX_NAME_LENGTH))?.[1] ?? name;
    const formatter = formatterOf(zone);
    if (formatter) return offsetByPlatform(formatter, local);
    const definition = byName.get(name);
    return definition && offsetByRules(name, definition, local);
  };
  // Cached: `Intl` is slow, and calendars repeat the same hours.
  const known = new Map<string, number | undefined>();
  return {
    offsetMinutes: (name, local) => {
      const key = `${Math.floor(local / STEADY_MS)} ${name}`;
      if (known.has(key)) return known.get(key);
      const minutes = find(name, local);
      if (known.size < MAX_KNOWN) known.set(key, minutes);
      return minutes;
    },
  };
}

function makeFormatter(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return undefined; // unknown to the platform
  }
}

/** Two passes, since the first estimate may be on the other side of a clock change. */
function offsetByPlatform(formatter: Intl.DateTimeFormat, local: number): number {
  const first = offsetAt(formatter, local);
  return offsetAt(formatter, local - first * MINUTE_MS);
}

function offsetAt(formatter: Intl.DateTimeFormat, utc: number): number {
  const parts = new Map(formatter.formatToParts(utc).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const year = parts.get("era")?.startsWith("B") ? 1 - part("year") : part("year");
  const shown =
    new Date(0).setUTCFullYear(year, part("month") - 1, part("day")) +
    ((part("hour") * 60 + part("minute")) * 60 + part("second")) * 1_000;
  return (shown - Math.floor(utc / 1_000) * 1_000) / MINUTE_MS;
}

type Onset = { readonly ms: number; readonly minutes: number };

/** Clock changes of a zone from the start of the previous year to the end of the year, in local time. */
function onsetsAround({ inner }: Component, year: number): readonly Onset[] {
  const onsets: Onset[] = [];
  const yearStart = (of: number) => new Date(0).setUTCFullYear(of, 0, 1);
  for (const rule of inner) {
    const start = readIcsTime(propertyOf(rule, "DTSTART")?.value ?? "");
    const minutes = offsetOf(propertyOf(rule, "TZOFFSETTO")?.value ?? "");
    if (!start || minutes === undefined) continue;
    const first = localMs(start);
    onsets.push({ ms: first, minutes });
    // Whether a rule has ended does not matter: the one that replaced it starts later.
    const repeat = propertyOf(rule, "RRULE")?.value.replace(/;?(?:UNTIL|COUNT)=[^;]*/gi, "");
    const from = yearStart(year - 1) + (first % DAY_MS);
    if (repeat === undefined || from < first) continue;
    const found = repeatsOf(repeat, from, { untilMs: yearStart(year + 1), budget: { days: 800 } });
    onsets.push(...(found?.startsMs ?? []).map((ms) => ({ ms, minutes })));
  }
  return onsets.sort((a, b) => a.ms - b.ms);
}

/** "+0200" and "-033000" in minutes. */
function offsetOf(value: string): number | undefined {
  const match = /^([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?$/.exec(value.trim());
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3]) + Number(match[4] ?? 0) / 60;
  return match[1] === "-" ? -minutes : minutes;
}
