import { describe, expect, it } from "vitest";
import { eventNamed, eventsOf, importText, reported } from "./import-text";

const line = (title: string, date = "2014-02-27") => JSON.stringify({ title, date });

describe("JSON Lines", () => {
  it("are read line by line, with any line ends and empty lines", () => {
    const result = importText(`\u{FEFF}${line("A")}\r\n\r\n${line("B")}\n`, { name: "my events.ndjson" });
    expect(reported(result)).toEqual([]);
    expect(result.format).toBe("json-lines");
    expect(eventsOf(result).map(({ title }) => title)).toEqual(["A", "B"]);
    expect(result.chronicle?.meta.title).toBe("my events");
    // The last part of an address that every file of a host has.
    const titleOf = (name: string) => importText(`${line("A")}\n${line("B")}`, { name }).chronicle?.meta.title;
    expect(titleOf("export")).toEqual(titleOf(""));
  });

  it("name the line of a problem, and lose nothing else", () => {
    const text = [line("A"), line("B", "soon"), '{"title": "C", "date": }', "[1]", line("D"), ""].join("\n");
    const result = importText(text);
    expect(result.problems).toMatchObject([
      { code: "event.date.invalid", row: 2, column: "date", value: "soon" },
      { code: "json.syntax", row: 3, severity: "error" },
      { code: "event.invalid", row: 4 },
    ]);
    expect(eventsOf(result).map(({ title }) => title)).toEqual(["A", "D"]);
    expect(result.eventsInFile).toBe(5);
  });

  it("may hold objects of every kind that lists of events hold", () => {
    const place = { name: "Kyiv", lat: 50.45, lon: 30.52 };
    const text = [line("A"), JSON.stringify({ name: "B", start: "2014", place, group: "Politics" })].join("\n");
    const result = importText(text);
    expect(eventNamed(result, "B").places).toHaveLength(1);
    expect([...(result.chronicle?.places.values() ?? [])]).toMatchObject([place]);
  });

  it.each([
    ["a broken JSON file", '{"events": [\n{"title": "A",}\n]}', "json.syntax"],
    ["one line that is broken", '{"title": "A",', "json.syntax"],
    ["an object over several lines", '{\n"title": "A"\n', "json.syntax"],
  ])("are not %s", (_what, text, code) => {
    expect(importText(text).problems[0]?.code).toBe(code);
  });

  it("without events say what is missing", () => {
    const result = importText('{"a": 1}\n{"a": 2}');
    expect(result.format).toBe("json-lines");
    expect(result.problems[0]?.code).toBe("chronicle.events.none");
  });
});
