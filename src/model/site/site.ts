/** A site to publish: one timeline, or a library of several, with the app. */
import type { PlainChronicle } from "../chronicle/chronicle";
import type { Lang } from "../links/view-link";
import type { Brand } from "./brand";

/** A picture, or other medium, that the chronicle names by a path. */
export type SiteMedium = {
  /** From the folder of the chronicle. */
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
};

export type SiteTimeline = {
  readonly chronicle: PlainChronicle;
  /** The chronicle as the file that readers load. */
  readonly text: string;
  /** From the root of the site: `data/thimble-hill.json`, in a library `data/thimble-hill/timeline.json`. */
  readonly dataPath: string;
  readonly media: readonly SiteMedium[];
  /** Pictures inside its file that are not published, since they cannot be read, as `event.jpeg`. */
  readonly refused?: readonly string[] | undefined;
  /** Its page in each language of the site, in the root: `index.html`, `uk.html`; in a library `thimble-hill.html`. */
  readonly pages: Readonly<Partial<Record<Lang, string>>>;
  /** Before the paths of its pages of events and stories and its pictures: `""`, in a library `thimble-hill/`. */
  readonly folder: string;
};

export type Site = {
  /** Where it will be, with a trailing slash. Without it, nothing that needs absolute addresses is written. */
  readonly address?: string | undefined;
  readonly brand: Brand;
  /** Of the interface; the first is that of `index.html`. */
  readonly languages: readonly Lang[];
  readonly timelines: readonly SiteTimeline[];
  /** Whether `index.html` lists the timelines instead of being one. */
  readonly isLibrary: boolean;
  /** Whether further sites can be made from it: it holds the template. */
  readonly canPublish?: boolean | undefined;
};

/** One file of a site. */
export type SiteFile = {
  /** From the root of the site, with slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
};
