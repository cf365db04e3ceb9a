/**
 * Builds the scripts for host pages, separately from the app: they must be small, self-contained and run in older
 * browsers.
 * - `embed.js`         for one `<script>` tag, the latest protocol
 * - `embed-1.js`       the same, fixed to protocol 1
 * - `embed-client.js`  a module for pages that build their own `<iframe>`, with `embed-client.d.ts`
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Plugin, build } from "vite";

const SOURCES = new URL("../../src/", import.meta.url);
/** Oldest syntax level that readers of newsrooms still need. */
const TARGET = "es2019";

type Format = "iife" | "es";
const FILES: Readonly<Record<string, { readonly entry: string; readonly format: Format }>> = {
  "embed.js": { entry: "embed/embed.ts", format: "iife" },
  "embed-1.js": { entry: "embed/embed.ts", format: "iife" },
  "embed-client.js": { entry: "embed/client.ts", format: "es" },
};

/** @returns one minified file without imports */
export async function bundleForHosts(entry: string, format: Format): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: TARGET,
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(entry, SOURCES)),
        preserveEntrySignatures: "strict",
        output: { format, entryFileNames: "host.js", codeSplitting: false },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ("output" in one ? one.output : []));
  const [chunk, ...others] = outputs;
  if (chunk?.type !== "chunk" || others.length > 0) throw new Error(`${entry} must become one file`);
  return chunk.code;
}

/** The types for `embed-client.js` in one file: our sources contain only types, so they can be concatenated. */
export function clientTypes(): string {
  const parts = ["model/embed/embed-protocol.ts", "embed/client-types.ts"].map((file) =>
    readFileSync(new URL(file, SOURCES), "utf8").replace(/^import .*;\n+/gm, ""),
  );
  return `${parts.join("\n")}\nexport declare const connectTimeline: ConnectTimeline;\n`;
}

export function embedScript(): Plugin {
  const sourceOf = ({ entry, format }: { readonly entry: string; readonly format: Format }) =>
    bundleForHosts(entry, format);
  return {
    name: "throughline:embed-script",
    async generateBundle() {
      for (const [fileName, file] of Object.entries(FILES)) {
        this.emitFile({ type: "asset", fileName, source: await sourceOf(file) });
      }
      this.emitFile({ type: "asset", fileName: "embed-client.d.ts", source: clientTypes() });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = (request.url ?? "").replace(/^\/|\?.*$/g, "");
        const file = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
        if (!file) return next();
        response.setHeader("Content-Type", "text/javascript");
        void sourceOf(file).then((code) => response.end(code), next);
      });
    },
  };
}
