import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Chronicle, TimelineEvent } from "../../../src/model/chronicle/chronicle";
import { allTexts } from "../../../src/model/localized";
import { UnpackedEvents, packEvents } from "../../../src/model/chronicle/packed-events";
import { type Answer, checkAnswer } from "../../../src/model/quiz/check-answer";
import { revealsOrder, revealsTime } from "../../../src/model/quiz/gives-away";
import { makeQuiz } from "../../../src/model/quiz/make-quiz";
import { QUESTION_KINDS, type Question } from "../../../src/model/quiz/question";
import type { QuizOptions } from "../../../src/model/quiz/quiz-options";
import { readChronicle } from "../../../src/model/chronicle/read-chronicle";
import { bundledChronicle, bundledText } from "../../fixtures/chronicles/bundled";
import { ACTORS, anyChronicle, chronicleOf } from "../../fixtures/chronicles/for-quiz";

const quizOptions = (part: Partial<QuizOptions> = {}): QuizOptions => ({
  seed: "kotira-47",
  count: 10,
  source: "both",
  ...part,
});

const eventOf = (chronicle: Chronicle, id: string): TimelineEvent => {
  const event = chronicle.eventsById.get(id);
  if (!event) throw new Error(`no event ${id}`);
  return event;
};

/** Every answer of one option that there is. */
const everyChoice = (question: Question): readonly Answer[] =>
  question.options.map(({ id }): Answer => ({ kind: "choice", option: id }));

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversedKeys(inner)]),
  );
}

describe("a quiz", () => {
  it("is the same for the same seed, and another for another", () => {
    const chronicle = bundledChronicle();
    expect(makeQuiz(chronicle, quizOptions())).toEqual(makeQuiz(chronicle, quizOptions()));
    const ids = (seed: string) => makeQuiz(chronicle, quizOptions({ seed })).questions.map(({ id }) => id);
    const several = ["a", "b", "c", "d", "kotira-48"].map((seed) => ids(seed).join());
    expect(new Set(several).size).toBe(5);
  });

  it("does not change with the order of the keys of the file, nor with events packed and unpacked", () => {
    const chronicle = bundledChronicle();
    const turned = readChronicle(reversedKeys(JSON.parse(bundledText))).chronicle;
    const events = new UnpackedEvents(packEvents(chronicle.events));
    const plain = JSON.stringify(
      makeQuiz(chronicle, quizOptions({ count: 50 })).questions.map(({ id, options }) => [
        id,
        options.map((o) => o.id),
      ]),
    );
    for (const other of [turned as Chronicle, { ...chronicle, events, eventsById: events }]) {
      const quiz = makeQuiz(other, quizOptions({ count: 50 }));
      expect(JSON.stringify(quiz.questions.map(({ id, options }) => [id, options.map((o) => o.id)]))).toBe(plain);
    }
  });

  it("generates the same questions for a seed as in earlier versions, since classes share it", () => {
    const quiz = makeQuiz(bundledChronicle(), quizOptions());
    expect(quiz.questions.map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "first:ramstein-group+peskov-delegation",
        "when:avdiivka",
        "first-1",
        "order:recognition-of-republics+putin-warns-nordics+kremlin-denies-crash-role+eu-accession-talks",
        "quote:zelenskyy-chimaeras-video+vilnius-summit+oval-office-row:4",
        "who-4",
        "who:eu-accession-talks",
        "quote-3",
        "when-4",
        "order-5",
      ]
    `);
  });

  it("has the requested number, kinds and sources of questions", () => {
    const chronicle = bundledChronicle();
    for (const source of ["both", "ready", "made"] as const) {
      const { questions } = makeQuiz(chronicle, quizOptions({ source, count: 12 }));
      expect(questions).toHaveLength(12);
      expect(new Set(questions.map(({ id }) => id)).size).toBe(12);
      if (source !== "both") expect(new Set(questions.map(({ origin }) => origin))).toEqual(new Set([source]));
      else expect(questions.filter(({ origin }) => origin === "ready")).toHaveLength(6);
    }
    for (const kind of QUESTION_KINDS) {
      const { questions, missingKinds } = makeQuiz(chronicle, quizOptions({ kinds: [kind], count: 3 }));
      expect(questions.map((question) => question.kind)).toEqual([kind, kind, kind]);
      expect(missingKinds).toEqual([]);
    }
  });

  it("has every written question once when all are requested", () => {
    const { questions } = makeQuiz(bundledChronicle(), quizOptions({ source: "ready", count: 50 }));
    expect(questions).toHaveLength(24);
  });

  it("begins with the easy questions", () => {
    const { questions } = makeQuiz(bundledChronicle(), quizOptions({ count: 20 }));
    const difficulties = questions.map(({ difficulty }) => difficulty);
    expect(difficulties).toEqual([...difficulties].sort());
  });

  it("is limited to a story's events if one is named, and empty for an unknown story", () => {
    const chronicle = bundledChronicle();
    const story = chronicle.stories[0];
    const ofStory = new Set(story?.steps.map(({ event }) => event));
    const { questions } = makeQuiz(chronicle, quizOptions({ story: story?.id ?? "" }));
    expect(questions.length).toBeGreaterThan(5);
    for (const { events } of questions) for (const id of events) expect(ofStory).toContain(id);
    const none = makeQuiz(chronicle, quizOptions({ story: "no-such-story" }));
    expect(none.questions).toEqual([]);
    expect(none.missingKinds).toEqual(QUESTION_KINDS);
  });

  it("lists the kinds for which a chronicle has too few events", () => {
    const quiz = makeQuiz(chronicleOf([{ id: "only", date: "1999-01-05", title: "Road opened" }]), quizOptions());
    expect(quiz.questions.map(({ kind }) => kind)).toEqual(["when"]);
    expect(quiz.missingKinds).toEqual(["order", "first", "who", "figure", "quote"]);
  });

  it("looks at a bounded part of a large chronicle", () => {
    let reads = 0;
    const events = Array.from({ length: 100_000 }, (_, at) => ({
      ...(eventOf(bundledChronicle(), "mh17") as TimelineEvent),
      id: `e${at}`,
      title: `Title ${String.fromCodePoint(97 + (at % 26), 97 + (Math.floor(at / 26) % 26), 97 + (Math.floor(at / 676) % 26), 97 + (Math.floor(at / 17_576) % 26))}`,
    }));
    const counted = {
      length: events.length,
      at: (position: number) => {
        reads += 1;
        return events[position];
      },
      indexOf: () => -1,
      *[Symbol.iterator](): Iterator<TimelineEvent> {
        yield* [];
        throw new Error("walked through all events");
      },
    };
    makeQuiz({ ...bundledChronicle(), events: counted }, quizOptions({ source: "made" }));
    expect(reads).toBeGreaterThan(1_000);
    expect(reads).toBeLessThanOrEqual(2_000);
  });
});

/** Holds for every question that is made from events. */
function expectFair(question: Question, chronicle: Chronicle): void {
  expect(new Set(question.options.map(({ id }) => id)).size).toBe(question.options.length);
  for (const id of question.events) {
    const event = eventOf(chronicle, id);
    expect(event.contentNote).toBeUndefined();
    expect([undefined, "confirmed"]).toContain(event.status);
  }
  const first = eventOf(chronicle, question.events[0] ?? "");
  switch (question.kind) {
    case "order":
    case "first": {
      const dates = question.events.map((id) => eventOf(chronicle, id).date);
      expect(dates.length).toBeGreaterThanOrEqual(question.kind === "order" ? 3 : 2);
      for (const [at, date] of dates.entries()) {
        expect(date.kind).not.toBe("within");
        expect([date.startOpen, date.endOpen, date.startApproximate, date.endApproximate]).not.toContain(true);
        expect([date.startUncertain, date.endUncertain]).not.toContain(true);
        const before = dates[at - 1];
        if (before) expect(before.endMs).toBeLessThanOrEqual(date.startMs);
      }
      for (const { text } of question.options) expect(revealsTime(text) || revealsOrder(text)).toBe(false);
      const texts = question.options.flatMap(({ text }) => [...new Set(allTexts(text))]);
      expect(new Set(texts).size).toBe(texts.length);
      if (question.kind === "order") {
        expect(question.options.map(({ id }) => id)).not.toEqual(question.answer);
        expect(question.options.map(({ id }) => id).sort()).toEqual([...question.answer].sort());
      }
      break;
    }
    case "when": {
      expect(first.date.kind).toBe("instant");
      expect(revealsTime(first.title)).toBe(false);
      const within = question.options.filter(
        ({ date }) => first.date.startMs >= date.startMs && first.date.endMs <= date.endMs,
      );
      const touched = question.options.filter(
        ({ date }) => first.date.startMs < date.endMs && first.date.endMs > date.startMs,
      );
      expect(touched.length).toBeLessThanOrEqual(1);
      expect(within.map(({ id }) => id)).toEqual([question.answer]);
      const starts = question.options.map(({ date }) => date.startMs);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      break;
    }
    case "who": {
      expect(question.options.filter(({ id }) => first.actors.includes(id)).map(({ id }) => id)).toEqual([
        question.answer,
      ]);
      const title = new Set(allTexts(first.title).flatMap((text) => text.split(/[^\p{L}]+/u)));
      const actor = chronicle.actors.get(question.answer);
      for (const part of allTexts(actor?.name).flatMap((name) => name.match(/(?<!\p{L})\p{Lu}\p{L}+/gu) ?? []))
        expect(title).not.toContain(part);
      const kinds = question.options.map(({ id }) => chronicle.actors.get(id)?.kind);
      expect(new Set(kinds).size).toBe(1);
      break;
    }
    case "quote":
      expect(question.items.map(({ answer }) => answer).sort()).toEqual(question.options.map(({ id }) => id).sort());
      expect(new Set(question.options.flatMap(({ text }) => allTexts(text)[0])).size).toBe(question.options.length);
      break;
    case "figure":
      throw new Error("figures are never made into questions");
  }
  if (question.kind !== "order" && question.kind !== "quote") {
    const right = everyChoice(question).filter((answer) => checkAnswer(question, answer).mark === "right");
    expect(right).toEqual([{ kind: "choice", option: question.answer }]);
  }
}

describe("questions made from events", () => {
  it("are fair in the bundled chronicle, whatever the seed", () => {
    const chronicle = bundledChronicle();
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (seed) => {
        const { questions } = makeQuiz(chronicle, quizOptions({ seed, source: "made", count: 30 }));
        expect(questions).toHaveLength(30);
        for (const question of questions) expectFair(question, chronicle);
      }),
      { numRuns: 20 },
    );
  });

  it("are fair in any chronicle", () => {
    fc.assert(
      fc.property(anyChronicle, fc.string({ maxLength: 6 }), (chronicle, seed) => {
        const quiz = makeQuiz(chronicle, quizOptions({ seed, source: "made", count: 20 }));
        for (const question of quiz.questions) expectFair(question, chronicle);
        expect(new Set(quiz.questions.map(({ id }) => id)).size).toBe(quiz.questions.length);
        expect(makeQuiz(chronicle, quizOptions({ seed, source: "made", count: 20 }))).toEqual(quiz);
      }),
    );
  });

  it("leave out uncertain dates, content notes, claims and titles that reveal the answer", () => {
    const chronicle = chronicleOf([
      { id: "sure", date: "2001-03-05", title: "Bridge opened", actors: ["person-0"] },
      { id: "about", date: "2002~", title: "Road built", actors: ["person-0"] },
      { id: "perhaps", date: "2003-01-01?", title: "School founded", actors: ["person-0"] },
      { id: "range", date: "[2004-01-01..2004-02-01]", title: "Law passed" },
      { id: "open", date: "2005-01-01/..", title: "Railway runs" },
      { id: "noted", date: "2006-01-01", title: "Flood", contentNote: "Deaths", actors: ["person-0"] },
      { id: "claimed", date: "2007-01-01", title: "Win", status: "claimed", actors: ["person-0"] },
      { id: "year", date: "2008-01-01", title: { en: "Games", uk: "Ігри 2008 року" } },
      { id: "month", date: "2009-03-01", title: "Talks in March" },
      { id: "named", date: "2010-03-01", title: "Letter to Mr Bakker", actors: ["person-0"] },
      { id: "twice", date: "2011-03-01", title: "Meeting" },
      { id: "twice-2", date: "2012-03-01", title: "meeting " },
    ]);
    const { questions } = makeQuiz(chronicle, quizOptions({ source: "made", count: 50 }));
    const reads = (kind: string) =>
      questions.filter((question) => question.kind === kind).flatMap(({ events }) => events);
    expect(reads("when").sort()).toEqual(["named", "sure"]);
    expect(reads("who").sort()).toEqual(["about", "perhaps", "sure"]);
    expect(new Set(reads("first"))).toEqual(new Set(["named", "sure"]));
    expect(reads("order")).toEqual([]);
  });

  it("come closer to each other as they get harder", () => {
    const chronicle = bundledChronicle();
    const spread = new Map<number, number[]>();
    for (let seed = 0; seed < 30; seed += 1)
      for (const { events, difficulty } of makeQuiz(
        chronicle,
        quizOptions({ seed: `s${seed}`, source: "made", kinds: ["first"] }),
      ).questions) {
        const [a, b] = events.map((id) => eventOf(chronicle, id).date.startMs) as [number, number];
        spread.set(difficulty, [...(spread.get(difficulty) ?? []), b - a]);
      }
    const median = (list: readonly number[] = []) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
    expect(median(spread.get(1))).toBeGreaterThan(median(spread.get(2)));
    expect(median(spread.get(2))).toBeGreaterThan(median(spread.get(3)));
  });

  it("need four actors of one kind for “who” questions", () => {
    const events = [{ id: "a", date: "2001-01-01", title: "Bridge opened", actors: ["person-0"] }];
    const few = chronicleOf(events, { actors: ACTORS.slice(0, 3) });
    expect(makeQuiz(few, quizOptions({ kinds: ["who"] }))).toMatchObject({ questions: [], missingKinds: ["who"] });
  });
});
