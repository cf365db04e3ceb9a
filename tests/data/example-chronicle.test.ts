/** The example that newcomers open and copy: an invented chronicle with drawings beside it. */
import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_FACTS } from "../../src/model/site/site-facts";
import { parseChronicleText } from "../../src/model/chronicle/read-chronicle";
import { textsIn } from "../fixtures/chronicles/texts-in";

const FILE = join("public", DEFAULT_FACTS.example ?? "");
const PICTURES = join(dirname(FILE), "pictures");
const MAX_PICTURE_BYTES = 5_000;

type MediumFile = { readonly url: string; readonly alt: unknown; readonly credit: unknown };
type ChronicleFile = { readonly events: readonly { readonly id: string; readonly media?: readonly MediumFile[] }[] };

const text = readFileSync(FILE, "utf8");
const file = JSON.parse(text) as ChronicleFile;
const { chronicle, problems } = parseChronicleText(text);
const { events = [], lanes = [], eras = [], stories = [], meta } = chronicle ?? {};
const texts = [...textsIn(file)];
const media = file.events.flatMap((event) => event.media ?? []);
const drawings = readdirSync(PICTURES).map((name) => ({ name, svg: readFileSync(join(PICTURES, name), "utf8") }));

describe("the example", () => {
  it("is read without a single problem", () => {
    expect(problems).toEqual([]);
  });

  it("is small: 18 to 24 events in 1 to 3 lanes, 2 to 4 eras and a story", () => {
    expect(events.length).toBeGreaterThanOrEqual(18);
    expect(events.length).toBeLessThanOrEqual(24);
    expect([1, 2, 3]).toContain(lanes.length);
    expect([2, 3, 4]).toContain(eras.length);
    expect(stories).toHaveLength(1);
  });

  it("says that it is invented, in its title and its description, in both languages", () => {
    for (const said of [meta?.title, meta?.shortTitle, meta?.description])
      expect(said).toEqual({
        en: expect.stringMatching(/invented/) as string,
        uk: expect.stringMatching(/вигадан/i) as string,
      });
  });

  it("counts its events right where it describes itself", () => {
    for (const said of Object.values(meta?.description ?? {}))
      expect(said).toMatch(new RegExp(`\\b${events.length}\\b`));
  });

  it("cites nothing but itself, and puts nothing on the map", () => {
    for (const { id, sources } of events)
      expect([id, sources.map(({ kind, title }) => [kind, title])]).toEqual([
        id,
        [["other", { en: "Written for this example", uk: "Написано для цього прикладу" }]],
      ]);
    expect(chronicle?.places.size).toBe(0);
  });

  it("names no web address except that of its licence", () => {
    const addresses = new Set(text.match(/\bhttps?:[^"\s]+/gi));
    expect([...addresses]).toEqual(["https://creativecommons.org/publicdomain/zero/1.0/"]);
  });

  it("shows what an event can be", () => {
    const statuses = new Set(events.map(({ status }) => status));
    expect([...statuses].toSorted()).toEqual(["claimed", "confirmed", "disputed"]);
    expect(new Set(events.map(({ importance }) => importance))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(events.filter(({ contested }) => (contested?.claims.length ?? 0) > 1)).toHaveLength(1);
    expect(events.filter(({ figures }) => figures.length > 0).length).toBeGreaterThanOrEqual(3);
    expect(events.filter(({ quotes }) => quotes.length > 0).length).toBeGreaterThanOrEqual(2);
    const written = events.map(({ date }) => date.edtf);
    for (const kind of [
      /^\d{4}$/,
      /^\d{4}-\d\d$/,
      /^\d{4}-\d\d-\d\d$/,
      /~/,
      /^\d{4}\/\d{4}$/,
      /-\d\d\/\d{4}-/,
      /\/\.\.$/,
    ])
      expect(written.some((edtf) => kind.test(edtf))).toBe(true);
  });
});

describe("the texts of the example", () => {
  it("are there in English and in Ukrainian, every one", () => {
    expect(texts.length).toBeGreaterThan(150);
    for (const [path, languages] of texts) {
      expect(Object.keys(languages), path).toEqual(["en", "uk"]);
      for (const value of Object.values(languages)) expect(value.trim(), path).not.toBe("");
    }
  });

  // The typography of the Ukrainian texts is checked by scripts/typography.mjs.
  it("set the apostrophe and the quotation marks of English", () => {
    expect(texts.filter(([, { en = "" }]) => /['"«»]/.test(en))).toEqual([]);
  });
});

describe("the drawings of the example", () => {
  it("are the pictures of at least 12 events, each of one, named by a path beside the file", () => {
    expect(media.length).toBeGreaterThanOrEqual(12);
    expect(media.map(({ url }) => url).toSorted()).toEqual(drawings.map(({ name }) => `pictures/${name}`).toSorted());
  });

  it("say in both languages what is to be seen, and whose they are", () => {
    for (const { url, alt, credit } of media) {
      expect(alt, url).toEqual({
        en: expect.stringMatching(/\w/) as string,
        uk: expect.stringMatching(/\p{L}/u) as string,
      });
      expect(credit, url).toEqual({ en: "Drawn for this example", uk: "Намальовано для цього прикладу" });
    }
  });

  it.each(drawings)(
    "$name is small, and draws with shapes alone: no script, no text, nothing from elsewhere",
    ({ name, svg }) => {
      expect(basename(name, ".svg")).toMatch(/^[a-z-]+$/);
      expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(MAX_PICTURE_BYTES);
      expect(svg).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 320 180" width="640" height="360">/,
      );
      const elements = new Set([...svg.matchAll(/<([a-z]\w*)/gi)].map(([, element]) => element));
      expect([...elements].filter((one) => !["svg", "rect", "circle", "ellipse", "path"].includes(one ?? ""))).toEqual(
        [],
      );
      expect(svg).not.toMatch(/<script|\son\w+\s*=|href|url\(|style|@import|data:|<!/i);
    },
  );
});
