import { describe, expect, it } from "vitest";
import { type TimelineEvent, isCausal } from "../../src/model/chronicle/chronicle";
import { editorialProblems } from "../../src/cli/editorial-check";
import { parseEventDate } from "../../src/model/dates/event-date";
import { bundledChronicle, bundledResult, bundledText } from "../fixtures/chronicles/bundled";
import { textsIn } from "../fixtures/chronicles/texts-in";
import claims from "../fixtures/chronicles/explainer-claims.json";

const chronicle = bundledChronicle();
const { events, eventsById } = chronicle;
const claimsOf = (event: TimelineEvent): string[] => event.tags.filter((tag) => /^S\d+$/.test(tag));

const texts = [...textsIn(JSON.parse(bundledText))];
/** The texts of a language in which the pattern is found, so that a failure names them. */
const found = (lang: "en" | "uk", pattern: RegExp): string[] =>
  texts.flatMap(([path, text]) => (pattern.test(text[lang] ?? "") ? [`${path}: ${text[lang]}`] : []));

describe("the bundled chronicle", () => {
  it("is read without a single problem", () => {
    expect(bundledResult.problems).toEqual([]);
  });

  it("has 136 events in 8 lanes and 7 eras, and 6 stories", () => {
    expect(events).toHaveLength(136);
    expect(chronicle.lanes).toHaveLength(8);
    expect(chronicle.eras).toHaveLength(7);
    expect(chronicle.stories).toHaveLength(6);
  });

  it("covers the days from 21 November 2013 to 16 May 2025, as declared", () => {
    expect(chronicle.meta.coverage).toEqual({ from: "2013-11-21", to: "2025-05-16" });
    expect(events[0]?.id).toBe("euromaidan-begins");
    expect(chronicle.meta.description).toMatchObject({ en: expect.stringContaining("16 May 2025") as string });
  });

  it("carries exactly the claims of the explainer, each by the right events", () => {
    const carried: Record<string, string[]> = {};
    for (const event of events) for (const claim of claimsOf(event)) (carried[claim] ??= []).push(event.id);
    const sorted = (map: Record<string, string[]>) =>
      Object.fromEntries(Object.entries(map).map(([claim, ids]) => [claim, ids.toSorted()]));
    expect(Object.keys(claims)).toHaveLength(67);
    expect(sorted(carried)).toEqual(sorted(claims));
  });

  it("marks the 38 events that come from the explainer, and cites it for each", () => {
    const marked = events.filter((event) => event.tags.includes("explainer"));
    expect(marked).toHaveLength(38);
    for (const event of marked) {
      expect(claimsOf(event).length, event.id).toBeGreaterThan(0);
      expect(JSON.stringify(event.sources), event.id).toContain("News explainer, May 2025");
    }
  });

  it("gives every event a source, a status and a summary", () => {
    for (const event of events) {
      expect(event.sources.length, event.id).toBeGreaterThan(0);
      expect(event.status, event.id).toBeDefined();
      expect(event.summary, event.id).toBeDefined();
    }
  });

  it("says by whom, wherever something is not confirmed", () => {
    for (const event of events) {
      if (event.status === "confirmed") expect(event.claimedBy, event.id).toBeUndefined();
      else expect(event.claimedBy, event.id).toBeDefined();
    }
  });

  it("keeps every editorial rule that a program can check", () => {
    expect(editorialProblems(chronicle)).toEqual([]);
  });

  it.each([
    "kakhovka-dam",
    "okhmatdyt-strike",
    "nord-stream-sabotage",
    "mariupol-theatre",
    "moskva-sunk",
    "bucha",
    "mh17",
    "sumy-strike",
    "navalny-death",
  ])("judges alike cases alike: %s happened, and who did it or how is contested", (id) => {
    const event = eventsById.get(id);
    expect(event?.status).toBe("confirmed");
    expect(event?.contested?.claims.some(({ kind }) => kind === "denial" || kind === "admission")).toBe(true);
  });

  it("names findings first, and only those of courts and international bodies", () => {
    for (const { id, contested } of events) {
      const kinds = contested?.claims.map(({ kind }) => kind) ?? [];
      expect(kinds.lastIndexOf("finding"), id).toBe(kinds.filter((kind) => kind === "finding").length - 1);
      for (const { kind, by, who } of contested?.claims ?? [])
        if (kind === "finding")
          expect(JSON.stringify([by, who]), id).toMatch(
            /court|tribunal|united-nations|UN |un-|OSCE|osce|ICAO|ohchr|icj|icc/i,
          );
    }
  });

  it("says who states a cause, wherever one event led to another", () => {
    for (const { id, related } of events)
      for (const { type, source, claimedBy } of related)
        if (isCausal(type)) expect(source ?? claimedBy, id).toBeDefined();
  });

  it("relates two events once", () => {
    const pairs = events.flatMap(({ id, related }) => related.map(({ event }) => [id, event].toSorted().join(" ")));
    expect(pairs.length).toBe(new Set(pairs).size);
  });

  it("relates events that exist, never an event to itself", () => {
    for (const event of events) {
      for (const { event: other } of event.related) {
        expect(eventsById.has(other), `${event.id} → ${other}`).toBe(true);
        expect(other).not.toBe(event.id);
      }
    }
  });

  it("uses every actor and every place that it lists", () => {
    const actors = new Set(events.flatMap((event) => event.actors));
    const places = new Set(events.flatMap((event) => event.places));
    expect([...chronicle.actors.keys()].filter((id) => !actors.has(id))).toEqual([]);
    expect([...chronicle.places.keys()].filter((id) => !places.has(id))).toEqual([]);
  });

  it("has the explainer in 43 steps, 15 of them in the short version", () => {
    const [story] = chronicle.stories;
    expect(story?.id).toBe("explainer-retold");
    expect(story?.steps).toHaveLength(43);
    expect(story?.steps.filter((step) => step.core)).toHaveLength(15);
  });

  it("gives every story step a note, and only windows that can be read", () => {
    for (const story of chronicle.stories) {
      for (const step of story.steps) {
        expect(step.note, story.id).toBeDefined();
        for (const window of [step.window, step.map?.window])
          if (window !== undefined) expect(parseEventDate(window).ok, window).toBe(true);
      }
    }
  });

  it("shows on a map of its first story where the events of a period took place, and plays it", () => {
    const maps = (chronicle.stories[0]?.steps ?? []).flatMap(({ map }) => map ?? []);
    expect(maps.length).toBeGreaterThan(0);
    for (const { region, window, playback } of maps) {
      expect(region).toBeDefined();
      expect(playback).toBeTruthy();
      const period = parseEventDate(window ?? "");
      const { startMs, endMs } = period.ok ? period.date : { startMs: 0, endMs: 0 };
      const inPeriod = events.filter(({ date }) => date.startMs >= startMs && date.startMs < endMs);
      expect(inPeriod.flatMap((event) => event.places).length).toBeGreaterThan(10);
    }
  });

  it("links only to https pages, encyclopaedia titles, UN symbols and the licence", () => {
    const kinds = new Map<string, RegExp>([
      ["encyclopaedia", /^https:\/\/en\.wikipedia\.org\/wiki\/[^\s?#]+$/],
      ["identifier", /^https:\/\/docs\.un\.org\/en\/[AS]\/RES\/[\w()/-]+$/],
    ]);
    for (const source of events.flatMap((event) => event.sources)) {
      if (source.url === undefined) continue;
      expect(source.url).toMatch(kinds.get(source.kind) ?? /^https?:\/\/(?!en\.wikipedia)[\w.-]+\/\S+$/);
    }
    const others = bundledText.match(/"https?:[^"]+"/g)?.length ?? 0;
    const ofSources = events.flatMap((event) => event.sources).filter((source) => source.url !== undefined).length;
    expect(others - ofSources).toBe(1);
  });
});

describe("the texts of the bundled chronicle", () => {
  it("are there in English and in Ukrainian, every one", () => {
    expect(texts.length).toBeGreaterThan(1_000);
    for (const [path, text] of texts) {
      expect(Object.keys(text), path).toEqual(["en", "uk"]);
      for (const value of Object.values(text)) expect(value.trim(), path).not.toBe("");
    }
  });

  // The typography of the Ukrainian texts is checked by scripts/typography.mjs.
  it("set the apostrophe and the quotation marks of English", () => {
    expect(found("en", /['"«»]/)).toEqual([]);
  });

  it("contain quotations without quotation marks, so that each language can set its own", () => {
    for (const quote of events.flatMap((event) => event.quotes)) {
      for (const text of Object.values(quote.text)) expect(text).not.toMatch(/^[“«"]|[”»"]$/);
    }
  });

  it("use none of the loaded words that belong in attributed quotations only", () => {
    expect(found("en", /\b(despots?|(?<!anti-)terrorists?|panicking|bust-up|blasting|regime)\b/i)).toEqual([]);
  });

  it("do not repeat what the explainer gets wrong", () => {
    const of = (id: string) => JSON.stringify(eventsById.get(id));
    expect(of("yermak-last-signal")).toMatch(
      /chief of staff Andriy Yermak told .* explainer ascribes the words to Volodymyr Zelenskyy/,
    );
    expect(of("kursk-first-week-claims")).toMatch(/acting governor Alexei Smirnov.*28 settlements had been lost/);
    expect(of("finland-joins-nato")).toMatch(/does not oblige all to declare war/);
    expect(of("russia-constitution-vote")).toMatch(/resets the count/);
    expect(of("donbas-shelling-feb-2022")).toMatch(/government-held Stanytsia Luhanska/);
    expect(of("north-korea-casualties")).toMatch(/it is an intelligence estimate/);
    expect(of("zelenskyy-chimaeras-video")).not.toMatch(/strength/);
    expect(of("nicaragua-term-limits")).toMatch(/six years before Russia/);
    expect(of("zelenskyy-declines-evacuation")).toMatch(/later denied to The Washington Post/);
  });

  it("warn before events in which civilians are killed", () => {
    const noted = events.filter((event) => event.contentNote !== undefined).map((event) => event.id);
    expect(noted).toEqual(
      expect.arrayContaining(["mh17", "mariupol-theatre", "bucha", "crocus-attack", "okhmatdyt-strike"]),
    );
    expect(noted).toEqual(
      expect.arrayContaining(["mariupol-siege", "sumy-strike", "civilian-toll-un", "kakhovka-dam"]),
    );
  });
});
