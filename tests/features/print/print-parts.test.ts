import { describe, expect, it } from "vitest";
import { type Run, lengthOf, paragraphs, picked, sliceRuns } from "../../../src/features/print/blocks";
import { paperAddress } from "../../../src/features/print/print-url";
import { pageGeometry, defaultPaper } from "../../../src/features/print/paper-size";
import { sourceNotes } from "../../../src/features/print/source-notes";
import { defaultRange } from "../../../src/features/print/printed-events";
import type { TimelineEvent } from "../../../src/model/chronicle/chronicle";
import { homeOf } from "../../../src/model/links/share-url";
import { NO_FILTER } from "../../../src/model/filter/filter";
import { selectHome } from "../../../src/store/selectors/home";
import { qrModules } from "../../../src/ui/qr-code";

describe("the address on paper", () => {
  it.each([
    ["https://a.example/deep/?event=bucha&theme=dark#x", undefined, "https://a.example/deep/"],
    ["https://a.example/deep/uk.html?mode=paper&lang=uk", undefined, "https://a.example/deep/"],
    ["https://a.example/?src=data/b.json&lane=x", "data/b.json", "https://a.example/?src=data/b.json"],
    ["http://192.168.1.5/", undefined, "http://192.168.1.5/"],
    ["http://localhost:4173/", undefined, undefined],
    ["http://127.0.0.1/", undefined, undefined],
    ["file:///home/a/index.html", undefined, undefined],
    ["https://a.example/", "device:my.csv", undefined],
    ["https://a.example/", "draft:0123456789", undefined],
  ])("of %s with the file %s is %s", (href, source, address) => {
    expect(paperAddress(homeOf(href), source)).toBe(address);
  });

  it("of a single-file export is the published page it was made from", () => {
    const facts = {
      format: "throughline-kit/1",
      start: "",
      madeOn: "2026-01-01",
      home: "https://a.example/deep/",
    } as const;
    expect(paperAddress(selectHome({ singleFile: { facts } }) ?? "", undefined)).toBe("https://a.example/deep/");
  });
});

describe("the paper", () => {
  it.each([
    ["en-US", "letter"],
    ["fr-CA", "letter"],
    ["en-GB", "a4"],
    ["uk", "a4"],
    ["zh-Hans-US", "letter"],
    ["", "a4"],
  ] as const)("of a system in %s is %s", (language, paper) => {
    expect(defaultPaper([language])).toBe(paper);
  });

  it.each(["https://a.example/", `https://a.example/?src=https://b.example/${"c".repeat(600)}`])(
    "has room for a code of at least 18 mm and a white edge of 4 modules, and for the text",
    (address) => {
      const { size } = qrModules(address)!;
      for (const paper of ["a4", "letter"] as const) {
        const { footMm, quietMm, bodyHeightMm } = pageGeometry(paper, size);
        expect(footMm - 2 * quietMm).toBeGreaterThanOrEqual(18 - 1e-9);
        expect(quietMm).toBeCloseTo((footMm / size) * 4);
        expect(bodyHeightMm).toBeGreaterThan(180);
      }
    },
  );
});

describe("the default range", () => {
  it("is what the reader sees", () => {
    expect(defaultRange(NO_FILTER, true)).toBe("all");
    expect(defaultRange({ ...NO_FILTER, lane: ["a"] }, true)).toBe("filter");
    expect(defaultRange({ ...NO_FILTER, text: "a" }, true)).toBe("filter");
    expect(defaultRange(NO_FILTER, false)).toBe("period");
  });
});

describe("sources", () => {
  const source = (title: string, url?: string) => ({ kind: "news" as const, title, ...(url ? { url } : {}) });
  const event = (...sources: readonly ReturnType<typeof source>[]) => ({ sources }) as unknown as TimelineEvent;

  it("are numbered once each, as they are met", () => {
    const [a, b] = [event(source("A"), source("B", "https://b.example/")), event(source("C"), source("A"))];
    const { notes, numbersOf } = sourceNotes([a, b]);
    expect(notes.map(({ title }) => title)).toEqual(["A", "B", "C"]);
    expect([numbersOf(a), numbersOf(b)]).toEqual([
      [1, 2],
      [1, 3],
    ]);
  });

  it("are different ones where only their addresses are", () => {
    expect(sourceNotes([event(source("A"), source("A", "https://a.example/"))]).notes).toHaveLength(2);
  });
});

describe("text on paper", () => {
  const runs: readonly Run[] = [{ text: "one two " }, { text: "three", as: "strong" }, { text: " four" }];
  const textOf = (parts: readonly Run[]) => parts.map(({ text }) => text).join("");

  it("is cut anywhere without losing or doubling a letter", () => {
    for (let at = 1; at < lengthOf(runs); at += 1) {
      const halves = [textOf(sliceRuns(runs, 0, at)), textOf(sliceRuns(runs, at, lengthOf(runs)))];
      expect(halves.join("").replaceAll(" ", "")).toBe("onetwothreefour");
    }
  });

  it("has the same style, and does not begin a line with a space", () => {
    expect(sliceRuns(runs, 7, 10)).toEqual([{ text: "" }, { text: "th", as: "strong" }]);
  });

  it("says which language it is in where that is not the sheet's", () => {
    expect(picked({ de: "Nur  auf\nDeutsch" }, "en")).toEqual([
      { text: "Nur auf Deutsch", lang: "de" },
      { text: "\u00A0DE", as: "tag" },
    ]);
    expect(picked({ en: "A", uk: "Б" }, "uk")).toEqual([{ text: "Б" }]);
  });

  it("has as many paragraphs as it has lines with something in them, within reason", () => {
    expect(paragraphs("a\n\n b\r\n", "en").map(textOf)).toEqual(["a", "b"]);
    expect(paragraphs(undefined, "en")).toEqual([]);
    const many = paragraphs(Array.from({ length: 5_000 }, (_, i) => `l${i}`).join("\n"), "en");
    expect(many.length).toBeLessThanOrEqual(200);
    expect(many.map(textOf).join(" ")).toContain("l4999");
  });
});
