/**
 * Walks through the built app in the newest and the oldest Chromium, Firefox and WebKit: `node tests/engines/run.mjs [chromium|chromium-109|firefox|webkit]`. See README.md here.
 * The walks are TypeScript and share code with the app: they are bundled for Node first.
 */
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const OUT = join(ROOT, ".cache", "engines-bundle");

process.chdir(ROOT);
await build({
  root: ROOT,
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  ssr: { noExternal: true, external: ["@playwright/test"] },
  build: {
    ssr: join(ROOT, "tests/engines/main.ts"),
    outDir: OUT,
    target: "node20",
    // Functions are sent to pages as text, so they must not be changed.
    minify: false,
    rolldownOptions: { output: { entryFileNames: "main.mjs", codeSplitting: false } },
  },
});
const { main } = await import(pathToFileURL(join(OUT, "main.mjs")).href);
process.exit(await main(process.argv.slice(2)));
