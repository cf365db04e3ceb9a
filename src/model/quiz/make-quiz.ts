/** Generates a quiz about a chronicle, identical for everyone with the same seed. */
import type { Chronicle } from "../chronicle/chronicle";
import { type EventPool, eventsOfStory, poolOf } from "./event-pool";
import { makeFirsts, makeOrders, makeWhens } from "./make-dated";
import { makeQuotes, makeWhos } from "./make-named";
import { type Question, QUESTION_KINDS, type QuestionKind } from "./question";
import type { QuizOptions } from "./quiz-options";
import { type Random, byId, seededRandom, shuffled } from "./seeded-random";

export type Quiz = {
  readonly seed: string;
  /** Easiest first. At most as many as requested. */
  readonly questions: readonly Question[];
  /** Requested kinds for which the chronicle yields no question. */
  readonly missingKinds: readonly QuestionKind[];
};

const MAKERS: Partial<
  Readonly<Record<QuestionKind, (pool: EventPool, count: number, random: Random) => readonly Question[]>>
> = { order: makeOrders, first: makeFirsts, when: makeWhens, who: makeWhos, quote: makeQuotes };

type ByKind = ReadonlyMap<QuestionKind, readonly Question[]>;

/**
 * Generates a quiz. Pure: the same seed, chronicle and options give the same quiz in every language, time zone and
 * browser. Considers a bounded part of a large chronicle.
 */
export function makeQuiz(chronicle: Chronicle, { seed, count, kinds, source, story }: QuizOptions): Quiz {
  const requestedKinds = QUESTION_KINDS.filter((kind) => !kinds || kinds.length === 0 || kinds.includes(kind));
  const randomOf = (what: string) => seededRandom(`${seed} ${what}`);
  const ready =
    source === "made" ? new Map<QuestionKind, Question[]>() : writtenByKind(chronicle, requestedKinds, story, randomOf);
  const made =
    source === "ready"
      ? new Map<QuestionKind, Question[]>()
      : generatedByKind(chronicle, requestedKinds, count, story, randomOf);
  const readyFirst = takeInTurn(ready, requestedKinds, count, randomOf("ready"));
  const half = source === "both" ? Math.ceil(count / 2) : count;
  const written = readyFirst.slice(0, half);
  const others = takeInTurn(withoutRepeats(made, written), requestedKinds, count, randomOf("made"));
  const chosen = [...written, ...others.slice(0, count - written.length)];
  if (chosen.length < count) chosen.push(...restOf(readyFirst.slice(half), chosen).slice(0, count - chosen.length));
  return {
    seed,
    questions: shuffled(chosen, randomOf("order")).sort((a, b) => a.difficulty - b.difficulty),
    missingKinds: requestedKinds.filter((kind) => !ready.get(kind)?.length && !made.get(kind)?.length),
  };
}

function writtenByKind(
  chronicle: Chronicle,
  kinds: readonly QuestionKind[],
  story: string | undefined,
  randomOf: (what: string) => Random,
): ByKind {
  const scope = story === undefined ? undefined : new Set(eventsOfStory(chronicle, story)?.map(({ id }) => id));
  const inScope = chronicle.quiz.filter(({ events }) => !scope || events.every((id) => scope.has(id)));
  return new Map(
    kinds.map((kind) => {
      const random = randomOf(`ready ${kind}`);
      const ofKind = inScope.filter((question) => question.kind === kind).sort(byId);
      return [kind, shuffled(ofKind, random).map((question) => withOptionsShuffled(question, random))];
    }),
  );
}

function generatedByKind(
  chronicle: Chronicle,
  kinds: readonly QuestionKind[],
  count: number,
  story: string | undefined,
  randomOf: (what: string) => Random,
): ByKind {
  const pool = poolOf(chronicle, story, randomOf("pool"));
  return new Map(
    kinds.map((kind) => {
      const random = randomOf(`made ${kind}`);
      return [kind, shuffled(MAKERS[kind]?.(pool, count, random) ?? [], random)];
    }),
  );
}

/** Dates stay in chronological order, which is easier to scan. */
function withOptionsShuffled(question: Question, random: Random): Question {
  switch (question.kind) {
    case "when":
      return question;
    case "quote":
      return { ...question, items: shuffled(question.items, random), options: shuffled(question.options, random) };
    case "order": {
      const options = shuffled(question.options, random);
      if (options.every(({ id }, at) => id === question.answer[at])) options.reverse();
      return { ...question, options };
    }
    default:
      return { ...question, options: shuffled(question.options, random) };
  }
}

/** Takes one of each kind in turn until there are enough. */
function takeInTurn(all: ByKind, kinds: readonly QuestionKind[], count: number, random: Random): readonly Question[] {
  const turns = shuffled(kinds, random).map((kind) => all.get(kind) ?? []);
  const hand: Question[] = [];
  for (let round = 0; hand.length < count && turns.some((turn) => turn.length > round); round += 1)
    for (const turn of turns) {
      const next = turn[round];
      if (next && hand.length < count) hand.push(next);
    }
  return hand;
}

/** Drops generated questions that repeat a written one. */
function withoutRepeats(made: ByKind, written: readonly Question[]): ByKind {
  return new Map(
    [...made].map(([kind, list]) => [kind, list.filter((one) => !written.some((other) => areAlike(one, other)))]),
  );
}
const restOf = (list: readonly Question[], chosen: readonly Question[]): readonly Question[] =>
  list.filter((one) => !chosen.some((other) => one.id === other.id || areAlike(one, other)));

/** The same kind of question about the same events. */
function areAlike(a: Question, b: Question): boolean {
  if (a.kind !== b.kind) return false;
  const [one, two] = [coreOf(a), coreOf(b)];
  return one.length === two.length && one.every((id) => two.includes(id));
}
function coreOf(question: Question): readonly string[] {
  if (question.kind === "order" || question.kind === "first") return question.options.map(({ id }) => id);
  return question.kind === "quote" ? question.events : question.events.slice(0, 1);
}
