import { describe, expect, it } from "vitest";
import { IMPORT_PROBLEMS } from "../../src/formats/import-problems";
import { CHRONICLE_PROBLEMS } from "../../src/model/chronicle/problem-codes";
import { parseChronicleText } from "../../src/model/chronicle/read-chronicle";
import { bundledText } from "../fixtures/chronicles/bundled";
import { eventsOf, importText, reported } from "./import-text";

const GOOD = "title,start\nA,2022-02-24\n";

describe("importing a file", () => {
  it("reads the project's own format like its reader, with the same problems", () => {
    const imported = importText(bundledText);
    const read = parseChronicleText(bundledText);
    expect(imported.format).toBe("throughline");
    expect(imported.problems).toEqual(read.problems);
    expect(imported.chronicle).toEqual(read.chronicle);
    expect(imported.eventsInFile).toBe(136);
  });

  it("has the problems of the reader for a chronicle that cannot be read", () => {
    expect(reported(importText('{"format":"throughline/2","events":[]}'))).toEqual([
      "error chronicle.format.newer@format",
    ]);
    expect(reported(importText('{"format":"throughline/1","events":[]}'))).toEqual([
      "error chronicle.events.none@events",
      "warning meta.missing@meta",
    ]);
    const withoutFormat = importText('{"meta":{"title":"T"},"events":[{"id":"a","date":"2022","title":"A"}]}');
    expect(reported(withoutFormat)).toEqual(["error chronicle.format.unknown@format"]);
  });

  it("looks at the content, not at the name", () => {
    for (const name of ["a.json", "a.ics", "a.xlsx", "", "<img src=x onerror=x()>.csv", "../../etc/passwd"]) {
      expect(importText(GOOD, { name }).format).toBe("plain-table");
    }
    expect(importText('[{"title":"A","start":"2022"}]', { name: "a.csv" }).format).toBe("plain-json");
  });

  it("takes the name of the file for a title where the format has none, as the text it is", () => {
    const titled = (name: string) => importText(GOOD, { name }).chronicle?.meta.title;
    expect(titled("My events.csv")).toBe("My events");
    expect(titled("folder/events.2022.tsv")).toBe("events.2022");
    expect(titled("<img src=x onerror=x()>.csv")).toBe("<img src=x onerror=x()>");
    expect(titled("")).toEqual({ en: "Untitled timeline", uk: "Хронологія без назви" });
    expect(titled(".csv")).toEqual({ en: "Untitled timeline", uk: "Хронологія без назви" });
  });

  it.each([
    ["nothing", "", "file.empty"],
    ["spaces", " \n\t\r\n ", "file.empty"],
    ["a byte order mark alone", "\u{FEFF}", "file.empty"],
    ["a web page", "<!DOCTYPE html><html><title>Sign in</title>", "file.html"],
    ["a part of a web page", "\n <div class=x>", "file.html"],
    ["a page after a comment", "<!-- saved --><html>", "file.html"],
    ["a document", "{\\rtf1 text}", "file.binary"],
    ["prose", "Once upon a time there was a lighthouse.", "file.format.unknown"],
    ["lines of prose", "Once upon a time\nthere was a lighthouse.\n", "file.format.unknown"],
    ["XML of another kind", '<?xml version="1.0"?><rss></rss>', "file.format.unknown"],
    ["broken JSON", '{"events": [', "json.syntax"],
    ["JSON with NaN", '{"events":[{"title":"A","start":NaN}]}', "json.syntax"],
    ["deep JSON", "[".repeat(100) + "]".repeat(100), "json.depth"],
    ["a table of something else", "x,y\n1,2\n", "table.column.missing"],
  ])("refuses %s", (_what, text, code) => {
    const result = importText(text);
    expect(result.chronicle).toBeUndefined();
    expect(result.problems[0]).toMatchObject({ code, severity: "error" });
    expect(result.problems[0]?.expected).toMatch(/\w/);
  });

  it("names the way out for a spreadsheet", () => {
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]);
    expect(importText(zip, { name: "events.xlsx" }).problems).toMatchObject([
      { code: "file.binary", value: "spreadsheet", expected: expect.stringContaining("CSV") as string },
    ]);
  });

  it("refuses what is too large unread", () => {
    const startMs = performance.now();
    expect(reported(importText(new Uint8Array(64 * 1024 * 1024 + 1)))).toEqual(["error file.too-large@"]);
    expect(performance.now() - startMs).toBeLessThan(5_000);
  });

  it("refuses more than 200,000 events, and says so", () => {
    const rows = (count: number) => `title,start\n${"A,2022\n".repeat(count)}`;
    const tooMany = importText(rows(200_001));
    expect(tooMany.chronicle).toBeUndefined();
    expect(reported(tooMany)).toEqual(["error chronicle.events.too-many@"]);
  }, 30_000);

  it("reports a guessed encoding, with the first cell that it affects", () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode("title,start\nA,2022\n"),
      0xca,
      0xe8,
      0xbf,
      0xe2,
      0x2c,
      0x32,
      0x30,
      0x32,
      0x33,
    ]);
    const result = importText(bytes);
    expect(reported(result)).toEqual(["warning file.encoding.guessed@row 3, column title"]);
    expect(result.problems[0]?.value).toBe("windows-1251");
    expect(eventsOf(result)[1]?.title).toBe("Київ");
  });

  it("takes the encoding that came with a file when it is no UTF-8, and only then", () => {
    const koi8 = new Uint8Array([
      ...new TextEncoder().encode("title,start\n"),
      0xeb,
      0xc9,
      0xa7,
      0xd7,
      0x2c,
      0x32,
      0x30,
      0x32,
      0x33,
    ]);
    const result = importText(koi8, { type: "text/csv; charset=koi8-u" });
    expect(reported(result)).toEqual(["warning file.encoding.declared@row 2, column title"]);
    expect(eventsOf(result)[0]?.title).toBe("Київ");
    for (const type of ["text/csv; charset=nonsense", "text/csv; charset=utf-8", ""]) {
      expect(reported(importText(koi8, { type }))).toEqual(["warning file.encoding.guessed@row 2, column title"]);
    }
    expect(reported(importText("title,start\nКиїв,2022", { type: "text/csv; charset=koi8-u" }))).toEqual([]);
  });

  it("reports damaged characters in JSON with their line", () => {
    const text = '[\n{"title":"Київ і X","start":"2022"}]';
    const bytes = new TextEncoder().encode(text);
    bytes[bytes.indexOf("X".charCodeAt(0))] = 0xd0;
    expect(reported(importText(bytes))).toEqual(["warning file.encoding.damaged@line 2"]);
  });

  it("reads tables and JSON in UTF-16", () => {
    const utf16 = (text: string) =>
      new Uint8Array([...("\u{FEFF}" + text)].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
    expect(eventsOf(importText(utf16("назва;дата\nКиїв;2022")))[0]?.title).toBe("Київ");
    expect(eventsOf(importText(utf16('[{"title":"Київ","start":2022}]')))[0]?.title).toBe("Київ");
    expect(
      eventsOf(
        importText(utf16("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Київ\nDTSTART:20220224\nEND:VEVENT\nEND:VCALENDAR")),
      )[0]?.title,
    ).toBe("Київ");
  });

  it("reports progress while events are read", () => {
    const steps: [number, number][] = [];
    importText(`title,start\n${"A,2022\n".repeat(6_000)}`, { onEvents: (read, total) => steps.push([read, total]) });
    expect(steps.at(-1)).toEqual([6_000, 6_000]);
    expect(steps.length).toBeGreaterThan(1);
  });

  it("has additional codes that do not overlap with those of chronicles", () => {
    const chronicle = new Set<string>(CHRONICLE_PROBLEMS);
    expect(IMPORT_PROBLEMS.filter((code) => chronicle.has(code))).toEqual([]);
    expect(new Set(IMPORT_PROBLEMS).size).toBe(IMPORT_PROBLEMS.length);
  });
});

describe("a file that is made to be too much", () => {
  const repeat = (part: string, bytes: number) => part.repeat(Math.floor(bytes / part.length));
  const MEGABYTE = 1024 * 1024;

  it.each([
    ["empty lines", `title,start\nA,2022\n${repeat("\n", MEGABYTE)}`],
    ["empty cells", `title,start\nA,2022\n${repeat(",\n", MEGABYTE)}`],
    ["columns without a name", `title,start${repeat(",", 60_000)}\n${repeat("A,2022\n", MEGABYTE / 40)}`],
    ["columns", `title,start,${repeat("x,", 60_000)}\nA,2022\n`],
    ["addresses in a cell", `title,start,source\nA,2022,${repeat("https://a.example;", MEGABYTE)}\n`],
    ["tags in a cell", `title,start,tags\nA,2022,${repeat("a;", MEGABYTE)}\n`],
    ["lines in a cell", `title,start,text\nA,2022,"${repeat("\n", MEGABYTE)}"\n`],
    ["quotation marks", `title,start\nA,2022\n${repeat('"a"b,', MEGABYTE)}`],
    ["lines of a text", `2022: A\n2023: B\n${repeat("\n", MEGABYTE)}`],
    [
      "lines of a calendar",
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20220224\n${repeat("X:\n", MEGABYTE)}END:VEVENT\nEND:VCALENDAR`,
    ],
    ["blocks of a calendar", `BEGIN:VCALENDAR\n${repeat("BEGIN:VEVENT\n", MEGABYTE)}`],
    ["items in a list", `[{"title":"A","start":"2022","tags":[${repeat('"a",', MEGABYTE)}"b"]}]`],
    [
      "keys in an object",
      `[{"title":"A","start":"2022",${Array.from({ length: 100_000 }, (_, n) => `"k${n}":1`).join()}}]`,
    ],
  ])(
    "with %s is still read or refused",
    (_what, text) => {
      const startMs = performance.now();
      const { problems } = importText(text);
      expect(performance.now() - startMs).toBeLessThan(20_000);
      expect(problems.map(({ code }) => code)).not.toContain("file.unreadable");
    },
    60_000,
  );
});
