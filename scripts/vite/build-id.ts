/**
 * Names version and build in every page: `<meta name="generator" content="Throughline 1.2.3 (0a1b2c3d4e)">`, for About,
 * error reports and whoever runs the host. The build id is a hash of the files of the build, so the same sources give the
 * same id with git and without. It stands in the pages only, never in scripts, whose names and hashes stay as they are.
 */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, posix, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** Stands for the id until the build is complete. */
const PLACEHOLDER = "BUILD-ID-OF-THROUGHLINE";
const ID_LENGTH = 10;
const PAGE = /^[^/]+\.html$|^one-file\.txt$|^publish\/page-\w+\.txt$/;
/** Written later, with the hashes of the pages in it. */
const WORKER = "sw.js";

const { version } = JSON.parse(readFileSync(fromRoot("package.json"), "utf8")) as { version: string };

const generatorOf = (build: string): string => `Throughline ${version} (${build})`;
/** Element of the pages of a build, still without its id. */
export const GENERATOR_META = `<meta name="generator" content="${generatorOf(PLACEHOLDER)}" />`;

/** @returns the paths of all files in a folder, with slashes, sorted */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(resolve(folder).length + 1)
        .split(sep)
        .join(posix.sep),
    )
    .sort();
}

/**
 * Replaces the placeholder in the pages of a build.
 * @param folder  of a build that is complete but for the service worker
 * @param others  contents that belong to the build and are in no file yet
 * @returns the id: hexadecimal digits
 * @throws if a page has no placeholder
 */
export function stampBuild(folder: string, others: readonly string[] = []): string {
  const hash = createHash("sha256");
  const files = filesIn(folder).filter((file) => file !== WORKER);
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update("\0");
  for (const other of others) hash.update(other).update("\0");
  const id = hash.digest("hex").slice(0, ID_LENGTH);
  for (const page of files.filter((file) => PAGE.test(file))) {
    const parts = readFileSync(join(folder, page), "utf8").split(PLACEHOLDER);
    if (parts.length !== 2) throw new Error(`${page} must name the build once, not ${parts.length - 1} times`);
    writeFileSync(join(folder, page), parts.join(id));
  }
  return id;
}

/** After everything that writes files, before the service worker, which lists the pages with their hashes. */
export function buildId(): Plugin {
  let folder = "";
  let isBuild = false;
  return {
    name: "throughline:build-id",
    configResolved: ({ root, command, build: { outDir } }) => {
      isBuild = command === "build";
      folder = resolve(root, outDir);
    },
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { name: "generator", content: generatorOf(isBuild ? PLACEHOLDER : "development") },
        injectTo: "head",
      },
    ],
    writeBundle: {
      order: "post",
      sequential: true,
      handler() {
        const worker = fromRoot("src/offline");
        const sources = filesIn(worker).map((file) => readFileSync(join(worker, file), "utf8"));
        stampBuild(folder, sources);
      },
    },
  };
}
