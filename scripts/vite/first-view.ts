/**
 * Writes into the pages the styles and the small script needed first, and preloads all code of the first view; see
 * docs/architecture.md, "First view". The chronicle itself comes last (site-template.ts).
 */
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, type Rolldown, build, normalizePath } from "vite";
import type { AppFiles } from "../../src/app/start/load-app.ts";
import { BUILD_TARGETS } from "../supported-browsers.mjs";
import { FIRST_VIEW } from "./file-groups.ts";
import { LANGS, type Lang, PAGES } from "./language-pages.ts";

const fromRoot = (path: string): string => normalizePath(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
const ENTRY = fromRoot("src/main.tsx");
const THEME = "src/page/theme.css";
const DOCUMENT = "src/page/document.css";

/** Imported dynamically too, for one language. */
const NEEDED_IN: Readonly<Record<Lang, readonly string[]>> = {
  en: [fromRoot("src/i18n/en/index.ts")],
  uk: [fromRoot("src/i18n/uk/index.ts")],
};

/** Fonts of the static text, by file name. */
const FONTS: Readonly<Record<Lang, RegExp>> = {
  en: /^(?:source-sans-3-latin-wght|source-serif-4-latin-opsz)-normal-/,
  uk: /^(?:source-sans-3-(?:latin|cyrillic)-wght|source-serif-4-(?:latin|cyrillic)-opsz)-normal-/,
};

const INPUTS: Readonly<Record<string, string>> = {
  theme: fromRoot(THEME),
  document: fromRoot(DOCUMENT),
  // Of the pages that only a site to publish has.
  library: fromRoot("src/page/library.css"),
  reading: fromRoot("src/page/reading.css"),
};

/** Stands for the files of the app, which each page has its own list of. */
const FILES = "APP_FILES";

/** The self-contained inline script of the head. */
async function bundleEarly(): Promise<string> {
  const entry = "\0throughline:boot";
  const result = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    plugins: [
      {
        name: "throughline:boot-entry",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry
            ? `import { boot } from ${JSON.stringify(fromRoot("src/app/start/boot.ts"))};\nboot(window, ${FILES});`
            : undefined,
      },
    ],
    build: {
      write: false,
      target: BUILD_TARGETS,
      modulePreload: false,
      rolldownOptions: {
        input: { boot: entry },
        output: { format: "iife" },
        // It uses constants and pure functions only, even from modules with side effects.
        treeshake: { moduleSideEffects: (id) => id === entry },
      },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
  if (output.length !== 1) throw new Error("the boot script must be one file");
  return output[0].code.trim();
}

const isChunk = (file: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined): file is Rolldown.OutputChunk =>
  file?.type === "chunk";

function fileOf(module: string, bundle: Rolldown.OutputBundle): string {
  const chunk = Object.values(bundle).find((one) => isChunk(one) && one.moduleIds.includes(module));
  if (!chunk) throw new Error(`${module} is in no file of the build`);
  return chunk.fileName;
}

type Assets = { readonly scripts: ReadonlySet<string>; readonly styles: ReadonlySet<string> };

/** The files of these modules, with all their static imports. */
function filesOf(modules: readonly string[], bundle: Rolldown.OutputBundle): Assets {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const take = (file: string) => {
    const chunk = bundle[file];
    if (!isChunk(chunk) || scripts.has(file)) return;
    chunk.imports.forEach(take);
    scripts.add(file);
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
  };
  for (const id of modules) {
    take(fileOf(id, bundle));
  }
  return { scripts, styles };
}

/** Replaces a marker in our own page, which must exist. */
function replaced(html: string, part: RegExp, text: string): string {
  if (!part.test(html)) throw new Error(`the page has no ${part.source}`);
  return html.replace(part, () => text);
}

/** What Vite adds for the entry. */
const OWN_FILES = /\s*(?:<script type="module"[^>]*><\/script>|<link rel="(?:stylesheet|modulepreload)"[^>]*>)/g;

export function firstView(): Plugin {
  const boot = lazily(bundleEarly);
  const langOf = (file: string): Lang | undefined => LANGS.find((lang) => PAGES[lang] === basename(file));
  return {
    name: "throughline:first-view",
    config: (_config, { command }) =>
      command === "build" ? { build: { rolldownOptions: { input: { ...INPUTS } } } } : {},
    transformIndexHtml: {
      order: "post",
      async handler(html, { filename, bundle }) {
        // The development server renders without the static page.
        if (!bundle) return { html, tags: [{ tag: "link", attrs: { rel: "stylesheet", href: `/${THEME}` } }] };
        const theme = styleOf("theme.css", bundle);
        const withTheme = replaced(html, /(?=<\/head>)/, `<style>${asInline(theme)}</style>\n  `);
        const lang = langOf(filename);
        if (lang === undefined) return withTheme;
        const { scripts, styles } = filesOf([ENTRY, ...FIRST_VIEW, ...NEEDED_IN[lang]], bundle);
        const entry = fileOf(ENTRY, bundle);
        const inPage = (files: Iterable<string>) => [...files].map((file) => `./${file}`);
        const files: AppFiles = {
          entry: `./${entry}`,
          scripts: inPage(scripts),
          styles: inPage(styles),
        };
        const fonts = Object.keys(bundle).filter((file) => FONTS[lang].test(basename(file)));
        const documentStyle = styleOf("document.css", bundle).fileName;
        const links = fonts.map(
          (file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="./${file}">`,
        );
        // Loaded by the script, after the first paint.
        let page = withTheme.replace(OWN_FILES, "");
        const script = (await boot()).replace(FILES, JSON.stringify(files));
        // After the theme: the styles that it adds to the head at once must come later to win over the theme.
        page = replaced(page, /(?<=<\/style>)/, `\n    <script>${script}</script>\n    ${links.join("\n    ")}`);
        // After the styles of every page, which it extends.
        return replaced(
          page,
          /(?=<\/head>)/,
          `<noscript><link rel="stylesheet" href="./${documentStyle}"></noscript>\n  `,
        );
      },
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        // Inlined into the pages.
        delete bundle[styleOf("theme.css", bundle).fileName];
      },
    },
  };
}

function styleOf(name: string, bundle: Rolldown.OutputBundle): Rolldown.OutputAsset {
  const asset = Object.values(bundle).find((one) => one.type === "asset" && one.names.includes(name));
  if (!asset || asset.type !== "asset") throw new Error(`${name} is not in the build`);
  return asset;
}

/** Adjusts URLs relative to the folder of the styles, which is one level below the page. */
function asInline({ source }: Rolldown.OutputAsset): string {
  const text = String(source).trim().replaceAll("url(./", "url(./assets/");
  if (/<\/style/i.test(text)) throw new Error("styles must not close their element");
  return text;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
