/** A site to publish: one timeline, or a library of several, with the app. */
import type { Chronicle } from "../chronicle/chronicle";
import type { Lang } from "../links/view-link";
import type { Brand } from "./brand";

export type SiteTimeline = {
  readonly chronicle: Chronicle;
  /** The chronicle as the file that readers load. */
  readonly text: string;
  /** From the root of the site, such as `data/thimble-hill.json`. */
  readonly dataPath: string;
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
};

/** One file of a site. */
export type SiteFile = {
  /** From the root of the site, with slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
};
