import { describe, expect, it } from "vitest";
import { datesOf, eventNamed, eventsOf, importSample, importText, reported } from "./import-text";

const mw = (...lines: string[]) => importText(lines.join("\n"));

describe("a markwhen file", () => {
  it("becomes a chronicle, with sections as lanes and links as sources", () => {
    const result = importSample("lighthouse.mw");
    expect(result.chronicle?.meta).toMatchObject({ title: "The lighthouse", description: "A century on the cape." });
    expect(eventNamed(result, "The lamp is lit")).toMatchObject({
      date: { edtf: "1871-10-01" },
      lane: "at-sea",
      tags: ["light"],
      summary: "Written in the harbour log.",
      places: ["the-cape"],
      sources: [
        { title: "harbour log", url: "https://example.org/log" },
        { title: "Wikipedia", url: "https://en.wikipedia.org/wiki/Lighthouse", kind: "encyclopaedia" },
      ],
    });
    expect(eventNamed(result, "The storm")).toMatchObject({
      date: { edtf: "1902-11-14/1902-11-16" },
      lane: "at-sea",
      summary: "Three ships seek shelter.",
    });
    expect(eventNamed(result, "Visits")).toMatchObject({ date: { edtf: "1914/.." }, lane: "other", tags: ["land"] });
    expect(reported(result)).toEqual([]);
  });

  it.each([
    ["2012-05: A", "2012-05"],
    ["2004-06/2006-08: A", "2004-06/2006-08"],
    ["2005/now: A", "2005/.."],
    ["1971-now: A", "1971/.."],
    ["1960-1969: A", "1960/1969"],
    ["1930 - 1967: A", "1930/1967"],
    ["November 1973-now: A", "1973-11/.."],
    ["1969-January 1983: A", "1969/1983-01"],
    ["16 April 1971: A", "1971-04-16"],
    ["03/2222: A", "2222-03"],
    ["11/11/2024-12/12/2024: A", "2024-11-11/2024-12-12"],
    ["2020-02-22T12:13:14Z-now: A", "2020-02-22T12:13:14Z/.."],
    ["2022-02-24 05:00: A", "2022-02-24T05:00:00"],
    ["2022-02-24T05:00Z/2022-02-24T06:00Z: A", "2022-02-24T05:00Z/2022-02-24T06:00Z"],
    ["4500 BCE: A", "-4499"],
    ["2022:A", "2022"],
    ["2022: 10:30: A", "2022"],
  ])("dates %j", (line, edtf) => {
    expect(datesOf(mw(line, "2300: Z"))[0]).toBe(edtf);
  });

  it("puts the day first when its header says so", () => {
    expect(datesOf(mw("dateFormat: d/M/y", "03/04/2022: A", "2300: Z"))[0]).toBe("2022-04-03");
    expect(datesOf(mw("03/04/2022: A", "2300: Z"))[0]).toBe("2022-03-04");
  });

  it("nests headings, ends groups, and names a lane by the outermost", () => {
    const result = mw(
      "---",
      'title: "T"',
      "---",
      "2020: A",
      "# One #tag",
      "2021: B",
      "## Inner",
      "2022: C",
      "# Two",
      "2023: D",
      "group Three:",
      "2024: E",
      "endGroup",
      "2025: F",
    );
    const label = (title: string) =>
      result.chronicle?.lanes.find(({ id }) => id === eventNamed(result, title).lane)?.label;
    expect(["B", "C", "D"].map(label)).toEqual(["One", "One", "Two"]);
    expect(result.chronicle?.meta.title).toBe("T");
    expect(reported(result)).toEqual([]);
  });

  it("refuses dates that depend on others, and days that no calendar has, each with its line", () => {
    const result = mw(
      "2022: A",
      "2 weeks: B",
      "after !a 1 month: C",
      "now: D",
      "2022-02-31: E",
      "2022: ",
      "",
      "2023: F",
    );
    expect(reported(result)).toEqual([
      "error event.date.invalid@line 2, date",
      "error event.date.invalid@line 3, date",
      "error event.date.invalid@line 4, date",
      "error event.date.invalid@line 5, date",
      "error event.title.missing@line 6, title",
    ]);
    expect(result.problems[0]?.expected).toContain("depend on others");
    expect(eventsOf(result).map(({ title }) => title)).toEqual(["A", "F"]);
  });

  it("treats lines with colons as text if no date precedes the colon", () => {
    const result = mw("2022: A", "Note: this is text.", "At 10:30: more.", "https://a.example: an address", "2023: B");
    expect(eventsOf(result)).toHaveLength(2);
    expect(eventsOf(result)[0]?.summary).toBe("Note: this is text.\nAt 10:30: more.\nhttps://a.example: an address");
  });

  it("may put the title below the date, has ids, pictures, and links that are no web addresses", () => {
    const result = mw(
      "2022:",
      "",
      "Below",
      "2023: [Linked](https://a.example)",
      "id: mine",
      "![Alt](https://a.example/a.png)",
      "[bad](javascript:x)",
      "2024: C",
    );
    expect(eventNamed(result, "Below").date.edtf).toBe("2022");
    expect(eventNamed(result, "Linked")).toMatchObject({
      id: "mine",
      summary: "[bad](javascript:x)",
      sources: [{ title: "Linked", url: "https://a.example" }],
      media: [{ type: "image", url: "https://a.example/a.png", alt: "Alt" }],
    });
  });

  it("takes time in proportion to its length", () => {
    for (const line of [
      "2022-1-1-1-1-1-1-1-1-1:",
      "1-".repeat(40),
      "2022 ".repeat(16) + ":",
      ":".repeat(80),
      "[a](".repeat(20),
      "2022: #a #b #c",
    ]) {
      const text = `2022: A\n2023: B\n${`${line}\n`.repeat(2_000)}`;
      const startMs = performance.now();
      importText(text);
      expect([line, performance.now() - startMs < 5_000]).toEqual([line, true]);
    }
  });
});
