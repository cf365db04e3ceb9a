/** The template of a site: the files of a build, with pages that still lack their chronicle. */
import type { Lang } from "../model/links/view-link";

/** Written by the build (scripts/vite/site-template.ts), not part of the sites made from it. */
const PARTS = "publish/";
export const WORKER_PART = `${PARTS}sw.txt`;
/** Draws SVG as PNG. */
export const RENDERER_PART = `${PARTS}resvg.wasm`;
export const LIBRARY_SCRIPT = `${PARTS}library.js`;
/** Of the front page of several timelines. */
export const LIBRARY_STYLE = /^assets\/library-[\w-]{8}\.css$/;
/** Of the pages of events and stories. */
export const READING_STYLE = /^assets\/reading-[\w-]{8}\.css$/;
export const pagePart = (lang: Lang): string => `${PARTS}page-${lang}.txt`;

export type Template = {
  /** Paths of all files of the build. */
  readonly files: readonly string[];
  /** Rejects if the file cannot be read. */
  readonly read: (path: string) => Promise<Uint8Array>;
};

/**
 * What belongs to one site and not to the app: its pages and data, our demonstration and examples, and what is made anew.
 * `index.html` and its like are in the root, as are `sw.js` and the manifest.
 */
const OF_ONE_SITE =
  /^(?:data|demo|examples|publish|event|story|social)\/|^(?:[^/]+\.html|[^/]+\.xml|sw\.js|app\.webmanifest|oembed\.json|site-files\.json|robots\.txt|LICENSE-DATA\.txt|\..*)$/;

export const isOfApp = (path: string): boolean => !OF_ONE_SITE.test(path);

const HEAD = /<!-- what search engines read -->[\s\S]*?<!-- end -->/;
const BODY = "<!-- the chronicle as HTML -->";

/**
 * @param page  the template of a page
 * @throws if it lacks a place for the head or the body
 */
export function fillPage(page: string, { head, body }: { readonly head: string; readonly body: string }): string {
  if (!HEAD.test(page) || !page.includes(BODY))
    throw new Error("The template of the page has no place for a chronicle.");
  return page.replace(HEAD, () => head).replace(BODY, () => body);
}

/** @returns an element that holds data; `<` is escaped, so that nothing in it ends the element */
export const jsonElement = (attributes: string, value: unknown): string =>
  `<script ${attributes}>${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;
