/** Counts of all problems of a file. The list itself is cut for display; what is counted must not be. */
import type { Problem } from "../model/problem";
import { rowsAt } from "./source-position";

export type ProblemTally = {
  readonly errors: number;
  readonly warnings: number;
  /** Number of problems by code. */
  readonly codes: Readonly<Record<string, number>>;
  /** Rows of a table that are left out, ascending. */
  readonly errorRows: Uint32Array;
  /** Other rows with a warning, ascending. */
  readonly warningRows: Uint32Array;
};

/** @param problems  all of them */
export function tallyOf(problems: readonly Problem[]): ProblemTally {
  const codes = new Map<string, number>();
  const [errorRows, warningRows] = [new Set<number>(), new Set<number>()];
  let errors = 0;
  for (const problem of problems) {
    const { code, severity } = problem;
    codes.set(code, (codes.get(code) ?? 0) + 1);
    if (severity === "error") errors += 1;
    for (const row of rowsAt(problem)) (severity === "error" ? errorRows : warningRows).add(row);
  }
  return {
    errors,
    warnings: problems.length - errors,
    codes: Object.fromEntries(codes),
    errorRows: Uint32Array.from(errorRows).sort(),
    warningRows: Uint32Array.from([...warningRows].filter((row) => !errorRows.has(row))).sort(),
  };
}
