import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Brand } from "../../../src/model/site/brand";
import { NO_BRAND } from "../../../src/model/site/brand";
import { createRasterizer } from "../../../src/site/social/rasterize";
import { libraryImage, socialImage } from "../../../src/site/social/social-image";
import { bundledChronicle } from "../../fixtures/chronicles/bundled";
import { MESSAGES, chronicleOf, fonts, librarySvgOf, misplaced, svgOf, textsIn, wasm } from "./subjects";

const LONG = "A very long history of everything that ever happened in a small and well documented town by the sea ";
const ARABIC = "تاريخ المدينة القديمة";
const SVG_LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><rect width="80" height="40" fill="#0b3d91"/></svg>`;
const BRAND: Brand = {
  footer: [],
  publisher: { name: { en: "The Harbour Post", uk: "Портовий вісник" } },
  accent: { light: "#0b3d91", dark: "#8ab4ff", contrast: "#0b3d91" },
  logo: { type: "image/svg+xml", bytes: new TextEncoder().encode(SVG_LOGO) },
};
const shown = (svg: string) => textsIn(svg).map(({ text }) => text);

describe("a social picture", () => {
  it("is a PNG of 1200 × 630 pixels and at most 80 kB, twice the same", async () => {
    const tools = { rasterize: await createRasterizer(wasm, fonts), fonts, messages: MESSAGES.uk };
    const chronicle = bundledChronicle();
    const subject = { chronicle, brand: BRAND, lang: "uk", story: chronicle.stories[0] } as const;
    const pictures = [
      socialImage(subject, tools),
      libraryImage({ chronicles: [chronicle, chronicle], brand: BRAND, lang: "uk" }, tools),
    ];
    for (const png of pictures.map((bytes) => Buffer.from(bytes))) {
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(png.length).toBeGreaterThan(20_000);
      expect(png.length).toBeLessThan(80_000);
    }
    expect(socialImage(subject, tools)).toEqual(pictures[0]);
  });

  it("has its texts apart and in the frame for every timeline, story and language", () => {
    const chronicle = bundledChronicle();
    for (const lang of ["en", "uk"] as const) {
      for (const brand of [NO_BRAND, BRAND]) {
        for (const story of [undefined, ...chronicle.stories])
          expect(misplaced(svgOf({ chronicle, lang, brand, story }))).toEqual([]);
      }
    }
  });

  it("has them apart whatever is written, for any number of events", () => {
    const words = fc.array(
      fc.oneof(fc.string({ unit: "grapheme", maxLength: 90 }), fc.constantFrom("a", "місто", "<b>")),
      {
        maxLength: 40,
      },
    );
    const text = words.map((parts) => parts.join(" "));
    const brands = fc.constantFrom(NO_BRAND, BRAND);
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 900 }), brands, (...drawn) => {
        const [title, description, count, years, brand] = drawn;
        const chronicle = chronicleOf({ title: title.trim() === "" ? "-" : title, description }, count, years);
        expect(misplaced(svgOf({ chronicle, brand }))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the texts of a social picture", () => {
  it("are title, description, period, number of events and publisher", () => {
    const chronicle = chronicleOf({ title: "The town", description: "How it grew. And fell." }, 40);
    const texts = shown(svgOf({ chronicle, brand: BRAND }));
    expect(texts).toContain("The Harbour Post");
    expect(texts).toContain("The town");
    expect(texts).toContain("How it grew. And fell.");
    expect(texts.some((text) => /^Jan 1990 – \w+ 2009 · 40 events$/.test(text))).toBe(true);
  });

  it("are those of the brand, but in a library those of the timeline", () => {
    const brand = { ...BRAND, title: "Our town" };
    const chronicle = chronicleOf({ title: "The town" }, 4);
    expect(shown(svgOf({ chronicle, brand }))).toContain("Our town");
    expect(shown(svgOf({ chronicle, brand, isLibrary: true }))).toContain("The town");
  });

  it("are for a story its title below the timeline’s name, and its steps", () => {
    const steps = ["e1", "e2", "e3"].map((event) => ({ event }));
    const chronicle = chronicleOf({ title: "The town" }, 40, 20, {
      stories: [{ id: "s", title: "Three days", steps }],
    });
    const texts = shown(svgOf({ chronicle, story: chronicle.stories[0], lang: "en" }));
    expect(texts.indexOf("Three days")).toBe(texts.indexOf("The town") + 1);
    expect(texts.some((text) => text.endsWith("1991 · 3 steps"))).toBe(true);
  });

  it("are cut with an ellipsis by word, and inside a word that has no room", () => {
    const cut = shown(svgOf({ chronicle: chronicleOf({ title: LONG.repeat(4) }, 4) })).filter((text) =>
      text.endsWith("…"),
    );
    expect(cut).toHaveLength(1);
    expect(LONG.split(" ")).toContain(cut[0]?.split(" ").at(-1)?.replace("…", ""));
    const word = shown(svgOf({ chronicle: chronicleOf({ title: "Donau".repeat(30) }, 4) }))[0];
    expect(shown(svgOf({ chronicle: chronicleOf({ title: "Donau".repeat(30) }, 4) })).join(" ")).toContain(
      "DonauDonau",
    );
    expect(word).toBeDefined();
  });

  it("are whole sentences of a long description", () => {
    const description = `The first sentence. ${"And another one that goes on for a while. ".repeat(9)}`;
    const texts = shown(svgOf({ chronicle: chronicleOf({ title: "The town", description }, 4) }));
    expect(texts.some((text) => text.startsWith("The first sentence."))).toBe(true);
    expect(texts.some((text) => text.includes("…"))).toBe(false);
  });

  it("are in another language where the fonts lack letters, or else the period", () => {
    const both = svgOf({ chronicle: chronicleOf({ title: { ar: ARABIC, en: "The old town" } }, 4), lang: "uk" });
    expect(shown(both)).toContain("The old town");
    const arabic = shown(svgOf({ chronicle: chronicleOf({ title: ARABIC }, 40) }));
    expect(arabic.some((text) => /^Jan 1990 – \w+ 2009$/.test(text))).toBe(true);
    expect(arabic).toContain("40 events");
  });

  it("lose what is no letter, and never become markup", () => {
    const svg = svgOf({ chronicle: chronicleOf({ title: "🚀 <script>\u202E & Co" }, 4) });
    expect(shown(svg)).toContain("<script> & Co");
    expect(svg).not.toContain("<script");
  });
});

describe("the social picture of several timelines", () => {
  const chronicles = [chronicleOf({ title: "One" }, 20), chronicleOf({ title: "Two" }, 12, 90)];

  it("says how many there are, with title and description of the brand", () => {
    const brand = { ...BRAND, title: "Our towns", description: "Told by those who live there." };
    const svg = librarySvgOf({ chronicles, brand, lang: "en" });
    expect(shown(svg)).toEqual(
      expect.arrayContaining(["The Harbour Post", "Our towns", brand.description, "2 timelines · 32 events"]),
    );
    expect(misplaced(svg)).toEqual([]);
  });

  it("has the publisher’s name as its title if the brand has none, or else the number", () => {
    expect(shown(librarySvgOf({ chronicles, brand: BRAND, lang: "uk" }))).toContain("Портовий вісник");
    expect(shown(librarySvgOf({ chronicles, brand: NO_BRAND, lang: "en" })).slice(-2)).toEqual([
      "2 timelines",
      "32 events",
    ]);
  });

  it("has a colour for each", () => {
    const svg = librarySvgOf({ chronicles, brand: NO_BRAND, lang: "en" });
    expect(svg.match(/fill="#233539"/g)?.length).toBe(20);
    expect(svg.match(/fill="#296b55"/g)?.length).toBe(12);
  });
});

describe("the rest of a social picture", () => {
  const shapes = (svg: string) => svg.match(/<path [^>]*fill-rule="evenodd"/g)?.length ?? 0;
  const bars = (svg: string) => svg.match(/<rect /g)?.length ?? 0;

  it("shows each event as a shape, many as bricks, very many as bars", () => {
    expect(shapes(svgOf({ chronicle: chronicleOf({ title: "One" }, 1) }))).toBe(1);
    expect(shapes(svgOf({ chronicle: chronicleOf({ title: "Some" }, 50) }))).toBe(50);
    const many = svgOf({ chronicle: chronicleOf({ title: "Many" }, 900) });
    expect([shapes(many), bars(many)]).toEqual([0, 902]);
    expect(bars(svgOf({ chronicle: chronicleOf({ title: "All" }, 20_000) }))).toBeLessThan(400);
  });

  it("marks turning points, unless they are everywhere", () => {
    const marks = (count: number) =>
      svgOf({ chronicle: chronicleOf({ title: "x" }, count) }).match(/l-7 -12h14z/g)?.length ?? 0;
    expect(marks(50)).toBe(3);
    expect(marks(5_000)).toBe(0);
  });

  it("shows the events of a story in their colours, the others pale", () => {
    const stories = [{ id: "s", title: "S", steps: [{ event: "e1" }] }];
    const chronicle = chronicleOf({ title: "x" }, 30, 20, { stories });
    const svg = svgOf({ chronicle, story: chronicle.stories[0] });
    expect(svg.match(/fill-rule="evenodd"[^>]*fill="#dddcd6"/g)).toHaveLength(29);
  });

  it("has the accent of the brand, and letters in it only where they can be read", () => {
    const steps = [{ event: "e1" }];
    const chronicle = chronicleOf({ title: "Town" }, 3, 20, { stories: [{ id: "s", title: "Story", steps }] });
    const coloured = (light: string) =>
      svgOf({
        chronicle,
        story: chronicle.stories[0],
        brand: { ...BRAND, accent: { light, dark: light, contrast: light } },
      });
    expect(coloured("#0b3d91")).toMatch(/<text [^>]*fill="#0b3d91"[^>]*>Town</);
    expect(coloured("#ffe08a")).toContain('fill="#ffe08a"');
    expect(coloured("#ffe08a")).not.toMatch(/<text [^>]*fill="#ffe08a"/);
  });

  it("has the name beside the logo, unless the logo is as wide as a name", () => {
    const chronicle = chronicleOf({ title: "x" }, 3);
    const of = (width: number) => ({
      type: "image/svg+xml" as const,
      bytes: new TextEncoder().encode(SVG_LOGO.replace("0 0 80 40", `0 0 ${width} 40`)),
    });
    const named = (width: number) => shown(svgOf({ chronicle, brand: { ...BRAND, logo: of(width) } }));
    expect(named(40)).toContain("The Harbour Post");
    expect(named(200)).not.toContain("The Harbour Post");
  });

  it("has the logo in its proportions, and none that says no size", () => {
    const chronicle = chronicleOf({ title: "x" }, 3);
    const logo = (bytes: Uint8Array, type: "image/png" | "image/svg+xml") =>
      /<image [^>]*width="([^"]*)" height="([^"]*)" href="data:([^;]*);base64,/
        .exec(svgOf({ chronicle, brand: { ...BRAND, logo: { bytes, type } } }))
        ?.slice(1);
    expect(logo(new TextEncoder().encode(SVG_LOGO), "image/svg+xml")).toEqual(["88", "44", "image/svg+xml"]);
    const png = Buffer.alloc(40);
    png.write("\x89PNG\r\n\x1a\n", "latin1");
    png.writeUInt32BE(300, 16);
    png.writeUInt32BE(30, 20);
    expect(logo(png, "image/png")).toEqual(["300", "30", "image/png"]);
    png.writeUInt32BE(3_000_000, 16);
    expect(logo(png, "image/png")).toBeUndefined();
    expect(logo(new TextEncoder().encode("<svg/>"), "image/svg+xml")).toBeUndefined();
  });
});
