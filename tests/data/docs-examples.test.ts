import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDateText } from "../../src/formats/dates/date-text";
import { readHeading } from "../../src/formats/fields/roles";
import { isUserStoryText } from "../../src/model/stories/user-story-id";
import { readUserStoryFile } from "../../src/model/stories/user-story";
import { readTimelines } from "../../src/model/user-chronicles/timelines-file";
import { isTimelinesText } from "../../src/model/user-chronicles/user-chronicle-id";
import { parseChronicleText } from "../../src/model/chronicle/read-chronicle";
import { CHRONICLE_FORMAT } from "../../src/model/chronicle/read-steps";
import { parseEventDate } from "../../src/model/dates/event-date";

const docs = readFileSync("docs/formats.md", "utf8");
const all = [...docs.matchAll(/```json\n([\s\S]+?)```/g)].map((match) => match[1] ?? "");
const stories = all.filter((example) => isUserStoryText(example));
const timelines = all.filter((example) => isTimelinesText(example));
const examples = all.filter((example) => !isUserStoryText(example) && !isTimelinesText(example));
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

  it("has an example of a user story file that is read whole", () => {
    expect(stories).toHaveLength(1);
    for (const story of stories)
      expect(readUserStoryFile(story)).toMatchObject({ stories: [{ version: 3 }], problems: [] });
  });

  it("has an example of a file of timelines that is read whole", () => {
    expect(timelines).toHaveLength(1);
    for (const file of timelines)
      expect(readTimelines(file)).toMatchObject({
        drafts: [{ content: { events: [{}, {}] } }],
        unread: 0,
        stories: {},
      });
  });

  it("names the format as the program does", () => {
    expect(docs).toContain(`"${CHRONICLE_FORMAT}"`);
  });

  it("lists only names of columns that are known", () => {
    const table = docs.slice(docs.indexOf("### Tables"), docs.indexOf("Several actors or places"));
    const rows = table.split("\n").filter((line) => line.startsWith("| ") && line.includes("`"));
    const names = rows.flatMap((row) =>
      [...(row.split(" | ")[1] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""),
    );
    const values = new Set(["yes", "confirmed", "claimed", "disputed", "reported", "підтверджено", "uk"]);
    expect(names.length).toBeGreaterThan(90);
    for (const name of names)
      if (!values.has(name)) expect([name, readHeading(name).meaning !== undefined]).toEqual([name, true]);
  });

  it("lists only dates that are read", () => {
    const rows = dateTable.split("\n").filter((line) => line.startsWith("| `"));
    const dates = rows.flatMap((row) =>
      [...(row.split(" | ")[0] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""),
    );
    expect(dates.length).toBeGreaterThan(15);
    for (const date of dates) expect(parseEventDate(date).ok, date).toBe(true);
  });

  it("is correct about the dates of tables", () => {
    const [, section = ""] = /### Dates in other formats\n([\s\S]+?)\n### /.exec(docs) ?? [];
    const [, refused = ""] = /\nNot read: ([\s\S]+?)\n\n/.exec(`${section}\n`) ?? [];
    const quoted = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
    const cells = section
      .split("\n")
      .flatMap((line) => (line.startsWith("| `") ? quoted(line.split(" | ")[0] ?? "") : []));
    // Times follow a day; 3/4/2022 is ambiguous, and 05:00-07:00 is alone in its column.
    const dates = cells
      .filter((text) => text !== "3/4/2022" && !/^\d\d:/.test(text))
      .map((text) => text.replace("…", "24.02.2022"));
    expect(dates.length).toBeGreaterThan(50);
    for (const date of dates) expect([date, readDateText(date).ok]).toEqual([date, true]);
    const notRead = quoted(refused);
    expect(notRead).toEqual(["-500", "2014.1", "2022 or 2023", "CST"]);
    for (const date of notRead) expect([date, readDateText(date).ok]).toEqual([date, false]);
  });
});
