/** What became of the pictures that a local file names and of those that came with it. */
import type { PictureFiles } from "../../data/picture-files";
import { shownMediaName } from "../../model/chronicle/media-address";
import { type Problem, showValue } from "../../model/problem";

export type JoinedPictures = {
  /** Number of distinct files that the timeline names, and how many of them came along. */
  readonly named: number;
  readonly joined: number;
};

const MAX_NAMED = 20;

/** @param paths  named by the timeline, each once */
export function pictureProblems(
  paths: readonly string[],
  files: PictureFiles,
): { readonly problems: readonly Problem[]; readonly pictures: JoinedPictures } {
  const found = paths.map((path) => files.find(path));
  const missing = paths.filter((_path, index) => found[index] === undefined);
  const used = new Set(found);
  const unused = files.files.filter((file) => !used.has(file));
  const problems: Problem[] = [];
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
  return { problems, pictures: { named: paths.length, joined: paths.length - missing.length } };
}
