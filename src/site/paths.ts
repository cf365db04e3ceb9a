/** The path of every file of a site that belongs to a timeline, and the links between them. */
import type { Lang } from "../model/links/view-link";
import type { Site, SiteTimeline } from "../model/site/site";

export const SITEMAP_PATH = "sitemap.xml";
export const ROBOTS_PATH = "robots.txt";

/** All paths are from the root of the site, with slashes. */
export type TimelinePaths = {
  /** The page with the app. */
  readonly main: (lang: Lang) => string;
  /** @throws RangeError if the timeline has no such event */
  readonly event: (id: string, lang: Lang) => string;
  /** @throws RangeError if the timeline has no such story */
  readonly story: (id: string, lang: Lang) => string;
  /** Social pictures: of the timeline, and of a story. */
  readonly picture: (lang: Lang) => string;
  readonly storyPicture: (id: string, lang: Lang) => string;
  readonly feed: (lang: Lang) => string;
};

/** The language of `index.html`. */
export const firstLanguage = ({ languages }: Pick<Site, "languages">): Lang => languages[0] ?? "en";

export function pathsOf(site: Pick<Site, "languages">, timeline: SiteTimeline): TimelinePaths {
  const { chronicle, folder, pages } = timeline;
  const first = firstLanguage(site);
  const folderIn = (kind: string, lang: Lang) => `${folder}${kind}/${lang === first ? "" : `${lang}/`}`;
  // Most sites need the names of events many times, and some not at all.
  const events = lazily(() => fileNames(idsOf(chronicle.events)));
  const stories = lazily(() => fileNames(idsOf(chronicle.stories)));
  return {
    main: (lang) => pages[lang] ?? pages[first] ?? "index.html",
    event: (id, lang) => `${folderIn("event", lang)}${nameOf(events(), id)}.html`,
    story: (id, lang) => `${folderIn("story", lang)}${nameOf(stories(), id)}.html`,
    picture: (lang) => `${folder}social/index-${lang}.png`,
    storyPicture: (id, lang) => `${folder}social/story-${nameOf(stories(), id)}-${lang}.png`,
    feed: (lang) => `${folder}feed-${lang}.xml`,
  };
}

/** The page that lists the timelines of a library. */
export const libraryPage = (site: Pick<Site, "languages">, lang: Lang): string =>
  lang === firstLanguage(site) ? "index.html" : `${lang}.html`;

/** The social picture of that page. Timelines of a library have folders, so it is nobody else's. */
export const libraryPicture = (lang: Lang): string => `social/index-${lang}.png`;

/**
 * A link from one file of the site to another, by file name: not every host serves index.html for a folder.
 * @param from  path of the page with the link
 */
export function relativeLink(from: string, to: string): string {
  const [here, there] = [from.split("/"), to.split("/")];
  let shared = 0;
  while (shared < here.length - 1 && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const up = "../".repeat(here.length - 1 - shared);
  return `${up === "" ? "./" : up}${there.slice(shared).map(encodeURIComponent).join("/")}`;
}

/**
 * The full address of a file; that of the site itself for index.html, since a page should have one address.
 * @returns `undefined` if it is not known where the site will be
 */
export function fullAddress({ address }: Pick<Site, "address">, path: string): string | undefined {
  if (address === undefined) return undefined;
  const home = address.endsWith("/") ? address : `${address}/`;
  return path === "index.html" ? home : `${home}${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** Names that Windows gives to devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * File names for ids, without extension. Ids are safe as they are, except on disks that do not tell upper from lower case,
 * and for the names of devices on Windows: the later one gets a number, which no other id has.
 */
export function fileNames(ids: Iterable<string>): ReadonlyMap<string, string> {
  const all = [...new Set(ids)];
  const reserved = new Set(all.map((id) => id.toLowerCase()));
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const id of all) {
    // The names of devices are taken with any extension, so a number after them does not help.
    const wanted = DEVICE.test(id) ? `id-${id}` : id;
    const isFree = wanted === id && !taken.has(id.toLowerCase());
    const name = isFree ? id : freeName(wanted, (one) => taken.has(one) || reserved.has(one));
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return names;
}

function freeName(wanted: string, isTaken: (lowerCase: string) => boolean): string {
  let name = wanted;
  for (let n = 2; isTaken(name.toLowerCase()); n += 1) name = `${wanted}-${n}`;
  return name;
}

function* idsOf(items: Iterable<{ readonly id: string }>): Generator<string> {
  for (const { id } of items) yield id;
}

function nameOf(names: ReadonlyMap<string, string>, id: string): string {
  const name = names.get(id);
  if (name === undefined) throw new RangeError(`a page of "${id}", which the timeline does not have`);
  return name;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
