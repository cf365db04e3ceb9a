import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CHRONICLE_FORMAT, parseChronicleText } from "../../src/model/read-chronicle";
import { parseEventDate } from "../../src/model/event-date";

const docs = readFileSync("docs/formats.md", "utf8");
const examples = [...docs.matchAll(/```json\n([\s\S]+?)```/g)].map((match) => match[1] ?? "");
const dateTable = docs.slice(docs.indexOf("## Dates"), docs.indexOf("Not read:"));

describe("the page about formats", () => {
  it("has examples that are read with nothing worse than missing sources", () => {
    expect(examples).toHaveLength(2);
    for (const example of examples) {
      const { chronicle, problems } = parseChronicleText(example);
      expect(chronicle?.events.length).toBeGreaterThan(0);
      expect(problems.filter((problem) => problem.code !== "event.sources.missing")).toEqual([]);
    }
  });

  it("names the format as the program does", () => {
    expect(docs).toContain(`"${CHRONICLE_FORMAT}"`);
  });

  it("lists only dates that are read", () => {
    const rows = dateTable.split("\n").filter((line) => line.startsWith("| `"));
    const dates = rows.flatMap((row) =>
      [...(row.split(" | ")[0] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""),
    );
    expect(dates.length).toBeGreaterThan(15);
    for (const date of dates) expect(parseEventDate(date).ok, date).toBe(true);
  });
});
