/** The pages of events and stories of a timeline, in every language of the site. */
import type { Chronicle, Story, TimelineEvent } from "../model/chronicle/chronicle";
import { NO_FILTER } from "../model/filter/filter";
import { segmentsOf } from "../model/chronicle/media-address";
import { type Lang, type ViewLink, encodeViewLink } from "../model/links/view-link";
import type { Site, SiteFile, SiteTimeline } from "../model/site/site";
import type { ReadingFrame } from "../page/ReadingPage";
import type { HeadFacts } from "../page/SiteHead";
import { renderEventPage } from "../page/render-event-page";
import { renderStoryPage } from "../page/render-story-page";
import { type HeadOptions, type PageContext, eventHead, pageContext, storyHead, timelineTitle } from "./head";
import { relativeLink } from "./paths";

export type ReadingPageOptions = HeadOptions & {
  /** Paths of style sheets: of that made of `page/reading.css`, then of the brand’s. */
  readonly styles: readonly string[];
  /** Path of the brand’s logo. */
  readonly logo?: string | undefined;
};

/** One page per event and language. They come one by one: those of a large chronicle are hundreds of megabytes. */
export function* eventPages(site: Site, timeline: SiteTimeline, options: ReadingPageOptions): Generator<SiteFile> {
  const { chronicle } = timeline;
  const storiesByEvent = storiesOfEvents(chronicle);
  for (const lang of site.languages) {
    const context = pageContext(site, timeline, lang, options);
    const { paths } = context;
    let previous: TimelineEvent | undefined;
    for (let i = 0, event = chronicle.events.at(0); event; i += 1) {
      const next = chronicle.events.at(i + 1);
      const { id } = event;
      const path = paths.event(id, lang);
      const content = renderEventPage(
        frameOf(context, options, path, eventHead(context, event), (one) => paths.event(id, one)),
        {
          event,
          chronicle,
          previous,
          next,
          links: {
            timeline: appLink(context, path, { event: event.id }),
            eventOf: (id) => relativeLink(path, paths.event(id, lang)),
            fileOf: (file) => relativeLink(path, besides(timeline.dataPath, file)),
            stories: (storiesByEvent.get(event.id) ?? []).map(({ id, title }) => ({
              title,
              href: relativeLink(path, paths.story(id, lang)),
            })),
          },
        },
      );
      yield { path, content };
      previous = event;
      event = next;
    }
  }
}

/** One page per story and language. Short versions have none: their steps are in that of the whole story. */
export function* storyPages(site: Site, timeline: SiteTimeline, options: ReadingPageOptions): Generator<SiteFile> {
  const { chronicle } = timeline;
  for (const lang of site.languages) {
    const context = pageContext(site, timeline, lang, options);
    const { paths } = context;
    for (const story of chronicle.stories) {
      const path = paths.story(story.id, lang);
      const frame = frameOf(context, options, path, storyHead(context, story), (one) => paths.story(story.id, one));
      const content = renderStoryPage(frame, {
        story,
        chronicle,
        links: {
          start: appLink(context, path, { story: { id: story.id, step: 1 } }),
          eventOf: (id) => relativeLink(path, paths.event(id, lang)),
        },
      });
      yield { path, content };
    }
  }
}

function frameOf(
  context: PageContext,
  options: ReadingPageOptions,
  path: string,
  head: HeadFacts,
  pathIn: (lang: Lang) => string,
): ReadingFrame {
  const { site, timeline, lang, paths } = context;
  return {
    head,
    styles: options.styles.map((style) => relativeLink(path, style)),
    home: relativeLink(path, paths.main(lang)),
    title: timelineTitle(site, timeline),
    logo: options.logo === undefined ? undefined : relativeLink(path, options.logo),
    others: site.languages
      .filter((one) => one !== lang)
      .map((one) => ({ lang: one, href: relativeLink(path, pathIn(one)) })),
    brand: site.brand,
    meta: timeline.chronicle.meta,
  };
}

/** With its language: on an English page the reader’s own choice would count otherwise. */
const appLink = ({ paths, lang }: PageContext, path: string, view: Partial<ViewLink>): string =>
  `${relativeLink(path, paths.main(lang))}${encodeViewLink({ filter: NO_FILTER, lang, ...view })}`;

/** The path of a file that the chronicle names relative to its own. */
const besides = (dataPath: string, file: string): string =>
  [...dataPath.split("/").slice(0, -1), ...segmentsOf(file)].join("/");

function storiesOfEvents({ stories }: Chronicle): ReadonlyMap<string, readonly Story[]> {
  const found = new Map<string, Story[]>();
  for (const story of stories) {
    for (const id of new Set(story.steps.map(({ event }) => event))) {
      if (id === undefined) continue;
      const list = found.get(id);
      if (list) list.push(story);
      else found.set(id, [story]);
    }
  }
  return found;
}
