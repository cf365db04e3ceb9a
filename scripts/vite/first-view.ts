/**
 * Writes into the pages the styles and the small script needed first, and preloads all code of the first view; see
 * docs/architecture.md, "First view". The chronicle itself comes last (site-template.ts).
 */
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, type Rolldown, build, normalizePath } from "vite";
import { BUILD_TARGETS } from "../supported-browsers.mjs";
import { FIRST_VIEW } from "./file-groups.ts";
import { LANGS, type Lang, PAGES } from "./language-pages.ts";

const fromRoot = (path: string): string => normalizePath(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
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
            ? `import { boot } from ${JSON.stringify(fromRoot("src/app/start/boot.ts"))};\nboot(window);`
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
    const chunk = Object.values(bundle).find((one) => isChunk(one) && one.moduleIds.includes(id));
    if (!chunk) throw new Error(`${id} is in no file of the build`);
    take(chunk.fileName);
  }
  return { scripts, styles };
}

/** Replaces a marker in our own page, which must exist. */
function replaced(html: string, part: RegExp, text: string): string {
  if (!part.test(html)) throw new Error(`the page has no ${part.source}`);
  return html.replace(part, () => text);
}

const BODY = "<!-- the chronicle as HTML -->";
const BODY_PART = new RegExp(BODY);
const STYLE_LINKS = /\s*<link rel="stylesheet"[^>]*>/g;

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
        const withTheme = replaced(html, /(?=<\/head>)/, `<style>${inPage(theme)}</style>\n  `);
        const lang = langOf(filename);
        if (lang === undefined) return withTheme;
        const { scripts, styles } = filesOf([...FIRST_VIEW, ...NEEDED_IN[lang]], bundle);
        const fonts = Object.keys(bundle).filter((file) => FONTS[lang].test(basename(file)));
        const documentStyle = styleOf("document.css", bundle).fileName;
        const links = [
          ...fonts.map((file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="./${file}">`),
          ...[...scripts]
            .filter((file) => !html.includes(file))
            .map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`),
        ];
        const styleLinks = new Set([
          ...(html.match(STYLE_LINKS) ?? []).map((link) => link.trim()),
          ...[...styles].map((file) => `<link rel="stylesheet" crossorigin href="./${file}">`),
        ]);
        let page = withTheme.replace(STYLE_LINKS, "");
        page = replaced(page, /(?=<style>)/, `<script>${await boot()}</script>\n    ${links.join("\n    ")}\n    `);
        // After the styles of every page, which it extends.
        page = replaced(
          page,
          /(?=<\/head>)/,
          `<noscript><link rel="stylesheet" href="./${documentStyle}"></noscript>\n  `,
        );
        // At the end, so that they do not block the content before them; module scripts wait for them anyway.
        return replaced(page, BODY_PART, `${BODY}\n    ${[...styleLinks].join("\n    ")}`);
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
function inPage({ source }: Rolldown.OutputAsset): string {
  const text = String(source).trim().replaceAll("url(./", "url(./assets/");
  if (/<\/style/i.test(text)) throw new Error("styles must not close their element");
  return text;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
