/**
 * Makes the files of a site from a build and chronicles: the one way of `npm run build`, `npm run site` and "Publish", in
 * Node and in browsers, byte for byte the same. Nothing here uses the clock, random values or the network.
 */
import { accentPath, brandFiles, faviconPath, logoPath } from "./brand-assets";
import { feedFiles } from "./feed";
import { hostingFiles } from "./hosting-files";
import { howToPublish } from "./how-to-publish";
import { libraryFiles } from "./library-files";
import { manifestOf } from "./manifest";
import { mainPage } from "./main-page";
import { movedPages } from "./moved-pages";
import { oembedFiles } from "./oembed";
import { type ReadingPageOptions, eventPages, storyPages } from "./reading-pages";
import { cachedFile, isCached, withFiles } from "./service-worker-file";
import { sitemapFiles } from "./sitemap";
import { socialPictures } from "./social/social-pictures";
import {
  LIBRARY_SCRIPT,
  LIBRARY_STYLE,
  READING_STYLE,
  type Template,
  WORKER_PART,
  isOfApp,
  pagePart,
} from "./template";
import type { Site, SiteFile, SiteTimeline } from "../model/site/site";

/** Lists the files of the site, so that those of an older one can be told from files that someone else put there. */
export const FILES_OF_SITE = "site-files.json";

/** Pictures beyond this are loaded when they are shown, not put on the device of everyone who opens the site. */
const MAX_CACHED_MEDIA_BYTES = 20_000_000;
const isMedium = (path: string): boolean => path.startsWith("data/") && !path.endsWith(".json");

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What is not copied from the build: pages and data of the site. */
export async function* ownFiles(site: Site, template: Template): AsyncGenerator<SiteFile> {
  const { brand, languages, timelines } = site;
  // Networks read pictures by full addresses only.
  const hasPictures = site.address !== undefined;
  for (const lang of languages) {
    const page = textOf(await template.read(pagePart(lang)));
    for (const timeline of timelines) {
      const path = timeline.pages[lang];
      if (path !== undefined) yield { path, content: mainPage(site, timeline, lang, page, hasPictures) };
    }
  }
  const accent = accentPath(brand);
  const reading: ReadingPageOptions = {
    styles: [styleOf(READING_STYLE, template), ...(accent === undefined ? [] : [accent])],
    icon: faviconPath(brand),
    logo: brand.logo && logoPath(brand.logo),
    hasPictures,
  };
  for (const timeline of timelines) {
    yield* eventPages(site, timeline, reading);
    yield* storyPages(site, timeline, reading);
    yield* movedPages(site, timeline, reading.styles);
    yield* feedFiles(site, timeline);
    yield* oembedFiles(site, timeline);
    yield* dataFiles(timeline);
  }
  yield* sitemapFiles(site);
  yield* socialPictures(site, template);
  yield* brandFiles(brand);
  if (site.isLibrary) {
    yield* libraryFiles(site, {
      style: styleOf(LIBRARY_STYLE, template),
      hasPictures,
    });
    yield { path: "library.js", content: await template.read(LIBRARY_SCRIPT) };
  }
  yield { path: "app.webmanifest", content: manifestOf(site) };
}

async function* dataFiles({ dataPath, text, media }: SiteTimeline): AsyncGenerator<SiteFile> {
  yield { path: dataPath, content: text };
  const folder = dataPath.slice(0, dataPath.lastIndexOf("/") + 1);
  // One after another: many pictures at once may not fit into the memory.
  for (const { path, read } of media) yield { path: folder + path, content: await read() };
}

/** @throws if the build does not have it */
function styleOf(name: RegExp, { files }: Template): string {
  const style = files.find((path) => name.test(path));
  if (style === undefined) throw new Error(`The template has no file ${name.source}.`);
  return style;
}

/**
 * @param template  a build
 * @returns every file of the site, each once, the service worker last
 * @throws if the template cannot be read or lacks a part
 */
export async function* makeSite(site: Site, template: Template): AsyncGenerator<SiteFile> {
  const cached: ReturnType<typeof cachedFile>[] = [];
  const made = new Set<string>();
  let mediaBytes = 0;
  const noted = (file: SiteFile): SiteFile => {
    if (made.has(file.path)) throw new Error(`${file.path} is made twice`);
    made.add(file.path);
    if (!isCached(file.path)) return file;
    const bytes = bytesOf(file.content);
    if (isMedium(file.path)) mediaBytes += bytes.length;
    if (!isMedium(file.path) || mediaBytes <= MAX_CACHED_MEDIA_BYTES) cached.push(cachedFile(file.path, bytes));
    return file;
  };
  for await (const file of ownFiles(site, template)) yield noted(file);
  for (const file of [...hostingFiles(), howToPublish()]) yield noted(file);
  for (const path of template.files)
    if (isOfApp(path) && !made.has(path)) yield noted({ path, content: await template.read(path) });
  yield { path: FILES_OF_SITE, content: `${JSON.stringify({ files: [...made, "sw.js"].sort() }, undefined, 1)}\n` };
  yield { path: "sw.js", content: withFiles(textOf(await template.read(WORKER_PART)), cached) };
}
