/** A date, or one end of a span, which may be incomplete: "24" in "24–28 February 2022". */
import { type Zone, offsetIn } from "./zone-names";
import { type ClockTime, type DateFields, daysIn, edtfOf, wrongField } from "./calendar";

/** A season, a quarter, a century or another coarse period, with or without an EDTF notation. */
export type Coarse =
  /** 1 spring … 4 winter */
  | { readonly kind: "season"; readonly number: number }
  | { readonly kind: "quarter"; readonly number: number }
  | { readonly kind: "half"; readonly number: number }
  /** Its first year: 1990 */
  | { readonly kind: "decade"; readonly number: number }
  /** 19 for the 19th */
  | { readonly kind: "century" | "millennium"; readonly number: number };

/** A half, third or quarter of a period. */
export type PartOf = { readonly of: 2 | 3 | 4; readonly number: number };

export type Era = "before" | "since";

export type PartialDate = {
  /** As written; `era` says how it counts. */
  readonly year?: number | undefined;
  readonly era?: Era | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly time?: ClockTime | undefined;
  readonly coarse?: Coarse | undefined;
  readonly part?: PartOf | undefined;
  /** A number that only the other end of a span can explain: a day, a short year, a century. */
  readonly bare?: { readonly number: number; readonly digits: number } | undefined;
  /** EDTF with unspecified digits: 195X. */
  readonly masked?: string | undefined;
  /** Zone of the time, if the time itself has no offset. */
  readonly zone?: Zone | undefined;
  /** Weekdays that a word before the date may mean. */
  readonly weekdays?: ReadonlySet<number> | undefined;
  readonly isApproximate?: boolean;
  readonly isUncertain?: boolean;
  /** How ambiguities were resolved, in English. */
  readonly notes?: readonly string[];
};

/** EDTF; `within` for one unknown year, month or day of several, which cannot be the end of a span. */
export type WrittenDate = {
  readonly edtf: string;
  readonly notes: readonly string[];
  readonly within?: readonly [string, string];
};

/** Astronomical year, as in ISO 8601. */
export function isoYear({ year, era }: Pick<PartialDate, "year" | "era">): number | undefined {
  if (year === undefined) return undefined;
  if (era !== undefined && year === 0) return undefined;
  return era === "before" ? 1 - year : year;
}

/** The EDTF qualification mark: `~`, `?`, `%` or none. */
export const markOf = ({ isApproximate = false, isUncertain = false }: PartialDate): string =>
  isApproximate ? (isUncertain ? "%" : "~") : isUncertain ? "?" : "";

/** @returns `undefined` if fields are missing or the date does not exist */
export function writeDate(date: PartialDate): WrittenDate | undefined {
  const { coarse, part, masked, notes = [] } = date;
  const mark = markOf(date);
  if (masked !== undefined) return { edtf: `${masked}${mark}`, notes };
  const span = coarse || part ? segmentOf(date) : undefined;
  if (coarse || part) {
    if (!span) return undefined;
    const [first, last] = span.ends;
    const announced = span.note === undefined ? notes : [...notes, span.note];
    if (span.edtf === undefined) {
      // Sets take no qualification; "one of several" is uncertain anyway.
      return { edtf: `[${first}..${last}]`, notes: announced, within: [first, last] };
    }
    const isMarkable = coarse?.kind === "decade" || coarse?.kind === "century";
    return isMarkable || mark === ""
      ? { edtf: `${span.edtf}${mark}`, notes: announced }
      : { edtf: span.edtf, notes: [...announced, `${span.edtf}: a season or quarter takes no “about”`] };
  }
  const fields = fieldsOf(date);
  const edtf = fields && edtfOf(zoned(fields, date.zone));
  if (!fields || edtf === undefined) return undefined;
  if (fields.time === undefined) return { edtf: `${edtf}${mark}`, notes };
  return { edtf, notes: mark === "" ? notes : [...notes, `${edtf}: a clock time takes no “about” or “uncertain”`] };
}

function fieldsOf(date: PartialDate): DateFields | undefined {
  const { month, day, time, bare } = date;
  const year = isoYear(date);
  if (year === undefined || bare !== undefined) return undefined;
  if ((day !== undefined && month === undefined) || (time !== undefined && day === undefined)) return undefined;
  const fields = { year, month, day, time };
  return wrongField(fields) === undefined ? fields : undefined;
}

function zoned(fields: DateFields, zone: Zone | undefined): DateFields {
  const { time } = fields;
  if (!time || !zone || time.offset !== undefined) return fields;
  const offset = offsetIn(zone, { ...fields, time });
  return offset === undefined ? fields : { ...fields, time: { ...time, offset } };
}

type Segment = {
  readonly ends: readonly [string, string];
  /** If EDTF has a single notation for it. */
  readonly edtf?: string | undefined;
  readonly note?: string | undefined;
};

const CODES = { season: 20, quarter: 32, half: 39 } as const;

function segmentOf(date: PartialDate): Segment | undefined {
  const { coarse, part } = date;
  if (part) return partOf(date, part);
  if (!coarse) return undefined;
  const { kind, number } = coarse;
  if (kind === "season" || kind === "quarter" || kind === "half") {
    const year = isoYear(date);
    const text = year === undefined ? undefined : edtfOf({ year });
    if (text === undefined || text.startsWith("Y")) return undefined;
    const edtf = `${text}-${CODES[kind] + number}`;
    return { ends: [edtf, edtf], edtf };
  }
  const years = yearsOf(coarse, date.era);
  if (!years) return undefined;
  const [first, last] = years;
  const ends = [edtfOf({ year: first }) ?? "", edtfOf({ year: last }) ?? ""] as const;
  // In EDTF the 19th century is 18XX, and groups of years BC have no notation.
  if (first >= 100 && kind === "century") return { ends, edtf: `${number - 1}XX`.padStart(4, "0") };
  if (first >= 0 && kind === "decade") return { ends, edtf: `${String(first / 10).padStart(3, "0")}X` };
  return { ends };
}

/** First and last year, as in ISO 8601. */
function yearsOf({ kind, number }: Coarse, era: Era | undefined): readonly [number, number] | undefined {
  if (kind === "decade") return era === "before" ? [1 - number - 9, 1 - number] : [number, number + 9];
  const length = kind === "century" ? 100 : 1_000;
  if (number < 1) return undefined;
  if (era === "before") return [1 - number * length, -(number - 1) * length];
  if (kind === "century" && number > 1) return [(number - 1) * 100, number * 100 - 1];
  return [(number - 1) * length + 1, number * length];
}

function partOf(date: PartialDate, { of, number }: PartOf): Segment | undefined {
  const [first, last] = finerEnds(date) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const length = last.at - first.at + 1;
  const from = first.at + Math.round((length * (number - 1)) / of);
  const to = first.at + Math.round((length * number) / of) - 1;
  const ends = [first.write(from), first.write(to)] as const;
  if (ends[0] === undefined || ends[1] === undefined) return undefined;
  return { ends: [ends[0], ends[1]], note: `read as one of ${ends[0]} to ${ends[1]}` };
}

type Finer = { readonly at: number; readonly write: (at: number) => string | undefined };

/** First and last unit of the next finer kind: days of a month, months of a year, years of a decade. */
function finerEnds(date: PartialDate): readonly [Finer, Finer] | undefined {
  const { coarse, month, day } = date;
  const pair = (from: number, to: number, write: Finer["write"]) =>
    [
      { at: from, write },
      { at: to, write },
    ] as const;
  if (coarse) {
    if (coarse.kind === "season" || coarse.kind === "quarter" || coarse.kind === "half") return undefined;
    const years = yearsOf(coarse, date.era);
    return years && pair(years[0], years[1], (at) => edtfOf({ year: at }));
  }
  const year = isoYear(date);
  if (year === undefined || day !== undefined) return undefined;
  if (month !== undefined) return pair(1, daysIn(year, month), (at) => edtfOf({ year, month, day: at }));
  return pair(1, 12, (at) => edtfOf({ year, month: at }));
}
