// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feedFiles } from "../../src/site/feed";
import { xmlText } from "../../src/site/xml";
import { smallChronicle } from "../fixtures/chronicles/small";
import { ADDRESS, FULL_EVENTS, FULL_REST, exampleSite, exampleTimeline, parsedXml } from "./example-site";

const withMeta = (meta: object) =>
  exampleTimeline(smallChronicle(FULL_EVENTS, { ...FULL_REST, meta: { ...FULL_REST.meta, ...meta } }));
const textsOf = (parent: ParentNode, selector: string) =>
  [...parent.querySelectorAll(selector)].map((one) => one.textContent.replaceAll(/\s/g, " "));

describe("the feed of corrections", () => {
  const files = feedFiles(exampleSite(), exampleTimeline());

  it("is there in each language, newest first", () => {
    expect(files.map(({ path }) => path)).toEqual(["feed-en.xml", "feed-uk.xml"]);
    const [en, uk] = files.map(({ content }) => parsedXml(String(content)));
    expect(textsOf(en!, "entry > title")).toEqual([
      "Correction of 16 May 2025",
      "Correction of 1 March 2025, version 1.0.1",
    ]);
    expect(textsOf(en!, "entry > content")).toEqual(["Added: the bell rings.", "The weight was wrong."]);
    expect(textsOf(en!, "updated")).toEqual(["2025-05-16T00:00:00Z", "2025-05-16T00:00:00Z", "2025-03-01T00:00:00Z"]);
    expect(textsOf(uk!, "entry > title")[1]).toBe("Виправлення від 1 березня 2025 р., версія 1.0.1");
    expect(uk!.querySelector("content")?.getAttribute("xml:lang")).toBe("en");
  });

  it("has what RFC 4287 asks for", () => {
    for (const { path, content } of files) {
      const feed = parsedXml(String(content)).documentElement;
      expect(feed.namespaceURI).toBe("http://www.w3.org/2005/Atom");
      expect(feed.querySelector(":scope > id")?.textContent).toBe(`${ADDRESS}${path}`);
      expect(feed.querySelector(":scope > link[rel=self]")?.getAttribute("href")).toBe(`${ADDRESS}${path}`);
      expect(textsOf(feed, "author > name")).toHaveLength(1);
      const ids = textsOf(feed, "entry > id");
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^tag:timelines\.example,\d{4}-\d\d-\d\d:\/bells\/feed-/);
    }
  });

  it("keeps the id of a correction when others are added", () => {
    const added = { date: "2025-05-16", text: "Another" };
    const before = textsOf(parsedXml(String(files[0]?.content)), "entry > id");
    const [after] = feedFiles(exampleSite(), withMeta({ corrections: [added, ...FULL_REST.meta.corrections] }));
    const ids = textsOf(parsedXml(String(after?.content)), "entry > id");
    expect(ids).toHaveLength(3);
    expect(ids).toEqual(expect.arrayContaining(before));
  });

  it("leaves out days that do not exist, and tells equal texts apart", () => {
    const corrections = ["2025-02-31", "2025-02-01", "2025-02-01"].map((date) => ({ date, text: "Same" }));
    const [feed] = feedFiles(exampleSite(), withMeta({ corrections }));
    const ids = textsOf(parsedXml(String(feed?.content)), "entry > id");
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });

  it("without corrections has the last day covered, and without that is not made", () => {
    const [feed] = feedFiles(exampleSite(), withMeta({ corrections: [] }));
    expect(textsOf(parsedXml(String(feed?.content)), "updated")).toEqual(["1970-12-31T00:00:00Z"]);
    expect(feedFiles(exampleSite(), withMeta({ corrections: [], coverage: undefined }))).toEqual([]);
  });

  it("is XML whatever the texts are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const root = parsedXml(`<a b="${xmlText(text)}">${xmlText(text)}</a>`).documentElement;
        // Each forbidden character has one in its place.
        expect(root.textContent).toHaveLength(text.length);
      }),
      { numRuns: 50 },
    );
    expect(xmlText("a\u0000\u000b\ud800\uffff<&'\"")).toBe("a\ufffd\ufffd\ufffd\ufffd&lt;&amp;&#39;&quot;");
    const [feed] = feedFiles(
      exampleSite(),
      withMeta({ title: "]]> <b>&amp;", corrections: FULL_REST.meta.corrections }),
    );
    expect(textsOf(parsedXml(String(feed?.content)), "feed > title")).toEqual(["Corrections: ]]> <b>&amp;"]);
  });
});
