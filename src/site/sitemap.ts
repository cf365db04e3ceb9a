/** Addresses of all pages for search engines: https://www.sitemaps.org/protocol.html, with the languages of each page. */
import type { Lang } from "../model/links/view-link";
import type { Site, SiteFile, SiteTimeline } from "../model/site/site";
import { datedCorrections } from "./corrections";
import { ROBOTS_PATH, SITEMAP_PATH, firstLanguage, fullAddress, libraryPage, pathsOf } from "./paths";
import { XML_START, xmlText } from "./xml";

/** Of the protocol, for one file. */
const MAX_URLS = 50_000;
/** The protocol allows 50 MB before compression; addresses are ASCII. */
const MAX_LENGTH = 45_000_000;

/** @returns `sitemap.xml`, its parts if it needs several, and `robots.txt`; nothing if the site has no address */
export function sitemapFiles(site: Site, maxUrls = MAX_URLS): readonly SiteFile[] {
  const sitemap = fullAddress(site, SITEMAP_PATH);
  if (sitemap === undefined) return [];
  const robots = { path: ROBOTS_PATH, content: `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n` };
  const parts = partsOf(entriesOf(site), maxUrls);
  const [only] = parts;
  if (parts.length <= 1) return [{ path: SITEMAP_PATH, content: urlSet(only ?? []) }, robots];
  const files = parts.map((entries, i) => ({ path: `sitemap-${i + 1}.xml`, content: urlSet(entries) }));
  const list = files.map(({ path }) => `  <sitemap><loc>${xmlText(fullAddress(site, path) ?? "")}</loc></sitemap>`);
  const content = `${XML_START}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${list.join("\n")}\n</sitemapindex>\n`;
  return [{ path: SITEMAP_PATH, content }, ...files, robots];
}

function* entriesOf(site: Site): Generator<string> {
  if (site.isLibrary) yield* inLanguages(site, (lang) => libraryPage(site, lang));
  for (const timeline of site.timelines) {
    const { chronicle } = timeline;
    const paths = pathsOf(site, timeline);
    yield* inLanguages(site, paths.main, lastCorrection(timeline));
    for (const { id } of chronicle.stories) yield* inLanguages(site, (lang) => paths.story(id, lang));
    for (const { id } of chronicle.events) yield* inLanguages(site, (lang) => paths.event(id, lang));
  }
}

/** The only day of a change that a chronicle tells; which event it was about, it does not. */
const lastCorrection = ({ chronicle }: SiteTimeline): string | undefined => datedCorrections(chronicle.meta)[0]?.date;

/** One entry per language, each with all of them, as search engines want it. */
function* inLanguages(site: Site, pathIn: (lang: Lang) => string, changed?: string): Generator<string> {
  const addressIn = (lang: Lang) => xmlText(fullAddress(site, pathIn(lang)) ?? "");
  const link = (lang: string, address: string) =>
    `    <xhtml:link rel="alternate" hreflang="${lang}" href="${address}"/>\n`;
  const links =
    site.languages.length < 2
      ? ""
      : site.languages.map((lang) => link(lang, addressIn(lang))).join("") +
        link("x-default", addressIn(firstLanguage(site)));
  for (const lang of site.languages) {
    const day = changed === undefined ? "" : `    <lastmod>${changed}</lastmod>\n`;
    yield `  <url>\n    <loc>${addressIn(lang)}</loc>\n${day}${links}  </url>\n`;
  }
}

function partsOf(entries: Iterable<string>, maxUrls: number): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    let part = parts.at(-1);
    if (!part || part.length >= maxUrls || length + entry.length > MAX_LENGTH) {
      parts.push((part = []));
      length = 0;
    }
    part.push(entry);
    length += entry.length;
  }
  return parts;
}

const urlSet = (entries: readonly string[]): string =>
  `${XML_START}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join("")}</urlset>\n`;
