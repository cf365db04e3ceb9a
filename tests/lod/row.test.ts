import { describe, expect, it } from "vitest";
import { Row } from "../../src/lod/row";

describe("the segments of a row", () => {
  it("stay in order where rounding lets neighbours that touch overlap", () => {
    const row = new Row();
    const edge = 114.02999696458292;
    row.take(67, edge + 2e-14);
    row.take(edge, 156);
    expect(row.isFree(70, 80)).toBe(false);
    expect(row.isFree(130, 140)).toBe(false);
    expect(row.nextFrom(0)).toBe(67);
  });

  it("are free again where one is released", () => {
    const row = new Row();
    row.take(0, 100);
    row.release(40, 60);
    expect([row.isFree(40, 60), row.isFree(30, 50), row.isFree(60, 70)]).toEqual([true, false, false]);
  });
});
