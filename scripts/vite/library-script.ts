/** Builds the script of the front page of several timelines into the template of sites; see src/library/library.ts. */
import { fileURLToPath } from "node:url";
import { type Plugin, build } from "vite";
import { BUILD_TARGETS } from "../supported-browsers.mjs";

const ENTRY = fileURLToPath(new URL("../../src/library/library.ts", import.meta.url));

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: BUILD_TARGETS,
      modulePreload: false,
      rolldownOptions: { input: ENTRY, output: { format: "es", codeSplitting: false } },
    },
  });
  const [chunk, ...others] = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  if (chunk?.type !== "chunk" || others.length > 0) throw new Error("the script of a library must become one file");
  return chunk.code;
}

export function libraryScript(): Plugin {
  return {
    name: "throughline:library-script",
    apply: "build",
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: "publish/library.js", source: await bundle() });
    },
  };
}
