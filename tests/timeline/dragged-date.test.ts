import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EventDate, parseEventDate } from "../../src/model/dates/event-date";
import { DAY_MS } from "../../src/model/time";
import { type DatePart, draggedDate, hasEnds } from "../../src/timeline/dragged-date";

function dateOf(edtf: string): EventDate {
  const result = parseEventDate(edtf);
  if (!result.ok) throw new Error(result.expected);
  return result.date;
}

const WORLD = { startMs: Date.parse("2010-01-01T00:00Z"), endMs: Date.parse("2030-01-01T00:00Z") };

describe("a dragged date", () => {
  it.each<[string, DatePart, number, string]>([
    ["2022-02-24", "whole", 5, "2022-03-01"],
    ["2022-02-24", "whole", 0.4, "2022-02-24"],
    ["2022-02-24~", "whole", -1, "2022-02-23~"],
    ["2022-02", "whole", 14, "2022-02"],
    ["2022-02", "whole", 20, "2022-03"],
    ["2022", "whole", 400, "2023"],
    ["201X", "whole", 2_500, "202X"],
    ["2022-21", "whole", 80, "2022-22"],
    ["2022-40", "whole", 150, "2022-41"],
    ["2022-02/2023", "whole", 31, "2022-03/2023"],
    ["2022-02-24/2022-03-01", "start", -2, "2022-02-22/2022-03-01"],
    ["2022-02-24/2022-03-01", "start", 30, "2022-03-01/2022-03-01"],
    ["2022-02-24/2022-03-01", "end", 2, "2022-02-24/2022-03-03"],
    ["2022-02-24/2022-03-01", "end", -30, "2022-02-24/2022-02-24"],
    ["2022-02/2022-04", "end", 20, "2022-02/2022-05"],
    ["2022-02/2022-04", "end", 10, "2022-02/2022-04"],
    ["[2022-05-03..2022-05-07]", "end", 1, "[2022-05-03..2022-05-08]"],
    ["2022-02/..", "whole", 31, "2022-03/.."],
    ["2022-02-24/..", "end", -3_652, "2022-02-24/2022-02-24"],
    ["2022-02-24/", "end", -365, "2022-02-24/2028-12-31"],
    ["../2022-02-24", "start", 366, "2011-01-02/2022-02-24"],
  ])("%s, its %s by %i days: %s", (edtf, part, days, expected) => {
    expect(draggedDate(dateOf(edtf), part, days * DAY_MS, WORLD)).toBe(expected);
  });

  it("stays while it is not moved, in whole or at a known end", () => {
    const text = fc.constantFrom(
      "2022-02-24/2022-03-01",
      "2022-02/2022-04~",
      "2021/2022?",
      "2022-21/2022-23",
      "2022-40/2023-41",
      "201X/202X",
      "19XX/20XX",
      "2022-02-24T10:00Z/2022-02-24T12:00Z",
      "[2022-05-03..2022-05-07]",
      "2022-02-24/2022",
    );
    fc.assert(
      fc.property(text, fc.constantFrom<DatePart>("whole", "start", "end"), (edtf, part) => {
        expect(draggedDate(dateOf(edtf), part, 0, WORLD)).toBe(edtf);
      }),
    );
  });

  it("has ends if it is a span or a range of days", () => {
    const having = ["2022/2023", "2022/..", "/2022", "[2022-05-03..2022-05-07]"];
    const lacking = ["2022", "2022-02-24", "[2022-05-03,2022-05-07]", "2022-02-24T10:00Z"];
    expect(having.filter((edtf) => !hasEnds(dateOf(edtf)))).toEqual([]);
    expect(lacking.filter((edtf) => hasEnds(dateOf(edtf)))).toEqual([]);
  });
});
