import { describe, expect, it } from "vitest";
import { placeOf, rowsOf, sentenceOf } from "../../../src/features/import/problem-text";
import { problems as english } from "../../../src/i18n/en/problems";
import { problems as ukrainian } from "../../../src/i18n/uk/problems";
import type { Problem } from "../../../src/model/problem";

const problem = (more: Partial<Problem>): Problem => ({
  code: "event.date.invalid",
  severity: "error",
  where: "",
  ...more,
});

describe("where something is wrong", () => {
  it.each<[Partial<Problem>, string]>([
    [{ row: 12, column: "date", where: "row 12" }, "Row 12, column “date”"],
    [{ row: 12, where: "row 12" }, "Row 12"],
    [{ row: 12, column: "text", line: 40, where: "row 12" }, "Row 12, column “text”, line 40 of the text"],
    [{ row: 3, column: "26", where: "line 3, column 26" }, "Line 3, character 26"],
    [{ row: 3, where: "line 3" }, "Line 3"],
    [{ where: "events[3].date" }, "events[3].date"],
    [{}, "The whole file"],
  ])("%j is %s", (more, expected) => {
    expect(placeOf(problem(more), english)).toBe(expected);
  });
});

describe("the rows of a problem that several have", () => {
  it.each<[readonly number[] | undefined, string | undefined]>([
    [undefined, undefined],
    [[2, 3, 4], "In 3 rows: 2–4"],
    [[2, 4, 5, 9], "In 4 rows: 2, 4–5, 9"],
    [
      Array.from({ length: 30 }, (_, at) => 2 * at),
      `In 30 rows: ${Array.from({ length: 20 }, (_, at) => 2 * at).join(", ")}, …`,
    ],
  ])("%j are: %s", (rows, expected) => {
    expect(rowsOf(problem(rows ? { rows } : {}), english)).toBe(expected);
  });

  it("are counted in Ukrainian too", () => {
    expect(rowsOf(problem({ rows: [2, 3] }), ukrainian)).toBe("2 рядки: 2–3");
  });
});

it("both languages have a sentence for every problem", () => {
  expect(Object.keys(ukrainian.sentences)).toEqual(Object.keys(english.sentences));
  for (const sentence of Object.values(ukrainian.sentences)) expect(sentence).toMatch(/\p{Script=Cyrillic}.*[.?]$/u);
});

it("an unknown code is shown as it is", () => {
  expect(sentenceOf(problem({ code: "constructor" }), english)).toBe("constructor");
});
