// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { type ExportMetadata, fillSingleFile, readSingleFile, noticesInPage } from "../../src/model/single-file";

const TEMPLATE = `<!doctype html>
<body><script type="application/json" id="kit-facts"></script>
<script type="application/json" id="kit-chronicle"></script>
<script type="text/plain" id="kit-notices">MIT &lt;me@example.org></script></body>`;
const FACTS: ExportMetadata = {
  format: "throughline-kit/1",
  start: "?lang=uk",
  madeOn: "2026-11-25",
  home: "https://t.example/a/",
};

const pageOf = (html: string) => new DOMParser().parseFromString(html, "text/html");
const fill = (chronicle: string, facts = FACTS) => fillSingleFile(TEMPLATE, { facts, chronicle }).join("");

describe("the one file", () => {
  it("gives back what was put into it", () => {
    const page = pageOf(fill('{"a":1}'));
    expect(readSingleFile(page)).toEqual({ facts: FACTS, chronicle: '{"a":1}' });
    expect(noticesInPage(page)).toBe("MIT <me@example.org>");
  });

  it("holds texts that look like markup as texts", () => {
    const text = `</script><script>alert(1)</script><!-- <script> ]]> & \u2028`;
    const html = fill(JSON.stringify({ text }), { ...FACTS, start: `?q=${text}` });
    const page = pageOf(html);
    expect(page.scripts.length).toBe(3);
    const singleFile = readSingleFile(page);
    expect(JSON.parse(singleFile?.chronicle ?? "")).toEqual({ text });
    expect(singleFile?.facts?.start).toBe(`?q=${text}`);
  });

  it("is not made of an answer that is no template", () => {
    for (const answer of [
      "",
      "<!doctype html><title>Sign in</title>",
      TEMPLATE.slice(20),
      TEMPLATE.replace("kit-facts", "x"),
    ])
      expect(() => fillSingleFile(answer, { facts: FACTS, chronicle: "{}" })).toThrow("no place for the");
  });

  it("keeps its chronicle when its metadata is invalid", () => {
    for (const facts of [
      "",
      "{",
      "null",
      '{"format":"throughline-kit/9"}',
      JSON.stringify({ ...FACTS, home: "javascript:1" }),
    ]) {
      const html = TEMPLATE.replace('facts">', `facts">${facts}`).replace('chronicle">', 'chronicle">{}');
      expect(readSingleFile(pageOf(html))).toEqual({ facts: undefined, chronicle: "{}" });
    }
  });

  it("is nothing in a page that has no chronicle in it", () => {
    expect(readSingleFile(pageOf(TEMPLATE))).toBeUndefined();
    expect(readSingleFile(pageOf("<p id='kit-chronicle'>{}</p>"))).toBeUndefined();
    expect(noticesInPage(pageOf("<p>"))).toBeUndefined();
  });
});
