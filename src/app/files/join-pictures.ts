/** Joins a local file with the pictures that came with it, and says what became of them. */
import { PictureFiles } from "../../data/picture-files";
import { shownMediaName } from "../../model/chronicle/media-address";
import { type Problem, showValue } from "../../model/problem";
import type { FileCompanions } from "../../store/state";

export type JoinedPictures = {
  readonly files: PictureFiles;
  readonly problems: readonly Problem[];
  /** Number of distinct files that the timeline names, and how many of them came along. */
  readonly pictures: { readonly named: number; readonly joined: number };
};

const MAX_NAMED = 20;

/** @param paths  named by the timeline, each once */
export function joinPictures(paths: readonly string[], companions?: FileCompanions): JoinedPictures {
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
  return { files, problems, pictures: { named: paths.length, joined: paths.length - missing.length } };
}
