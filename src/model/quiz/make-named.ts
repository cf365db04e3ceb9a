/** Generates questions about names: who belongs to an event, who said this. */
import type { Actor, TimelineEvent } from "../chronicle/chronicle";
import { allTexts, type LocalizedText } from "../localized";
import { type EventPool, keysOf } from "./event-pool";
import { names, stemsOf } from "./gives-away";
import type { Difficulty, NamingQuestion, QuoteQuestion, TextOption } from "./question";
import { type Random, shuffled } from "./seeded-random";

const WHO_OPTIONS = 4;
const QUOTES = 3;
/** In characters: three quotations are shown at once. */
const MAX_QUOTE_LENGTH = 240;
const TRIES = 12;
/** Maximum number of candidates per kind; enough variety in a large chronicle. */
const MAX_RIVALS = 200;
const MAX_TRIED = 400;

/**
 * Generates "who" questions: one actor of the event among others of the same kind who are not part of it. No text of
 * the event names the answer.
 */
export function makeWhos(pool: EventPool, count: number, random: Random): readonly NamingQuestion[] {
  const actorsById = new Map(pool.actors.map((actor) => [actor.id, actor]));
  const stems = new Map<string, ReadonlySet<string>>();
  const stemsOfActor = (actor: Actor) => {
    const known = stems.get(actor.id) ?? stemsOf([actor.name, ...actor.aliases]);
    stems.set(actor.id, known);
    return known;
  };
  const named = pool.events.filter(({ actors }) => actors.length > 0);
  const questions: NamingQuestion[] = [];
  const times = new Map<string, number>();
  const timesOf = (id: string) => times.get(id) ?? 0;
  for (const event of shuffled(named, random).slice(0, MAX_TRIED)) {
    if (questions.length >= count) break;
    // The least-used actor first, so that not every answer is the same.
    const answers = shuffled(event.actors, random).sort((a, b) => timesOf(a) - timesOf(b));
    for (const id of answers) {
      const actor = actorsById.get(id);
      if (!actor || names(event.title, stemsOfActor(actor))) continue;
      const rivals = rivalsOf(actor, event, pool.actors, stemsOfActor, random);
      if (rivals.length < WHO_OPTIONS - 1) continue;
      times.set(id, timesOf(id) + 1);
      const options = shuffled([actor, ...rivals].map(asOption), random);
      const difficulty: Difficulty = event.importance >= 4 ? 1 : event.importance === 3 ? 2 : 3;
      questions.push({
        id: `who:${event.id}`,
        kind: "who",
        origin: "made",
        difficulty,
        subject: event.title,
        options,
        answer: id,
        events: [event.id],
      });
      break;
    }
  }
  return questions;
}

const asOption = ({ id, name }: Actor): TextOption => ({ id, text: name });

function rivalsOf(
  actor: Actor,
  event: TimelineEvent,
  all: readonly Actor[],
  stemsOfActor: (actor: Actor) => ReadonlySet<string>,
  random: Random,
): readonly Actor[] {
  const others = all.filter(({ id, kind }) => kind === actor.kind && !event.actors.includes(id));
  const mentioned: readonly (LocalizedText | undefined)[] = [
    event.title,
    event.summary,
    event.claimedBy,
    ...event.quotes.flatMap(({ speaker, text }) => [speaker, text]),
    ...event.figures.map(({ source }) => source),
  ];
  const rivals: Actor[] = [];
  const taken = new Set(keysOf(actor.name));
  for (const other of shuffled(others, random).slice(0, MAX_RIVALS)) {
    if (rivals.length === WHO_OPTIONS - 1) break;
    const keys = keysOf(other.name);
    if (keys.length === 0 || keys.some((key) => taken.has(key))) continue;
    if (mentioned.some((text) => names(text, stemsOfActor(other)))) continue;
    keys.forEach((key) => taken.add(key));
    rivals.push(other);
  }
  return rivals;
}

type Quotation = { readonly event: TimelineEvent; readonly text: LocalizedText; readonly speaker: LocalizedText };

/** Generates quotation questions: different speakers, and no quotation names one of them. */
export function makeQuotes(pool: EventPool, count: number, random: Random): readonly QuoteQuestion[] {
  const found = pool.events.flatMap((event) =>
    event.quotes
      .map(({ text, speaker }): Quotation => ({ event, text, speaker }))
      .filter(({ text }) => allTexts(text).every(({ length }) => length > 0 && length <= MAX_QUOTE_LENGTH)),
  );
  const all = shuffled(found, random).slice(0, MAX_TRIED);
  const questions = new Map<string, QuoteQuestion>();
  const times = new Map<Quotation, number>();
  const timesOf = (one: Quotation) => times.get(one) ?? 0;
  for (let round = 0; round < count * TRIES && questions.size < count; round += 1) {
    const chosen: Quotation[] = [];
    for (const one of shuffled(all, random).sort((a, b) => timesOf(a) - timesOf(b))) {
      if (chosen.length === QUOTES) break;
      if (chosen.every((other) => areDistinct(one, other)) && !names(one.text, stemsOf([one.speaker])))
        chosen.push(one);
    }
    if (chosen.length < QUOTES) break;
    const key = chosen
      .map(({ event, text }) => `${event.id} ${allTexts(text)[0] ?? ""}`)
      .sort()
      .join("\n");
    if (questions.has(key)) continue;
    chosen.forEach((one) => times.set(one, timesOf(one) + 1));
    questions.set(key, asQuestion(chosen, questions.size, random));
  }
  return [...questions.values()];
}

/** Whether two quotations are clearly distinct: other text, another speaker, and neither mentions the other's speaker. */
function areDistinct(a: Quotation, b: Quotation): boolean {
  const [ofA, ofB] = [stemsOf([a.speaker]), stemsOf([b.speaker])];
  if (names(a.speaker, ofB) || names(b.speaker, ofA) || names(a.text, ofB) || names(b.text, ofA)) return false;
  const [speakers, texts] = [keysOf(a.speaker), keysOf(a.text)];
  return !keysOf(b.speaker).some((key) => speakers.includes(key)) && !keysOf(b.text).some((key) => texts.includes(key));
}

function asQuestion(chosen: readonly Quotation[], index: number, random: Random): QuoteQuestion {
  const events = [...new Set(chosen.map(({ event }) => event.id))];
  const speakers = chosen.map(({ speaker }, at) => ({ id: `speaker-${at + 1}`, text: speaker }));
  const items = chosen.map(({ text }, at) => ({ id: `item-${at + 1}`, text, answer: `speaker-${at + 1}` }));
  return {
    id: `quote:${events.join("+")}:${index + 1}`,
    kind: "quote",
    origin: "made",
    difficulty: 2,
    items: shuffled(items, random),
    options: shuffled(speakers, random),
    events,
  };
}
