// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { sitemapFiles } from "../../src/site/sitemap";
import { ADDRESS, exampleSite, exampleTimeline, parsedXml } from "./example-site";

const locations = (text: unknown): readonly (string | null)[] =>
  [...parsedXml(String(text)).querySelectorAll("loc")].map((loc) => loc.textContent);

describe("the sitemap", () => {
  const files = sitemapFiles(exampleSite());

  it("names every page in every language once", () => {
    const all = locations(files[0]?.content);
    // Two main pages, two of the story, eight of events.
    expect(all).toHaveLength(12);
    expect(new Set(all).size).toBe(12);
    expect(all.slice(0, 4)).toEqual([
      ADDRESS,
      `${ADDRESS}uk.html`,
      `${ADDRESS}story/tour.html`,
      `${ADDRESS}story/uk/tour.html`,
    ]);
  });

  it("gives the languages of each page, and the day of a change where it is known", () => {
    const entries = [...parsedXml(String(files[0]?.content)).querySelectorAll("url")];
    for (const entry of entries) {
      const langs = [...entry.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link")].map((link) =>
        link.getAttribute("hreflang"),
      );
      expect(langs).toEqual(["en", "uk", "x-default"]);
    }
    expect(entries.map((entry) => entry.querySelector("lastmod")?.textContent ?? "").join("")).toBe(
      "2025-05-162025-05-16",
    );
  });

  it("is in robots.txt", () => {
    expect(files.map(({ path }) => path)).toEqual(["sitemap.xml", "robots.txt"]);
    expect(files[1]?.content).toContain(`Sitemap: ${ADDRESS}sitemap.xml`);
  });

  it("has parts with an index where there are too many pages", () => {
    const [index, ...rest] = sitemapFiles(exampleSite(), 5);
    expect(locations(index?.content)).toEqual([1, 2, 3].map((n) => `${ADDRESS}sitemap-${n}.xml`));
    const parts = rest.filter(({ path }) => path.startsWith("sitemap-"));
    expect(parts.map(({ content }) => locations(content).length)).toEqual([5, 5, 2]);
  });

  it("of a library begins with its list", () => {
    const timeline = { ...exampleTimeline(), pages: { en: "bell.html", uk: "uk-bell.html" }, folder: "bell/" };
    const all = locations(sitemapFiles(exampleSite({ timelines: [timeline], isLibrary: true }))[0]?.content);
    expect(all.slice(0, 4)).toEqual([ADDRESS, `${ADDRESS}uk.html`, `${ADDRESS}bell.html`, `${ADDRESS}uk-bell.html`]);
    expect(all).toContain(`${ADDRESS}bell/event/uk/cast.html`);
  });

  it("is not made without an address", () => {
    const { address: _, ...rest } = exampleSite();
    expect(sitemapFiles(rest)).toEqual([]);
  });
});
