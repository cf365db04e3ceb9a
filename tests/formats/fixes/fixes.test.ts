import { describe, expect, it } from "vitest";
import type { CellEdit } from "../../../src/formats/assumptions";
import { impossibleDay, repairDate, repairEndYear } from "../../../src/formats/fixes/date-repairs";
import { columnOf, fixesOf } from "../../../src/formats/fixes/fixes";
import { repairAddress } from "../../../src/formats/fixes/web-repairs";
import { readDateText } from "../../../src/formats/dates/date-text";
import { ImportSource } from "../../../src/formats/import-source";
import { describeColumns } from "../../../src/formats/plain/describe-columns";
import { RowIndex } from "../../../src/formats/tables/row-index";
import { isNearName } from "../../../src/formats/texts/near-names";
import { importText, reported } from "../import-text";

describe("the repair of a date", () => {
  it.each([
    ["2022-24-02", "2022-02-24"],
    ["20220224", "2022-02-24"],
    ["24022022", "2022-02-24"],
    ["44616", "2022-02-24"],
    ["44616.0", "2022-02-24"],
    ["1645660800", "2022-02-24"],
    ["1645704000000", "2022-02-24T12:00:00Z"],
    ["2O22-O2-24", "2022-02-24"],
    ["2022_02_24", "2022-02-24"],
    ["24,02,2022", "2022-02-24"],
    ["02.24.2022", "2022-02-24"],
    ["24 Febuary 2022", "24 February 2022"],
    ["24 лтого 2022", "24 лютого 2022"],
  ])("%s is %s", (text, expected) => {
    const repaired = repairDate(text);
    expect(repaired).toBe(expected);
    expect(readDateText(repaired ?? "")).toMatchObject({ ok: true });
  });

  it.each([
    "30 Feb 2022",
    "2022-02-30",
    "soon",
    "",
    "3,4,2022",
    "99999",
    "12345678",
    "24 Xyzuary 2022",
    "9".repeat(99),
  ])("%j could mean several things, so there is none", (text) => expect(repairDate(text)).toBeUndefined());

  it("leaves alone what can be read", () => expect(repairDate("24.02.2022")).toBeUndefined());

  it("knows the days of a month", () => {
    expect(impossibleDay("30 Feb 2022")).toEqual({ year: 2022, month: 2, days: 28 });
    expect(impossibleDay("31.04.2022")).toEqual({ year: 2022, month: 4, days: 30 });
    expect(impossibleDay("2024-02-30")).toEqual({ year: 2024, month: 2, days: 29 });
    for (const text of ["28.02.2022", "soon", "2022", "99.02.2022"]) expect(impossibleDay(text)).toBeUndefined();
  });

  it("moves an end to the year of its start where that is enough", () => {
    expect(repairEndYear("2022-02-26", "2021-05-20")).toBe("2022-05-20");
    expect(repairEndYear("26.02.2022", "20.05.2021")).toBe("20.05.2022");
    expect(repairEndYear("2022-02-26", "2021-01-20")).toBeUndefined();
    expect(repairEndYear("soon", "2021-01-20")).toBeUndefined();
  });
});

describe("the repair of an address", () => {
  it.each([
    ["example.org/x", "https://example.org/x"],
    ["htp://example.org", "https://example.org"],
    ["https//example.org/a", "https://example.org/a"],
    ["<https://example.org>", "https://example.org"],
  ])("%s is %s", (text, expected) => expect(repairAddress(text)).toBe(expected));

  it.each(["javascript:alert(1)", "data:text/html,x", "see the book", "https://example.org", "", "a b.c"])(
    "%j has none",
    (text) => expect(repairAddress(text)).toBeUndefined(),
  );
});

describe("near names", () => {
  it.each([
    ["Goverment", "Government"],
    ["military", "Military"],
    ["Дипломатя", "Дипломатія"],
    ["Zelenskyy Volodymyr", "Zelenskiy Volodymyr"],
  ])("%s and %s", (a, b) => expect(isNearName(a, b)).toBe(true));
  it.each([
    ["Group A", "Group B"],
    ["Phase 1", "Phase 2"],
    ["Iran", "Iraq"],
    ["Austria", "Australia"],
    ["North Sea", "South Sea"],
    ["", ""],
  ])("not %s and %s", (a, b) => expect(isNearName(a, b)).toBe(false));
});

/** The table read with the first correction of its first problem with that code. */
function corrected(table: string, code: string) {
  const source = new ImportSource(new TextEncoder().encode(table), "a.csv");
  const found = source.table;
  const problem = importText(table).problems.find((one) => one.code === code);
  if (!found || !problem) throw new Error(`no ${code}: ${JSON.stringify(importText(table).problems)}`);
  const { columns } = describeColumns(source, found, {});
  const index = new RowIndex(source.text, found, 1);
  for (const _ of index.build());
  const place = index.placeOf(problem.row ?? 0);
  const row = index.at(place) ?? { row: 0, cells: [] };
  const fixes = fixesOf(problem, row, { columns, above: index.at(place - 1) });
  const edits: readonly CellEdit[] = fixes[0]?.edits ?? [];
  return {
    fixes: fixes.map(({ id, value }) => (value === undefined ? id : `${id} ${value}`)),
    // Nobody but the author can describe a picture.
    after: reported(importText(table, { edits })).filter((one) => !one.includes("media.alt.missing")),
  };
}

const HEAD = "title,start,end,topic,status,importance,lat,lon,place,url,image\n";
const row = (...cells: readonly string[]) => `${cells.join(",")}${",".repeat(11 - cells.length)}\n`;

describe("one fix of each kind", () => {
  it.each<[string, string, readonly string[]]>([
    ["event.date.invalid", row("A", "2022-24-02"), ["use 2022-02-24"]],
    ["event.date.serial", row("A", "44616"), ["use 2022-02-24"]],
    ["event.date.ambiguous", row("A", "3/4/2022"), ["use 2022-04-03", "use 2022-03-04"]],
    ["event.date.missing", row("A", "2001-01-01") + row("B", ""), ["as-above 2001-01-01"]],
    ["event.date.end.before-start", row("A", "2022-02-26", "2021-05-20"), ["use 2022-05-20"]],
    ["event.date.end.before-start", row("A", "2022-02-26", "2022-02-20"), ["swap"]],
    ["event.date.end.invalid", row("A", "2022-02-26", "2022_02_28"), ["use 2022-02-28"]],
    [
      "event.name.similar",
      ["A", "B", "C"].map((one) => row(one, "2001", "", "Government")).join("") + row("D", "2001", "", "Goverment"),
      ["use Government"],
    ],
    ["event.repeated", row("A", "2001") + row("A", "2001"), ["leave-out"]],
    ["url.invalid", row("A", "2001", "", "", "", "", "", "", "", "example.org/x"), ["use https://example.org/x"]],
    [
      "media.insecure",
      row("A", "2001", "", "", "", "", "", "", "", "", "http://example.org/a.jpg"),
      ["use https://example.org/a.jpg"],
    ],
    [
      "media.credentials",
      row("A", "2001", "", "", "", "", "", "", "", "", "https://me:a@b@example.org/@a.jpg"),
      ["use https://example.org/@a.jpg"],
    ],
  ])("%s of %j: %j", (code, rows, expected) => {
    const { fixes, after } = corrected(HEAD + rows, code);
    expect(fixes).toEqual(expected);
    expect(after).toEqual([]);
  });

  it.each<[string, string]>([
    [row("A", "2001", "", "", "claimd"), "use claimed"],
    [row("A", "2001", "", "", "", "4/5"), "use 4"],
    [row("A", "2001", "", "", "", "", "50.45 N", "30", "Kyiv"), "use 50.45"],
    [row("A", "2001", "", "", "", "", "50", "30° 31′ W", "Kyiv"), "use -30.516667"],
  ])("field.invalid of %j: %s", (rows, expected) => {
    const { fixes, after } = corrected(HEAD + rows, "field.invalid");
    expect(fixes).toEqual([expected]);
    expect(after).toEqual([]);
  });

  it("offers every status and importance where none is near", () => {
    const status = corrected(HEAD + row("A", "2001", "", "", "unclear"), "field.invalid");
    expect(status.fixes).toEqual(["use confirmed", "use claimed", "use disputed", "use reported"]);
    expect(status.after).toEqual([]);
    expect(corrected(HEAD + row("A", "2001", "", "", "", "high"), "field.invalid").fixes).toHaveLength(5);
  });

  it("offers none where only a person can tell", () => {
    expect(corrected(HEAD + row("A", "30 Feb 2022"), "event.date.invalid").fixes).toEqual([]);
    expect(corrected(HEAD + row("", "2001"), "event.title.missing").fixes).toEqual([]);
  });
});

describe("what the whole table shows", () => {
  it("is a topic that is nearly the one of many others, and a row that repeats another", () => {
    const rows = ["A", "B", "C"].map((one) => row(one, "2001", "", "Government")).join("");
    expect(reported(importText(HEAD + rows + row("D", "2001", "", "Goverment") + row("a", "2001")))).toEqual([
      "warning event.name.similar@row 5, column topic",
      "warning event.repeated@row 6, column title",
    ]);
  });

  it("is counted, however many there are", () => {
    const { tally } = importText(HEAD + row("A", "2001") + row("B", "soon") + row("A", "2001", "", "", "what"));
    expect(tally).toMatchObject({ errors: 1, warnings: 2, codes: { "event.date.invalid": 1, "event.repeated": 1 } });
    expect([...(tally?.errorRows ?? [])]).toEqual([3]);
    expect([...(tally?.warningRows ?? [])]).toEqual([4]);
  });
});

describe("the repair of an address", () => {
  it.each([
    ["example.org", "https://example.org"],
    ["htp://example.org/a", "https://example.org/a"],
    ["https://example.org/a\nb", "https://example.org/ab"],
  ])("of %j is plain", (raw, repaired) => expect(repairAddress(raw)).toBe(repaired));

  it.each(["bbc.co.uk/news cnn.com/world", "BBC news.bbc.co.uk", "see example.com", `a${".".repeat(60_000)}a`])(
    "of %j would be a guess",
    (raw) => expect(repairAddress(raw)).toBeUndefined(),
  );
});

it("belongs to the column that is read, of two with the same heading", () => {
  const columns = [
    { index: 1, name: "Date", samples: [] },
    { index: 2, name: "Date", samples: [], role: "start" as const },
  ];
  expect(columnOf({ code: "event.date.invalid", severity: "error", where: "row 2", column: "Date" }, columns)).toBe(2);
});
