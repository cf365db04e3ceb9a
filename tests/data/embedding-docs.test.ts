import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ATTRIBUTES } from "../../src/embed/timeline-element";
import { openEnvelope, readCommand } from "../../src/model/embed/embed-message";
import { heightDialects } from "../../src/model/embed/height-messages";
import { decodeViewLink } from "../../src/model/links/view-link";
import { parseChronicleText } from "../../src/model/chronicle/read-chronicle";
import { cleanLink } from "../../src/model/links/clean-link";

const docs = readFileSync("docs/embedding.md", "utf8");
const protocol = readFileSync("src/model/embed/embed-protocol.ts", "utf8");
const chronicle = parseChronicleText(readFileSync("public/data/russia-ukraine-war.json", "utf8")).chronicle!;

/** Names in backticks in the first column of the table below a heading or a line. */
function firstColumn(after: string): readonly string[] {
  const table =
    docs
      .slice(docs.indexOf(after))
      .split("\n\n")
      .find((part) => part.startsWith("|")) ?? "";
  return table
    .split("\n")
    .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
}

const typesOf = (part: string): Set<string> =>
  new Set([...part.matchAll(/type: "([a-z]+)"/g)].map(([, type = ""]) => type));

describe("the page about embedding", () => {
  it("lists the attributes that the element has", () => {
    expect(firstColumn("Attributes. On a link").toSorted()).toEqual([...ATTRIBUTES].sort());
  });

  it("lists the messages and errors that the protocol has", () => {
    const [toTimeline = "", fromTimeline = ""] = protocol.split("export type EmbedErrorCode");
    expect(new Set(firstColumn("### To the timeline"))).toEqual(new Set(["type", ...typesOf(toTimeline)]));
    expect(new Set(firstColumn("### From the timeline"))).toEqual(new Set(["type", ...typesOf(fromTimeline)]));
    const codes = [...fromTimeline.split(";", 1)[0]!.matchAll(/"([a-z-]+)"/g)].map(([, code = ""]) => code);
    expect(codes).toHaveLength(7);
    expect(docs.match(/\| `code` [\s\S]+?\n\n/)?.[0].match(/^\| `[a-z-]+`/gm)).toEqual(
      ["code", ...codes].map((code) => `| \`${code}\``),
    );
  });

  it("shows messages that are understood and name what there is", () => {
    const examples = JSON.parse(/```json\n([\s\S]+?)```/.exec(docs)?.[1] ?? "") as object[];
    expect(examples).toHaveLength(7);
    const types = examples.map((example) => {
      const opened = openEnvelope(example);
      if (!opened?.ok) return "refused";
      const read = readCommand(opened.envelope);
      if (!read) return "hello";
      if (!read.ok) return read.error.message;
      const { command } = read;
      if (command.type === "go") expect(chronicle.eventsById.has(command.event ?? "")).toBe(true);
      if (command.type === "story") expect(chronicle.stories.map(({ id }) => id)).toContain(command.story);
      if (command.type === "filter") expect(cleanLink(command, chronicle).problems).toEqual([]);
      return command.type;
    });
    expect(types).toEqual(["hello", "go", "story", "filter", "theme", "lang", "print"]);
  });

  it("documents the messages for heights", () => {
    const announced = heightDialects({ search: "?childId=ID", hash: "#amp=1&secret=SECRET" }).map((announce) =>
      announce(432),
    );
    const [, amp, pym, wordpress] = announced;
    const written = (message: unknown) => JSON.stringify(message).replaceAll(/"(\w+)":/g, "$1:");
    const row = docs.replaceAll(/\{ | \}|(?<=[:,]) /g, (gap) => gap.trim());
    for (const message of [amp, pym, wordpress]) expect(row).toContain(`\`${written(message)}\``);
  });

  it("links to views that there are", () => {
    const queries = [...docs.matchAll(/https:\/\/timeline\.example\/\?([\w=&.,-]+)/g)].map(([, query = ""]) => query);
    expect(queries.length).toBeGreaterThan(4);
    for (const query of queries) {
      const { link } = decodeViewLink(query.replace(/&?mode=embed&?/, ""));
      expect(cleanLink({ event: link.event, filter: link.filter }, chronicle).problems).toEqual([]);
    }
  });

  it("points to headings and files that there are", () => {
    const headings = [...docs.matchAll(/^#+ (.+)$/gm)].map(([, text = ""]) =>
      text
        .toLowerCase()
        .replaceAll(/[^\w\s-]/g, "")
        .trim()
        .replaceAll(/\s+/g, "-"),
    );
    const links = [...docs.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target);
    expect(links.length).toBeGreaterThan(10);
    const broken = links.filter((target) =>
      target.startsWith("#") ? !headings.includes(target.slice(1)) : !existsSync(`docs/${target.split("#", 1)[0]}`),
    );
    expect(broken).toEqual([]);
  });
});
