/** Sites of small chronicles, with or without an address. */
import type { PlainChronicle } from "../../src/model/chronicle/chronicle";
import { NO_BRAND } from "../../src/model/site/brand";
import type { Site, SiteTimeline } from "../../src/model/site/site";
import { smallChronicle } from "../fixtures/chronicles/small";

export const ADDRESS = "https://timelines.example/bells/";

/** All that a page can show, with a claimed, a disputed and a contested event. */
export const FULL_EVENTS = [
  {
    id: "cast",
    date: "1911-05-02",
    title: { en: "The bell is cast", uk: "Відлито дзвін" },
    summary: { en: "A foundry cast it.", uk: "Його відлила ливарня." },
    lane: "war",
    importance: 4,
    status: "confirmed",
    contested: {
      over: ["number"],
      claims: [
        {
          kind: "denial",
          by: ["russia"],
          text: { en: "says it weighed less", uk: "каже, що він важив менше" },
          source: "s1",
        },
        { who: "Parish council", text: "two tons" },
      ],
    },
    actors: ["ukraine", "russia"],
    places: ["kyiv"],
    figures: [{ value: "2", label: "tons", source: "Parish" }],
    quotes: [{ text: "It rang.", speaker: "The priest" }],
    related: [{ type: "later", event: "lost" }],
    sources: [
      {
        id: "s1",
        kind: "news",
        title: "The Bell Ringer",
        date: "1911-05-03",
        publisher: "Ringer",
        url: "https://a.example/1",
      },
    ],
    media: [
      { type: "image", url: "bell.png", alt: "The bell" },
      { type: "image", url: "https://elsewhere.example/bell.png", alt: "The bell again" },
    ],
  },
  {
    id: "lost",
    date: "1941-09~",
    title: { en: "The bell is lost" },
    summary: "Nobody saw it again.",
    contentNote: "Deaths",
    lane: "war",
    status: "claimed",
    claimedBy: { en: "Ukraine", uk: "Україна" },
    actors: ["ukraine"],
    sources: [{ title: "A letter" }],
  },
  {
    id: "found",
    date: "[1950..1953]",
    title: "The bell is found",
    lane: "talks",
    status: "disputed",
    claimedBy: "two towns",
  },
  { id: "Found", date: "1960-02-01/..", title: "The bell rings", lane: "talks" },
];

export const FULL_REST = {
  meta: {
    title: { en: "The bell", uk: "Дзвін" },
    description: { en: "What became of a bell", uk: "Що сталося з дзвоном" },
    languages: ["en", "uk"],
    licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    coverage: { from: "1911-05-02", to: "1970-12-31" },
    version: "1.1.0",
    reportUrl: "https://a.example/report",
    corrections: [
      { date: "2025-03-01", version: "1.0.1", text: { en: "The weight was wrong.", uk: "Вага була хибна." } },
      { date: "2025-05-16", text: { en: "Added: the bell rings." } },
    ],
  },
  stories: [
    {
      id: "tour",
      title: { en: "A tour", uk: "Екскурсія" },
      summary: { en: "In three steps", uk: "За три кроки" },
      steps: [
        { card: "start", headline: "Before", note: "How it began\nand went on" },
        { event: "cast", note: { en: "The casting", uk: "Лиття" }, question: "Why a bell?" },
        { event: "lost", headline: "Gone" },
      ],
    },
  ],
};

const fullChronicle = (): PlainChronicle => smallChronicle(FULL_EVENTS, FULL_REST);

export function exampleTimeline(chronicle: PlainChronicle = fullChronicle()): SiteTimeline {
  return {
    chronicle,
    text: "{}",
    dataPath: "data/bell.json",
    media: [],
    pages: { en: "index.html", uk: "uk.html" },
    folder: "",
  };
}

export function exampleSite(over: Partial<Site> = {}): Site {
  return {
    address: ADDRESS,
    brand: {
      ...NO_BRAND,
      publisher: { name: { en: "Bell Museum", uk: "Музей дзвона" }, url: "https://museum.example/" },
      contact: "mailto:bells@museum.example",
      footer: [{ label: { en: "Imprint", uk: "Вихідні дані" }, url: "https://museum.example/imprint" }],
    },
    languages: ["en", "uk"],
    timelines: [exampleTimeline()],
    isLibrary: false,
    ...over,
  };
}

/** Parsed as by a browser. */
export const parsedHtml = (text: string): Document => new DOMParser().parseFromString(text, "text/html");

/** @throws if it is no well-formed XML */
export function parsedXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, "text/xml");
  const error = document.querySelector("parsererror");
  if (error) throw new Error(`no XML: ${error.textContent}`);
  return document;
}

export const textOf = (element: Element | null | undefined): string | undefined =>
  element?.textContent?.replace(/\s+/g, " ").trim();
