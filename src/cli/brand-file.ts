/** Reads a `brand.json` with its pictures. */
import { dirname, join } from "node:path";
import { segmentsOf } from "../model/chronicle/media-address";
import { settingProblems } from "../i18n/en/setting-problems";
import { settingProblemText } from "../i18n/setting-problem-text";
import type { Brand } from "../model/site/brand";
import { withFiles } from "../model/site/brand-files";
import { readBrand } from "../model/site/read-brand";

/**
 * @param path  of the file
 * @param shown  its path as the user has written it
 * @throws with everything that is wrong, one sentence a line
 */
export async function readBrandFile(
  path: string,
  shown: string,
  readFile: (path: string) => Promise<Uint8Array>,
): Promise<Brand> {
  const bytes = await readFile(path).catch(() => {
    throw new Error(`${shown} cannot be opened.`);
  });
  const read = readBrand(new TextDecoder().decode(bytes));
  if (!read.ok)
    throw new Error(read.problems.map((problem) => settingProblemText(shown, problem, settingProblems)).join("\n"));
  const pictureAt = async (picture: string | undefined) => {
    if (picture === undefined) return undefined;
    return readFile(join(dirname(path), ...segmentsOf(picture))).catch(() => {
      throw new Error(`${shown}: there is no ${picture} next to it.`);
    });
  };
  const { brand, problems } = withFiles(read.brand, {
    logo: await pictureAt(read.paths.logo),
    favicon: await pictureAt(read.paths.favicon),
  });
  if (problems.length > 0)
    throw new Error(problems.map((problem) => settingProblemText(shown, problem, settingProblems)).join("\n"));
  return brand;
}
