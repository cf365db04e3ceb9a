/**
 * Writes into the build what the dialog "Publish" needs to make social pictures: the renderer (resvg) and the fonts as it
 * reads them. Nothing else asks for these files, so they are neither preloaded nor kept for offline use.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Plugin, normalizePath, runnerImport } from "vite";
import type * as ProjectFonts from "../../src/cli/fonts/project-fonts.ts";

const fromRoot = (path: string): string => normalizePath(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
const RENDERER = fromRoot("node_modules/@resvg/resvg-wasm/index_bg.wasm");

type PublishPart = { readonly path: string; readonly bytes: Uint8Array; readonly original?: string };

async function publishedFiles(): Promise<readonly PublishPart[]> {
  const { module } = await runnerImport<typeof ProjectFonts>(fromRoot("src/cli/fonts/project-fonts.ts"), {
    configFile: false,
    root: fromRoot("."),
    logLevel: "warn",
  });
  const renderer = { path: "publish/resvg.wasm", bytes: readFileSync(RENDERER), original: RENDERER };
  return [renderer, ...(await module.fontFiles())];
}

/** Before the licence notices, which find the package of the renderer by its original file. */
export function publishParts(): Plugin {
  let files: Promise<readonly PublishPart[]> | undefined;
  return {
    name: "throughline:publish-parts",
    async generateBundle() {
      for (const { path, bytes, original } of await (files ??= publishedFiles())) {
        this.emitFile({
          type: "asset",
          fileName: path,
          source: bytes,
          ...(original === undefined ? {} : { originalFileName: original }),
        });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = (request.url ?? "").replace(/^\/|\?.*$/g, "");
        if (!name.startsWith("publish/")) return next();
        files ??= publishedFiles();
        void files.then((all) => {
          const found = all.find(({ path }) => path === name);
          if (found) response.end(found.bytes);
          else next();
        }, next);
      });
    },
  };
}
