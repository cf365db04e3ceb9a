// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from "vitest";
import type { SiteFile } from "../../src/model/site/site";
import { eventPages, storyPages } from "../../src/site/reading-pages";
import { smallChronicle } from "../fixtures/chronicles/small";
import { exampleSite, exampleTimeline, parsedHtml, textOf } from "./example-site";

const OPTIONS = { styles: ["assets/reading-1.css"], logo: "brand/logo.svg", icon: "brand/icon.png" };
const LOGO = { bytes: new TextEncoder().encode('<svg viewBox="0 0 40 20"></svg>'), type: "image/svg+xml" as const };
const site = exampleSite({ brand: { ...exampleSite().brand, logo: LOGO } });
const timeline = exampleTimeline();

function pagesOf(files: Iterable<SiteFile>): ReadonlyMap<string, Document> {
  return new Map([...files].map(({ path, content }) => [path, parsedHtml(String(content))]));
}
const resolved = (page: string, link: Element | null | undefined): string =>
  new URL(link?.getAttribute("href") ?? "", `https://x.example/${page}`).pathname.slice(1);

let events: ReadonlyMap<string, Document>;
let stories: ReadonlyMap<string, Document>;
beforeAll(() => {
  events = pagesOf(eventPages(site, timeline, OPTIONS));
  stories = pagesOf(storyPages(site, timeline, OPTIONS));
});

describe("the page of an event", () => {
  it("is there for every event in every language, on any disk", () => {
    expect([...events.keys()]).toEqual([
      "event/cast.html",
      "event/lost.html",
      "event/found.html",
      "event/Found-2.html",
      "event/uk/cast.html",
      "event/uk/lost.html",
      "event/uk/found.html",
      "event/uk/Found-2.html",
    ]);
  });

  it("says all about it", () => {
    const page = events.get("event/cast.html")!;
    expect(textOf(page.querySelector("h1"))).toBe("The bell is cast");
    expect(page.documentElement.lang).toBe("en");
    const text = textOf(page.querySelector("article")) ?? "";
    for (const part of [
      "2 May 1911",
      "Confirmed",
      "Military",
      "A foundry cast it.",
      "ConfirmedContested",
      "Contested: numbers",
      "Russia (denial): says it weighed less",
      "2 tons (Parish)",
      "“It rang.”",
      "Where: Kyiv",
      "Who: Ukraine; Russia",
      "Later: The bell is lost",
      "The Bell Ringer",
      "Story: A tour",
    ])
      expect(text).toContain(part);
  });

  it("runs no script and allows none", () => {
    for (const page of [...events.values(), ...stories.values()]) {
      const kinds = [...page.querySelectorAll("script")].map((script) => script.type);
      expect(kinds).toEqual(["application/ld+json"]);
      expect(page.querySelectorAll("[style], style")).toHaveLength(0);
      const policy = page.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content");
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("script-src");
      // For audits: they read robots.txt from within the page.
      expect(policy).toContain("connect-src 'self';");
      const names = [...page.querySelectorAll("*")].flatMap((one) => [...one.attributes].map(({ name }) => name));
      expect(names.filter((name) => name.startsWith("on"))).toEqual([]);
    }
  });

  it("leads to the timeline, its neighbours, the other language and its style sheet", () => {
    const path = "event/uk/lost.html";
    const page = events.get(path)!;
    const open = page.querySelector(".reading-button");
    expect(resolved(path, open)).toBe("uk.html");
    expect(open?.getAttribute("href")).toContain("?event=lost&lang=uk");
    expect(resolved(path, page.querySelector("nav [rel=prev]"))).toBe("event/uk/cast.html");
    expect(resolved(path, page.querySelector("nav [rel=next]"))).toBe("event/uk/found.html");
    expect(resolved(path, page.querySelector("header [hreflang=en]"))).toBe("event/lost.html");
    expect(resolved(path, page.querySelector("link[rel=stylesheet]"))).toBe("assets/reading-1.css");
    expect(resolved(path, page.querySelector("link[rel=icon]"))).toBe("brand/icon.png");
    expect(resolved(path, page.querySelector(".reading-home"))).toBe("uk.html");
    const logo = page.querySelector("header img");
    expect(logo?.getAttribute("src")).toBe("../../brand/logo.svg");
    expect(logo?.getAttribute("alt")).toBe("Музей дзвона");
    expect(logo?.getAttribute("width")).toBe("48");
  });

  it("leads only to pages of the site", () => {
    const known = new Set([...events.keys(), ...stories.keys(), "index.html", "uk.html", "assets/reading-1.css"]);
    for (const one of ["brand/icon.png", "brand/logo.svg", "feed-en.xml", "feed-uk.xml", "data/bell.png"])
      known.add(one);
    for (const [path, page] of [...events, ...stories]) {
      const inside = [...page.querySelectorAll("[href]")].filter(
        (link) => !/^(?:https?|mailto):/.test(link.getAttribute("href") ?? ""),
      );
      expect(inside.map((link) => resolved(path, link)).filter((one) => !known.has(one))).toEqual([]);
    }
  });

  it("names the event that refers to it", () => {
    expect(textOf(events.get("event/lost.html")?.querySelector("article"))).toContain("Earlier: The bell is cast");
  });

  it("keeps its text behind the content note", () => {
    const page = events.get("event/lost.html")!;
    expect(page.querySelector("details")?.open).toBe(false);
    expect(textOf(page.querySelector("details"))).toContain("Nobody saw it again.");
    expect(textOf(page.body)?.match(/Nobody saw it again/g)).toHaveLength(1);
    expect(page.querySelector("meta[name=description]")?.getAttribute("content")).toBe("about September 1941. Deaths");
  });

  it("says in its title what is not certain, and who claims it", () => {
    const page = events.get("event/lost.html")!;
    expect(page.title).toBe("The bell is lost, claimed – The bell");
    expect(textOf(page.querySelector("article"))).toContain("Claimed: Ukraine");
  });

  it("marks a text in another language", () => {
    expect(textOf(events.get("event/uk/lost.html")?.querySelector("h1 [lang=en]"))).toBe("The bell is lost");
  });

  it("shows pictures of the site, and of other hosts only a link", () => {
    const page = events.get("event/cast.html")!;
    expect([...page.querySelectorAll("article img")].map((one) => one.getAttribute("src"))).toEqual([
      "../data/bell.png",
    ]);
    expect(textOf(page.querySelector('.reading-picture a[href^="https:"]'))).toBe("bell.png");
  });

  it("ends with publisher, licence and links", () => {
    const footer = events.get("event/uk/cast.html")?.querySelector("footer");
    expect([...(footer?.querySelectorAll("p, li") ?? [])].map(textOf)).toEqual([
      "Видавець: Музей дзвона",
      "Ліцензія текстів: CC BY 4.0",
      "bells@museum.example",
      "Повідомити про помилку",
      "Стрічка виправлень",
      "Вихідні дані",
    ]);
  });

  it("tells the licence of the site from that of the texts", () => {
    const brand = { ...site.brand, licence: { name: "All rights reserved" } };
    const [file] = eventPages(exampleSite({ brand }), timeline, OPTIONS);
    const lines = [...parsedHtml(String(file?.content)).querySelectorAll("footer p")].map(textOf);
    expect(lines).toContain("Licence of the texts: CC BY 4.0");
    expect(lines).toContain("Licence of the site: All rights reserved");
  });

  it("keeps hostile texts texts", () => {
    const hostile = `</title></script><script>x</script><img src=x onerror="x">"'&amp;<!--`;
    const chronicle = smallChronicle(
      [
        {
          id: "a",
          date: "2020",
          title: hostile,
          summary: hostile,
          lane: "war",
          claimedBy: hostile,
          status: "reported",
        },
      ],
      { meta: { title: hostile } },
    );
    const [file] = eventPages(exampleSite(), exampleTimeline(chronicle), OPTIONS);
    const page = parsedHtml(String(file?.content));
    expect(page.querySelectorAll("script")).toHaveLength(1);
    expect(page.querySelectorAll("article img")).toHaveLength(0);
    expect(textOf(page.querySelector("h1"))).toBe(hostile);
    expect(JSON.parse(page.querySelector("script")?.textContent ?? "").about.name).toBe(hostile);
  });

  it("is made when it is asked for, since those of a large chronicle do not fit into memory together", () => {
    const many = Array.from({ length: 500 }, (_, i) => ({ id: `e${i}`, date: String(1000 + i), title: `Event ${i}` }));
    const chronicle = smallChronicle(many);
    let reads = 0;
    const at = (i: number) => {
      reads += 1;
      return chronicle.events.at(i);
    };
    const events = Object.assign([...chronicle.events], { at });
    const pages = eventPages(exampleSite(), exampleTimeline({ ...chronicle, events }), OPTIONS);
    expect(pages.next().value).toMatchObject({ path: "event/e0.html" });
    expect(reads).toBe(2);
  });
});

describe("the page of a story", () => {
  it("has its steps in order, with their texts and events", () => {
    const path = "story/tour.html";
    const page = stories.get(path)!;
    expect([...stories.keys()]).toEqual([path, "story/uk/tour.html"]);
    expect(textOf(page.querySelector("h1"))).toBe("A tour");
    expect([...page.querySelectorAll("ol > li > h2")].map(textOf)).toEqual(["Before", "The bell is cast", "Gone"]);
    const [, second, third] = page.querySelectorAll("ol > li");
    expect(textOf(second)).toContain("Why a bell?");
    expect(resolved(path, second?.querySelector("a"))).toBe("event/cast.html");
    expect(textOf(third?.querySelector("a"))).toBe("The bell is lost");
    expect(page.querySelector(".reading-button")?.getAttribute("href")).toBe("../index.html?story=tour&lang=en");
  });
});
