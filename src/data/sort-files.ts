/** Which of several files is the timeline, and which are its pictures. */
import { type NamedFile, isLeftover } from "./named-file";
import type { PictureFile } from "./picture-files";
import { sniffMedia } from "./sniff-media";

export type SortedFiles = {
  /** The timeline; absent if there are only pictures, or nothing. */
  readonly main?: NamedFile;
  /** Further files that could be the timeline, by path. */
  readonly others: readonly string[];
  /** Pictures, videos and sounds, with paths relative to the folder of the timeline if they are below it. */
  readonly pictures: readonly PictureFile[];
  /** Files named like pictures whose content is something else, by path. */
  readonly notPictures: readonly string[];
};

/** The likeliest formats of a timeline first. */
const FORMATS = [
  "csv",
  "tsv",
  "xlsx",
  "ods",
  "json",
  "jsonl",
  "ndjson",
  "geojson",
  "jsonld",
  "ics",
  "xml",
  "mw",
  "markwhen",
  "jsonp",
  "js",
  "txt",
  "md",
];
/** Those that are hardly ever anything else, such as a readme. */
const DATA_FORMATS = FORMATS.slice(0, 10);
const NAMED_AS_MEDIUM =
  /\.(?:jpe?g|jfif|png|gif|webp|avif|svgz?|heic|heif|bmp|tiff?|ico|psd|mp4|webm|ogv|mov|m4v|mp3|ogg|oga|wav|m4a|flac)$/i;

export async function sortFiles(files: readonly NamedFile[]): Promise<SortedFiles> {
  const pictures: PictureFile[] = [];
  const notPictures: string[] = [];
  const rest: NamedFile[] = [];
  const kept = files.filter(({ path }) => !isLeftover(path));
  const types = await Promise.all(kept.map(({ blob }) => sniffMedia(blob)));
  for (const [index, file] of kept.entries()) {
    const type = types[index];
    // The type decides how an address shows the file, whatever its name.
    if (type !== undefined) pictures.push({ path: file.path, blob: file.blob.slice(0, file.blob.size, type) });
    else if (NAMED_AS_MEDIUM.test(file.path)) notPictures.push(file.path);
    else rest.push(file);
  }
  const [main, ...others] = rest
    .map((file, index) => ({ file, index, rank: rankOf(file.path) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ file }) => file);
  if (!main) return { others: [], pictures, notPictures };
  const folder = main.path.slice(0, main.path.lastIndexOf("/") + 1);
  return {
    main,
    others: others.filter(({ path }) => DATA_FORMATS.includes(endingOf(path))).map(({ path }) => path),
    pictures: pictures.map(({ path, blob }) => ({
      path: folder !== "" && path.startsWith(folder) ? path.slice(folder.length) : path,
      blob,
    })),
    notPictures,
  };
}

/** Whether a file is named like a timeline. Other files in a folder or an archive are not tried. */
export const isNamedAsTimeline = (path: string): boolean => FORMATS.includes(endingOf(path));

const endingOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1).toLowerCase();

/** By format, then the least deep. A file of another format is still tried, so that its error says what it is. */
function rankOf(path: string): number {
  const format = FORMATS.indexOf(endingOf(path));
  return (format < 0 ? FORMATS.length : format) * 100 + path.split("/").length;
}
