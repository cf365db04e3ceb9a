// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { HEADERS, hostingFiles } from "../../src/site/hosting-files";
import { howToPublish } from "../../src/site/how-to-publish";

describe("the page that says how to publish", () => {
  const { path, content } = howToPublish();
  const page = new DOMParser().parseFromString(String(content), "text/html");

  it("has three steps for each way, in either language", () => {
    expect(path).toBe("HOW-TO-PUBLISH.html");
    for (const lang of ["en", "uk"]) {
      const section = page.querySelector(`section[lang=${lang}]`);
      const lists = [...(section?.querySelectorAll("ol") ?? [])];
      expect(lists).toHaveLength(5);
      for (const list of lists) expect(list.children).toHaveLength(3);
      expect(section?.querySelector("table")?.textContent).toContain("immutable");
    }
    expect(page.querySelector("section[lang=uk]")?.textContent).toMatch(/[а-яї]/);
  });

  it("needs nothing else: no scripts, no files", () => {
    expect(page.querySelectorAll("script, link, img, [src], iframe")).toHaveLength(0);
    expect([...page.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual(["#en", "#uk"]);
  });
});

describe("the files for hosts", () => {
  it("send the headers that docs/hosting.md shows", () => {
    const example = readFileSync("docs/examples/hosting/_headers", "utf8");
    expect(HEADERS.trim()).toBe(example.replace(/^#.*\n/gm, "").trim());
    expect(hostingFiles().map(({ path }) => path)).toEqual(["_headers", ".nojekyll"]);
  });
});
