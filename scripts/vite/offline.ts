/** Writes the service worker into the build: src/offline/service-worker.ts with the list of files to cache. */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, build } from "vite";
import { BUILD_TARGETS } from "../supported-browsers.mjs";
import { type CachedFile, cachedFile, isCached, withFiles } from "../../src/site/service-worker-file.ts";
import { filesIn } from "./build-id.ts";

const WORKER = fileURLToPath(new URL("../../src/offline/service-worker.ts", import.meta.url));
const NAME = "sw.js";
/**
 * Not the examples: about 100 kB that few readers open, and that nobody should have to download with the app. Opened with
 * `?src=`, an example is cached like any file.
 * @param folder  of a finished build
 */
export const cachedFilesIn = (folder: string): readonly CachedFile[] =>
  filesIn(folder)
    .filter(isCached)
    .map((path) => cachedFile(path, readFileSync(join(folder, path))));

/** @returns the worker as one file without imports, still without its list of files */
async function bundleWorker(plugins: readonly Plugin[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    plugins: [...plugins],
    build: {
      write: false,
      target: BUILD_TARGETS,
      modulePreload: false,
      rolldownOptions: { input: WORKER, output: { format: "iife", codeSplitting: false } },
    },
  });
  const [chunk, ...others] = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  if (chunk?.type !== "chunk" || others.length > 0) throw new Error("the service worker must become one file");
  return chunk.code;
}

/** @param plugins  of the worker's own bundle */
export function offline(...plugins: readonly Plugin[]): Plugin {
  let folder = "";
  let worker: Promise<string>;
  return {
    name: "throughline:offline",
    apply: "build",
    configResolved: ({ root, build: { outDir } }) => {
      folder = resolve(root, outDir);
    },
    async buildStart() {
      worker = bundleWorker(plugins);
      // The licence notices of the whole build include the worker.
      await worker;
    },
    writeBundle: {
      order: "post",
      sequential: true,
      // The build is complete only now: files of `public` are not part of the bundle.
      async handler() {
        const code = await worker;
        writeFileSync(join(folder, "publish", "sw.txt"), code);
        writeFileSync(join(folder, NAME), withFiles(code, cachedFilesIn(folder)));
      },
    },
  };
}
