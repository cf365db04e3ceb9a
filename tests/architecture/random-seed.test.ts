import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("property tests", () => {
  it("have a seed that is fixed and can be given", () => {
    expect(fc.readConfigureGlobal().seed).toBe(Number(process.env["RANDOM_SEED"] ?? 2014));
  });

  it("say the seed when they fail", () => {
    const fail = () => fc.assert(fc.property(fc.nat(), (n) => n < 0));
    expect(fail).toThrow(`seed: ${fc.readConfigureGlobal().seed}`);
  });
});
