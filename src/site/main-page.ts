/** The page of a timeline: the app, with the chronicle as HTML and what the app has to know about the site. */
import { renderPage } from "../page/render-page";
import type { Lang } from "../model/links/view-link";
import { logoWidthOf } from "../model/site/brand-files";
import type { Brand } from "../model/site/brand";
import type { Site, SiteTimeline } from "../model/site/site";
import { DEFAULT_FACTS, type SiteFacts } from "../model/site/site-facts";
import { logoPath, withBrand } from "./brand-assets";
import { headOf } from "./head";
import { oembedLink } from "./oembed";
import { fillPage, jsonElement } from "./template";

/** @param page  the template of the page in this language */
export function mainPage(site: Site, timeline: SiteTimeline, lang: Lang, page: string, hasPictures: boolean): string {
  const head = headOf(site, timeline, lang, { hasPictures });
  const body = renderPage(timeline.chronicle, lang, timeline.pages, brandFacts(site.brand));
  return fillPage(withBrand(page, site.brand), {
    head: `${head}${oembedLink(site, timeline)}${jsonElement('type="application/json" id="site"', factsOf(site, timeline))}`,
    body,
  });
}

function factsOf({ brand, isLibrary, canPublish }: Site, { dataPath, pages }: SiteTimeline): SiteFacts {
  const shown = brandFacts(brand);
  return {
    chronicle: dataPath,
    pages,
    ...(isLibrary && { library: "index.html" }),
    ...(shown && { brand: shown }),
    ...(canPublish && { canPublish, example: DEFAULT_FACTS.example }),
  };
}

/** @returns `undefined` for a brand that shows nothing */
function brandFacts({ publisher, logo, licence, contact, footer }: Brand): SiteFacts["brand"] {
  if (!publisher && !logo && !licence && contact === undefined && footer.length === 0) return undefined;
  return {
    ...(publisher && { publisher }),
    ...(logo && { logo: logoPath(logo), logoWidth: logoWidthOf(logo) }),
    ...(licence && { licence }),
    ...(contact !== undefined && { contact }),
    ...(footer.length > 0 && { footer }),
  };
}
