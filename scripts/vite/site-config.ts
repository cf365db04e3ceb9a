/** `throughline.config.json`: what the publisher tells all plugins of the build. */
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import type * as Settings from "../../src/cli/site-settings.ts";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

let reading: Promise<Settings.SiteSettings> | undefined;

/**
 * Read once for each build.
 * @throws with everything that is wrong in the file, or in the brand that it names
 */
export const siteSettings = (): Promise<Settings.SiteSettings> =>
  (reading ??= runnerImport<typeof Settings>(fromRoot("src/cli/site-settings.ts"), {
    configFile: false,
    root: fromRoot("."),
    logLevel: "warn",
  }).then(({ module }) => module.readSettings(fromRoot("."), process.env)));
