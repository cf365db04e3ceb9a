// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { movedPages } from "../../src/site/moved-pages";
import { siteOf } from "../../src/site/site-of";
import { SMALL_FILE } from "../fixtures/chronicles/small";

const STYLE = "assets/reading-AbCd1234.css";
const made = (moved: unknown, options: Parameters<typeof siteOf>[1] = {}, events: unknown = SMALL_FILE.events) => {
  const text = JSON.stringify({ ...SMALL_FILE, events, meta: { ...SMALL_FILE.meta, moved } });
  const site = siteOf([{ text }], options);
  const files = site.timelines.flatMap((timeline) => movedPages(site, timeline, [STYLE]));
  return new Map(files.map(({ path, content }) => [path, String(content)]));
};
const parsed = (html: string | undefined) => new DOMParser().parseFromString(html ?? "", "text/html");
const textOf = (page: Document) => page.body.textContent?.replace(/\s+/g, " ");

describe("the page of an event that has moved", () => {
  const moved = [{ from: "ceasefire", to: "minsk", note: { en: "One entry.", uk: "Один запис." } }];

  it("leads to its replacement at once, in each language", () => {
    const pages = made(moved, { address: "https://news.example/war/" });
    expect([...pages.keys()]).toEqual(["event/ceasefire.html", "event/uk/ceasefire.html"]);
    const uk = parsed(pages.get("event/uk/ceasefire.html"));
    expect(uk.documentElement.lang).toBe("uk");
    expect(uk.querySelector("meta[http-equiv=refresh]")?.getAttribute("content")).toBe("0; url=./minsk.html");
    expect(uk.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(
      "https://news.example/war/event/uk/minsk.html",
    );
    expect(uk.querySelector("link[rel=stylesheet]")?.getAttribute("href")).toBe(`../../${STYLE}`);
    expect(uk.querySelector("a")?.getAttribute("href")).toBe("./minsk.html");
    expect(uk.querySelector("a")?.textContent).toBe("Мінське перемир’я");
    expect(textOf(uk)).toContain("Один запис.");
    expect(uk.querySelector("script")).toBeNull();
  });

  it("has no absolute address where the site has none", () => {
    for (const html of made(moved).values()) expect(html).not.toContain("canonical");
  });

  it("of one that was removed says when and why, as text, and is not for search engines", () => {
    const note = '</p><script>alert("1")</script>';
    const pages = made([{ from: "rumour", date: "2025-05-16", note }]);
    const page = parsed(pages.get("event/rumour.html"));
    expect(textOf(page)).toContain("The event “rumour” was removed from this timeline on 16 May 2025.");
    expect(textOf(page)).toContain(note);
    expect(page.querySelector("script, meta[http-equiv]")).toBeNull();
    expect(page.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex");
    expect(page.querySelector("a")?.getAttribute("href")).toBe("../index.html");
    expect(parsed(pages.get("event/uk/rumour.html")).querySelector("a")?.getAttribute("href")).toBe("../../uk.html");
  });

  it("never takes the place of the page of an event, on a disk without case either", () => {
    expect(made([{ from: "MINSK" }, { from: "Old" }, { from: "old" }]).size).toBe(2);
  });

  it("is made for no chronicle without such events", () => {
    expect(made(undefined).size).toBe(0);
  });
});
