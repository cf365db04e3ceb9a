// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { Site } from "../../src/model/site/site";
import { headOf, libraryHeadOf } from "../../src/site/head";
import { ADDRESS, exampleSite, exampleTimeline, parsedHtml } from "./example-site";

const headIn = (site: Site, lang: "en" | "uk" = "en"): Document =>
  parsedHtml(`<!doctype html><html><head>${headOf(site, exampleTimeline(), lang)}</head></html>`);
const property = (page: Document, name: string) =>
  page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content");
const links = (page: Document, selector: string) =>
  [...page.querySelectorAll(`link${selector}`)].map((link) => link.getAttribute("href"));

describe("the head of a main page", () => {
  it("names itself and its languages by full addresses", () => {
    const page = headIn(exampleSite(), "uk");
    expect(page.title).toBe("Дзвін");
    expect(property(page, "description")).toBe("Що сталося з дзвоном");
    expect(links(page, "[rel=canonical]")).toEqual([`${ADDRESS}uk.html`]);
    expect(links(page, "[hreflang]")).toEqual([ADDRESS, `${ADDRESS}uk.html`, ADDRESS]);
    expect(links(page, "[hreflang=x-default]")).toEqual([ADDRESS]);
    expect(links(page, "[rel=license]")).toEqual(["https://creativecommons.org/licenses/by/4.0/"]);
    expect(links(page, '[type="application/atom+xml"]')).toEqual(["./feed-uk.xml"]);
  });

  it("has what previews of links show", () => {
    const page = headIn(exampleSite());
    expect(property(page, "og:type")).toBe("website");
    expect(property(page, "og:title")).toBe("The bell");
    expect(property(page, "og:url")).toBe(ADDRESS);
    expect(property(page, "og:locale")).toBe("en_GB");
    expect(property(page, "og:locale:alternate")).toBe("uk_UA");
    expect(property(page, "og:image")).toBe(`${ADDRESS}social/index-en.png`);
    expect(property(page, "og:image:width")).toBe("1200");
    expect(property(page, "og:image:alt")).toBe("The timeline “The bell” as a picture");
    expect(property(page, "twitter:card")).toBe("summary_large_image");
  });

  it("has nothing absolute of the site where its address is not known", () => {
    const { address: _, ...rest } = exampleSite();
    const html = headOf(rest, exampleTimeline(), "en");
    const page = parsedHtml(html);
    // Search engines take them as full addresses only.
    expect(links(page, "[hreflang]")).toEqual([]);
    expect(property(page, "og:locale:alternate")).toBe("uk_UA");
    expect(links(page, "[rel=canonical]")).toEqual([]);
    expect(property(page, "og:image")).toBeUndefined();
    expect(property(page, "twitter:card")).toBe("summary");
    expect(html).not.toContain("timelines.example");
    expect(html).not.toContain("feed-");
  });

  it("takes names from the brand, in a library only for the library", () => {
    const brand = { ...exampleSite().brand, title: "Bells of the town", description: "All of them" };
    expect(headIn(exampleSite({ brand })).title).toBe("Bells of the town");
    const library = exampleSite({ brand, isLibrary: true });
    const inLibrary = headIn(library);
    expect(inLibrary.title).toBe("The bell");
    expect(property(inLibrary, "og:site_name")).toBe("Bells of the town");
    expect(property(inLibrary, "description")).toBe("What became of a bell");
    const page = parsedHtml(libraryHeadOf(library, "uk"));
    expect(page.title).toBe("Bells of the town");
    expect(links(page, "[rel=canonical]")).toEqual([`${ADDRESS}uk.html`]);
    expect(JSON.parse(page.querySelector("script")?.textContent ?? "")["@type"]).toBe("CollectionPage");
  });

  it("cuts a long description between words", () => {
    const brand = { ...exampleSite().brand, description: "word ".repeat(200) };
    const text = property(headIn(exampleSite({ brand })), "description") ?? "";
    expect(text.length).toBeLessThanOrEqual(301);
    expect(text.endsWith("word…")).toBe(true);
  });
});
