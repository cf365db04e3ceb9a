/** Messages between the page and the worker that makes sites. */
import type { Brand } from "../model/site/brand";
import type { Lang } from "../model/links/view-link";
import type { TemplateFault } from "./site-template";

export type MediaBlob = { readonly path: string; readonly blob: Blob };

export type PublishRequest = {
  /** JSON, `throughline/1`. */
  readonly chronicle: string;
  /** Files that it names by a path. */
  readonly media: readonly MediaBlob[];
  readonly brand: Brand;
  readonly address?: string | undefined;
  readonly languages: readonly Lang[];
  /** Of the app whose files the site gets. */
  readonly folder: string;
};

export type PublishProgress = {
  readonly stage: "pictures" | "template" | "pages" | "zip";
  readonly done: number;
  readonly count: number;
};

/** How many files of each kind. */
export type SiteContents = {
  readonly pages: number;
  readonly events: number;
  readonly stories: number;
  readonly pictures: number;
  readonly app: number;
};

/** `unreadable`: the chronicle; `worker`: refused by the browser, or failed. */
export type PublishFault = TemplateFault | "unreadable" | "too-many-files" | "no-space" | "worker" | "cancelled";

export type PublishResult =
  | {
      readonly ok: true;
      readonly zip: Blob;
      readonly files: number;
      readonly contents: SiteContents;
      /** Paths of media that are not in it, see `publishedMedium`, and names of pictures inside the file. */
      readonly refused: readonly string[];
      /** Pictures that readers will wait for, the largest first. */
      readonly large: readonly { readonly path: string; readonly bytes: number }[];
      /** The first picture for social networks. */
      readonly social?: Blob | undefined;
    }
  /** @param detail  a path or message for the user to pass on */
  | { readonly ok: false; readonly fault: PublishFault; readonly detail?: string | undefined };

export type SitePublisher = {
  /** The first response: the worker runs. */
  greet(): true;
  publish(request: PublishRequest, onProgress: (progress: PublishProgress) => void): Promise<PublishResult>;
};
