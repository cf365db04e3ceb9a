// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withFiles } from "../../src/model/site/brand-files";
import { readBrand } from "../../src/model/site/read-brand";
import { siteFactsOf } from "../../src/model/site/site-facts";
import { contentHash } from "../../src/site/content-hash";
import { makeSite } from "../../src/site/make-site";
import { siteOf } from "../../src/site/site-of";
import { SMALL_FILE } from "../fixtures/chronicles/small";
import { TEMPLATE, filesOf } from "../fixtures/site/template";

const SMALL = JSON.stringify(SMALL_FILE);

describe("a site of one timeline", () => {
  const site = siteOf([{ text: SMALL }], { address: "https://news.example/t/" });

  it("is the app with the pages and data of the timeline, and nothing of the site that the app came with", async () => {
    const paths = [...(await filesOf(makeSite(site, TEMPLATE))).keys()];
    for (const path of [
      "index.html",
      "uk.html",
      "data/a-small-chronicle.json",
      "event/protests.html",
      "sitemap.xml",
      "oembed.json",
      "sw.js",
    ])
      expect(paths).toContain(path);
    for (const path of paths) expect(path).not.toMatch(/^(?:demo|examples|publish)\/|russia-ukraine|LICENSE-DATA/);
    expect(paths.at(-1)).toBe("sw.js");
  });

  it("says in each page which chronicle to open, and cannot be left by its texts", async () => {
    const title = "</script><script>alert(1)</script>";
    const files = await filesOf(
      makeSite(
        siteOf([{ text: JSON.stringify({ ...SMALL_FILE, meta: { title } }) }], {
          brand: { footer: [], publisher: { name: title } },
        }),
        TEMPLATE,
      ),
    );
    const page = new DOMParser().parseFromString(String(files.get("index.html")), "text/html");
    expect(page.title).toBe(title);
    const facts = JSON.parse(page.getElementById("site")?.textContent ?? "") as unknown;
    expect(facts).toMatchObject({
      chronicle: "data/script-script-alert-1-script.json",
      brand: { publisher: { name: title } },
    });
    expect([...page.scripts].filter(({ type }) => type === "")).toHaveLength(0);
  });

  it("caches the pages, code and data on devices, and names each content", async () => {
    const files = await filesOf(makeSite(site, TEMPLATE));
    const { files: cached } = JSON.parse(/\{"id".*\}/.exec(String(files.get("sw.js")))?.[0] ?? "") as {
      files: { url: string; revision: string | null }[];
    };
    const revisions = new Map(cached.map(({ url, revision }) => [url, revision]));
    expect(revisions.get("assets/main-AbCd_1-2.js")).toBeNull();
    expect(revisions.get("data/a-small-chronicle.json")).toBe(contentHash(new TextEncoder().encode(SMALL)));
    expect(revisions.has("embed.js")).toBe(false);
    expect(revisions.has("site-files.json")).toBe(false);
  });

  it("is the same each time, and another as soon as the data differ", async () => {
    const worker = async (text: string) =>
      String((await filesOf(makeSite(siteOf([{ text, name: "a" }]), TEMPLATE))).get("sw.js"));
    expect(await worker(SMALL)).toBe(await worker(SMALL));
    expect(await worker(SMALL)).not.toBe(await worker(`${SMALL} `));
  });

  it("caches the first 20 MB of its pictures only", async () => {
    const medium = (path: string, megabytes: number) => ({ path, read: async () => new Uint8Array(megabytes * 1e6) });
    const media = [medium("a.png", 12), medium("b.png", 12), medium("c.png", 1)];
    const files = await filesOf(makeSite(siteOf([{ text: SMALL, media }]), TEMPLATE));
    const worker = String(files.get("sw.js"));
    expect(["a", "b", "c"].map((name) => worker.includes(`data/${name}.png`))).toEqual([true, false, false]);
    expect(files.has("data/b.png")).toBe(true);
  });

  it("lists its own files", async () => {
    const files = await filesOf(makeSite(site, TEMPLATE));
    const { files: listed } = JSON.parse(String(files.get("site-files.json"))) as { files: string[] };
    expect(new Set(listed)).toEqual(new Set([...files.keys()].filter((path) => path !== "site-files.json")));
  });
});

describe("several timelines", () => {
  it("have pages in one folder, each under a name of its own, whatever the case", () => {
    const site = siteOf(
      ["small", "Small", "index", "uk"].map((name) => ({ text: SMALL, name })),
      { languages: ["uk", "en"] },
    );
    expect(site.timelines.map(({ pages }) => pages)).toEqual([
      { uk: "small.html", en: "small.en.html" },
      { uk: "Small-2.html", en: "Small-2.en.html" },
      { uk: "index-2.html", en: "index-2.en.html" },
      { uk: "uk-2.html", en: "uk-2.en.html" },
    ]);
    expect(new Set(site.timelines.map(({ dataPath }) => dataPath)).size).toBe(4);
  });

  it("are not made from nothing, nor from what is no chronicle", () => {
    expect(() => siteOf([])).toThrow("needs a timeline");
    expect(() => siteOf([{ text: "{" }])).toThrow("cannot be read");
  });
});

describe("the name of a content", () => {
  it("is stable, and differs for every small change", () => {
    const bytes = new Uint8Array(10_000);
    const names = new Set([contentHash(bytes), contentHash(new Uint8Array(9_999))]);
    for (let at = 0; at < 500; at += 1) {
      bytes[at] = 1;
      names.add(contentHash(bytes));
      bytes[at] = 0;
    }
    expect(names.size).toBe(502);
    expect(contentHash(new Uint8Array())).toMatch(/^[\da-f]{14}$/);
  });
});

describe("a library", () => {
  const other = JSON.stringify({ ...SMALL_FILE, meta: { ...SMALL_FILE.meta, title: { en: "<b>Other</b>" } } });
  const brand = { footer: [{ label: "Imprint", url: "https://news.example/imprint" }], title: "Our timelines" };
  const site = siteOf(
    [SMALL, other].map((text) => ({ text })),
    { brand, languages: ["en", "uk"] },
  );

  it("begins with a page that lists every timeline, in each language, readable without scripts", async () => {
    const files = await filesOf(makeSite(site, TEMPLATE));
    const page = new DOMParser().parseFromString(String(files.get("index.html")), "text/html");
    expect(page.title).toBe("Our timelines");
    const links = [...page.querySelectorAll<HTMLAnchorElement>("h2 a")].map((a) => [
      a.textContent,
      a.getAttribute("href"),
    ]);
    expect(links).toEqual([
      ["A small chronicle", "a-small-chronicle.html"],
      ["<b>Other</b>", "b-other-b.html"],
    ]);
    for (const link of links) expect(files.has(String(link[1]))).toBe(true);
    expect(page.querySelector("footer a")?.getAttribute("href")).toBe("https://news.example/imprint");
    expect(String(files.get("uk.html"))).toContain('href="a-small-chronicle.uk.html"');
    expect(files.has("library.js")).toBe(true);
  });

  it("has an index of all events for its search", async () => {
    const files = await filesOf(makeSite(site, TEMPLATE));
    const index = JSON.parse(String(files.get("data/search-uk.json"))) as { events: unknown[]; timelines: unknown[] };
    expect(index.events).toHaveLength(2 * SMALL_FILE.events.length);
    expect(index.timelines[0]).toEqual({ page: "a-small-chronicle.uk.html", title: "Мала хронологія" });
  });

  it("of one timeline is a site under the name that the publisher gives it", async () => {
    const files = await filesOf(makeSite(siteOf([{ text: SMALL, name: "a" }], { brand }), TEMPLATE));
    const data = JSON.parse(String(files.get("data/a.json"))) as { meta: unknown };
    expect(data.meta).toMatchObject({ title: "Our timelines" });
    expect(files.has("library.js")).toBe(false);
  });
});

describe("a site with a brand", () => {
  it("has its pictures, colours and names on every page of the app", async () => {
    const FOLDER = "docs/examples/brand/";
    const read = readBrand(readFileSync(`${FOLDER}brand.json`, "utf8"));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { brand } = withFiles(read.brand, {
      logo: readFileSync(`${FOLDER}logo.svg`),
      favicon: readFileSync(`${FOLDER}logo-small.svg`),
    });
    const files = await filesOf(makeSite(siteOf([{ text: SMALL }], { brand }), TEMPLATE));
    expect(files.get("brand/logo.svg")).toBe(readFileSync(`${FOLDER}logo.svg`, "utf8"));
    for (const path of ["index.html", "uk.html"]) {
      const page = new DOMParser().parseFromString(String(files.get(path)), "text/html");
      expect(page.title).toBe("The river and the town");
      const logo = page.querySelector("header img");
      expect([logo?.getAttribute("src"), logo?.getAttribute("width")]).toEqual(["brand/logo.svg", "72"]);
      // As the app shows it, so that nothing moves when it starts.
      expect(siteFactsOf(page).brand).toMatchObject({ logo: "brand/logo.svg", logoWidth: 72 });
      const styles = [...page.querySelectorAll("head style")].map((style) => style.textContent).join("");
      expect(styles).toContain("--sel:#0b5c5e");
      expect(styles).toContain(".app-logo{");
      expect([...page.querySelectorAll("footer")].at(-1)?.textContent).toContain("The Alder Bend Courier");
    }
  });
});
