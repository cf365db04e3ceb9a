/** The front page of a library and the index of its search. */
import { en } from "../i18n/en";
import { formatEventDate } from "../i18n/format-date";
import { uk } from "../i18n/uk";
import { pickText } from "../model/localized";
import type { Lang } from "../model/links/view-link";
import type { LibraryEvent, LibraryIndex } from "../model/search/library-search";
import { textsOf } from "../model/search/text-fields";
import type { Site, SiteFile, SiteTimeline } from "../model/site/site";
import { renderLibrary } from "../page/render-library";
import { libraryHeadOf } from "./head";
import { libraryPage } from "./paths";
import { accentPath, faviconPath, logoPath } from "./brand-assets";

export type LibraryTemplate = {
  /** Path of the style sheet. */
  readonly style: string;
  readonly hasPictures: boolean;
};

export function libraryFiles(site: Site, { style, hasPictures }: LibraryTemplate): readonly SiteFile[] {
  const { brand, timelines, languages } = site;
  const alternates = languages.map((lang) => ({ lang, address: `./${libraryPage(site, lang)}` }));
  return languages.flatMap((lang): SiteFile[] => [
    {
      path: libraryPage(site, lang),
      content: renderLibrary({
        lang,
        styles: [style, accentPath(brand)].filter((path) => path !== undefined),
        head: libraryHeadOf(site, lang, { icon: faviconPath(brand), hasPictures }),
        title: brand.title,
        description: brand.description,
        publisher: brand.publisher,
        logo: brand.logo && logoPath(brand.logo),
        footer: brand.footer,
        timelines,
        other: alternates.find((one) => one.lang !== lang),
      }),
    },
    { path: `data/search-${lang}.json`, content: JSON.stringify(indexOf(timelines, lang)) },
  ]);
}

function indexOf(timelines: readonly SiteTimeline[], lang: Lang): LibraryIndex {
  const { dates } = lang === "uk" ? uk : en;
  return {
    timelines: timelines.map(({ pages, chronicle }) => ({
      page: pages[lang] ?? "",
      title: pickText(chronicle.meta.title, lang).text,
    })),
    events: timelines.flatMap(({ chronicle }, timeline) =>
      chronicle.events.map((event): LibraryEvent => {
        const { people, places, summary } = textsOf(event, chronicle);
        return {
          timeline,
          id: event.id,
          title: pickText(event.title, lang).text,
          date: formatEventDate(event.date, lang, dates),
          text: [people, places, summary].join(" ").replace(/\s+/g, " ").trim(),
        };
      }),
    ),
  };
}
