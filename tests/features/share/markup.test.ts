// @vitest-environment jsdom
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkdown, markdownLink } from "../../../src/features/share/markdown-link";
import { escapeHtml, htmlLink, oneLine } from "../../../src/features/share/markup";

const NASTY = `](javascript:x) <b> & "q" 'a'\n# \u2028 *x* _y_ \`z\` [w] ~~v~~ a|b $1$ &lt;`;
const ADDRESS = "https://timeline.example/?event=a&q=(b)";

describe("a link in HTML", () => {
  it("has the address and the title back when it is read", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "grapheme" }), fc.constant(NASTY)),
        fc.webUrl({ withQueryParameters: true }),
        (title, url) => {
          const { body } = new DOMParser().parseFromString(htmlLink(title, url), "text/html");
          expect(body.childNodes.length).toBe(1);
          const link = body.firstChild as HTMLAnchorElement;
          expect([link.localName, link.attributes.length, link.children.length]).toEqual(["a", 1, 0]);
          expect(link.getAttribute("href")).toBe(url);
          expect(link.textContent).toBe(oneLine(title));
        },
      ),
    );
  });

  it("is written as one expects", () => {
    expect(htmlLink(`"Us" & <them>`, ADDRESS)).toBe(
      `<a href="https://timeline.example/?event=a&amp;q=(b)">&quot;Us&quot; &amp; &lt;them&gt;</a>`,
    );
    expect(escapeHtml("it’s 'plain'")).toBe("it’s 'plain'");
  });
});

describe("a link in Markdown", () => {
  it("leaves plain titles as they are", () => {
    expect(markdownLink("The Russia–Ukraine war, 2013–2025", "https://timeline.example/")).toBe(
      "[The Russia–Ukraine war, 2013–2025](https://timeline.example/)",
    );
  });

  it("takes the meaning from every sign that has one", () => {
    expect(escapeMarkdown(`](x) <b> & "c"`)).toBe(String.raw`\](x) \<b\> \& "c"`);
    expect(escapeMarkdown(String.raw`*a* _b_ \c [d]`)).toBe(String.raw`\*a\* \_b\_ \\c \[d\]`);
    expect(escapeMarkdown("`a` ~~b~~ c|d &lt;")).toBe("\\`a\\` \\~\\~b\\~\\~ c\\|d \\&lt;");
  });

  it("stays on one line, with no bracket that would end it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.constant(NASTY)), (title) => {
        const written = markdownLink(title, ADDRESS);
        const text = written.slice(1, written.lastIndexOf("]("));
        // Without escaped characters nothing is left that Markdown interprets.
        expect(text.replace(/\\[!-/:-@[-`{-~]/g, "")).not.toMatch(/[\\`*_[\]<>&~|\n\r\u2028\u2029]/);
        expect(text.replace(/\\([!-/:-@[-`{-~])/g, "$1")).toBe(oneLine(title));
      }),
    );
  });

  it("has no bracket of the address that would end it", () => {
    expect(markdownLink("a", ADDRESS)).toBe("[a](https://timeline.example/?event=a&q=%28b%29)");
    expect(new URL("https://timeline.example/?q=%28b%29").searchParams.get("q")).toBe("(b)");
  });
});

describe("a title on one line", () => {
  it("has neither breaks nor control characters", () => {
    expect(oneLine(" a\r\n\tb\u0000\u2029 c\u0085d ")).toBe("a b c d");
  });
});
