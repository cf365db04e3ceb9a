import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { CHECK_EXIT, runCheck } from "../../src/cli/check-run";
import { messageOf, PROBLEM_SENTENCES } from "../../src/cli/problem-sentences";
import { IMPORT_PROBLEMS } from "../../src/formats/import-problems";
import { CHRONICLE_PROBLEMS } from "../../src/model/chronicle/problem-codes";

/** Runs the check on one file of the given content. */
async function check(content: string | Uint8Array, ...options: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const code = await runCheck(["case.json", ...options], {
    readFile: () => Promise.resolve(bytes),
    hasFile: (path) => Promise.resolve(path === "images/a b.jpg"),
    print: (line) => printed.push(line),
    printError: (line) => complaints.push(line),
  });
  return { code, printed: printed.join("\n"), complaints: complaints.join("\n") };
}

const chronicle = (...events: object[]) =>
  JSON.stringify({ format: "throughline/1", meta: { title: "T" }, events }, undefined, 2);
const SOURCES = [{ kind: "document", title: "Treaty" }, { title: "Gazette" }];
const good = { id: "a", date: "2022-02-24", title: "A", sources: SOURCES };

describe("checking a chronicle file", () => {
  it("ends well and counts the events when nothing is wrong", async () => {
    expect(await check(chronicle(good))).toEqual({
      code: CHECK_EXIT.fine,
      printed: "case.json: 1 of 1 event read, 0 errors, 0 warnings.",
      complaints: "",
    });
  });

  it("names file, place, fault and expectation, and ends with 1 on an error", async () => {
    const { code, printed } = await check(chronicle(good, { ...good, id: "b", date: "2022-02-31" }));
    expect(code).toBe(CHECK_EXIT.errors);
    expect(printed).toMatch(
      /^Error at case\.json: events\[1\]\.date\n {2}The date cannot be read.*Expected: an EDTF date.*2022-02-31/,
    );
    expect(printed).toMatch(/case\.json: 1 of 2 events read, 1 error, 0 warnings\.$/);
  });

  it("ends well when there are warnings only", async () => {
    const { code, printed } = await check(chronicle({ ...good, sources: [] }));
    expect(code).toBe(CHECK_EXIT.fine);
    expect(printed).toContain("Warning at case.json: events[0].sources\n  The event has no source.");
  });

  it("names media that are not beside the file, and those without an alternative text", async () => {
    const media = ["images/a%20b.jpg", "gone.jpg"].map((url) => ({ type: "image", url }));
    const { code, printed } = await check(chronicle({ ...good, media }));
    expect(code).toBe(CHECK_EXIT.fine);
    expect(printed).toMatch(
      /Warning at case\.json: events\[0\]\.media\[0\]\n {2}.*no alternative text.*2: a b\.jpg, gone\.jpg/,
    );
    expect(printed).toMatch(/Warning at case\.json\n {2}These pictures were not found.*1: gone\.jpg/);
  });

  it("gives the line of a syntax error", async () => {
    const { code, printed } = await check('{\n  "format": "throughline/1",\n}');
    expect(code).toBe(CHECK_EXIT.errors);
    expect(printed).toContain("Error at case.json: line 3, column 1");
    expect(printed).toContain("case.json: nothing can be shown, 1 error, 0 warnings.");
  });

  it("reports a file that is not text", async () => {
    const { code, printed } = await check(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]));
    expect(code).toBe(CHECK_EXIT.errors);
    expect(printed).toContain(
      "Error at case.json\n  The file is not a text file. Save a table as CSV (UTF-8) and open that. Expected: text",
    );
  });

  it("speaks JSON for tools, with null where a problem has no row", async () => {
    const { code, printed } = await check(chronicle(good, { ...good, id: "b", date: "x" }), "--json");
    expect(code).toBe(CHECK_EXIT.errors);
    expect(JSON.parse(printed)).toEqual({
      events: 1,
      problems: [
        {
          code: "event.date.invalid",
          severity: "error",
          where: "events[1].date",
          row: null,
          column: null,
          message: expect.stringContaining("The date cannot be read") as string,
        },
      ],
    });
    expect(JSON.parse((await check("{", "--json")).printed)).toMatchObject({ problems: [{ row: 1, column: "2" }] });
  });

  it("reads files of other formats too, and gives row, column and line of what is wrong", async () => {
    const table = 'title,start\n"A\n\nA",2022-02-24T05:00+02:00\nB,2022-02-31\n';
    const { code, printed } = await check(table);
    expect(code).toBe(CHECK_EXIT.errors);
    expect(printed).toContain("Error at case.json: row 3 (line 5), column start\n  The date cannot be read");
    expect(printed).toContain("Line 5 of the text.");
    expect(printed).toContain("Format: table of events.\nClock times are shown in UTC: given in +02:00.");
    expect(printed).toMatch(/1 of 2 events read, 1 error, 0 warnings\.$/);
    expect(JSON.parse((await check(table, "--json")).printed)).toMatchObject({
      events: 1,
      problems: [{ code: "event.date.invalid", severity: "error", row: 3, column: "start" }],
    });
  });

  it("reads workbooks, and names the sheet that it took", async () => {
    const rows = [
      ["title", "date"],
      ["A", "2022"],
      ["B", "soon"],
    ];
    const sheets = [
      { name: "Notes", rows: [["Made by hand"]] },
      { name: "Events", rows },
    ];
    const { code, printed } = await check(await writeXlsx({ sheets }));
    expect(code).toBe(CHECK_EXIT.errors);
    expect(printed).toContain("Error at case.json: row 3, column date\n");
    expect(printed).toContain("Format: Excel workbook.\n");
    expect(printed).toContain("Assumed: sheet “Events” of 2; the others: Notes.\n");
    expect(printed).toMatch(/1 of 2 events read, 1 error, 0 warnings\.$/);
  });

  it("shows a hundred problems and counts the rest", async () => {
    const { printed } = await check(chronicle(good, ...Array.from({ length: 250 }, () => ({}))));
    expect(printed).toContain("… and 150 more");
    expect(printed).toContain("250 errors");
  });

  it("does not let foreign text break the line", () => {
    const problem = { code: "event.invalid", severity: "error", where: "x", value: "a\u001b[2J\nb" } as const;
    expect(messageOf(problem)).not.toMatch(/\p{Cc}/u);
  });

  it("has a sentence for every problem", () => {
    for (const code of [...CHRONICLE_PROBLEMS, ...IMPORT_PROBLEMS]) expect(PROBLEM_SENTENCES[code]).toMatch(/[.?]$/);
  });

  it("shows how it is used when it is called wrongly, and ends with 2", async () => {
    const announced: string[] = [];
    const io = {
      readFile: () => Promise.reject(new Error("no such file")),
      hasFile: () => Promise.resolve(false),
      print: () => {},
      printError: (line: string) => announced.push(line),
    };
    expect(await runCheck([], io)).toBe(CHECK_EXIT.usage);
    expect(await runCheck(["a.json", "--fast"], io)).toBe(CHECK_EXIT.usage);
    expect(await runCheck(["a.json"], io)).toBe(CHECK_EXIT.usage);
    expect(announced[0]).toContain("Usage:");
    expect(announced[2]).toBe("a.json cannot be opened: no such file");
  });

  it("finds nothing wrong with the bundled chronicle, run from the command line", async () => {
    // Bundling renames classes, which once broke the reading of dates.
    const run = promisify(execFile)(process.execPath, [
      "scripts/run-cli.mjs",
      "check",
      "public/data/russia-ukraine-war.json",
    ]);
    expect((await run).stdout).toContain("136 of 136 events read, 0 errors, 0 warnings.");
  }, 60_000);
});

describe("checking a table with chosen columns", () => {
  const TABLE = "Foo,Bar,Baz\n2001-02-03,A,x\nsoon,B,y\n";
  const run = async (map: string) => {
    const printed: string[] = [];
    const code = await runCheck(["a.csv", "--columns", "map.json"], {
      readFile: (path) => Promise.resolve(new TextEncoder().encode(path === "map.json" ? map : TABLE)),
      hasFile: () => Promise.resolve(false),
      print: (line) => printed.push(line),
      printError: (line) => printed.push(line),
    });
    return { code, printed: printed.join("\n") };
  };

  it("reports what the page reports", async () => {
    const { code, printed } = await run('{ "start": "Foo", "title": 2, "ignored": ["Baz"] }');
    expect(code).toBe(CHECK_EXIT.errors);
    expect(printed).toContain("Error at a.csv: row 3, column Foo");
    expect(printed).toMatch(/1 of 2 events read, 1 error, 0 warnings\.$/);
  });

  it.each(["[]", "7", "{", '{ "when": 1 }', '{ "start": true }', '{ "start": 0 }', '{ "__proto__x": 1 }'])(
    "refuses %s as a map",
    async (map) => {
      const { code, printed } = await run(map);
      expect(code).toBe(CHECK_EXIT.usage);
      expect(printed).toContain("map.json cannot be used");
    },
  );
});
