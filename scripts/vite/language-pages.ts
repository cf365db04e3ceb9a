/**
 * The pages of the app, one for each language. Only `index.html` is a file: the pages of the other languages are made from
 * it, by the build and by the development server.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, normalizePath } from "vite";

/** File names by language. */
export const PAGES = { en: "index.html", uk: "uk.html" } as const;
export type Lang = keyof typeof PAGES;
export const LANGS = Object.keys(PAGES) as readonly Lang[];

const fromRoot = (path: string): string => normalizePath(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
const TEMPLATE_LANG: Lang = "en";
const TEMPLATE = fromRoot(PAGES[TEMPLATE_LANG]);
const INPUTS = Object.fromEntries(LANGS.map((lang) => [basename(PAGES[lang], ".html"), fromRoot(PAGES[lang])]));

/** @returns the language of a page that is no file, by its path with `folder` before it */
const madeAt = (path: string, folder: string): Lang | undefined =>
  LANGS.find((lang) => lang !== TEMPLATE_LANG && path === folder + PAGES[lang]);

/** @throws unless the template has the tag with the language */
export function pageIn(lang: Lang, template: string): string {
  const tag = `<html lang="${TEMPLATE_LANG}">`;
  if (!template.includes(tag)) throw new Error(`${PAGES[TEMPLATE_LANG]} must hold ${tag}`);
  return template.replace(tag, `<html lang="${lang}">`);
}

const makePage = (lang: Lang): string => pageIn(lang, readFileSync(TEMPLATE, "utf8"));

export function languagePages(): Plugin {
  return {
    name: "throughline:language-pages",
    // Before Vite looks for the files.
    enforce: "pre",
    config: (_config, { command }) =>
      command === "build" ? { build: { rolldownOptions: { input: { ...INPUTS } } } } : {},
    resolveId: (id) => (madeAt(normalizePath(id), fromRoot("")) === undefined ? undefined : normalizePath(id)),
    load(id) {
      const lang = madeAt(id, fromRoot(""));
      return lang === undefined ? undefined : makePage(lang);
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = request.url ?? "";
        const lang = madeAt(url.split(/[?#]/, 1)[0] ?? "", "/");
        if (lang === undefined) return next();
        server
          .transformIndexHtml(url, makePage(lang), request.originalUrl)
          .then((html) => response.setHeader("Content-Type", "text/html").end(html), next);
      });
    },
  };
}
