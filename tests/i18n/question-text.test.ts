import { describe, expect, it } from "vitest";
import { loadMessages, loadQuizMessages } from "../../src/i18n/lazy-messages";
import { optionText, promptOf } from "../../src/i18n/question-text";
import { makeQuiz } from "../../src/model/quiz/make-quiz";
import { LANGS } from "../../src/model/links/view-link";
import { bundledChronicle } from "../fixtures/chronicles/bundled";

const { questions } = makeQuiz(bundledChronicle(), { seed: "kotira-47", count: 50, source: "both" });

describe("questions in words", () => {
  it.each(LANGS)("have a prompt and distinct options, in %s", async (lang) => {
    const messages = await loadQuizMessages(lang);
    const { dates } = await loadMessages(lang);
    for (const question of questions) {
      expect(promptOf(question, messages, lang)).toMatchObject({
        text: expect.stringMatching(/\S/),
        isFallback: false,
      });
      const options = question.options.map((option) => optionText(option, dates, lang));
      expect(new Set(options.map(({ text }) => text)).size).toBe(options.length);
      for (const { text, isFallback } of options) expect([/\S/.test(text), isFallback]).toEqual([true, false]);
    }
  });

  it("name the year, the month or the day as the options do", async () => {
    const messages = await loadQuizMessages("en");
    const whens = makeQuiz(bundledChronicle(), { seed: "a", count: 10, source: "made", kinds: ["when"] }).questions;
    const prompts = new Set(whens.map((question) => promptOf(question, messages, "en").text));
    expect(prompts).toEqual(new Set(["In which year did this happen?", "In which month did this happen?"]));
  });
});
