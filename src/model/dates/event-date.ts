/**
 * Event dates: EDTF level 1 (https://www.loc.gov/standards/datetime/) and the level 2 sets `[a..b]` and `[a,b]`, "one
 * unknown day of these". EDTF is parsed here only; the rest of the program uses `EventDate`.
 */
import { type DatePart, type DatePrecision, readDatePart } from "./edtf-part";
import type { Ms } from "../time";

export type { DatePrecision };

/**
 * - `instant`  one date (a day, a month, a year …), at any precision
 * - `span`     from a start to an end, either of which may be open (`..`) or unknown (empty)
 * - `within`   one unknown day between two known ones, `[a..b]`, or one of several, `[a,b,c..d]`, drawn the same
 */
export type DateKind = "instant" | "span" | "within";

export type EventDate = {
  readonly edtf: string;
  readonly kind: DateKind;
  /** First ms of the date. For a span with an open start: the end, as far as it is known. */
  readonly startMs: Ms;
  /** First ms after the date (exclusive), so a day is 86,400,000 long. Always > startMs, except for clock times. */
  readonly endMs: Ms;
  readonly startPrecision: DatePrecision;
  readonly endPrecision: DatePrecision;
  readonly startApproximate: boolean;
  readonly endApproximate: boolean;
  readonly startUncertain: boolean;
  readonly endUncertain: boolean;
  /** The span has no known first day (`../b` or `/b`); `startMs` is then a placeholder. */
  readonly startOpen: boolean;
  /** The span continues (`a/..`) or its end is unknown (`a/`); `endMs` is then a placeholder. */
  readonly endOpen: boolean;
};

export type DateResult =
  { readonly ok: true; readonly date: EventDate } | { readonly ok: false; readonly expected: string };

const EXPECTED =
  "an EDTF date such as 2022-02-24, 2022-02, 2022-02-24/2022-04-02, 2022-04~ or [2022-05-03..2022-05-07]";
const MAX_DATE_LENGTH = 100;

/**
 * Parses one EDTF text.
 * @returns the date with finite times, or what was expected instead; never throws
 */
export function parseEventDate(text: string): DateResult {
  const input = text.trim();
  if (input === "" || input.length > MAX_DATE_LENGTH) return fail(EXPECTED);
  // Milliseconds since 1970, or a spreadsheet's serial day number.
  if (/^[+-]?\d{5,}$/.test(input)) return fail(`${EXPECTED}; a bare number is not a date`);
  const within = /^\[(.*)\]$/.exec(input)?.[1];
  if (within !== undefined) return readWithin(input, within);
  const slash = input.indexOf("/");
  if (slash >= 0) return readSpan(input, input.slice(0, slash), input.slice(slash + 1));
  const part = readDatePart(input);
  return part ? ok(input, "instant", part, part) : fail(EXPECTED);
}

function readWithin(input: string, list: string): DateResult {
  const parts: DatePart[] = [];
  for (const entry of list.split(",")) {
    const [from = "", to = from, ...more] = entry.split("..");
    const first = readDatePart(from);
    const last = readDatePart(to);
    if (!first || !last || more.length > 0) return fail(`${EXPECTED}; both ends of [a..b] must be dates`);
    if (last.startMs < first.startMs) return fail("the later date last: [earlier..later]");
    parts.push(first, last);
  }
  const earliest = parts.reduce((best, part) => (part.startMs < best.startMs ? part : best));
  const latest = parts.reduce((best, part) => (part.endMs > best.endMs ? part : best));
  return ok(input, "within", earliest, latest);
}

function readSpan(input: string, from: string, to: string): DateResult {
  const isOpen = (side: string) => side === "" || side === "..";
  const first = isOpen(from) ? undefined : readDatePart(from);
  const last = isOpen(to) ? undefined : readDatePart(to);
  if ((!first && !isOpen(from)) || (!last && !isOpen(to))) return fail(EXPECTED);
  if (first && last) {
    // A year may end a span that starts within it (1066-10-14/1066); a clock time may end where it starts.
    if (last.startMs < first.startMs && last.endMs <= first.startMs) return fail("the later date last: earlier/later");
    return ok(input, "span", first, last);
  }
  const known = first ?? last;
  if (!known) return fail("at least one known end");
  return ok(input, "span", known, known, { startOpen: !first, endOpen: !last });
}

function ok(
  edtfText: string,
  kind: DateKind,
  first: DatePart,
  last: DatePart,
  open: { startOpen: boolean; endOpen: boolean } = { startOpen: false, endOpen: false },
): DateResult {
  return {
    ok: true,
    date: {
      edtf: edtfText,
      kind,
      startMs: first.startMs,
      endMs: last.endMs,
      startPrecision: first.precision,
      endPrecision: last.precision,
      startApproximate: first.approximate,
      endApproximate: last.approximate,
      startUncertain: first.uncertain,
      endUncertain: last.uncertain,
      ...open,
    },
  };
}

const fail = (expected: string): DateResult => ({ ok: false, expected });
