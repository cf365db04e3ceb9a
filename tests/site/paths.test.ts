import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChronicle } from "../../src/model/chronicle/read-chronicle";
import type { SiteTimeline } from "../../src/model/site/site";
import { fileNames, fullAddress, pathsOf, relativeLink } from "../../src/site/paths";
import { SMALL_FILE } from "../fixtures/chronicles/small";

const { chronicle } = readChronicle(SMALL_FILE);
if (!chronicle) throw new Error("the fixture must be readable");
const timeline: SiteTimeline = {
  chronicle,
  text: "",
  dataPath: "data/small.json",
  media: [],
  pages: { en: "small.html", uk: "uk-small.html" },
  folder: "small/",
};
const ID = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}$/);

describe("paths of a site", () => {
  const paths = pathsOf({ languages: ["en", "uk"] }, timeline);
  const id = chronicle.events[0]!.id;

  it("are short in the first language and have a folder in others", () => {
    expect(paths.main("uk")).toBe("uk-small.html");
    expect(paths.event(id, "en")).toBe(`small/event/${id}.html`);
    expect(paths.event(id, "uk")).toBe(`small/event/uk/${id}.html`);
    expect(paths.feed("uk")).toBe("small/feed-uk.xml");
    expect(paths.picture("en")).toBe("small/social/index-en.png");
    expect(pathsOf({ languages: ["uk"] }, timeline).event(id, "uk")).toBe(`small/event/${id}.html`);
  });

  it("do not exist for unknown events", () => {
    expect(() => paths.event("nothing", "en")).toThrow(RangeError);
  });
});

describe("file names of ids", () => {
  it("differ on disks that do not tell upper from lower case", () => {
    expect([...fileNames(["Bell", "bell", "bell-2", "BELL"]).values()]).toEqual(["Bell", "bell-3", "bell-2", "BELL-4"]);
  });

  it("are no names of devices", () => {
    expect([...fileNames(["con", "aux.1", "console", "id-con"]).values()]).toEqual([
      "id-con-2",
      "id-aux.1",
      "console",
      "id-con",
    ]);
  });

  it("are unique, and the id itself wherever that is possible", () => {
    fc.assert(
      fc.property(fc.array(ID), (ids) => {
        const names = fileNames(ids);
        const folded = [...names.values()].map((name) => name.toLowerCase());
        expect(new Set(folded).size).toBe(new Set(ids).size);
        const counts = new Map<string, number>();
        for (const one of new Set(ids)) counts.set(one.toLowerCase(), (counts.get(one.toLowerCase()) ?? 0) + 1);
        for (const one of ids)
          if (counts.get(one.toLowerCase()) === 1 && !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(one))
            expect(names.get(one)).toBe(one);
      }),
    );
  });
});

describe("links between files of a site", () => {
  it("lead to the other file, as a browser resolves them", () => {
    const path = fc.array(ID, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(path, path, (from, to) => {
        expect(new URL(relativeLink(from, to), `https://a.example/sub/${from}`).pathname).toBe(`/sub/${to}`);
      }),
    );
  });

  it("are full only where the address is known, and the site itself is not index.html", () => {
    expect(fullAddress({}, "uk.html")).toBeUndefined();
    expect(fullAddress({ address: "https://a.example/t/" }, "uk.html")).toBe("https://a.example/t/uk.html");
    expect(fullAddress({ address: "https://a.example/t/" }, "index.html")).toBe("https://a.example/t/");
    expect(fullAddress({ address: "https://a.example/t" }, "a b.html")).toBe("https://a.example/t/a%20b.html");
  });
});
