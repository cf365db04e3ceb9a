/**
 * Runs a command-line tool of src/cli: `node scripts/run-cli.mjs NAME args…`. Bundles it for Node first if a source is
 * newer than the bundle. A tool exports `main(args)`, which returns the exit code.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = join(ROOT, ".cache", "cli");

const [name = "", ...args] = process.argv.slice(2);
const source = join(ROOT, "src", "cli", `${name}.ts`);
if (!/^[\w-]+$/.test(name) || !existsSync(source)) {
  console.error(`There is no tool "${name}" in src/cli.`);
  process.exit(2);
}
const bundle = join(OUT, `${name}.mjs`);
if (isStale()) await bundleTool();
const tool = await import(pathToFileURL(bundle).href);
process.exitCode = await tool.main(args);

function isStale() {
  if (!existsSync(bundle)) return true;
  const builtMs = statSync(bundle).mtimeMs;
  const inputs = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:tsx?|json|css)$/.test(file))
    .map((file) => join(ROOT, "src", file));
  return [...inputs, join(ROOT, "package-lock.json"), fileURLToPath(import.meta.url)].some(
    (file) => statSync(file).mtimeMs > builtMs,
  );
}

async function bundleTool() {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: resolve(source),
      outDir: OUT,
      emptyOutDir: false,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  });
}
