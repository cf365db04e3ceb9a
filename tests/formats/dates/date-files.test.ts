import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importFile } from "../../../src/formats/import-file";
import { datesOf, importText, reported } from "../import-text";

const FOLDER = "tests/fixtures/formats/found";
/** The date of each title, and the problems of the file. */
const FILES: Readonly<
  Record<string, readonly [dates: Readonly<Record<string, string>>, problems?: readonly string[]]>
> = {
  "01-short-year-ranges.csv": [
    {
      "Hunger years": "1932/1933",
      "Winter campaign": "1939/1940",
      "River works": "1921/1923",
      "School year": "2021/2022",
    },
  ],
  "02-time-range.csv": [
    {
      Market: "2022-02-24T05:00:00/2022-02-24T07:00:00",
      Council: "2022-02-24T08:30:00/2022-02-24T10:00:00",
      Concert: "2022-02-24T10:00:00/2022-02-24T12:00:00",
    },
  ],
  "03-zone-in-brackets.csv": [{ Call: "2022-02-24T17:00:00+02:00", Talk: "2022-02-24T23:30:00+02:00" }],
  "10-arrow-ranges.csv": [{ Trip: "2022-02-24/2022-02-26", Fair: "2022-02-24/2022-02-26" }],
  "11-ranges-in-words.csv": [
    { A: "2022-02-24/2022-02-28", B: "2022-02-24/2022-02-28", C: "2022-02-24/2022-04-02", D: "1914/1918" },
  ],
  "12-year-as-float.csv": [{ "Lamp lit": "2014-02-03", "Lamp out": "2015" }],
  "13-month-in-words.csv": [{ "Lamp lit": "2014-02-03", "Lamp out": "2014-03-04" }],
  "16-hint-before-our-era.csv": [{ Temple: "-0499~" }],
  "26-plus-year.csv": [{ "End of war": "1945-05-08" }, ["warning table.times.midnight@row 2, column Date"]],
  "27-zeros-for-unknown.csv": [{ "End of war": "1945-05", Founding: "1902" }],
  "30-year-column-with-ranges.csv": [{ War: "1914/1918", Printing: "1450~", Invasion: "2022-02-24" }],
};

describe("files whose dates were once misread or dropped", () => {
  it.each(Object.entries(FILES))("%s", (name, [dates, problems = []]) => {
    const result = importFile(readFileSync(`${FOLDER}/${name}`), { name });
    const read = Object.fromEntries(result.chronicle?.events.map(({ title, date }) => [title, date.edtf]) ?? []);
    expect(read).toEqual(dates);
    expect(reported(result)).toEqual(problems);
  });
});

describe("what is decided about a date", () => {
  it("is reported with row, column and interpretation", () => {
    const { problems } = importText("title,date\nA,2001-02\nB,2022-02-24 (first day)\nC,Mon 24 Feb 2022");
    expect(problems.map(({ code, where, expected, value }) => [code, where, expected, value])).toEqual([
      ["event.date.assumed", "row 2, column date", "read as the month 2001-02; for years write 2001/2002", "2001-02"],
      ["event.date.remark", "row 3, column date", expect.stringContaining("first day"), "2022-02-24 (first day)"],
      ["event.date.assumed", "row 4, column date", expect.stringContaining("Thursday"), "Mon 24 Feb 2022"],
    ]);
  });

  it("is settled by the other dates of a column", () => {
    const years = importText("title,date\nA,2001-02\nB,1914-18");
    const months = importText("title,date\nA,2001-02\nB,1998-01");
    expect([datesOf(years), reported(years)]).toEqual([["1914/1918", "2001/2002"].sort(), []]);
    expect([datesOf(months).sort(), reported(months)]).toEqual([["1998-01", "2001-02"], []]);
  });

  it("is reported in every format", () => {
    const files = [
      "Year,Month,Day,Headline,Text\nbefore 1500,,,A,",
      '{"events":[{"title":"A","date":"before 1500"}]}',
      '{"dateTimeFormat":"iso8601","events":[{"title":"A","start":"before 1500"}]}',
      "before 1500: A\n1600: B",
    ];
    for (const file of files) {
      expect(importText(file).problems.map(({ code, expected }) => [code, expected])).toEqual([
        ["event.date.assumed", "read as ending with 1500, its start unknown"],
      ]);
    }
  });
});

describe("a column for times", () => {
  const row = (time: string, date = "2022-02-24") => importText(`title;date;time\nA;${date};${time}`);

  it.each([
    ["05:00-07:00", "2022-02-24T05:00:00/2022-02-24T07:00:00", []],
    ["05:00 – 07:00", "2022-02-24T05:00:00/2022-02-24T07:00:00", []],
    ["5-7 PM", "2022-02-24T17:00:00/2022-02-24T19:00:00", []],
    ["11–1 PM", "2022-02-24T11:00:00/2022-02-24T13:00:00", []],
    ["10:00 bis 12:00 Uhr", "2022-02-24T10:00:00/2022-02-24T12:00:00", []],
    ["з 10:00 до 12:00", "2022-02-24T10:00:00/2022-02-24T12:00:00", []],
    ["22:00-02:00", "2022-02-24T22:00:00/2022-02-25T02:00:00", ["warning event.date.assumed@row 2, column time"]],
    ["17h30", "2022-02-24T17:30:00", []],
    ["05:00+02:00", "2022-02-24T05:00:00+02:00", []],
    ["05:00 UTC", "2022-02-24T05:00:00Z", []],
    ["17:00 (GMT+2)", "2022-02-24T17:00:00+02:00", []],
    ["05:00–07:00 (UTC+02:00)", "2022-02-24T05:00:00+02:00/2022-02-24T07:00:00+02:00", []],
    ["17:00 CET", "2022-02-24T17:00:00+01:00", ["warning event.date.assumed@row 2, column time"]],
    ["05:00-05:00", "2022-02-24", ["warning field.invalid@row 2, column time"]],
    ["dawn", "2022-02-24", ["warning field.invalid@row 2, column time"]],
  ])("may hold %s", (time, edtf, problems) => {
    expect([datesOf(row(time)), reported(row(time))]).toEqual([[edtf], problems]);
  });

  it("is not dropped silently next to a date that cannot have a time", () => {
    expect(reported(row("05:00", "2022-02"))).toEqual(["warning field.invalid@row 2, column time"]);
    expect(datesOf(row("05:00", "2022-02-24 00:00:00"))).toEqual(["2022-02-24T05:00:00"]);
  });
});

describe("columns for year, month and day", () => {
  it.each([
    ["2022,лютий,24", "2022-02-24"],
    ["2022,février,24", "2022-02-24"],
    ["2022,Feb,24–28", "2022-02-24/2022-02-28"],
    ["2022,Feb–Apr,", "2022-02/2022-04"],
    ["2022,2,24-28", "2022-02-24/2022-02-28"],
    ["1932-33,,", "1932/1933"],
    ["2001-02,,", "2001/2002"],
    ["XIX ст.,,", "18XX"],
    ["500 BC,,", "-0499"],
    ["-500,,", "-0499"],
    ["-500.0,,", "-0499"],
    ["1945,5,0", "1945-05"],
    ["1902,0,0", "1902"],
  ])("may hold %s", (cells, edtf) => {
    const plain = importText(`year,month,day,title\n${cells},A`);
    const slides = importText(`Year,Month,Day,Headline,Text\n${cells},A,`);
    expect([datesOf(plain), reported(plain)]).toEqual([[edtf], []]);
    expect([datesOf(slides), reported(slides)]).toEqual([[edtf], []]);
  });
});
