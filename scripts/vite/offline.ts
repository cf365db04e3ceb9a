/** Writes the service worker into the build: src/offline/service-worker.ts with the list of files to cache. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, posix, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, build } from "vite";
import { BUILD_TARGETS } from "../supported-browsers.mjs";
import type { Build } from "../../src/offline/build.ts";

const WORKER = fileURLToPath(new URL("../../src/offline/service-worker.ts", import.meta.url));
const NAME = "sw.js";
/**
 * Files for other people's pages, which are not available offline anyway; and examples, about 100 kB that few readers
 * open, and that nobody should have to download with the app. Opened with `?src=`, an example is cached like any file.
 * What making social pictures needs is 3.6 MB, and used by whoever publishes only.
 */
const NOT_CACHED = /^(?:demo\/|examples\/|publish\/|embed[^/]*$|oembed|sw\.js$|\.)/;
/** Their names contain a content hash. */
const HASHED = /^assets\/[^/]+-[\w-]{8}\.\w+$/;

/** @param folder  of a finished build */
export function filesOfBuild(folder: string): Build {
  const urls = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join(posix.sep),
    )
    .filter((url) => !NOT_CACHED.test(url))
    .sort();
  const files = urls.map((url) => ({
    url,
    revision: HASHED.test(url) ? null : hashOf(readFileSync(join(folder, url))),
  }));
  return { id: hashOf(JSON.stringify(files)), files };
}

const hashOf = (content: string | Buffer): string => createHash("sha256").update(content).digest("hex").slice(0, 16);

/** Placeholder in the worker for its `Build`. */
const BUILD_NAME = "THROUGHLINE_BUILD";

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

/** @throws unless the placeholder occurs exactly once */
export function withBuild(code: string, buildInfo: Build): string {
  const parts = code.split(BUILD_NAME);
  if (parts.length !== 2) throw new Error(`the service worker names ${BUILD_NAME} ${parts.length - 1} times`);
  return parts.join(JSON.stringify(buildInfo));
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
      handler: async () => writeFileSync(join(folder, NAME), withBuild(await worker, filesOfBuild(folder))),
    },
  };
}
