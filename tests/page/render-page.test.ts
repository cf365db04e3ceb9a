// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from "vitest";
import { parseChronicleText } from "../../src/model/chronicle/read-chronicle";
import type { SiteFacts } from "../../src/model/site/site-facts";
import { renderPage } from "../../src/page/render-page";
import { SMALL_FILE } from "../fixtures/chronicles/small";
import { BRAND } from "../fixtures/site-facts";

const FILES = { en: "index.html", uk: "uk.html" };
const render = (file: unknown, brand?: SiteFacts["brand"]) => {
  const { chronicle } = parseChronicleText(JSON.stringify(file));
  if (!chronicle) throw new Error("the chronicle cannot be read");
  return { en: renderPage(chronicle, "en", FILES, brand), uk: renderPage(chronicle, "uk", FILES, brand) };
};

/** Parsed as by a browser. */
const parsed = (body: string): Document =>
  new DOMParser().parseFromString(`<!doctype html><html><head></head><body>${body}</body></html>`, "text/html");

const textOf = (element: Element | null | undefined): string | undefined =>
  element?.textContent?.replace(/\s+/g, " ").trim();

describe("the chronicle as HTML", () => {
  let en: Document;
  let uk: Document;
  beforeAll(() => {
    const pages = render(SMALL_FILE);
    en = parsed(pages.en);
    uk = parsed(pages.uk);
  });

  it("is under its title, in either language", () => {
    expect(textOf(en.querySelector("h1 .first-long"))).toBe("A small chronicle");
    expect(textOf(uk.querySelector("h1 .first-long"))).toBe("Мала хронологія");
    expect(textOf(uk.querySelector(".app-sub"))).toContain("Події до 30 червня 2023");
  });

  it("promises no sources that are not there, as the app does", () => {
    const countIn = (page: Document) => textOf(page.querySelector(".app-count"));
    expect(countIn(en)).toBe(`${SMALL_FILE.events.length} events`);
    const sources = [{ title: "A letter" }];
    const sourced = { ...SMALL_FILE, events: SMALL_FILE.events.map((event) => ({ ...event, sources })) };
    expect(countIn(parsed(render(sourced).en))).toBe(`${SMALL_FILE.events.length} key moments, sourced`);
  });

  it("has each event once, by date, under the heading of its period", () => {
    const ids = (page: Document) => [...page.querySelectorAll("article")].map(({ id }) => id);
    expect(ids(en)).toHaveLength(SMALL_FILE.events.length);
    expect(ids(en)[0]).toBe("event-protests");
    expect(ids(uk)).toEqual(ids(en));
    const headings = [...en.querySelectorAll("main h2[id^=era-]")];
    expect(headings.map(({ id }) => id)).toEqual(["era-early", "era-invasion"]);
    for (const heading of headings)
      expect(heading.closest("section")?.getAttribute("aria-labelledby")).toBe(heading.id);
  });

  it("names no id twice, and links only to places that are there", () => {
    for (const page of [en, uk]) {
      const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const inside = [...page.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href")?.slice(1));
      expect(inside.filter((id) => !ids.includes(id ?? ""))).toEqual([]);
    }
  });

  it("leads to itself in the other language", () => {
    const other = en.querySelector("header a");
    expect(other?.getAttribute("href")).toBe("./uk.html");
    expect(other?.getAttribute("hreflang")).toBe("uk");
    expect(uk.querySelector("header a")?.getAttribute("href")).toBe("./index.html");
  });
});

describe("the brand of the site", () => {
  const branded = render(SMALL_FILE, BRAND);

  it("has its logo in the header, as in the app", () => {
    const logo = parsed(branded.uk).querySelector("header .app-branded > img:first-child");
    const values = ["src", "width", "height", "alt"].map((name) => logo?.getAttribute(name));
    expect(values).toEqual(["brand/logo.svg", "72", "24", "Вісник Алдер-Бенда"]);
    expect(parsed(render(SMALL_FILE).en).querySelector("img")).toBeNull();
  });

  it("is at the end of the page", () => {
    const footer = [...parsed(branded.en).querySelectorAll("footer")].at(-1);
    expect(textOf(footer)).toBe(
      "PublisherThe Alder Bend CourierContact: timelines@courier.exampleLicence of this site: CC BY 4.0Imprint",
    );
    expect([...(footer?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href"))).toEqual([
      "https://courier.example/",
      "mailto:timelines@courier.example",
      "https://creativecommons.org/licenses/by/4.0/",
      "https://courier.example/imprint",
    ]);
    expect(parsed(render(SMALL_FILE).en).querySelectorAll("footer")).toHaveLength(1);
  });
});

const HOSTILE = `</title></script><script>__pwn("x")</script><img src=x onerror="__pwn('y')">"'&amp;`;

describe("texts of the file", () => {
  it("stay texts, wherever they are", () => {
    const { en } = render({
      ...SMALL_FILE,
      meta: { ...SMALL_FILE.meta, title: HOSTILE, description: HOSTILE, method: HOSTILE },
      eras: [{ id: "e", label: HOSTILE, description: HOSTILE, date: "2013/2025" }],
      events: [
        {
          id: "a",
          date: "2020",
          title: HOSTILE,
          lane: "war",
          importance: 5,
          status: "disputed",
          claimedBy: HOSTILE,
          summary: HOSTILE,
          contentNote: HOSTILE,
          placeLabel: HOSTILE,
          figures: [{ label: HOSTILE, value: HOSTILE, source: HOSTILE }],
          quotes: [{ text: HOSTILE, speaker: HOSTILE, note: HOSTILE }],
          sources: [{ title: HOSTILE, url: "https://example.org/?a=%22%3E&b='" }, { title: HOSTILE }],
        },
      ],
    });
    const page = parsed(en);
    expect(page.querySelectorAll("script, img")).toHaveLength(0);
    expect(page.querySelector("article h3")?.textContent).toBe(HOSTILE);
    const attributes = [...page.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => name.startsWith("on"))).toEqual([]);
    expect(page.querySelector("article ol a")?.getAttribute("href")).toBe("https://example.org/?a=%22%3E&b='");
    expect(page.querySelectorAll("article ol a")).toHaveLength(1);
  });

  it("behind a content note are closed", () => {
    const event = { id: "a", date: "2020", title: "A", lane: "war", contentNote: "Deaths", summary: "What happened" };
    for (const importance of [2, 5]) {
      const page = parsed(render({ ...SMALL_FILE, events: [{ ...event, importance }] }).en);
      const details = page.querySelector("article details");
      expect(details?.hasAttribute("open")).toBe(false);
      expect(textOf(details?.querySelector("p"))).toBe("What happened");
      expect(page.querySelectorAll("article .event-note")).toHaveLength(1);
      expect(textOf(page.querySelector("article"))?.match(/What happened/g)).toHaveLength(1);
    }
  });

  it("that are missing in a language show in the other one, marked as such", () => {
    const event = { id: "a", date: "2020", title: { uk: "Подія" }, lane: "war" };
    const page = parsed(render({ ...SMALL_FILE, events: [event] }).en);
    expect(page.querySelector("article h3 [lang=uk]")?.textContent).toBe("Подія");
  });
});
