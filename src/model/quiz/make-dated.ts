/** Generates questions about dates: put in order, which was first, when was it. */
import { yearOf } from "../dates/calendar-years";
import type { TimelineEvent } from "../chronicle/chronicle";
import { parseEventDate } from "../dates/event-date";
import { DAY_MS, HOUR_MS } from "../time";
import type { EventPool } from "./event-pool";
import { revealsOrder, revealsTime } from "./gives-away";
import type { DateOption, Difficulty, NamingQuestion, OrderQuestion, TextOption, WhenQuestion } from "./question";
import { type Random, indexBelow, shuffled } from "./seeded-random";
import { isBefore, isSure } from "./sure-date";

const MIN_TO_ORDER = 3;
const TO_ORDER: Readonly<Record<Difficulty, number>> = { 1: 3, 2: 4, 3: 5 };
/** Minimum distance between events, as a fraction of the whole time range. */
const APART: Readonly<Record<Difficulty, number>> = { 1: 1 / 40, 2: 1 / 400, 3: 0 };
/** Fraction of the events considered around one of them: the harder, the closer. */
const AROUND: Readonly<Record<Difficulty, number>> = { 1: 1, 2: 1 / 4, 3: 1 / 10 };
/** Within a range this short, hours distinguish events. */
const SHORT_MS = 14 * DAY_MS;
const TRIES = 12;
const OPTIONS = 4;
const DIFFICULTIES: readonly Difficulty[] = [1, 2, 3];

/** How often each event was used: unused events come first. */
class Usage {
  readonly #times = new Map<string, number>();
  of = ({ id }: TimelineEvent): number => this.#times.get(id) ?? 0;
  note(events: readonly TimelineEvent[]): void {
    for (const event of events) this.#times.set(event.id, this.of(event) + 1);
  }
}

const orderable = ({ events }: EventPool): readonly TimelineEvent[] =>
  events.filter(({ date, title }) => isSure(date) && !revealsTime(title) && !revealsOrder(title));

/** Generates "put in order" questions, up to `count` per difficulty. */
export function makeOrders(pool: EventPool, count: number, random: Random): readonly OrderQuestion[] {
  return groups(pool, count, random, TO_ORDER, MIN_TO_ORDER).map(({ events, difficulty }) => {
    const answer = [...events].sort((a, b) => a.date.startMs - b.date.startMs).map(({ id }) => id);
    const options = shuffled(events.map(asOption), random);
    // Shown in the correct order, it would not be a question.
    if (options.every(({ id }, at) => id === answer[at])) options.reverse();
    return {
      id: `order:${answer.join("+")}`,
      kind: "order",
      origin: "made",
      difficulty,
      options,
      answer,
      events: answer,
    };
  });
}

/** Generates "which was first" questions. */
export function makeFirsts(pool: EventPool, count: number, random: Random): readonly NamingQuestion[] {
  return groups(pool, count, random, { 1: 2, 2: 2, 3: 2 }, 2).map(({ events, difficulty }) => {
    const [first, ...others] = [...events].sort((a, b) => a.date.startMs - b.date.startMs) as [
      TimelineEvent,
      TimelineEvent,
    ];
    const ids = [first, ...others].map(({ id }) => id);
    const options = shuffled(events.map(asOption), random);
    return {
      id: `first:${ids.join("+")}`,
      kind: "first",
      origin: "made",
      difficulty,
      options,
      answer: first.id,
      events: ids,
    };
  });
}

const asOption = ({ id, title }: TimelineEvent): TextOption => ({ id, text: title });

type Group = { readonly events: readonly TimelineEvent[]; readonly difficulty: Difficulty };

function groups(
  pool: EventPool,
  count: number,
  random: Random,
  sizes: Readonly<Record<Difficulty, number>>,
  fewest: number,
): readonly Group[] {
  const dated = orderable(pool);
  const found = new Map<string, Group>();
  const usage = new Usage();
  if (dated.length < fewest) return [];
  for (let round = 0; round < count * TRIES && found.size < count; round += 1) {
    const difficulty = DIFFICULTIES[round % DIFFICULTIES.length] as Difficulty;
    const events = group(dated, pool.rangeMs, sizes[difficulty], difficulty, usage, random);
    const key = events
      .map(({ id }) => id)
      .sort()
      .join("+");
    if (events.length < fewest || found.has(key)) continue;
    usage.note(events);
    found.set(key, { events, difficulty });
  }
  return [...found.values()];
}

/** Events around one of them that are certainly far enough apart. */
function group(
  dated: readonly TimelineEvent[],
  rangeMs: number,
  size: number,
  difficulty: Difficulty,
  usage: Usage,
  random: Random,
): readonly TimelineEvent[] {
  const at = indexBelow(dated.length, random);
  const reach = Math.max(size * 2, Math.ceil(dated.length * AROUND[difficulty]));
  const around = shuffled(dated.slice(Math.max(0, at - reach), at + reach + 1), random);
  const anchor = dated[at] as TimelineEvent;
  const byUse = [anchor, ...around].sort((a, b) => usage.of(a) - usage.of(b));
  const apartMs = Math.max(rangeMs * APART[difficulty], rangeMs < SHORT_MS ? HOUR_MS : DAY_MS);
  const chosen: TimelineEvent[] = [];
  for (const event of byUse) {
    if (chosen.length === size) break;
    if (chosen.every((other) => areApart(event, other, apartMs))) chosen.push(event);
  }
  return chosen;
}

/** Whole months and years that follow each other are distinct without a minimum distance. */
function areApart({ date: a }: TimelineEvent, { date: b }: TimelineEvent, ms: number): boolean {
  if (isBefore(a, b))
    return b.startMs - a.startMs >= ms && (isCoarse(a, b) || b.startMs - a.endMs >= Math.min(ms, DAY_MS));
  if (isBefore(b, a))
    return a.startMs - b.startMs >= ms && (isCoarse(a, b) || a.startMs - b.endMs >= Math.min(ms, DAY_MS));
  return false;
}
const isCoarse = (...dates: readonly TimelineEvent["date"][]): boolean =>
  dates.every(({ startPrecision }) => startPrecision !== "day" && startPrecision !== "time");

type Unit = "year" | "month";

/** Generates "when was it" questions. Exact dates only: no spans, and no year where a month is asked for. */
export function makeWhens(pool: EventPool, count: number, random: Random): readonly WhenQuestion[] {
  const dated = pool.events.filter(({ date, title }) => isSure(date) && date.kind === "instant" && !revealsTime(title));
  const questions: WhenQuestion[] = [];
  for (const event of shuffled(dated, random)) {
    if (questions.length >= count) break;
    const difficulty = DIFFICULTIES[questions.length % DIFFICULTIES.length] as Difficulty;
    const question = whenQuestion(event, difficulty, pool, random) ?? whenQuestion(event, 1, pool, random);
    if (question) questions.push(question);
  }
  return questions;
}

/** Distance between options, in years or months. */
const STEPS: Readonly<Record<Difficulty, { readonly unit: Unit; readonly from: number; readonly to: number }>> = {
  1: { unit: "year", from: 1, to: 3 },
  2: { unit: "month", from: 4, to: 9 },
  3: { unit: "month", from: 1, to: 3 },
};
const FINE: Readonly<Record<Unit, readonly string[]>> = {
  year: ["time", "day", "month", "year"],
  month: ["time", "day", "month"],
};

function whenQuestion(
  event: TimelineEvent,
  difficulty: Difficulty,
  pool: EventPool,
  random: Random,
): WhenQuestion | undefined {
  const { unit, from, to } = STEPS[difficulty];
  if (!FINE[unit].includes(event.date.startPrecision)) return undefined;
  const perYear = unit === "year" ? 1 : 12;
  const numberOf = (ms: number) => yearOf(ms) * perYear + (unit === "month" ? new Date(ms).getUTCMonth() : 0);
  const right = numberOf(event.date.startMs);
  const step = () => from + indexBelow(to - from + 1, random);
  // Options outside the chronicle would be obviously wrong, so most of them are on the side with more time.
  const [first, last] = [numberOf(pool.firstMs), numberOf(pool.lastMs - 1)];
  let earlier = indexBelow(OPTIONS, random);
  if (right - first < last - right) earlier = Math.min(earlier, Math.floor((right - first) / from));
  else earlier = Math.max(earlier, OPTIONS - 1 - Math.max(0, Math.floor((last - right) / from)));
  const numbers = [right];
  for (let i = 0, at = right; i < earlier; i += 1) numbers.unshift((at -= step()));
  for (let i = earlier + 1, at = right; i < OPTIONS; i += 1) numbers.push((at += step()));
  const options = numbers.map((number) => optionOf(number, unit));
  if (options.includes(undefined)) return undefined;
  const answer = options[earlier] as DateOption;
  return {
    id: `when:${event.id}`,
    kind: "when",
    origin: "made",
    difficulty,
    subject: event.title,
    options: options as DateOption[],
    answer: answer.id,
    events: [event.id],
  };
}

function optionOf(number: number, unit: Unit): DateOption | undefined {
  const perYear = unit === "year" ? 1 : 12;
  const year = Math.floor(number / perYear);
  if (Math.abs(year) > 9_999) return undefined;
  const yearText = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  const edtf = unit === "year" ? yearText : `${yearText}-${String(number - year * 12 + 1).padStart(2, "0")}`;
  const parsed = parseEventDate(edtf);
  return parsed.ok ? { id: edtf, date: parsed.date } : undefined;
}
