/** Routes every `import()` of the build through src/ui/load-chunk.ts, which can retry after a failure. */
import { fileURLToPath } from "node:url";
import { type Plugin, normalizePath } from "vite";

/** Id of Vite's own helper, which has the same signature. */
const VITE_HELPER = "\0vite/preload-helper.js";
const OURS = normalizePath(fileURLToPath(new URL("../../src/ui/load-chunk.ts", import.meta.url)));

export function loadChunk(): Plugin {
  let isUsed = false;
  return {
    name: "throughline:load-chunk",
    enforce: "pre",
    apply: "build",
    buildStart() {
      isUsed = false;
    },
    load(id) {
      if (id !== VITE_HELPER) return undefined;
      isUsed = true;
      return `export { loadChunk as __vitePreload } from ${JSON.stringify(OURS)};`;
    },
    buildEnd(error) {
      if (!error && !isUsed)
        this.error("Vite's preload helper has another name now: look for it in its import analysis");
    },
  };
}
