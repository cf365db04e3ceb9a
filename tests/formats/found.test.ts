/** Inputs that users of timelines report as read wrongly, one of each kind, and the right results. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importFile } from "../../src/formats/import-file";
import { reported } from "./import-text";

type Row = {
  readonly file: string;
  /** Title and EDTF of each event, in the order of the chronicle. */
  readonly events: readonly (readonly [title: string, date: string])[];
  /** As `reported` formats them. */
  readonly problems?: readonly string[];
};

const ROWS: readonly Row[] = [
  {
    file: "05-form-answers.csv",
    events: [
      ["Mill burns", "1902-06-30"],
      ["Bridge opens", "1931-05-12"],
    ],
    problems: ["warning table.columns.unknown@row 1, column 1"],
  },
  {
    file: "06-midnight-cells.csv",
    events: [
      ["Exhibition", "2022-02-24/2022-02-26"],
      ["Lecture", "2022-02-25"],
    ],
    problems: ["warning table.times.midnight@row 2, column Start Date"],
  },
  {
    file: "07-calendar-export.csv",
    events: [["Sports day", "2022-02-24"]],
    problems: ["warning event.day.end@row 2, column End Date"],
  },
  { file: "08-all-day-with-zone.ics", events: [["Open day", "2024-01-15"]] },
  { file: "14-remark-in-heading.csv", events: [["Lamp lit", "2014-02-03"]] },
  {
    file: "17-same-day-order.csv",
    events: ["Wake-up call", "Breakfast", "Departure", "Arrival"].map((title) => [title, "2020-05-04"] as const),
  },
  {
    file: "24-central-european.csv",
    events: [
      ["Łódź: święto książki", "2019-05-02"],
      ["Zażółć gęślą jaźń", "2019-05-03"],
    ],
    problems: ["warning file.encoding.guessed@row 2, column Title"],
  },
  {
    file: "31-merged-date-cells.csv",
    events: [
      ["First", "2022-02-24"],
      ["Third", "2022-02-25"],
    ],
    problems: ["error event.date.missing@row 3, column Date"],
  },
  {
    file: "40-nan-in-json.json",
    events: [
      ["Calls begin.", "2017-09-13"],
      ["More calls", "2017-09-14"],
    ],
    problems: ["warning json.not-a-number@", "warning media.alt.missing@events[1].media"],
  },
  {
    file: "41-sentences-as-titles.csv",
    events: [
      ["Initial phase of the events and first answers", "2022-02-01"],
      ["Forces retreat from the northern part of the country after failing to capture the capital", "2022-04-01"],
      ["A counteroffensive regains large territories in the region", "2022-09-01"],
    ],
    problems: ["warning event.title.shortened@row 3, column description"],
  },
];

const read = (file: string, options: object = {}) =>
  importFile(readFileSync(`tests/fixtures/formats/found/${file}`), { name: file, ...options });

describe("a file of a kind that used to be read wrongly", () => {
  it.each(ROWS)("$file is read right", ({ file, events, problems = [] }) => {
    const result = read(file);
    expect(result.chronicle?.events.map(({ title, date }) => [title, date.edtf])).toEqual(events);
    expect(reported(result)).toEqual(problems);
  });

  it("keeps the whole sentence as text when a short title is derived", () => {
    const texts = read("41-sentences-as-titles.csv").chronicle?.events.map(({ summary }) => summary);
    expect(texts?.[0]).toBeUndefined();
    expect(texts?.[1]).toMatch(/^Forces retreat .* observers expect$/);
  });

  it("has a question on empty dates below a filled one, and applies the answer", () => {
    const result = read("31-merged-date-cells.csv");
    expect(result.assumptions).toContainEqual({ kind: "empty-dates", isOpen: true, count: 1, taken: undefined });
    const answered = read("31-merged-date-cells.csv", { emptyDates: "as-above" });
    expect(answered.chronicle?.events.map(({ title, date }) => [title, date.edtf])).toEqual([
      ["First", "2022-02-24"],
      ["Second of the same day", "2022-02-24"],
      ["Third", "2022-02-25"],
    ]);
    expect(reported(answered)).toEqual(["warning table.date.as-above@row 3, column Date"]);
    const left = read("31-merged-date-cells.csv", { emptyDates: "left-out" });
    expect(left.assumptions).toContainEqual({ kind: "empty-dates", isOpen: false, count: 1, taken: "left-out" });
  });

  it("is read in the encoding that the reader chooses", () => {
    const result = read("24-central-european.csv", { encoding: "windows-1252" });
    expect(result.chronicle?.events[0]?.title).toBe("£ódŸ: œwiêto ksi¹¿ki");
    expect(result.assumptions).toContainEqual({ kind: "encoding", isOpen: false, taken: "windows-1252" });
    expect(read("24-central-european.csv").assumptions).toContainEqual({
      kind: "encoding",
      isOpen: true,
      taken: "windows-1250",
    });
  });
});
