/** The head of each page of a site: what search engines, feed readers and previews of links read. */
import { formatEventDate } from "../i18n/format-date";
import { doubtAfter } from "../i18n/doubt";
import type { Story, TimelineEvent } from "../model/chronicle/chronicle";
import type { Lang } from "../model/links/view-link";
import { type LocalizedText, pickText } from "../model/localized";
import type { Site, SiteTimeline } from "../model/site/site";
import { type HeadFacts, SiteHead } from "../page/SiteHead";
import { PAGE_MESSAGES, READING_MESSAGES, renderIn } from "../page/page-languages";
import { createElement } from "react";
import { feedDay } from "./feed";
import {
  type TimelinePaths,
  firstLanguage,
  fullAddress,
  libraryPage,
  libraryPicture,
  pathsOf,
  relativeLink,
} from "./paths";
import { type DataContext, eventData, storyData, structuredDataText, timelineData } from "./structured-data";

export type HeadOptions = {
  /** Path of the icon; without it the page names none. */
  readonly icon?: string | undefined;
  /** False if no social pictures are made. */
  readonly hasPictures?: boolean | undefined;
};

/** The name of a timeline on its site: the brand’s, unless that names the library. */
export const timelineTitle = (site: Site, { chronicle }: SiteTimeline): LocalizedText =>
  (site.isLibrary ? undefined : site.brand.title) ?? chronicle.meta.title;

/** @returns `<title>` and all that follows from the chronicle and the brand, as HTML, for the main page of a timeline */
export function headOf(site: Site, timeline: SiteTimeline, lang: Lang, options: HeadOptions = {}): string {
  const context = pageContext(site, timeline, lang, options);
  const { paths, data } = context;
  const path = paths.main(lang);
  return renderHead({
    ...sharedFacts({ ...context, path, pathIn: paths.main }),
    title: data.name,
    name: data.name,
    description: shortened(data.description || data.name),
    kind: "website",
    structuredData: structuredDataText(timelineData(data, fullAddress(site, path))),
  });
}

/** The same for the page that lists the timelines of a library. */
export function libraryHeadOf(site: Site, lang: Lang, options: HeadOptions = {}): string {
  const { brand } = site;
  const names = site.timelines.map(({ chronicle }) => textOf(chronicle.meta.title, lang)).join("; ");
  const title = textOf(brand.title, lang) || names;
  const description = shortened(textOf(brand.description, lang) || names);
  const address = fullAddress(site, libraryPage(site, lang));
  return renderHead({
    ...addressFacts(site, lang, libraryPage(site, lang), (one) => libraryPage(site, one)),
    lang,
    title,
    name: title,
    siteName: title,
    description,
    kind: "website",
    picture: pictureFact(site, libraryPicture(lang), lang, title, options),
    licence: brand.licence?.url,
    icon: iconFrom(libraryPage(site, lang), options),
    structuredData: structuredDataText({
      "@type": "CollectionPage",
      name: title,
      description,
      url: address,
      inLanguage: lang,
      hasPart: site.timelines.map((timeline) => ({
        "@type": "Dataset",
        name: textOf(timeline.chronicle.meta.title, lang),
        description: textOf(timeline.chronicle.meta.description, lang) || undefined,
        url: fullAddress(site, pathsOf(site, timeline).main(lang)),
      })),
    }),
  });
}

export type PageContext = {
  readonly site: Site;
  readonly timeline: SiteTimeline;
  readonly paths: TimelinePaths;
  readonly lang: Lang;
  readonly data: DataContext;
  readonly options: HeadOptions;
  readonly hasFeed: boolean;
};

export function eventHead(context: PageContext, event: TimelineEvent): HeadFacts {
  const { site, paths, lang, data } = context;
  const { messages } = data;
  const headline = `${textOf(event.title, lang)}${doubtAfter(event, messages)}`;
  const text = textOf(event.contentNote ?? event.summary, lang);
  const description = shortened(`${formatEventDate(event.date, lang, messages.dates)}. ${text}`.trim());
  const pathIn = (one: Lang) => paths.event(event.id, one);
  const page = { headline, description, address: fullAddress(site, pathIn(lang)) };
  return {
    ...sharedFacts({ ...context, path: pathIn(lang), pathIn }),
    title: `${headline} – ${data.name}`,
    name: headline,
    description,
    kind: "article",
    structuredData: structuredDataText(eventData(data, event, page)),
  };
}

export function storyHead(context: PageContext, story: Story): HeadFacts {
  const { site, paths, lang, data, options } = context;
  const headline = textOf(story.title, lang);
  const description = shortened(textOf(story.summary, lang) || headline);
  const pathIn = (one: Lang) => paths.story(story.id, one);
  const page = { headline, description, address: fullAddress(site, pathIn(lang)) };
  return {
    ...sharedFacts({ ...context, path: pathIn(lang), pathIn }),
    title: `${headline} – ${data.name}`,
    name: headline,
    description,
    kind: "article",
    picture: pictureFact(site, paths.storyPicture(story.id, lang), lang, headline, options),
    structuredData: structuredDataText(storyData(data, page)),
  };
}

/** What the pages of a timeline in one language share; its feed is looked for once. */
export const pageContext = (site: Site, timeline: SiteTimeline, lang: Lang, options: HeadOptions): PageContext => ({
  site,
  timeline,
  lang,
  options,
  paths: pathsOf(site, timeline),
  data: dataContext(site, timeline, lang),
  hasFeed: feedDay(site, timeline) !== undefined,
});

function dataContext(site: Site, timeline: SiteTimeline, lang: Lang): DataContext {
  return {
    chronicle: timeline.chronicle,
    brand: site.brand,
    lang,
    messages: PAGE_MESSAGES[lang],
    name: textOf(timelineTitle(site, timeline), lang),
    description: textOf(
      (site.isLibrary ? undefined : site.brand.description) ?? timeline.chronicle.meta.description,
      lang,
    ),
    home: fullAddress(site, pathsOf(site, timeline).main(lang)),
    file: fullAddress(site, timeline.dataPath),
  };
}

type SharedParts = Omit<PageContext, "data"> & { readonly path: string; readonly pathIn: (lang: Lang) => string };

function sharedFacts({ site, timeline, paths, lang, path, pathIn, options, hasFeed }: SharedParts) {
  const title = textOf(timelineTitle(site, timeline), lang);
  const licence = timeline.chronicle.meta.licence ?? site.brand.licence;
  return {
    ...addressFacts(site, lang, path, pathIn),
    lang,
    siteName: textOf(site.brand.title, lang) || title,
    picture: pictureFact(site, paths.picture(lang), lang, title, options),
    licence: licence?.url,
    feed: hasFeed
      ? { href: relativeLink(path, paths.feed(lang)), title: READING_MESSAGES[lang].feedTitle(title) }
      : undefined,
    icon: iconFrom(path, options),
  };
}

function addressFacts(site: Site, lang: Lang, path: string, pathIn: (lang: Lang) => string) {
  return {
    address: fullAddress(site, pathIn(lang)),
    alternates: site.languages.map((one) => ({
      lang: one,
      href: fullAddress(site, pathIn(one)) ?? relativeLink(path, pathIn(one)),
    })),
    otherwise: fullAddress(site, pathIn(firstLanguage(site))),
  };
}

/** Previews of links need full addresses of pictures. */
function pictureFact(site: Site, path: string, lang: Lang, title: string, { hasPictures = true }: HeadOptions) {
  const address = fullAddress(site, path);
  return address === undefined || !hasPictures ? undefined : { address, alt: READING_MESSAGES[lang].pictureOf(title) };
}

const iconFrom = (path: string, { icon }: HeadOptions): string | undefined =>
  icon === undefined ? undefined : relativeLink(path, icon);

const renderHead = (facts: HeadFacts): string => renderIn(facts.lang, createElement(SiteHead, { facts }));

const textOf = (text: LocalizedText | undefined, lang: Lang): string => pickText(text, lang).text;

const MAX_DESCRIPTION_LENGTH = 300;

/** Cut between words: search engines show about 160 characters, previews up to 300. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= MAX_DESCRIPTION_LENGTH) return line;
  const cut = line.slice(0, MAX_DESCRIPTION_LENGTH);
  const end = cut.lastIndexOf(" ");
  return `${end > MAX_DESCRIPTION_LENGTH / 2 ? cut.slice(0, end) : [...cut].slice(0, -1).join("")}…`;
}
