import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newSeed } from "../../../src/model/quiz/new-seed";
import {
  type QuizLink,
  QUIZ_SOURCES,
  cleanSeed,
  quizParts,
  readQuizLink,
  quizOptionsOf,
} from "../../../src/model/quiz/quiz-options";
import { QUESTION_KINDS } from "../../../src/model/quiz/question";
import { seededRandom, shuffled } from "../../../src/model/quiz/seeded-random";

function read(query: string): { readonly link: QuizLink | undefined; readonly bad: readonly string[] } {
  const bad: string[] = [];
  const link = readQuizLink(new URLSearchParams(query), (key) => bad.push(key));
  return { link, bad };
}

describe("the parameters of a quiz", () => {
  it("are read", () => {
    expect(read("seed=kotira-47&questions=5&kinds=when,order&pool=made&answers=end")).toEqual({
      link: { seed: "kotira-47", count: 5, kinds: ["order", "when"], source: "made", answers: "end" },
      bad: [],
    });
    expect(read("mode=quiz")).toEqual({ link: undefined, bad: [] });
  });

  it("are dropped and reported if invalid", () => {
    expect(read("seed=%20/!&questions=0&kinds=guess&pool=web&answers=never")).toEqual({
      link: undefined,
      bad: ["seed", "questions", "kinds", "pool", "answers"],
    });
    expect(read("questions=51").bad).toEqual(["questions"]);
    expect(read("questions=1e1").bad).toEqual(["questions"]);
    expect(read("kinds=order,guess")).toEqual({ link: { kinds: ["order"] }, bad: ["kinds"] });
  });

  it("come back as they were written", () => {
    const link = fc.record(
      {
        seed: fc
          .string({ unit: "grapheme" })
          .map(cleanSeed)
          .filter((seed) => seed !== ""),
        count: fc.integer({ min: 1, max: 50 }),
        kinds: fc.subarray([...QUESTION_KINDS], { minLength: 1 }),
        source: fc.constantFrom(...QUIZ_SOURCES),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(link, (given) => {
        const query = new URLSearchParams(quizParts(given).map(([key, value]) => [key, value]));
        const { link: back, bad } = read(query.toString());
        expect(bad).toEqual([]);
        const kinds = (one: QuizLink | undefined) => one?.kinds ?? QUESTION_KINDS;
        expect({ ...quizOptionsOf(back ?? {}), kinds: kinds(back) }).toEqual({
          ...quizOptionsOf(given),
          kinds: kinds(given),
        });
      }),
    );
  });
});

describe("a seed", () => {
  it("is the same however it is typed", () => {
    expect(cleanSeed(" Kotira 47 ")).toBe("kotira-47");
    expect(cleanSeed("10-Б")).toBe(cleanSeed("10 б"));
    expect(cleanSeed("<script>")).toBe("script");
    expect(cleanSeed("x".repeat(99))).toHaveLength(40);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(cleanSeed(cleanSeed(text))).toBe(cleanSeed(text));
      }),
    );
  });

  it("that is new can be read out", () => {
    const seeds = Array.from({ length: 200 }, (_, at) => newSeed(seededRandom(String(at))));
    for (const seed of seeds) expect(seed).toMatch(/^(?:[bdfgkmnprstvz][aeiou]){3}-[1-9]\d$/);
    expect(new Set(seeds).size).toBeGreaterThan(190);
  });

  it("gives chance that spreads evenly, and the numbers it has always given", () => {
    const random = seededRandom("kotira-47");
    expect([random(), random(), random()]).toMatchInlineSnapshot(`
      [
        0.5779863970819861,
        0.32416923833079636,
        0.7746196100488305,
      ]
    `);
    const counts = new Map<string, number>();
    for (let at = 0; at < 6_000; at += 1) {
      const key = shuffled(["a", "b", "c"], random).join("");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});
