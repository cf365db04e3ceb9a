import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, isComplete, rightAnswer } from "../../../src/model/quiz/check-answer";
import { makeQuiz } from "../../../src/model/quiz/make-quiz";
import { NOT_BEGUN, readProgress, writeProgress } from "../../../src/model/quiz/progress";
import type { Question } from "../../../src/model/quiz/question";
import { scoreOf } from "../../../src/model/quiz/score";
import { bundledChronicle } from "../../fixtures/chronicles/bundled";

const { questions } = makeQuiz(bundledChronicle(), { seed: "kotira-47", count: 20, source: "both" });
const right = new Map<string, Answer>(questions.map((question) => [question.id, rightAnswer(question)]));

describe("progress in a quiz", () => {
  it("comes back as it was written", () => {
    const progress = { at: 7, answers: right, checked: new Set(questions.slice(0, 6).map(({ id }) => id)) };
    expect(readProgress(writeProgress(progress), questions)).toEqual(progress);
  });

  it("keeps the part of old or foreign texts that fits the questions", () => {
    const [first] = questions;
    const text = JSON.stringify({
      at: 99,
      answers: [[first?.id, { kind: "choice", option: "no such option" }], ["gone", {}], 7],
      checked: [first?.id, "gone"],
    });
    expect(readProgress(text, questions)).toEqual(NOT_BEGUN);
    for (const bad of [undefined, "", "{", "[]", "null", '{"at":-1}', '{"at":"2","answers":{}}'])
      expect(readProgress(bad, questions)).toEqual(NOT_BEGUN);
  });

  it("follows events that have moved since", () => {
    const options = ["new", "b", "c"].map((id) => ({ id, text: id }));
    const common = { origin: "ready", difficulty: 1, events: ["new", "b", "c"], options } as const;
    const now: readonly Question[] = [
      { ...common, id: "order:new+b+c", kind: "order", answer: ["new", "b", "c"] },
      { ...common, id: "first:new+b", kind: "first", answer: "new" },
    ];
    const stored = JSON.stringify({
      at: 2,
      answers: [
        ["order:old+b+c", { order: ["b", "old", "c"] }],
        ["first:old+b", { option: "old" }],
      ],
      checked: ["order:old+b+c"],
    });
    const { answers, checked } = readProgress(stored, now, (id) => (id === "old" ? "new" : id));
    expect([...answers]).toEqual([
      ["order:new+b+c", { kind: "order", order: ["b", "new", "c"] }],
      ["first:new+b", { kind: "choice", option: "new" }],
    ]);
    expect([...checked]).toEqual(["order:new+b+c"]);
    expect(readProgress(stored, now)).toEqual({ ...NOT_BEGUN, at: 2 });
  });

  it("never throws, and contains answers to these questions only", () => {
    const id = fc.constantFrom(...questions.map((question) => question.id), "__proto__", "constructor");
    const answer = fc.oneof(
      fc.jsonValue(),
      fc.record({ option: id, order: fc.array(id), options: fc.dictionary(fc.constantFrom("item-1", "item-2"), id) }),
    );
    const value = fc.record({ at: fc.integer(), answers: fc.array(fc.tuple(id, answer)), checked: fc.array(id) });
    fc.assert(
      fc.property(value, (given) => {
        const { at, answers } = readProgress(JSON.stringify(given), questions);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(questions.length + 1);
        for (const [key, one] of answers) {
          const question = questions.find((total) => total.id === key);
          expect(question).toBeDefined();
          if (question?.kind === "order") expect(isComplete(question, one)).toBe(true);
        }
      }),
    );
  });
});

describe("the score", () => {
  it("is full for right answers and empty for none", () => {
    const full = scoreOf(questions, right);
    expect(full).toMatchObject({ total: 20, right: 20, partly: 0, wrong: 0, skipped: 0 });
    expect(full.points).toBe(full.maxPoints);
    expect(full.kinds.reduce((sum, { maxPoints }) => sum + maxPoints, 0)).toBe(full.maxPoints);
    expect(scoreOf(questions, new Map())).toMatchObject({
      right: 0,
      skipped: 20,
      points: 0,
      maxPoints: full.maxPoints,
    });
  });
});
