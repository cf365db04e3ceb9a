/** Time zones as people write them after a time or in brackets: GMT+2, UTC, CET, Europe/Kyiv, Kyiv time. */
import { timeZonesOf } from "../ics/time-zones";
import type { ClockTime, DateFields } from "./calendar";

/** A fixed offset such as `+02:00` or `Z`, or the name of a zone with daylight saving time. */
export type Zone =
  { readonly offset: string; readonly name?: string | undefined } | { readonly place: string; readonly name: string };

/** Unambiguous abbreviations. CST, IST and BST have several meanings and are not read. */
const OFFSETS: Readonly<Record<string, string>> = {
  wet: "Z",
  west: "+01:00",
  cet: "+01:00",
  cest: "+02:00",
  mez: "+01:00",
  mesz: "+02:00",
  eet: "+02:00",
  eest: "+03:00",
  msk: "+03:00",
  мск: "+03:00",
  est: "-05:00",
  edt: "-04:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  jst: "+09:00",
};
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^(?:(?:kyiv|kiev) time|за києвом|за киівським часом|по киеву|киів|kyiv)$/, "Europe/Kyiv"],
  [/^(?:moscow time|по москве|за москвою|по московскому времени|moscow|москва)$/, "Europe/Moscow"],
  [/^(?:et|eastern time|us eastern|eastern)$/, "America/New_York"],
  [/^(?:pt|pacific time|us pacific|pacific)$/, "America/Los_Angeles"],
  [/^(?:uk time|london time|london)$/, "Europe/London"],
];
const zones = timeZonesOf([]);

/**
 * @param text  from `foldText`
 * @returns `undefined` for an unknown or ambiguous zone
 */
export function readZone(text: string): Zone | undefined {
  const [whole, sign, hours = "", minutes = "00"] =
    /^(?:z|utc|gmt|zulu|universal time)? ?(?:([+-]) ?(\d{1,2})(?::?(\d{2}))?)?$/.exec(text.replaceAll("−", "-")) ?? [];
  if (whole !== undefined && whole !== "") {
    const isNone = sign === undefined || (Number(hours) === 0 && Number(minutes) === 0);
    return { offset: isNone ? "Z" : `${sign}${hours.padStart(2, "0")}:${minutes}` };
  }
  const offset = Object.hasOwn(OFFSETS, text) ? OFFSETS[text] : undefined;
  if (offset !== undefined) return { offset, name: text.toUpperCase() };
  const named = PLACES.find(([pattern]) => pattern.test(text))?.[1];
  const place = named ?? /^[a-z_]{2,20}\/[a-z_+-]{2,30}(?:\/[a-z_]{2,30})?$/.exec(text)?.[0];
  return place === undefined || zones.offsetMinutes(place, 0) === undefined
    ? undefined
    : { place, name: named ?? text };
}

/** The offset of a zone at a local time: `+02:00`, `Z`. */
export function offsetIn(zone: Zone, { year, month = 1, day = 1, time }: DateFields & { readonly time: ClockTime }) {
  if ("offset" in zone) return zone.offset;
  const local = new Date(0);
  local.setUTCFullYear(year, month - 1, day);
  local.setUTCHours(time.hour, time.minute, time.second);
  const minutes = zones.offsetMinutes(zone.place, local.getTime());
  if (minutes === undefined) return undefined;
  // Local mean times of the 19th century have seconds in their offsets, which EDTF does not allow.
  if (!Number.isInteger(minutes)) return undefined;
  const two = (number: number) => String(Math.trunc(Math.abs(number))).padStart(2, "0");
  return minutes === 0 ? "Z" : `${minutes < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}
