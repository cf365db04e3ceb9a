/** Corrections of a timeline as a feed: Atom (RFC 4287), one for each language. */
import { dateFormatter } from "../i18n/format-date";
import { parseUrl } from "../model/links/parse-url";
import type { Lang } from "../model/links/view-link";
import { allTexts, pickText } from "../model/localized";
import type { Site, SiteFile, SiteTimeline } from "../model/site/site";
import { READING_MESSAGES } from "../page/page-languages";
import { type Correction, datedCorrections, isDay } from "./corrections";
import { fullAddress, pathsOf } from "./paths";
import { XML_START, xmlText } from "./xml";

/**
 * The day of the feed: of the last correction, else the last day that the timeline covers.
 * @returns `undefined` if there is no feed: without an address of the site or any such day, which a feed must have
 */
export function feedDay(site: Site, { chronicle: { meta } }: SiteTimeline): string | undefined {
  if (site.address === undefined || parseUrl(site.address) === undefined) return undefined;
  const last = datedCorrections(meta)[0]?.date ?? meta.coverage?.to;
  return last !== undefined && isDay(last) ? last : undefined;
}

export function feedFiles(site: Site, timeline: SiteTimeline): readonly SiteFile[] {
  const day = feedDay(site, timeline);
  if (day === undefined) return [];
  const { feed } = pathsOf(site, timeline);
  return site.languages.map((lang) => ({ path: feed(lang), content: feedText(site, timeline, lang, day) }));
}

function feedText(site: Site, timeline: SiteTimeline, lang: Lang, day: string): string {
  const { meta } = timeline.chronicle;
  const paths = pathsOf(site, timeline);
  const messages = READING_MESSAGES[lang];
  const name = pickText((site.isLibrary ? undefined : site.brand.title) ?? meta.title, lang).text;
  const address = fullAddress(site, paths.feed(lang)) ?? "";
  const page = fullAddress(site, paths.main(lang)) ?? "";
  const licence = meta.licence ?? site.brand.licence;
  const author = pickText(site.brand.publisher?.name, lang).text || name;
  const formatDay = dateFormatter(lang, { day: "numeric", month: "long", year: "numeric" });
  const ids = new Set<string>();
  const entries = datedCorrections(meta).map((correction) => {
    const { date, version, text } = correction;
    const picked = pickText(text, lang);
    const title = `${messages.correctionOf(formatDay.format(Date.parse(`${date}T00:00:00Z`)))}${version === undefined ? "" : `, ${messages.inVersion(version)}`}`;
    let id = entryId(address, correction);
    while (ids.has(id)) id += "-2";
    ids.add(id);
    return [
      "  <entry>",
      `    <title>${xmlText(title)}</title>`,
      `    <id>${xmlText(id)}</id>`,
      `    <updated>${date}T00:00:00Z</updated>`,
      `    <link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
      `    <content type="text"${picked.isFallback && picked.lang !== undefined ? ` xml:lang="${xmlText(picked.lang)}"` : ""}>${xmlText(picked.text)}</content>`,
      "  </entry>",
    ].join("\n");
  });
  return [
    `${XML_START}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `  <title>${xmlText(messages.feedTitle(name))}</title>`,
    `  <id>${xmlText(address)}</id>`,
    `  <updated>${day}T00:00:00Z</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(address)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
    `  <author><name>${xmlText(author)}</name></author>`,
    ...(licence === undefined ? [] : [`  <rights>${xmlText(licence.name)}</rights>`]),
    ...entries,
    "</feed>\n",
  ].join("\n");
}

/**
 * A `tag:` URI (RFC 4151) that stays the same wherever the correction is in the list. Another text is another entry, so that readers
 * of the feed see the change.
 */
function entryId(feed: string, { date, text }: Correction): string {
  const { hostname = "localhost", pathname = "/" } = parseUrl(feed) ?? {};
  return `tag:${hostname},${date}:${pathname}/${hashOf(allTexts(text).join("\n"))}`;
}

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), as eight hexadecimal digits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
