/**
 * Source maps are built, but into a folder of their own beside the build (`dist-maps`), which nothing serves: whoever runs
 * the host keeps them, to read the error reports of readers (docs/hosting.md). The scripts do not name them.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Plugin } from "vite";
import { filesIn } from "./build-id.ts";

/** Moves every map of a build away. @returns how many there were */
export function moveMaps(build: string, maps: string): number {
  const found = filesIn(build).filter((file) => file.endsWith(".map"));
  for (const file of found) {
    const target = join(maps, file);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(build, file), target);
  }
  return found.length;
}

/** Before everything that looks at the files of the build. */
export function sourceMaps(): Plugin {
  let folder = "";
  return {
    name: "throughline:source-maps",
    apply: "build",
    config: () => ({ build: { sourcemap: "hidden" } }),
    configResolved: ({ root, build: { outDir } }) => {
      folder = resolve(root, outDir);
    },
    writeBundle: {
      order: "pre",
      sequential: true,
      handler() {
        const maps = `${folder}-maps`;
        if (existsSync(maps)) rmSync(maps, { recursive: true });
        moveMaps(folder, maps);
      },
    },
  };
}
