/** A site from the texts of chronicle files. */
import { slugOf } from "../formats/texts/slug";
import type { PlainChronicle } from "../model/chronicle/chronicle";
import { parseChronicleText } from "../model/chronicle/read-chronicle";
import { pickText } from "../model/localized";
import { LANGS, type Lang } from "../model/links/view-link";
import { type Brand, NO_BRAND } from "../model/site/brand";
import type { Site, SiteMedium, SiteTimeline } from "../model/site/site";
import { picturesAsFiles } from "./pictures-as-files";

export type SiteInput = {
  /** A chronicle file in our own format. */
  readonly text: string;
  /** The file name of its data without extension; by default from its title. */
  readonly name?: string | undefined;
  /** Files that it names by a path, see `publishedMedium`. Pictures inside the text become files too. */
  readonly media?: readonly SiteMedium[] | undefined;
};

export type SiteOptions = {
  readonly address?: string | undefined;
  readonly brand?: Brand | undefined;
  /** Of the interface, at least one; the first is that of `index.html`. */
  readonly languages?: readonly Lang[] | undefined;
  readonly canPublish?: boolean | undefined;
};

/**
 * One chronicle becomes a site of its own, several become a library.
 * @throws if a chronicle cannot be read, or there is none
 */
export function siteOf(inputs: readonly SiteInput[], options: SiteOptions = {}): Site {
  const { address, brand = NO_BRAND, languages = LANGS, canPublish } = options;
  const isLibrary = inputs.length > 1;
  const taken = new Set(["index", "library", ...LANGS]);
  const timelines = inputs.map(({ text: input, name, media: beside = [] }): SiteTimeline => {
    const { text: plain, media: inside, refused } = picturesAsFiles(input);
    const media = [...new Map([...beside, ...inside].map((medium) => [medium.path, medium])).values()];
    const { chronicle, text } = branded(plain, isLibrary ? undefined : brand);
    const slug = unique(
      name ?? (slugOf(pickText(chronicle.meta.title, languages[0] ?? "en").text) || "timeline"),
      taken,
    );
    return {
      chronicle,
      text,
      // Two timelines may name different pictures by the same path.
      dataPath: isLibrary ? `data/${slug}/timeline.json` : `data/${slug}.json`,
      media,
      refused,
      pages: pageFiles(isLibrary ? slug : undefined, languages),
      folder: isLibrary ? `${slug}/` : "",
    };
  });
  if (timelines.length === 0) throw new Error("A site needs a timeline.");
  return { address, brand, languages, timelines, isLibrary, canPublish };
}

/** A site of one timeline is called what the publisher calls it. @param brand  `undefined` leaves the text as it is */
function branded(
  text: string,
  brand: Brand | undefined,
): { readonly chronicle: PlainChronicle; readonly text: string } {
  const chronicle = read(text);
  const { title, description, licence } = brand ?? {};
  if (title === undefined && description === undefined && licence === undefined) return { chronicle, text };
  const file = JSON.parse(text) as { readonly meta: Record<string, unknown> };
  const { shortTitle, ...meta } = file.meta;
  const renamed = JSON.stringify({
    ...file,
    meta: {
      ...meta,
      ...(title === undefined ? { shortTitle } : { title }),
      ...(description !== undefined && { description }),
      // The licence of the texts, if they have one, holds.
      ...(licence !== undefined && meta["licence"] === undefined && { licence }),
    },
  });
  return { chronicle: read(renamed), text: renamed };
}

function read(text: string): PlainChronicle {
  const { chronicle, problems } = parseChronicleText(text);
  if (!chronicle) throw new Error(`The chronicle cannot be read: ${JSON.stringify(problems.slice(0, 3))}`);
  return chronicle;
}

/** @returns file names in the root of the site: `index.html`, `uk.html`; in a library `slug.html`, `slug.uk.html` */
function pageFiles(slug: string | undefined, languages: readonly Lang[]): Readonly<Partial<Record<Lang, string>>> {
  const entries = languages.map((lang, index) => {
    const stem = index === 0 ? (slug ?? "index") : slug === undefined ? lang : `${slug}.${lang}`;
    return [lang, `${stem}.html`] as const;
  });
  return Object.fromEntries(entries);
}

/** Compared without case: on some disks "A" and "a" are one file. */
function unique(slug: string, taken: Set<string>): string {
  let name = slug;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${slug}-${n}`;
  taken.add(name.toLowerCase());
  return name;
}
