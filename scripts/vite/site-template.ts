/**
 * Makes the built pages a template for sites (`publish/`, read by `npm run site` and "Publish"), and from it the pages of
 * the chronicle that `throughline.config.json` names.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, runnerImport } from "vite";
import { filesIn } from "./build-id.ts";
import { cssOptions } from "./css-options.ts";
import { LANGS, PAGES } from "./language-pages.ts";
import { siteSettings } from "./site-config.ts";
import type * as SiteMaker from "../../src/site/index.ts";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const PARTS = "publish";

/** Loads our own modules, which are written for bundlers. */
const loadMaker = () =>
  runnerImport<typeof SiteMaker>(fromRoot("src/site/index.ts"), {
    configFile: false,
    root: fromRoot("."),
    logLevel: "warn",
    css: cssOptions(),
  });

export function siteTemplate(): Plugin {
  let folder = "";
  return {
    name: "throughline:site-template",
    apply: "build",
    configResolved: ({ root, build: { outDir } }) => {
      folder = resolve(root, outDir);
    },
    writeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        mkdirSync(join(folder, PARTS), { recursive: true });
        for (const lang of LANGS) renameSync(join(folder, PAGES[lang]), join(folder, PARTS, `page-${lang}.txt`));
        const { module } = await loadMaker();
        const files = filesIn(folder);
        const { chronicle, languages, address, brand } = await siteSettings();
        const site = module.siteOf(
          [{ text: readFileSync(fromRoot(chronicle), "utf8"), name: basename(chronicle, extname(chronicle)) }],
          { languages, address, brand, canPublish: true },
        );
        const made = new Set<string>();
        for await (const { path, content } of module.ownFiles(site, {
          files,
          read: (path) => readFile(join(folder, path)),
        })) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), content);
          made.add(path);
        }
        // Of `public`: the bundled chronicle, if the site is about another.
        for (const path of filesIn(folder)) if (path.startsWith("data/") && !made.has(path)) rmSync(join(folder, path));
        const listed = filesIn(folder).filter(module.isOfApp);
        writeFileSync(join(folder, PARTS, "files.json"), `${JSON.stringify({ files: listed })}\n`);
      },
    },
  };
}
