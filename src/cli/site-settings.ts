/** What `throughline.config.json` says about the site that the build makes. Loaded by scripts/vite/site-config.ts. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { settingProblems } from "../i18n/en/setting-problems";
import { settingProblemText } from "../i18n/setting-problem-text";
import type { Brand } from "../model/site/brand";
import { CONFIG_FILE, type SiteConfig, readAddress, readConfig } from "../model/site/read-config";
import { readBrandFile } from "./brand-file";

export type SiteSettings = Omit<SiteConfig, "brand"> & { readonly brand: Brand | undefined };

/**
 * `THROUGHLINE_URL` overrides the address, for builds that go to several places.
 * @param folder  of the file
 * @throws with everything that is wrong in the file, or in the brand that it names
 */
export async function readSettings(
  folder: string,
  { THROUGHLINE_URL: url }: Readonly<Record<string, string | undefined>>,
): Promise<SiteSettings> {
  const read = readConfig(await readFile(join(folder, CONFIG_FILE), "utf8"));
  if (!read.ok)
    throw new Error(
      read.problems.map((problem) => settingProblemText(CONFIG_FILE, problem, settingProblems)).join("\n"),
    );
  const { brand, ...config } = read.config;
  const address = url ? readAddress(url) : config.address;
  if (url && address === undefined)
    throw new Error(
      `THROUGHLINE_URL must be where the timeline is, such as https://example.org/timeline/, not "${url}"`,
    );
  return {
    ...config,
    address,
    brand: brand === undefined ? undefined : await readBrandFile(join(folder, brand), brand, (path) => readFile(path)),
  };
}
