import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FACETS, NO_FILTER } from "../../../src/model/filter/filter";
import { DAY_MS } from "../../../src/model/time";
import {
  type ViewLink,
  DETAILS,
  LANGS,
  THEMES,
  VIEWS,
  decodeViewLink,
  encodeViewLink,
} from "../../../src/model/links/view-link";

const link = (search: string): ViewLink => decodeViewLink(search).link;
const utc = (text: string): number => Date.parse(text);

describe("reading a link", () => {
  it.each<[string, Partial<ViewLink>]>([
    ["", {}],
    ["?", {}],
    ["event=minsk-2", { event: "minsk-2" }],
    ["?event=minsk-2", { event: "minsk-2" }],
    ["?src=data/my%20file.json", { src: "data/my file.json" }],
    ["?view=list", { view: "list" }],
    ["?view=timeline", { view: "timeline" }],
    ["?mode=embed", { mode: "embed" }],
    ["?mode=browse", {}],
    ["?story=minsk", { story: { id: "minsk", step: 1 } }],
    ["?story=minsk&step=4", { story: { id: "minsk", step: 4 } }],
    ["?story=minsk&step=-1", { story: { id: "minsk", step: 1 } }],
    ["?step=4", {}],
    ["?mode=quiz&seed=kotira-47&questions=5", { mode: "quiz", quiz: { seed: "kotira-47", count: 5 } }],
    ["?theme=contrast", { theme: "contrast" }],
    ["?detail=labels", { detail: "labels" }],
    ["?lang=uk", { lang: "uk" }],
    ["?q=Minsk%20II", { filter: { ...NO_FILTER, text: "Minsk II" } }],
    ["?q=+grain+", { filter: { ...NO_FILTER, text: "grain" } }],
    ["?lane=talks", { filter: { ...NO_FILTER, lane: ["talks"] } }],
    ["?actor=a,b,a,,c", { filter: { ...NO_FILTER, actor: ["a", "b", "c"] } }],
    [
      "?place=kyiv&status=claimed,disputed",
      { filter: { ...NO_FILTER, place: ["kyiv"], status: ["claimed", "disputed"] } },
    ],
    ["?event=&view=&theme=&lang=&q=&lane=&from=&to=", {}],
  ])("takes %s", (search, announced) => {
    expect(decodeViewLink(search)).toEqual({ link: { filter: NO_FILTER, ...announced }, problems: [] });
  });

  it.each<[string, string, string]>([
    ["a day to a day", "?from=2022-02-24&to=2022-04-02", "2022-02-24T00:00Z/2022-04-03T00:00Z"],
    ["one day", "?from=2022-02-24&to=2022-02-24", "2022-02-24T00:00Z/2022-02-25T00:00Z"],
    ["a month to a month", "?from=2022-02&to=2022-03", "2022-02-01T00:00Z/2022-04-01T00:00Z"],
    ["one year", "?from=2022&to=2022", "2022-01-01T00:00Z/2023-01-01T00:00Z"],
    ["a year to a day", "?from=2014&to=2015-02-12", "2014-01-01T00:00Z/2015-02-13T00:00Z"],
    ["minutes", "?from=2022-02-24T03:40Z&to=2022-02-24T05:00Z", "2022-02-24T03:40Z/2022-02-24T05:00Z"],
    ["days before our era", "?from=-0043-03-15&to=-0041-10-23", "-000043-03-15T00:00Z/-000041-10-24T00:00Z"],
    ["a year before our era and one after", "?from=-0752&to=0014", "-000752-01-01T00:00Z/0015-01-01T00:00Z"],
  ])("reads %s as a window from the first ms to the last", (_, search, window) => {
    const [start = "", end = ""] = window.split("/");
    expect(decodeViewLink(search)).toMatchObject({
      link: { window: { start: utc(start), end: utc(end) } },
      problems: [],
    });
  });

  it("leaves the other end open where only one is named", () => {
    expect(link("?from=2022").window).toEqual({ start: utc("2022-01-01"), end: Number.POSITIVE_INFINITY });
    expect(link("?to=2022").window).toEqual({ start: Number.NEGATIVE_INFINITY, end: utc("2023-01-01") });
  });

  it.each<[string, string, string, string]>([
    ["?veiw=list", "link.parameter.unknown", "?veiw", "list"],
    ["?view=grid", "link.value.unknown", "?view", "grid"],
    ["?mode=steer", "link.value.unknown", "?mode", "steer"],
    ["?step=two", "link.value.unknown", "?step", "two"],
    ["?theme=Dark", "link.value.unknown", "?theme", "Dark"],
    ["?detail=cards", "link.value.unknown", "?detail", "cards"],
    ["?lang=de", "link.value.unknown", "?lang", "de"],
    ["?from=yesterday", "link.dates.unreadable", "?from", "yesterday"],
    ["?to=2022-02-31", "link.dates.unreadable", "?to", "2022-02-31"],
    ["?from=2022-02-24/2022-03-01", "link.dates.unreadable", "?from", "2022-02-24/2022-03-01"],
    ["?from=44616", "link.dates.unreadable", "?from", "44616"],
    ["?from=2023&to=2022", "link.dates.reversed", "?from", "2023"],
    ["?from=2022-02-24&to=2022-02-23", "link.dates.reversed", "?from", "2022-02-24"],
    [`?event=${"e".repeat(121)}`, "link.value.unknown", "?event", `${"e".repeat(79)}…`],
    [`?src=${"s".repeat(2_001)}`, "link.value.unknown", "?src", `${"s".repeat(79)}…`],
    [`?lane=${"l".repeat(121)}`, "link.value.unknown", "?lane", `${"l".repeat(79)}…`],
    ["?__proto__=1", "link.parameter.unknown", "?__proto__", "1"],
    ["?constructor=1", "link.parameter.unknown", "?constructor", "1"],
    ["?view=__proto__", "link.value.unknown", "?view", "__proto__"],
    ["?view=constructor", "link.value.unknown", "?view", "constructor"],
  ])("drops what is broken in %s, and says so", (search, code, where, value) => {
    expect(decodeViewLink(search)).toEqual({
      link: { filter: NO_FILTER },
      problems: [{ code, severity: "warning", where, value }],
    });
  });

  it("keeps valid parameters next to invalid ones", () => {
    const { link: read, problems } = decodeViewLink("?view=grid&event=minsk&utm_source=mail&from=soon&lang=uk");
    expect(read).toEqual({ event: "minsk", lang: "uk", filter: NO_FILTER });
    expect(problems.map((problem) => problem.where).sort()).toEqual(["?from", "?utm_source", "?view"]);
  });

  it("keeps the valid end next to an invalid one", () => {
    const { link: upTo, problems } = decodeViewLink("?from=NaN&to=2022-05-01");
    expect(upTo.window).toEqual({ start: Number.NEGATIVE_INFINITY, end: utc("2022-05-02") });
    expect(problems.map(({ code, where }) => [code, where])).toEqual([["link.dates.unreadable", "?from"]]);
    expect(decodeViewLink("?from=2022-05-01&to=soon").link.window?.start).toBe(utc("2022-05-01"));
    expect(decodeViewLink("?from=then&to=now")).toMatchObject({
      link: { filter: NO_FILTER },
      problems: [{ where: "?from" }, { where: "?to" }],
    });
  });

  it("takes a hundred values at most", () => {
    const { link: read, problems } = decodeViewLink(`?actor=${Array.from({ length: 150 }, (_, i) => i).join(",")}`);
    expect(read.filter.actor).toHaveLength(100);
    expect(problems).toHaveLength(1);
  });

  it("treats names of prototypes as any other value", () => {
    const { link: read } = decodeViewLink("?event=__proto__&actor=constructor,toString&lane=__proto__");
    expect(read).toEqual({
      event: "__proto__",
      filter: { ...NO_FILTER, actor: ["constructor", "toString"], lane: ["__proto__"] },
    });
    expect(encodeViewLink(read)).toBe("?event=__proto__&lane=__proto__&actor=constructor,toString");
    expect("polluted" in {}).toBe(false);
  });

  it("does not read 100 KB at all", () => {
    const { link: read, problems } = decodeViewLink(`?event=minsk&q=${"a".repeat(100_000)}`);
    expect(read).toEqual({ filter: NO_FILTER });
    expect(problems.map((problem) => problem.code)).toEqual(["link.too-long"]);
    expect(problems[0]?.value?.length).toBeLessThan(100);
  });
});

describe("writing a link", () => {
  it("is empty for the default view", () => {
    expect(encodeViewLink({ filter: NO_FILTER })).toBe("");
  });

  it("always has its parts in the same order", () => {
    const full: ViewLink = {
      lang: "uk",
      theme: "dark",
      view: "list",
      filter: { text: "grain deal", status: ["claimed"], place: ["kyiv"], actor: ["a", "b"], lane: ["talks"] },
      event: "minsk",
      window: { start: utc("2022-02-24"), end: utc("2022-06-01") },
    };
    expect(encodeViewLink(full)).toBe(
      "?from=2022-02-24&to=2022-05-31&event=minsk&lane=talks&actor=a,b&place=kyiv&status=claimed&q=grain%20deal&view=list&theme=dark&lang=uk",
    );
  });

  it("keeps minutes below two months and days above", () => {
    const start = utc("2022-02-24T03:40Z");
    const encoded = (days: number) =>
      encodeViewLink({ filter: NO_FILTER, window: { start, end: start + days * DAY_MS } });
    expect(encoded(1)).toBe("?from=2022-02-24T03:40Z&to=2022-02-25T03:40Z");
    expect(encoded(60)).toBe("?from=2022-02-24&to=2022-04-24");
  });

  it.each([
    ["?from=-0043-03-15&to=-0041-10-23"],
    ["?from=-0043-03-15T12:30Z&to=-0043-03-16T00:00Z"],
    ["?from=2022-02-24T03:40:07Z&to=2022-02-24T03:40:27Z"],
    ["?from=2022-02-24T03:40Z&to=2022-02-24T03:40:20Z"],
    ["?from=0000-01-01&to=0099-12-31"],
    ["?from=Y-20000&to=2022-12-31"],
    ["?from=2022-01-01&to=Y12000"],
    ["?from=Y-20000&to=Y-20000"],
    ["?from=2022-01-01"],
    ["?to=-0041-10-23"],
    ["?from=2022-01-01&to=2022-03-01"],
  ])("writes %s as it was read", (search) => {
    expect(decodeViewLink(search).problems).toEqual([]);
    expect(encodeViewLink(link(search))).toBe(search);
  });

  it("leaves out an open end", () => {
    expect(encodeViewLink(link("?from=2022"))).toBe("?from=2022-01-01");
    expect(encodeViewLink(link("?to=2022"))).toBe("?to=2022-12-31");
  });

  it("survives half a character, as cutting a text leaves behind", () => {
    const half = "😀".slice(0, 1);
    const encoded = encodeViewLink({ event: half, filter: { ...NO_FILTER, lane: [half], text: `a${half}` } });
    expect(link(encoded).filter.text).toBe("a\uFFFD");
    expect(link(`?q=${"a".repeat(119)}${encodeURIComponent("😀")}`).filter.text).toBe(`${"a".repeat(119)}😀`);
  });
});

const anId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/);
const someIds = fc.uniqueArray(anId, { maxLength: 5 });
const aText = fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.trim());
const YEAR_5000 = 95_617_584_000_000;
const aWindow = fc
  .tuple(fc.integer({ min: -YEAR_5000 / DAY_MS, max: YEAR_5000 / DAY_MS }), fc.integer({ min: 60, max: 3_000_000 }))
  .map(([day, days]) => ({ start: day * DAY_MS, end: Math.min(day + days, YEAR_5000 / DAY_MS + 60) * DAY_MS }));
const aShortWindow = fc
  .tuple(fc.integer({ min: -3e7, max: 3e7 }), fc.integer({ min: 60, max: 60 * 24 * 60 - 1 }))
  .map(([at, minutes]) => ({ start: at * 60_000, end: (at + minutes) * 60_000 }));
const aLink: fc.Arbitrary<ViewLink> = fc.record(
  {
    window: fc.oneof(aWindow, aShortWindow),
    event: anId,
    filter: fc.record({ lane: someIds, actor: someIds, place: someIds, status: someIds, text: aText }),
    mode: fc.constantFrom("embed" as const, "present" as const),
    story: fc.record({ id: anId, step: fc.integer({ min: 1, max: 999 }) }),
    view: fc.constantFrom(...VIEWS),
    at: fc.record({
      lat: fc.integer({ min: -8_900, max: 8_900 }).map((value) => value / 100),
      lon: fc.integer({ min: -18_000, max: 18_000 }).map((value) => value / 100),
      zoom: fc.integer({ min: -2, max: 22 }),
    }),
    detail: fc.constantFrom(...DETAILS),
    theme: fc.constantFrom(...THEMES),
    lang: fc.constantFrom(...LANGS),
  },
  { requiredKeys: ["filter"] },
);

/** Queries that look like links more often than chance would have it. */
const aKey = fc.constantFrom(
  "mode",
  "story",
  "step",
  "from",
  "to",
  "event",
  ...FACETS,
  "q",
  "view",
  "at",
  "detail",
  "theme",
  "lang",
  "__proto__",
  "x",
);
const aValue = fc.oneof(
  fc.stringMatching(/^-?[0-9]{4}(-[01][0-9](-[0-3][0-9])?)?[~?%]?$/),
  fc.stringMatching(/^20[0-9]{2}-0[1-9]-[12][0-9]T[01][0-9]:[0-5][0-9](:[0-5][0-9])?Z$/),
  fc.stringMatching(/^[0-9XYE?~%./\-TZ:]{0,40}$/),
  fc.string({ unit: "binary", maxLength: 130 }),
  fc.constantFrom("list", "dark", "uk", "a,b", "__proto__", "%", "%zz", "%F0%9F"),
);
const aQuery = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.tuple(aKey, aValue), { maxLength: 8 })
    .map((parts) => `?${parts.map((part) => part.join("=")).join("&")}`),
);

describe("links, there and back", () => {
  it("read back as written, for windows of whole days and minutes", () => {
    fc.assert(
      fc.property(aLink, (written) => {
        expect(link(encodeViewLink(written))).toEqual(written);
      }),
    );
  });

  it("come from any query without a throw, and are written the same ever after", () => {
    fc.assert(
      fc.property(aQuery, (search) => {
        const { link: read, problems } = decodeViewLink(search);
        for (const facet of FACETS) expect(Array.isArray(read.filter[facet])).toBe(true);
        if (read.window) expect(read.window.start).toBeLessThan(read.window.end);
        for (const problem of problems) expect(problem.value?.length).toBeLessThanOrEqual(80);
        const written = encodeViewLink(read);
        expect(encodeViewLink(link(written))).toBe(written);
      }),
      { numRuns: 1_000 },
    );
  });

  it("are parsed quickly, whatever they contain", () => {
    const slow = `?from=${"9".repeat(90)}-XX~&lane=${",".repeat(4_000)}&q=${"%20".repeat(1_000)}`;
    const began = performance.now();
    for (let i = 0; i < 20; i += 1) decodeViewLink(slow);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
