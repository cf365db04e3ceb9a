import { readFileSync } from "node:fs";
import { type InlineConfig, type Plugin, createServer } from "vite";
import { describe, expect, it } from "vitest";
import { LANGS, PAGES, languagePages, pageIn } from "../../scripts/vite/language-pages.ts";
import { LANGS as APP_LANGS } from "../../src/model/links/view-link";

const template = readFileSync(PAGES.en, "utf8");

describe("the pages of the languages", () => {
  it("are those of the languages that the app has", () => {
    expect(LANGS).toEqual(APP_LANGS);
  });

  it("differ from their template in the language alone", () => {
    expect(pageIn("en", template)).toBe(template);
    const [own, made] = [template, pageIn("uk", template)].map((page) => page.split("\n"));
    expect(made?.filter((line, i) => line !== own?.[i])).toEqual(['<html lang="uk">']);
  });

  it("are not made from a page that hides its language", () => {
    expect(() => pageIn("uk", "<html>")).toThrow('index.html must hold <html lang="en">');
  });
});

describe("the development server", () => {
  const asText: Plugin = {
    name: "as-text",
    transformIndexHtml: { order: "pre", handler: (html) => html.replace("<title>", "<title>Changed ") },
  };
  const CONFIG: InlineConfig = {
    configFile: false,
    logLevel: "silent",
    appType: "mpa",
    plugins: [languagePages(), asText],
    server: { port: 0, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  };

  it("serves the pages that are no files, with what other plugins make of them", async () => {
    const server = await createServer(CONFIG);
    try {
      await server.listen();
      const home = server.resolvedUrls?.local[0] ?? "";
      const answers = await Promise.all(["uk.html?event=a", "index.html", "no.html"].map((path) => fetch(home + path)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 404]);
      expect(answers[0]?.headers.get("content-type")).toBe("text/html");
      const [made, own] = await Promise.all(answers.map((answer) => answer.text()));
      expect(made).toContain('<html lang="uk">');
      expect(made).toContain("<title>Changed Throughline</title>");
      expect(own).toContain('<html lang="en">');
    } finally {
      await server.close();
    }
  });
});
