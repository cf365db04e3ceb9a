/** Reads the section `quiz` of a chronicle file. An invalid question is dropped alone. */
import type * as v from "valibot";
import type { Actor, Meta, TimelineEvent } from "../chronicle/chronicle";
import { isRecord, ownValue, readChunk, type Reading } from "../chronicle/chunks";
import type { ChronicleProblemCode, Fault } from "../chronicle/problem-codes";
import { type EventDate, parseEventDate } from "../dates/event-date";
import { type FileQuestion, presentQuestion } from "./present-question";
import { type Difficulty, type Question, QUESTION_KINDS, type TextOption } from "./question";
import {
  type FirstSchema,
  type OrderSchema,
  QUESTION_SCHEMAS,
  type QuoteQuestionSchema,
  type WhenSchema,
  type WhoSchema,
} from "./quiz-schema";
import { isBefore, isStartSure, isSure, isUndisputed } from "./sure-date";

type Events = ReadonlyMap<string, TimelineEvent>;
type Actors = ReadonlyMap<string, Actor>;

/** Why a question is dropped. */
type Flaw = Fault & { readonly code: ChronicleProblemCode };
type Known = {
  readonly events: Events;
  readonly actors: Actors;
  readonly moved: Meta["moved"];
  readonly where: string;
};

const MAX_IN_FILE = 1_000;
const MIN_TO_ORDER = 3;
const MAX_OPTIONS = 8;

/** Reads the questions. Options stay in file order; the quiz shuffles them. */
export function readQuiz(
  file: Readonly<Record<string, unknown>>,
  events: Events,
  actors: Actors,
  moved: Meta["moved"],
  reading: Reading,
): readonly Question[] {
  const list = ownValue(file, "quiz");
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    reading.log.warn("field.invalid", { where: "quiz", expected: "a list: [ … ]", value: list });
    return [];
  }
  if (list.length > MAX_IN_FILE) {
    const expected = `at most ${MAX_IN_FILE} questions; the rest is left out`;
    reading.log.warn("field.invalid", { where: "quiz", expected, value: list.length });
  }
  const found = new Map<string, Question>();
  for (const [index, item] of (list as unknown[]).slice(0, MAX_IN_FILE).entries()) {
    const where = `quiz[${index}]`;
    const read = readOne(item, { events, actors, moved, where }, reading);
    if ("code" in read) reading.log.error(read.code, read);
    else if (found.has(read.id)) {
      const expected = "an id that no other one has";
      reading.log.error("question.invalid", { where: `${where}.id`, expected, value: read.id });
    } else found.set(read.id, read);
  }
  return [...found.values()];
}

function readOne(item: unknown, known: Known, reading: Reading): Question | Flaw {
  const { where } = known;
  const given = isRecord(item) ? ownValue(item, "kind") : undefined;
  const kind = QUESTION_KINDS.find((one) => one === given);
  if (!kind) {
    const expected = `one of ${QUESTION_KINDS.join(", ")}`;
    return { code: "question.invalid", where: `${where}.kind`, expected, value: given ?? item };
  }
  const read = readChunk(QUESTION_SCHEMAS[kind], item, where, reading);
  if (!read.ok) return { code: "question.invalid", ...read.fault };
  const question = presentQuestion(
    read.value as FileQuestion,
    { meta: { moved: known.moved }, eventsById: known.events },
    where,
    reading,
  );
  const made = asQuestion(question, known);
  if ("code" in made) return made;
  const also = question.also.filter((id, at) => {
    if (known.events.has(id)) return !made.events.includes(id);
    const fault = { where: `${where}.also[${at}]`, expected: "the id of an event", value: id };
    reading.log.warn("reference.unknown", fault);
    return false;
  });
  return Object.freeze({ ...made, events: [...new Set([...made.events, ...also])] });
}

function asQuestion(question: FileQuestion, known: Known): Question | Flaw {
  switch (question.kind) {
    case "order":
      return readOrder(question, known);
    case "first":
      return readFirst(question, known);
    case "when":
      return readWhen(question, known);
    case "who":
    case "figure":
      return readNaming(question, known);
    case "quote":
      return readQuotes(question, known);
  }
}

const common = ({ id, difficulty, prompt, explanation }: FileQuestion) => ({
  id,
  origin: "ready" as const,
  difficulty: difficulty as Difficulty,
  ...(prompt === undefined ? {} : { prompt }),
  ...(explanation === undefined ? {} : { explanation }),
});

function readOrder(question: v.InferOutput<typeof OrderSchema>, known: Known): Question | Flaw {
  const events = datedEvents(question.events, MIN_TO_ORDER, known);
  if ("code" in events) return events;
  const wrong = events.findIndex(({ date }, at) => at > 0 && !isBefore((events[at - 1] as TimelineEvent).date, date));
  if (wrong > 0) {
    const expected = "events in order, the earliest first, each over before the next begins";
    return {
      code: "question.order.wrong",
      where: `${known.where}.events[${wrong}]`,
      expected,
      value: question.events[wrong],
    };
  }
  return {
    ...common(question),
    kind: "order",
    options: events.map(titleOf),
    answer: question.events,
    events: question.events,
  };
}

function readFirst(question: v.InferOutput<typeof FirstSchema>, known: Known): Question | Flaw {
  const events = datedEvents(question.events, 2, known);
  if ("code" in events) return events;
  const { answer } = question;
  const where = `${known.where}.answer`;
  const first = events.find(({ id }) => id === answer);
  if (!first) return { code: "question.answer.invalid", where, expected: "one of the events", value: answer };
  if (events.some((event) => event !== first && !isBefore(first.date, event.date))) {
    const expected = "the event that is over before the others begin";
    return { code: "question.order.wrong", where, expected, value: answer };
  }
  const ids = [answer, ...question.events.filter((id) => id !== answer)];
  return { ...common(question), kind: "first", options: events.map(titleOf), answer, events: ids };
}

function readWhen(question: v.InferOutput<typeof WhenSchema>, known: Known): Question | Flaw {
  const { event: id, options, answer } = question;
  const event = known.events.get(id);
  if (!event) return unknownEvent(id, `${known.where}.event`);
  if (!isStartSure(event.date) || !isUndisputed(event)) return unsure(event, `${known.where}.event`);
  const flaw = wrongNumber(options, 2, known);
  if (flaw) return flaw;
  const dates: { readonly id: string; readonly date: EventDate }[] = [];
  for (const [at, edtf] of options.entries()) {
    const parsed = parseEventDate(edtf);
    const where = `${known.where}.options[${at}]`;
    if (!parsed.ok) return { code: "question.options.invalid", where, expected: parsed.expected, value: edtf };
    if (
      !isSure(parsed.date) ||
      parsed.date.kind !== "instant" ||
      !["day", "month", "year"].includes(parsed.date.startPrecision)
    )
      return { code: "question.options.invalid", where, expected: "a day, a month or a year", value: edtf };
    dates.push({ id: edtf, date: parsed.date });
  }
  const where = `${known.where}.answer`;
  if (!options.includes(answer))
    return { code: "question.answer.invalid", where, expected: "one of the options", value: answer };
  const right = dates.filter(({ date }) => beginsIn(event.date, date));
  if (right.length !== 1 || right[0]?.id !== answer) {
    const expected = `the only option in which the event begins: ${event.date.edtf}`;
    return { code: "question.answer.invalid", where, expected, value: answer };
  }
  return {
    ...common(question),
    ...(question.prompt === undefined ? { subject: event.title } : {}),
    kind: "when",
    options: dates.sort((a, b) => a.date.startMs - b.date.startMs || a.date.endMs - b.date.endMs),
    answer,
    events: [id],
  };
}

/** A month does not say on which of its days an event began. */
const beginsIn = (date: EventDate, option: EventDate): boolean =>
  date.startMs >= option.startMs &&
  date.startMs < option.endMs &&
  (date.kind === "span" || date.endMs <= option.endMs || date.startPrecision === "time");

function readNaming(question: v.InferOutput<typeof WhoSchema> | FileQuestion, known: Known): Question | Flaw {
  if (question.kind !== "who" && question.kind !== "figure")
    throw new TypeError(`no naming question: ${question.kind}`);
  const { event, answer, kind } = question;
  if (!known.events.has(event)) return unknownEvent(event, `${known.where}.event`);
  const options = readOptions(question.options, known);
  if ("code" in options) return options;
  if (!options.some(({ id }) => id === answer)) {
    const where = `${known.where}.answer`;
    return { code: "question.answer.invalid", where, expected: "the id of an option", value: answer };
  }
  return { ...common(question), kind, options, answer, events: [event] };
}

function readQuotes(question: v.InferOutput<typeof QuoteQuestionSchema>, known: Known): Question | Flaw {
  const { items } = question;
  const options = readOptions(question.options, known);
  if ("code" in options) return options;
  const flaw = wrongNumber(items, 2, { ...known, where: known.where }, "items");
  if (flaw) return flaw;
  const answered = new Set<string>();
  for (const [at, { event, answer }] of items.entries()) {
    const where = `${known.where}.items[${at}]`;
    if (!known.events.has(event)) return unknownEvent(event, `${where}.event`);
    if (answered.has(answer) || !options.some(({ id }) => id === answer)) {
      const expected = "the id of an option that answers nothing else";
      return { code: "question.answer.invalid", where: `${where}.answer`, expected, value: answer };
    }
    answered.add(answer);
  }
  const read = items.map(({ text, answer }, at) => ({ id: `item-${at + 1}`, text, answer }));
  const events = [...new Set(items.map(({ event }) => event))];
  return { ...common(question), kind: "quote", items: read, options, events };
}

const titleOf = ({ id, title }: TimelineEvent): TextOption => ({ id, text: title });

function datedEvents(ids: readonly string[], fewest: number, known: Known): readonly TimelineEvent[] | Flaw {
  const flaw = wrongNumber(ids, fewest, known, "events");
  if (flaw) return flaw;
  const events: TimelineEvent[] = [];
  for (const [at, id] of ids.entries()) {
    const where = `${known.where}.events[${at}]`;
    const event = known.events.get(id);
    if (!event) return unknownEvent(id, where);
    if (!isSure(event.date) || !isUndisputed(event)) return unsure(event, where);
    events.push(event);
  }
  return events;
}

function readOptions(
  list: readonly { readonly id: string; readonly text?: TextOption["text"] | undefined }[],
  known: Known,
): readonly TextOption[] | Flaw {
  const flaw = wrongNumber(
    list.map(({ id }) => id),
    2,
    known,
  );
  if (flaw) return flaw;
  const options: TextOption[] = [];
  for (const [at, { id, text = known.actors.get(id)?.name }] of list.entries()) {
    if (text === undefined) {
      const where = `${known.where}.options[${at}]`;
      return {
        code: "question.options.invalid",
        where,
        expected: "the id of an actor, or an id and a text",
        value: id,
      };
    }
    options.push({ id, text });
  }
  return options;
}

function wrongNumber(list: readonly unknown[], fewest: number, { where }: Known, field = "options"): Flaw | undefined {
  const isRight = list.length >= fewest && list.length <= MAX_OPTIONS && new Set(list).size === list.length;
  if (isRight) return undefined;
  const expected = `${fewest} to ${MAX_OPTIONS} entries, all different`;
  return { code: "question.options.invalid", where: `${where}.${field}`, expected, value: list };
}

function unknownEvent(id: string, where: string): Flaw {
  return { code: "question.event.unknown", where, expected: "the id of an event", value: id };
}

function unsure({ id, date, status }: TimelineEvent, where: string): Flaw {
  const expected = "an event that is not claimed, disputed or reported, with exact dates";
  return { code: "question.date.unsure", where, expected, value: `${id}: ${date.edtf}${status ? `, ${status}` : ""}` };
}
