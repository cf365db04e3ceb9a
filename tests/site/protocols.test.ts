// @vitest-environment jsdom
/** What machines read of a site, by the rules of its formats: Open Graph, Atom (RFC 4287), the sitemap protocol. */
import { describe, expect, it } from "vitest";
import type { Site } from "../../src/model/site/site";
import { feedFiles } from "../../src/site/feed";
import { headOf, libraryHeadOf } from "../../src/site/head";
import { eventPages, storyPages } from "../../src/site/reading-pages";
import { sitemapFiles } from "../../src/site/sitemap";
import { ADDRESS, exampleSite, exampleTimeline, parsedHtml, parsedXml } from "./example-site";

const timeline = exampleTimeline();
const inLibrary = { ...timeline, pages: { en: "bell.html", uk: "bell.uk.html" }, folder: "bell/" };
const ofTown = { ...timeline, pages: { en: "town.html", uk: "town.uk.html" }, folder: "town/" };
const SITES: readonly (readonly [string, Site])[] = [
  ["a site", exampleSite()],
  ["a site in one language", exampleSite({ languages: ["uk"] })],
  ["a library", exampleSite({ isLibrary: true, timelines: [inLibrary, ofTown] })],
];
const OPTIONS = { styles: ["assets/reading.css"], hasPictures: true };
const isFull = (address: string | null | undefined) =>
  address?.startsWith("https://") === true && URL.canParse(address);

function headsOf(site: Site): readonly Document[] {
  const reading = site.timelines.flatMap((one) => [
    ...eventPages(site, one, OPTIONS),
    ...storyPages(site, one, OPTIONS),
  ]);
  const heads = site.languages.flatMap((lang) => [
    ...site.timelines.map((one) => headOf(site, one, lang)),
    ...(site.isLibrary ? [libraryHeadOf(site, lang)] : []),
  ]);
  return [
    ...reading.map(({ content }) => parsedHtml(String(content))),
    ...heads.map((head) => parsedHtml(`<!doctype html><html><head>${head}</head></html>`)),
  ];
}

/** https://ogp.me: what every page must have, and what goes with a picture. */
function openGraphFaults(page: Document): readonly string[] {
  const metas = [...page.querySelectorAll("meta[property]")].map(
    (meta) => [meta.getAttribute("property") ?? "", meta.getAttribute("content") ?? ""] as const,
  );
  const all = (name: string) => metas.flatMap(([property, content]) => (property === name ? [content] : []));
  const at = (name: string) => metas.findIndex(([property]) => property === name);
  const once = ["og:title", "og:type", "og:image", "og:url", "og:description", "og:site_name", "og:locale"];
  return [
    ...once.filter((name) => all(name).length !== 1 || all(name)[0] === ""),
    ...["og:image", "og:url"].filter((name) => !all(name).every(isFull)),
    ...["website", "article"].filter((kind) => all("og:type").includes(kind)).slice(1),
    ...(/^[a-z]{2}_[A-Z]{2}$/.test(all("og:locale")[0] ?? "") ? [] : ["og:locale is no language_TERRITORY"]),
    ...(all("og:locale:alternate").includes(all("og:locale")[0] ?? "") ? ["og:locale:alternate is og:locale"] : []),
    // Structured properties belong to the picture before them.
    ...["type", "width", "height", "alt"].filter((part) => at(`og:image:${part}`) < at("og:image")),
    ...(all("og:url")[0] === page.querySelector("link[rel=canonical]")?.getAttribute("href") ? [] : ["og:url"]),
  ];
}

const ATOM = "http://www.w3.org/2005/Atom";
/** RFC 3339, as RFC 4287 (3.3) wants dates. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function atomFaults(text: string): readonly string[] {
  const feed = parsedXml(text).documentElement;
  const children = (parent: Element, name: string) =>
    [...parent.children].filter((child) => child.localName === name && child.namespaceURI === ATOM);
  const textsIn = (parent: Element, name: string) => children(parent, name).map((child) => child.textContent.trim());
  const faults: string[] = [];
  const must = (isTrue: boolean, fault: string) => void (isTrue || faults.push(fault));
  must(feed.localName === "feed" && feed.namespaceURI === ATOM, "4.1.1 the root is atom:feed");
  const entries = children(feed, "entry");
  for (const one of [feed, ...entries]) {
    const known = ["author", "category", "contributor", "id", "link", "rights", "title", "updated"];
    const own =
      one === feed ? ["entry", "generator", "icon", "logo", "subtitle"] : ["content", "published", "source", "summary"];
    for (const { localName } of one.children)
      must([...known, ...own].includes(localName), `4.1 ${one.localName} has ${localName}`);
    for (const name of ["id", "title", "updated"])
      must(textsIn(one, name).length === 1 && textsIn(one, name)[0] !== "", `4.1 ${one.localName} has one ${name}`);
    must(URL.canParse(textsIn(one, "id")[0] ?? ""), "4.2.6 an id is an absolute IRI");
    must(DATE.test(textsIn(one, "updated")[0] ?? ""), "3.3 a date");
    const links = children(one, "link");
    const alternates = links.filter((link) => (link.getAttribute("rel") ?? "alternate") === "alternate");
    const kinds = alternates.map((link) => `${link.getAttribute("type")} ${link.getAttribute("hreflang")}`);
    must(new Set(kinds).size === kinds.length, "4.1 one alternate of a type and language");
    for (const link of links) must(isFull(link.getAttribute("href")), "4.2.7 a link has an address");
    must(one === feed || alternates.length > 0 || children(one, "content").length === 1, "4.1.2 content or alternate");
    for (const content of children(one, "content"))
      must((content.getAttribute("type") ?? "text") !== "text" || content.children.length === 0, "4.1.3 text is text");
  }
  must(
    children(feed, "author").length > 0 || entries.every((entry) => children(entry, "author").length > 0),
    "4.1.1 the feed has an author",
  );
  for (const author of children(feed, "author"))
    must(textsIn(author, "name").length === 1, "3.2.1 a person has a name");
  must(
    children(feed, "link").some((link) => link.getAttribute("rel") === "self"),
    "4.1.1 the feed links to itself",
  );
  const ids = entries.map((entry) => textsIn(entry, "id")[0]);
  must(new Set(ids).size === ids.length, "4.1.1 entries have ids of their own");
  const [updated = ""] = textsIn(feed, "updated");
  must(
    entries.every((entry) => (textsIn(entry, "updated")[0] ?? "") <= updated),
    "4.2.15 the feed is as new as its entries",
  );
  return faults;
}

const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML = "http://www.w3.org/1999/xhtml";

/** https://www.sitemaps.org/protocol.html; languages: https://developers.google.com/search/docs/specialty/international/localized-versions */
function sitemapFaults(text: string): readonly string[] {
  const root = parsedXml(text).documentElement;
  const faults: string[] = [];
  const must = (isTrue: boolean, fault: string) => void (isTrue || faults.push(fault));
  must(root.localName === "urlset" && root.namespaceURI === SITEMAP, "the root is urlset");
  must(
    new TextEncoder().encode(text).length <= 52_428_800 && root.children.length <= 50_000,
    "50 MB, 50,000 addresses",
  );
  const alternates = new Map<string, string>();
  for (const url of root.children) {
    must(url.localName === "url" && url.namespaceURI === SITEMAP, "urlset has urls only");
    const own = [...url.children].filter((child) => child.namespaceURI === SITEMAP);
    const names = own.map(({ localName }) => localName);
    must(
      names[0] === "loc" && names.slice(1).every((name) => ["lastmod", "changefreq", "priority"].includes(name)),
      "loc first",
    );
    must(new Set(names).size === names.length, "each once");
    const address = own[0]?.textContent ?? "";
    must(isFull(address) && address.length < 2_048, "loc is a full address below 2,048 characters");
    must(address.startsWith(ADDRESS), "loc is below the folder of the sitemap");
    for (const day of own.filter(({ localName }) => localName === "lastmod"))
      must(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(day.textContent), "lastmod is a W3C date");
    const links = [...url.children].filter((child) => child.namespaceURI === XHTML);
    for (const link of links) {
      must(link.localName === "link" && link.getAttribute("rel") === "alternate", "xhtml:link rel=alternate");
      must(/^(?:[a-z]{2}|x-default)$/.test(link.getAttribute("hreflang") ?? ""), "hreflang");
    }
    const all = links.map((link) => `${link.getAttribute("hreflang")} ${link.getAttribute("href")}`).join("\n");
    must(links.length === 0 || links.some((link) => link.getAttribute("href") === address), "a page names itself");
    must(!alternates.has(address), "each address once");
    alternates.set(address, all);
  }
  // Search engines ignore a link that the other page does not return.
  for (const [address, all] of alternates)
    for (const line of all.split("\n").filter((one) => one !== ""))
      must(
        alternates.get(line.slice(line.indexOf(" ") + 1)) === all,
        `${address}: the other language returns the links`,
      );
  return faults;
}

describe.each(SITES)("%s", (_name, site) => {
  it("has what the Open Graph protocol asks for on every page", () => {
    for (const page of headsOf(site)) expect(openGraphFaults(page), page.title).toEqual([]);
  });

  it("has feeds by the rules of Atom", () => {
    for (const one of site.timelines) {
      const feeds = feedFiles(site, one);
      expect(feeds).toHaveLength(site.languages.length);
      for (const { content } of feeds) expect(atomFaults(String(content))).toEqual([]);
    }
  });

  it("has a sitemap by the protocol", () => {
    const [sitemap, robots] = sitemapFiles(site);
    expect(sitemapFaults(String(sitemap?.content))).toEqual([]);
    // https://www.rfc-editor.org/rfc/rfc9309: groups of rules, each begun by its user agents.
    expect(String(robots?.content)).toMatch(/^User-agent: \*\nAllow: \/\n\nSitemap: https:\/\/\S+\n$/);
  });
});

describe("the checks", () => {
  const [feed] = feedFiles(exampleSite(), timeline);
  const [sitemap] = sitemapFiles(exampleSite());
  it("see what is wrong", () => {
    const broken = (text: unknown, from: RegExp, to: string) => String(text).replace(from, to);
    expect(atomFaults(broken(feed?.content, /<author>.*<\/author>/, ""))).toEqual(["4.1.1 the feed has an author"]);
    expect(atomFaults(broken(feed?.content, /T00:00:00Z<\/updated>/, "</updated>"))).toContain("3.3 a date");
    expect(sitemapFaults(broken(sitemap?.content, /<xhtml:link[^>]*hreflang="uk"[^>]*>/, ""))).not.toEqual([]);
    expect(sitemapFaults(broken(sitemap?.content, /<loc>https:/, "<loc>http:"))).not.toEqual([]);
    const page = parsedHtml(
      headOf(exampleSite(), timeline, "en").replace('property="og:url"', 'property="og:address"'),
    );
    expect(openGraphFaults(page)).toContain("og:url");
  });
});
