/**
 * Writes `one-file.txt` into the build: the template of the single-file export, the whole app as one HTML page without
 * external addresses, with placeholders for a chronicle and its metadata. The app fills them (src/model/single-file.ts)
 * and saves the page for offline use. Not named .html, since it is not usable without a chronicle.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { type Plugin, type Rolldown, build } from "vite";
import { BUILD_TARGETS } from "../supported-browsers.mjs";
import { GENERATOR_META } from "./build-id.ts";
import { sha256 } from "./csp.ts";
import { cssOptions } from "./css-options.ts";
import { slimVis } from "./slim-vis.ts";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const NAME = "one-file.txt";
const NOTICES = "THIRD-PARTY-NOTICES.txt";
const ENTRY = "\0throughline:single-file";
/** There are no other files, so no worker: the page parses by itself, as it does if workers are refused. */
const WITHOUT_WORKER = `const refuse = () => { throw new Error("one file has no workers"); };
export { refuse as startReader, refuse as startScaler };`;
const PAGE_SIDE_OF_WORKER = /\/src\/data\/(?:read|scale)-in-worker\.ts$/;

/** Sites are made from the files of the build, which one file does not have: the menu does not offer it. */
const WITHOUT_SITES = "export const PublishDialog = () => undefined;";
const SITE_DIALOG = /\/src\/features\/publish\/PublishDialog\.tsx$/;

const asSingleFile: Plugin = {
  name: "throughline:as-single-file",
  enforce: "pre",
  resolveId: (id) => (id === ENTRY ? id : undefined),
  load(id) {
    if (id === ENTRY) return `import "${fromRoot("src/page/theme.css")}";\nimport "${fromRoot("src/main.tsx")}";`;
    if (SITE_DIALOG.test(id)) return WITHOUT_SITES;
    return PAGE_SIDE_OF_WORKER.test(id) ? WITHOUT_WORKER : undefined;
  },
};

async function bundle(): Promise<{ readonly script: string; readonly style: string }> {
  const result = await build({
    configFile: false,
    root: fromRoot("."),
    base: "./",
    logLevel: "warn",
    publicDir: false,
    plugins: [asSingleFile, react(), slimVis()],
    css: cssOptions(),
    build: {
      write: false,
      modulePreload: false,
      target: BUILD_TARGETS,
      cssCodeSplit: false,
      // Fonts are inlined into the styles.
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: { input: { app: ENTRY }, output: { format: "es", codeSplitting: false } },
    },
  });
  const files = (Array.isArray(result) ? result : [result]).flatMap((one) => ("output" in one ? one.output : []));
  const scripts = files.filter((file): file is Rolldown.OutputChunk => file.type === "chunk");
  const styles = files.filter((file): file is Rolldown.OutputAsset => file.fileName.endsWith(".css"));
  const [script, style] = [scripts[0], styles[0]];
  if (!script || !style || files.length !== 2)
    throw new Error(`one file became ${files.map(({ fileName }) => fileName).join(", ")}`);
  return { script: script.code, style: String(style.source) };
}

/** In a script, a closing tag can only occur in a string or comment, where the escape is equivalent. */
const inScript = (code: string): string => code.replace(/<(?=\/script|!--)/gi, "\\x3c");

/**
 * @param notices  licences of the contents, distributed with them
 * @returns the page; its policy allows its one script and no network access
 */
export function oneFilePage(app: { readonly script: string; readonly style: string }, notices: string): string {
  const script = inScript(app.script);
  if (/<\/style/i.test(app.style)) throw new Error("styles must not close their element");
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${sha256(script)}'`,
    "style-src 'unsafe-inline'",
    "font-src data:",
    // Pictures in the file and of files opened with it; others on request of the reader.
    "img-src data: https: blob:",
    "media-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
  const icon = readFileSync(fromRoot("public/favicon.svg"), "utf8");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
<meta name="color-scheme" content="light dark" />
<meta name="robots" content="noindex" />
${GENERATOR_META}
<title>Throughline</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon.replace(/\s+/g, " "))}" />
<style>${app.style}</style>
</head>
<body>
<noscript>This page needs scripts, which your browser or its settings do not allow.</noscript>
<div id="root"></div>
<script type="application/json" id="kit-facts"></script>
<script type="application/json" id="kit-chronicle"></script>
<script type="text/plain" id="kit-notices">${notices.replaceAll("<", "&lt;")}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** After the notices, whose text is included; before the service worker, which caches the template. */
export function singleFile(): Plugin {
  let folder = "";
  return {
    name: "throughline:single-file",
    apply: "build",
    configResolved: ({ root, build: { outDir } }) => {
      folder = resolve(root, outDir);
    },
    writeBundle: {
      order: "post",
      sequential: true,
      handler: async () =>
        writeFileSync(join(folder, NAME), oneFilePage(await bundle(), readFileSync(join(folder, NOTICES), "utf8"))),
    },
  };
}
