/**
 * Lets other sites discover how to embed a timeline from its address (oEmbed 1.0, https://oembed.com): a file with the
 * answer and a link to it in the page. Both need absolute addresses.
 */
import { pickText } from "../model/localized";
import type { Site, SiteFile, SiteTimeline } from "../model/site/site";
import { firstLanguage, fullAddress, pathsOf } from "./paths";

const WIDTH_PX = 640;
const HEIGHT_PX = 480;
const CACHE_S = 86_400;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const pathOf = ({ folder }: SiteTimeline): string => `${folder}oembed.json`;

const titleOf = (site: Site, { chronicle }: SiteTimeline): string =>
  pickText(chronicle.meta.title, firstLanguage(site)).text;

/** @returns nothing for a site without an address */
export function oembedLink(site: Site, timeline: SiteTimeline): string {
  const address = fullAddress(site, pathOf(timeline));
  if (address === undefined) return "";
  return `<link rel="alternate" type="application/json+oembed" href="${escaped(address)}" title="${escaped(titleOf(site, timeline))}"/>`;
}

/** @returns nothing for a site without an address */
export function oembedFiles(site: Site, timeline: SiteTimeline): readonly SiteFile[] {
  const { brand } = site;
  const lang = firstLanguage(site);
  const home = fullAddress(site, pathsOf(site, timeline).main(lang));
  if (home === undefined) return [];
  const title = titleOf(site, timeline);
  const frame = new URL(home);
  frame.searchParams.set("mode", "embed");
  const attributes = {
    src: frame.href,
    title,
    width: WIDTH_PX,
    height: HEIGHT_PX,
    loading: "lazy",
    allow: "fullscreen",
  };
  const written = Object.entries({ ...attributes, frameborder: 0 }).map(
    ([name, value]) => `${name}="${escaped(String(value))}"`,
  );
  const answer = {
    version: "1.0",
    type: "rich",
    title,
    provider_name: pickText(brand.publisher?.name ?? title, lang).text,
    provider_url: brand.publisher?.url ?? home,
    cache_age: CACHE_S,
    width: WIDTH_PX,
    height: HEIGHT_PX,
    html: `<iframe ${written.join(" ")}></iframe>`,
  };
  return [{ path: pathOf(timeline), content: `${JSON.stringify(answer, undefined, 2)}\n` }];
}
