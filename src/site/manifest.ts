/** The web app manifest (https://www.w3.org/TR/appmanifest/) of a site: browsers can install it under its own name. */
import { pickText } from "../model/localized";
import { faviconPath } from "./brand-assets";
import type { Site } from "../model/site/site";

/** Home screens cut longer names. */
const MAX_SHORT_NAME = 24;

export function manifestOf({ brand, languages: [lang = "en"], timelines: [timeline] }: Site): string {
  const meta = timeline?.chronicle.meta;
  const name = pickText(brand.title ?? meta?.title, lang).text;
  const short = pickText(brand.title ?? meta?.shortTitle ?? meta?.title, lang).text;
  const description = pickText(brand.description ?? meta?.description, lang).text;
  const icon = (file: string, sizePx: number) => ({
    src: `./icons/${file}.png`,
    sizes: `${sizePx}x${sizePx}`,
    type: "image/png",
  });
  const manifest = {
    name,
    short_name: short.length <= MAX_SHORT_NAME ? short : name,
    ...(description !== "" && { description }),
    lang,
    id: "./",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#f7f6f2",
    theme_color: "#f7f6f2",
    icons: brand.favicon
      ? [{ src: `./${faviconPath(brand)}`, sizes: "any", type: brand.favicon.type }]
      : [icon("icon-192", 192), icon("icon-512", 512), { ...icon("icon-maskable-512", 512), purpose: "maskable" }],
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
