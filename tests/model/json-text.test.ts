import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJsonText } from "../../src/model/json-text";

const problemOf = (text: string) => {
  const result = parseJsonText(text);
  return result.ok ? undefined : result.problem;
};

describe("parseJsonText", () => {
  it("tolerates a byte order mark", () => {
    expect(parseJsonText('\u{FEFF}{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });

  it("lets the last of two equal names win", () => {
    expect(parseJsonText('{"a":1,"a":2}')).toEqual({ ok: true, value: { a: 2 } });
  });

  it.each(["", "  \n", "\u{FEFF}"])("calls white space alone an empty file", (text) => {
    expect(problemOf(text)).toMatchObject({ code: "file.empty", severity: "error" });
  });

  it.each([
    ['{"a":NaN}', 1, 6, /a value/],
    ['{\n  "a": 1,\n}', 3, 1, /no comma after the last/],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, /a comma/],
    ["{'a': 1}", 1, 2, /straight double quotes/],
    ['{"a": “x”}', 1, 7, /straight double quotes/],
    ['{"a" 1}', 1, 6, /a colon/],
    ['{"a": 1} x', 1, 10, /nothing after/],
    ["[1, 2", 1, 6, /closing bracket/],
    ["[1, 2}", 1, 6, /closing bracket/],
    ["[1,]", 1, 4, /a value/],
    ['{"a": "x\ny"}', 1, 7, /a value/],
    ['{"a": "\\x"}', 1, 7, /a value/],
    ["[01]", 1, 2, /a value/],
    ["// no", 1, 1, /a value/],
    ["var x = {};", 1, 1, /a value/],
  ])("finds the place of the error in %j", (text, row, column, expected) => {
    expect(problemOf(text)).toMatchObject({
      code: "json.syntax",
      row,
      column: String(column),
      where: `line ${row}, column ${column}`,
      expected: expect.stringMatching(expected) as string,
    });
  });

  it("refuses more than 64 levels, and reads 64", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(parseJsonText(nested(64)).ok).toBe(true);
    expect(problemOf(nested(65))).toMatchObject({ code: "json.depth" });
    expect(problemOf(nested(100_000))).toMatchObject({ code: "json.depth" });
    expect(parseJsonText(`["${"[".repeat(100)}\\"{"]`).ok).toBe(true);
  });

  it("agrees with JSON.parse about what is JSON, and places every error inside the text", () => {
    const broken = fc
      .tuple(fc.json({ maxDepth: 5 }), fc.nat(), fc.string({ maxLength: 2 }))
      .map(([json, at, insert]) => {
        const cut = at % (json.length + 1);
        return json.slice(0, cut) + insert + json.slice(cut + 1);
      });
    fc.assert(
      fc.property(broken, (text) => {
        const result = parseJsonText(text);
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(result.ok).toBe(isJson);
        if (!result.ok && result.problem.code === "json.syntax") {
          expect(Number(result.problem.column)).toBeLessThanOrEqual(text.length + 1);
        }
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});
