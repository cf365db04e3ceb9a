import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHRONICLE_PROBLEMS } from "../../../src/model/chronicle/problem-codes";
import { checkAnswer, isComplete } from "../../../src/model/quiz/check-answer";
import { makeQuiz } from "../../../src/model/quiz/make-quiz";
import { bundledResult } from "../../fixtures/chronicles/bundled";
import { readWithQuiz } from "../../fixtures/chronicles/for-quiz";

const ORDER = { id: "q", kind: "order", events: ["a", "b", "d"] };
const FIRST = { id: "q", kind: "first", events: ["b", "a"], answer: "a" };
const WHEN = { id: "q", kind: "when", event: "a", options: ["2001", "2002-03", "2003-03-05"], answer: "2001" };
const OPTIONS = [{ id: "person-0" }, { id: "x", text: "Somebody else" }];
const WHO = { id: "q", kind: "who", prompt: "Who?", event: "about", options: OPTIONS, answer: "person-0" };
const ITEMS = [
  { event: "a", text: "Yes", answer: "x" },
  { event: "claim", text: "No", answer: "person-0" },
];
const QUOTE = { id: "q", kind: "quote", items: ITEMS, options: OPTIONS };

const problemsOf = (question: unknown) =>
  readWithQuiz([question]).problems.map(({ code, where }) => `${code} ${where}`);

describe("the section quiz of a chronicle file", () => {
  it("is read whole in the bundled chronicle", () => {
    expect(bundledResult.problems).toEqual([]);
    expect(bundledResult.chronicle?.quiz).toHaveLength(24);
  });

  it("may contain every kind of question", () => {
    const quiz = [ORDER, FIRST, WHEN, WHO, { ...WHO, kind: "figure" }, QUOTE].map((one, at) => ({
      ...one,
      id: `q${at}`,
    }));
    const { chronicle, problems } = readWithQuiz(quiz);
    expect(problems).toEqual([]);
    expect(chronicle?.quiz.map(({ kind, events }) => [kind, events])).toEqual([
      ["order", ["a", "b", "d"]],
      ["first", ["a", "b"]],
      ["when", ["a"]],
      ["who", ["about"]],
      ["figure", ["about"]],
      ["quote", ["a", "claim"]],
    ]);
    expect(chronicle?.quiz[3]?.options).toEqual([
      { id: "person-0", text: "Anneke Bakker" },
      { id: "x", text: "Somebody else" },
    ]);
  });

  it.each([
    ["no question", "no question", "question.invalid quiz[0].kind"],
    ["an unknown kind", { ...ORDER, kind: "guess" }, "question.invalid quiz[0].kind"],
    ["no id", { ...ORDER, id: undefined }, "question.invalid quiz[0].id"],
    ["no prompt where one is needed", { ...WHO, prompt: undefined }, "question.invalid quiz[0].prompt"],
    ["an unknown event", { ...ORDER, events: ["a", "b", "nowhere"] }, "question.event.unknown quiz[0].events[2]"],
    ["the name of a built-in property", { ...WHO, event: "constructor" }, "question.event.unknown quiz[0].event"],
    ["too few to order", { ...ORDER, events: ["a", "b"] }, "question.options.invalid quiz[0].events"],
    ["an event twice", { ...ORDER, events: ["a", "b", "b"] }, "question.options.invalid quiz[0].events"],
    ["the wrong order", { ...ORDER, events: ["a", "d", "b"] }, "question.order.wrong quiz[0].events[2]"],
    ["spans that overlap", { ...ORDER, events: ["a", "c", "late"] }, "question.order.wrong quiz[0].events[2]"],
    ["a date that is about", { ...ORDER, events: ["a", "about", "d"] }, "question.date.unsure quiz[0].events[1]"],
    ["a claim", { ...ORDER, events: ["a", "claim", "d"] }, "question.date.unsure quiz[0].events[1]"],
    ["an open end", { ...ORDER, events: ["a", "b", "open"] }, "question.date.unsure quiz[0].events[2]"],
    ["the later one called first", { ...FIRST, answer: "b" }, "question.order.wrong quiz[0].answer"],
    ["an answer that is no choice", { ...FIRST, answer: "c" }, "question.answer.invalid quiz[0].answer"],
    ["a date that is not among the options", { ...WHEN, answer: "2009" }, "question.answer.invalid quiz[0].answer"],
    ["the wrong date", { ...WHEN, answer: "2002-03" }, "question.answer.invalid quiz[0].answer"],
    ["two right dates", { ...WHEN, options: ["2001", "2001-03"] }, "question.answer.invalid quiz[0].answer"],
    ["no date", { ...WHEN, options: ["2001", "soon"] }, "question.options.invalid quiz[0].options[1]"],
    ["a decade", { ...WHEN, options: ["2001", "199X"] }, "question.options.invalid quiz[0].options[1]"],
    ["when about a doubtful date", { ...WHEN, event: "about" }, "question.date.unsure quiz[0].event"],
    ["a person who is not an option", { ...WHO, answer: "person-1" }, "question.answer.invalid quiz[0].answer"],
    [
      "an option without a name",
      { ...WHO, options: [...OPTIONS, { id: "y" }] },
      "question.options.invalid quiz[0].options[2]",
    ],
    ["one option", { ...WHO, options: [{ id: "person-0" }] }, "question.options.invalid quiz[0].options"],
    [
      "one answer for two quotations",
      { ...QUOTE, items: ITEMS.map((item) => ({ ...item, answer: "x" })) },
      "question.answer.invalid quiz[0].items[1].answer",
    ],
  ])("drops a question with %s, and says which and where", (_what, question, reported) => {
    expect(problemsOf(question)).toEqual([reported]);
    expect(readWithQuiz([question]).chronicle?.quiz).toEqual([]);
  });

  it("keeps the valid questions next to an invalid one, and drops a repeated id", () => {
    const { chronicle, problems } = readWithQuiz([WHO, { ...WHO, prompt: "Again?" }, 7, { ...FIRST, id: "other" }]);
    expect(chronicle?.quiz.map(({ id }) => id)).toEqual(["q", "other"]);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ["question.invalid", "error"],
      ["question.invalid", "error"],
    ]);
  });

  it("leaves out further events that do not exist, and keeps the question", () => {
    const { chronicle, problems } = readWithQuiz([{ ...WHEN, also: ["b", "nowhere", "a"] }]);
    expect(chronicle?.quiz[0]?.events).toEqual(["a", "b"]);
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual(["reference.unknown quiz[0].also[1]"]);
  });

  it("never throws, and the remaining questions can be answered", () => {
    const codes = new Set<string>(CHRONICLE_PROBLEMS);
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom("a", "b", "__proto__", "constructor", "2001", "person-0"),
    );
    const key = fc.constantFrom(
      "id",
      "kind",
      "prompt",
      "event",
      "events",
      "options",
      "answer",
      "items",
      "explanation",
      "difficulty",
      "also",
    );
    fc.assert(
      fc.property(
        fc.constantFrom(ORDER, FIRST, WHEN, WHO, QUOTE),
        fc.array(fc.tuple(key, value), { maxLength: 3 }),
        (base, changes) => {
          const { chronicle, problems } = readWithQuiz([{ ...base, ...Object.fromEntries(changes) }]);
          for (const { code } of problems) expect(codes).toContain(code);
          if (!chronicle) throw new Error("the chronicle was lost");
          for (const question of makeQuiz(chronicle, { seed: "s", count: 5, source: "ready" }).questions) {
            expect(checkAnswer(question, undefined).mark).toBe("skipped");
            for (const id of question.events) expect(chronicle.eventsById.has(id)).toBe(true);
          }
        },
      ),
    );
  });

  it("is no quiz where it is no list", () => {
    expect(readWithQuiz({ 0: ORDER }).problems.map(({ code }) => code)).toEqual(["field.invalid"]);
  });
});

describe("an answer", () => {
  const readQuestion = (question: unknown) => {
    const found = readWithQuiz([question]).chronicle?.quiz[0];
    if (!found) throw new Error("the question was dropped");
    return found;
  };

  it("of an order counts each place", () => {
    const question = readQuestion(ORDER);
    expect(checkAnswer(question, { kind: "order", order: ["a", "b", "d"] })).toMatchObject({
      mark: "right",
      points: 3,
      maxPoints: 3,
    });
    expect(checkAnswer(question, { kind: "order", order: ["b", "a", "d"] })).toEqual({
      mark: "partly",
      points: 1,
      maxPoints: 3,
      items: [
        { id: "b", isRight: false },
        { id: "a", isRight: false },
        { id: "d", isRight: true },
      ],
    });
    expect(checkAnswer(question, { kind: "order", order: ["d", "a", "b"] }).mark).toBe("wrong");
  });

  it("of quotations counts each speaker, and is whole when all have one", () => {
    const question = readQuestion(QUOTE);
    const right = { "item-1": "x", "item-2": "person-0" };
    expect(checkAnswer(question, { kind: "match", options: right })).toMatchObject({
      mark: "right",
      points: 2,
      maxPoints: 2,
    });
    expect(checkAnswer(question, { kind: "match", options: { "item-1": "x", "item-2": "x" } }).mark).toBe("partly");
    expect(isComplete(question, { kind: "match", options: { "item-1": "x" } })).toBe(false);
    expect(isComplete(question, { kind: "match", options: right })).toBe(true);
  });

  it("of another kind, or none, is not right", () => {
    expect(checkAnswer(readQuestion(WHO), { kind: "order", order: ["person-0"] }).mark).toBe("wrong");
    expect(checkAnswer(readQuestion(WHO), { kind: "choice", option: "person-0" }).mark).toBe("right");
    expect(checkAnswer(readQuestion(WHO), undefined).mark).toBe("skipped");
  });
});
