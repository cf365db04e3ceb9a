import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importFile } from "../../src/formats/import-file";
import type { Problem } from "../../src/model/problem";
import { CASES, CODES, type Case } from "./case-table";
import { LARGE_CASES } from "./large-cases";

const bytesOf = (file: string): Uint8Array =>
  LARGE_CASES[file]
    ? new TextEncoder().encode(LARGE_CASES[file]())
    : readFileSync(`tests/fixtures/formats/cases/${file}`);

/** Paths of JSON are one text; tables have row and column apart. */
function expectPlace(problem: Problem | undefined, { row, column }: Case): void {
  if (row === undefined) return;
  if (/^\d+$/.test(row)) {
    expect(String(problem?.row)).toBe(row);
    if (column !== undefined) expect(problem?.column).toBe(column);
  } else {
    expect(problem?.where.startsWith(row)).toBe(true);
    if (column !== undefined) expect(problem?.where.slice(row.length)).toContain(`.${column}`);
  }
}

describe("the cases", () => {
  it.each(CASES)("$id: $what", (example) => {
    const startMs = performance.now();
    const { chronicle, problems } = importFile(bytesOf(example.file), { name: example.file });
    expect(performance.now() - startMs).toBeLessThan(5_000);
    const reported = problems.slice(0, 10).map(({ code, where }) => `${code}@${where}`);
    if (example.events === 0) expect(reported).not.toEqual([]);
    else expect(reported).toHaveLength(example.warnings ?? 0);
    expect(chronicle?.events.length ?? 0).toBe(example.events);
    if (example.events === 0) expect(chronicle).toBeUndefined();
    if (example.code) expect(CODES[example.code]).toContain(problems[0]?.code);
    expectPlace(problems[0], example);
  });

  it("are all there, each category of them", () => {
    const categories = new Set(CASES.map(({ id }) => id[0]));
    expect([...categories].sort().join("")).toBe("CDFINRTX");
    expect(CASES.length).toBeGreaterThan(140);
  });

  it("leave the prototype of objects alone", () => {
    for (const { file } of CASES) importFile(bytesOf(file), { name: file });
    expect({}).not.toHaveProperty("polluted");
  });
});
