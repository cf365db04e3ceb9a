import { describe, expect, it } from "vitest";
import { writeMarkdown } from "../../src/export/files/write-markdown";
import { HOSTILE } from "../fixtures/chronicles/any-chronicle";
import { bundledChronicle } from "../fixtures/chronicles/bundled";
import { smallChronicle } from "../fixtures/chronicles/small";
import { documentOf } from "./documents";

describe("Markdown", () => {
  it("is a document of periods and events, with dates in words, status, claimant and linked sources", () => {
    const chronicle = smallChronicle([
      {
        id: "a",
        date: "2022-04-01~",
        title: "The *storm*",
        summary: "First line.\nSecond line.\n\n# no heading",
        lane: "war",
        status: "claimed",
        claimedBy: "the navy",
        sources: [{ title: "Log", publisher: "Harbour", date: "2022-05", url: "https://example.org/a_(b)" }],
      },
    ]);
    expect(writeMarkdown(documentOf(chronicle))).toBe(
      [
        "# A small chronicle",
        "1 Apr 2022 · 1 event",
        "**Topics**",
        "- **Military**\n- **Diplomacy**\n- **Economy**",
        "## Invasion (since 24 February 2022)",
        "### The \\*storm\\*",
        "**about 1 April 2022** · Military · *Claimed: the navy*",
        "First line.\\\nSecond line.",
        "\\# no heading",
        "Sources:",
        "- [Log](https://example.org/a_%28b%29), Harbour, May 2022",
        "",
      ]
        .join("\n\n")
        .replace(/\n\n$/, "\n"),
    );
  });

  it("shows every text as it is", () => {
    const chronicle = smallChronicle(
      HOSTILE.map((hostile, index) => ({
        id: `e${index}`,
        date: "2022",
        title: `x${hostile}`,
        summary: hostile,
        lane: "war",
      })),
    );
    const text = writeMarkdown(documentOf(chronicle));
    expect(text).not.toMatch(/(?<!\\)</);
    expect(text).not.toMatch(/(?<!\\)\]\(javascript:/);
    expect(text).toContain("\\# heading");
    expect(text).toContain("1\\. list");
    expect(text).toContain(String.raw`\[link\](javascript:alert(1))`);
  });

  it("speaks Ukrainian too", () => {
    const text = writeMarkdown(documentOf(bundledChronicle(), "uk"));
    expect(text).toMatch(/^# \p{Script=Cyrillic}/u);
    expect(text.match(/^###? /gm)?.length).toBeGreaterThanOrEqual(bundledChronicle().events.length);
  });
});
