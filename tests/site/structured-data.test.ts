// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { parseEventDate } from "../../src/model/dates/event-date";
import { headOf, libraryHeadOf } from "../../src/site/head";
import { isoCoverage, isoEnds } from "../../src/site/iso-date";
import { eventPages, storyPages } from "../../src/site/reading-pages";
import { exampleSite, exampleTimeline, parsedHtml } from "./example-site";
import { vocabularyFaults } from "./vocabulary";

const OPTIONS = { styles: ["assets/reading.css"] };
const site = exampleSite();
const timeline = exampleTimeline();

type Node = { readonly [key: string]: unknown };

const dataIn = (html: string): Node => JSON.parse(parsedHtml(html).querySelector("script")?.textContent ?? "") as Node;
const pages = [...eventPages(site, timeline, OPTIONS)];
const eventData = (path: string): Node => dataIn(String(pages.find((page) => page.path === path)?.content));

describe("structured data", () => {
  it("is said in the words of schema.org, each where it belongs and with a value of its type", () => {
    const library = { ...site, isLibrary: true };
    const all = [
      dataIn(headOf(site, timeline, "en")),
      dataIn(libraryHeadOf(library, "uk")),
      ...pages.map(({ content }) => dataIn(String(content))),
      ...[...storyPages(site, timeline, OPTIONS)].map(({ content }) => dataIn(String(content))),
    ];
    expect(all.flatMap(vocabularyFaults)).toEqual([]);
    for (const one of all) expect(one["@context"]).toBe("https://schema.org");
  });

  it("is looked at by a check that sees what is wrong", () => {
    const faults = (node: object) => vocabularyFaults({ "@context": "https://schema.org", ...node });
    expect(faults({ "@type": "Timeline", name: "A" })).toEqual(["no type Timeline"]);
    expect(faults({ "@type": "Article", startDate: "2022" })).toEqual(["Article has no startDate"]);
    expect(faults({ "@type": "Event", startDate: "spring" })).toEqual([
      'Event.startDate: "spring" is no Date, DateTime',
    ]);
    expect(faults({ "@type": "Article", license: "CC BY" })).toEqual([
      'Article.license: "CC BY" is no CreativeWork, URL',
    ]);
    expect(faults({ "@type": "Article", author: { "@type": "Place" } })).toEqual([
      "Article.author: Place is no Organization, Person",
    ]);
    expect(faults({ "@type": "Claim", appearance: { "@type": "Article", author: { "@id": "#a" } } })).toEqual([]);
    expect(faults({ "@type": "Place", geo: { "@type": "GeoCoordinates", latitude: true } })).toEqual([
      "GeoCoordinates.latitude: true is no Number, Text",
    ]);
  });

  it("describes the timeline as a data set", () => {
    expect(dataIn(headOf(site, timeline, "en"))).toMatchObject({
      "@type": "Dataset",
      name: "The bell",
      temporalCoverage: "1911-05-02/1970-12-31",
      inLanguage: ["en", "uk"],
      license: "https://creativecommons.org/licenses/by/4.0/",
      version: "1.1.0",
      dateModified: "2025-05-16",
      publisher: { "@type": "Organization", name: "Bell Museum" },
      distribution: { contentUrl: "https://timelines.example/bells/data/bell.json" },
    });
  });

  it("is about an event if that happened, with contested points as claims", () => {
    const data = eventData("event/cast.html");
    expect(data["@type"]).toBe("Article");
    expect(data["about"]).toEqual({
      "@type": "Event",
      "@id": "#event",
      name: "The bell is cast",
      startDate: "1911-05-02",
    });
    expect(data["hasPart"]).toMatchObject([
      {
        "@type": "Claim",
        text: "Russia (denial): says it weighed less",
        about: { "@id": "#event" },
        author: [{ "@type": "Organization", name: "Russia" }],
        appearance: { name: "The Bell Ringer", url: "https://a.example/1", datePublished: "1911-05-03" },
      },
      { "@type": "Claim", text: "Parish council: two tons", creditText: "Parish council" },
    ]);
  });

  it("has no event where one is only claimed or disputed", () => {
    for (const path of ["event/lost.html", "event/found.html"]) {
      const data = eventData(path);
      expect(JSON.stringify(data)).not.toContain('"Event"');
      expect(data["about"]).toMatchObject({ "@type": "Claim" });
      expect(data["headline"]).toMatch(/, (?:claimed|disputed)$/);
    }
    expect(eventData("event/lost.html")["about"]).toMatchObject({
      creditText: "Ukraine",
      author: [{ "@type": "Organization", name: "Ukraine" }],
      appearance: [{ name: "A letter" }],
    });
    expect((eventData("event/found.html")["about"] as Node)["author"]).toBeUndefined();
  });

  it("has no address of the site where that is not known", () => {
    const { address: _, ...rest } = site;
    for (const { content } of eventPages(rest, timeline, OPTIONS)) {
      const data = dataIn(String(content));
      expect(data["url"]).toBeUndefined();
      expect(String(content)).not.toContain("timelines.example");
    }
  });
});

describe("dates in ISO 8601", () => {
  const dateOf = (edtf: string) => {
    const parsed = parseEventDate(edtf);
    if (!parsed.ok) throw new Error(edtf);
    return parsed.date;
  };
  it.each([
    ["2022-02-24", "2022-02-24", undefined, "2022-02-24"],
    ["2022-02", "2022-02", undefined, "2022-02"],
    ["2022", "2022", undefined, "2022"],
    ["2022-02-24T03:40Z", "2022-02-24T03:40:00Z", undefined, "2022-02-24T03:40:00Z"],
    ["2022-02-24T03:40", "2022-02-24T03:40:00", undefined, "2022-02-24T03:40:00"],
    ["2022-02-24T03:40+02:00", "2022-02-24T01:40:00Z", undefined, "2022-02-24T01:40:00Z"],
    ["2022-02-24/2022-04", "2022-02-24", "2022-04", "2022-02-24/2022-04"],
    ["2022-02-24/..", "2022-02-24", undefined, "2022-02-24/.."],
    ["../2022-04-02", undefined, "2022-04-02", "../2022-04-02"],
    ["[2022-05-03..2022-05-07]", undefined, undefined, "2022-05-03/2022-05-07"],
    ["2022-21", undefined, undefined, "2022-01/2022-03"],
    ["201X", undefined, undefined, "2010/2019"],
    ["19XX", undefined, undefined, "1900/1999"],
    ["2022-04~", undefined, undefined, undefined],
    ["2022-04-01?", undefined, undefined, undefined],
    ["2022-04-01~/2022-05-02", undefined, "2022-05-02", undefined],
    ["-0044-03-15", undefined, undefined, undefined],
    ["Y12000", undefined, undefined, undefined],
  ])("say no more than %s", (edtf, startDate, endDate, coverage) => {
    const { startDate: start, endDate: end } = isoEnds(dateOf(edtf));
    expect([start, end, isoCoverage(dateOf(edtf))]).toEqual([startDate, endDate, coverage]);
  });
});
