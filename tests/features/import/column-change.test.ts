import { describe, expect, it } from "vitest";
import type { ColumnFacts } from "../../../src/formats/plain/describe-columns";
import { columnChange } from "../../../src/features/import/column-change";

const column = (index: number, more: Partial<ColumnFacts> = {}): ColumnFacts => ({
  index,
  name: `c${index}`,
  samples: [],
  ...more,
});
const COLUMNS = [
  column(0, { role: "start" }),
  column(1, { role: "title" }),
  column(2, { role: "tags" }),
  column(3),
  column(4, { role: "tags" }),
];

describe("another role for a column", () => {
  it("takes a single role from the column that had it, which is then left out", () => {
    expect(columnChange(COLUMNS, 3, "title")).toEqual({ title: 3, ignored: [1] });
  });

  it("joins the columns of a role that can be shared", () => {
    expect(columnChange(COLUMNS, 3, "tags")).toEqual({ tags: [2, 4, 3], ignored: -1 });
    expect(columnChange(COLUMNS, 2, "place")).toEqual({ tags: [4], place: [2], ignored: -1 });
  });

  it("replaces a date by its year, and keeps the month that is there", () => {
    const parts = [column(0, { role: "startMonth" }), column(1, { role: "start" }), column(2)];
    expect(columnChange(parts, 2, "startYear")).toMatchObject({ startYear: 2, startMonth: 0, start: -1 });
    expect(columnChange(parts, 2, "start")).toMatchObject({ start: 2, startMonth: -1 });
  });

  it("leaves it out, together with those left out before", () => {
    const columns = [column(0, { why: "choice" }), column(1, { role: "title" })];
    expect(columnChange(columns, 1, undefined)).toEqual({ title: -1, ignored: [0, 1] });
  });
});
