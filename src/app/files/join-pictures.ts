/** Joins a local file with the pictures that came with it, and says what became of them. */
import { PictureFiles } from "../../data/picture-files";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { shownMediaName } from "../../model/chronicle/media-address";
import { withMedia } from "../../model/chronicle/with-media";
import { type Problem, showValue } from "../../model/problem";
import type { FileCompanions } from "../../store/state";

export type JoinedPictures = {
  /** With the media that were added on the page. */
  readonly chronicle: Chronicle;
  readonly files: PictureFiles;
  readonly problems: readonly Problem[];
  /** Number of distinct files that the timeline names, and how many of them came along. */
  readonly pictures: { readonly named: number; readonly joined: number };
};

const MAX_NAMED = 20;

export function joinPictures(opened: Chronicle, companions?: FileCompanions): JoinedPictures {
  const chronicle = withMedia(opened, companions?.added ?? []);
  const paths = chronicle.digest.mediaPaths;
  const files = new PictureFiles(companions?.pictures ?? []);
  const found = paths.map((path) => files.find(path));
  const missing = paths.filter((_path, index) => found[index] === undefined);
  const used = new Set(found);
  const unused = files.files.filter((file) => !used.has(file));
  const problems: Problem[] = [...(companions?.problems ?? [])];
  const warn = (code: string, expected: string, names: readonly string[]) => {
    if (names.length === 0) return;
    const listed = names.slice(0, MAX_NAMED).join(", ");
    problems.push({ code, severity: "warning", where: "", expected, value: showValue(`${names.length}: ${listed}`) });
  };
  warn(
    "media.not-found",
    "these files together with the timeline: drop them all at once, as a folder or as a ZIP, or drop the pictures now",
    missing.map(shownMediaName),
  );
  warn(
    "media.unused",
    "names of pictures in a column “image”, such as lamp.jpg",
    unused.map(({ path }) => shownMediaName(path)),
  );
  return { chronicle, files, problems, pictures: { named: paths.length, joined: paths.length - missing.length } };
}
