/** Makes a site of one timeline as a ZIP archive. Separate from publish.worker.ts, so that tests need no worker. */
import { segmentsOf } from "../model/chronicle/media-address";
import type { Site, SiteFile, SiteMedium } from "../model/site/site";
import { makeSite } from "../site/make-site";
import { isLargePicture, publishedMedium } from "../site/published-medium";
import { siteOf } from "../site/site-of";
import { isOfApp } from "../site/template";
import type { PublishProgress, PublishRequest, PublishResult, SiteContents } from "./publish-protocol";
import { TemplateError, fetchTemplate } from "./site-template";
import { MAX_ZIP_FILES, type PackedFile, packFile, zipParts } from "./zip-files";

/** Progress is sent this often at most: every message takes time of the page. */
const FILES_PER_MESSAGE = 25;

/** Never throws. */
export async function makeSiteZip(
  request: PublishRequest,
  onProgress: (progress: PublishProgress) => void,
  fetcher: typeof fetch = fetch,
): Promise<PublishResult> {
  try {
    const { media, refused } = await checkedMedia(request.media);
    const site = readSite(request, media);
    if (!site) return { ok: false, fault: "unreadable" };
    const template = await fetchTemplate(
      request.folder,
      (done, count) => onProgress({ stage: "template", done, count }),
      fetcher,
    );
    const fromTemplate = new Set(template.files.filter(isOfApp));
    const count = fromTemplate.size + pageCount(site);
    const packed = new Map<string, PackedFile>();
    const large: { readonly path: string; readonly bytes: number }[] = [];
    let social: Blob | undefined;
    const add = (file: SiteFile) => {
      // What the maker has written comes first.
      if (packed.has(file.path)) return;
      packed.set(file.path, packFile(file));
      if (isLargePicture(file)) large.push({ path: file.path, bytes: file.content.length });
      if (!social && isSocial(file.path)) social = new Blob([packFile(file).content], { type: "image/png" });
    };
    for await (const file of makeSite(site, template)) {
      add(file);
      if (packed.size % FILES_PER_MESSAGE === 0)
        onProgress({ stage: "pages", done: Math.min(packed.size, count), count });
      if (packed.size > MAX_ZIP_FILES - 10) return { ok: false, fault: "too-many-files" };
    }
    onProgress({ stage: "zip", done: 0, count: 1 });
    const zip = new Blob([...zipParts([...packed.values()])], { type: "application/zip" });
    return {
      ok: true,
      zip,
      files: packed.size,
      contents: contentsOf([...packed.keys()], fromTemplate),
      refused: [...refused, ...site.timelines.flatMap((timeline) => timeline.refused ?? [])],
      large: [...large].sort((a, b) => b.bytes - a.bytes),
      social,
    };
  } catch (error) {
    return faultOf(error);
  }
}

const bytesIn = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

/** Read again when they are packed: all at once may not fit into the memory. */
async function checkedMedia(blobs: PublishRequest["media"]) {
  const media: SiteMedium[] = [];
  const refused: string[] = [];
  for (const { path: named, blob } of blobs) {
    const segments = segmentsOf(named);
    const path = segments.join("/");
    const read = async () => publishedMedium(path, await bytesIn(blob));
    if (!segments.includes("..") && (await read().catch(() => undefined)))
      media.push({ path, read: async () => (await read()) ?? new Uint8Array() });
    else refused.push(named);
  }
  return { media, refused };
}

/** @returns `undefined` if the chronicle cannot be read */
function readSite({ chronicle, brand, address, languages }: PublishRequest, media: readonly SiteMedium[]) {
  try {
    return siteOf([{ text: chronicle, media }], { address, brand, languages });
  } catch {
    return undefined;
  }
}

const pageCount = ({ languages, timelines }: Site): number =>
  timelines.reduce(
    (sum, { chronicle }) => sum + (1 + chronicle.events.length + chronicle.stories.length) * languages.length,
    0,
  );

const isSocial = (path: string): boolean => /(?:^|\/)social\/[^/]+\.png$/.test(path);

/** By path, as docs/publishing.md describes them. */
export function contentsOf(paths: readonly string[], fromTemplate: ReadonlySet<string>): SiteContents {
  const count = (isOne: (path: string) => boolean) => paths.filter(isOne).length;
  const isPage = (path: string) => path.endsWith(".html") && path !== "HOW-TO-PUBLISH.html";
  const [events, stories] = [/(?:^|\/)event\//, /(?:^|\/)story\//];
  return {
    pages: count((path) => isPage(path) && !path.includes("/") && !isOnlyTemplate(path)),
    events: count((path) => isPage(path) && events.test(path)),
    stories: count((path) => isPage(path) && stories.test(path)),
    pictures: count((path) => /\.(?:png|jpe?g|jfif|webp|avif|gif|svg)$/i.test(path) && !fromTemplate.has(path)),
    app: count((path) => fromTemplate.has(path) && !isMainPage(path)),
  };
}

const isMainPage = (path: string): boolean => /^(?:index|uk|en)\.html$/.test(path);
/** Pages of the app that hold no timeline, such as one that must be there for older links. */
const isOnlyTemplate = (path: string): boolean => path === "404.html" || path === "embed.html";

function faultOf(error: unknown): PublishResult {
  if (error instanceof TemplateError) return { ok: false, fault: error.fault, detail: error.path };
  const detail = error instanceof Error ? error.message : String(error);
  if (/too many files|too much for a ZIP/.test(detail)) return { ok: false, fault: "too-many-files" };
  // What the engines say when memory or the disk is full.
  const isSpace = /alloc|out of memory|array length|quota|no space|could not be read/i.test(detail);
  return { ok: false, fault: isSpace ? "no-space" : "worker", detail };
}
