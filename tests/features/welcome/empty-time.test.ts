import { describe, expect, it } from "vitest";
import { emptiestTime } from "../../../src/features/welcome/empty-time";

const YEARS = { start: 0, end: 100 };

describe("the emptiest time", () => {
  it("is the middle of the stretch between two crowds", () => {
    const middle = emptiestTime([1, 2, 3, 4, 5, 65, 70, 75, 80, 90], YEARS);
    expect(middle).toBeGreaterThan(25);
    expect(middle).toBeLessThan(45);
  });

  it("may be at either end", () => {
    expect(emptiestTime([45, 50, 60, 70, 80, 90], YEARS)).toBeLessThan(25);
    expect(emptiestTime([5, 10, 20, 30, 40, 50], YEARS)).toBeGreaterThan(70);
  });

  it("is the middle of all without events", () => {
    expect(emptiestTime([], YEARS)).toBe(50);
  });
});
