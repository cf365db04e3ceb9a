import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HostCommand, openEnvelope, readCommand, windowMessage } from "../../../src/model/embed/embed-message";
import { FACETS, NO_FILTER } from "../../../src/model/filter/filter";
import { decodeViewLink } from "../../../src/model/links/view-link";

/** What becomes of a message: the command, `"hello"`, the place of the error, or `undefined` for what is not ours. */
function read(data: unknown): HostCommand | string | undefined {
  const opened = openEnvelope(data);
  if (!opened) return undefined;
  if (!opened.ok) return `${opened.error.code} ${opened.error.where}`;
  const result = readCommand(opened.envelope);
  if (!result) return "hello";
  return result.ok ? result.command : `${result.error.code} ${result.error.where}`;
}

const announce = (type: string, fields: object = {}) => read({ throughline: 1, type, ...fields });
const utc = (text: string): number => Date.parse(text);

describe("a message from a host page", () => {
  it("greets", () => {
    expect(announce("hello")).toBe("hello");
  });

  it.each<[string, object, HostCommand]>([
    ["go", { event: "minsk-2" }, { type: "go", event: "minsk-2" }],
    ["go", { event: "" }, { type: "go", event: "" }],
    ["go", { event: "a", from: null, to: null }, { type: "go", event: "a" }],
    ["go", { from: "", to: "" }, { type: "go", window: "all" }],
    [
      "go",
      { event: "a", from: "2022-02", to: "2022-03" },
      { type: "go", event: "a", window: { start: utc("2022-02-01"), end: utc("2022-04-01") } },
    ],
    ["go", { from: "2022" }, { type: "go", window: { start: utc("2022-01-01"), end: Number.POSITIVE_INFINITY } }],
    ["go", { story: "how-it-began" }, { type: "story", story: "how-it-began", step: 1 }],
    ["go", { story: "how-it-began", step: 7 }, { type: "story", story: "how-it-began", step: 7 }],
    ["filter", {}, { type: "filter", filter: NO_FILTER }],
    [
      "filter",
      { lane: ["military", "law"], status: "claimed,disputed", q: " grain " },
      {
        type: "filter",
        filter: { ...NO_FILTER, lane: ["military", "law"], status: ["claimed", "disputed"], text: "grain" },
      },
    ],
    ["theme", { theme: "dark" }, { type: "theme", theme: "dark" }],
    ["lang", { lang: "uk" }, { type: "lang", lang: "uk" }],
    ["print", {}, { type: "print" }],
    ["print", { url: "javascript:alert(1)" }, { type: "print" }],
  ])("%s %j is understood", (type, fields, command) => {
    expect(announce(type, fields)).toEqual(command);
  });

  it.each<[string, object, string]>([
    ["go", {}, "value go"],
    ["go", { event: { $ne: 1 } }, "value go.event"],
    ["go", { event: 7 }, "value go.event"],
    ["go", { event: "<img>" }, "value go.event"],
    ["go", { event: "a".repeat(121) }, "value go.event"],
    ["go", { from: 2022 }, "value go.from"],
    ["go", { from: "yesterday" }, "value go.from"],
    ["go", { event: "a", to: "2022-02-31" }, "value go.to"],
    ["go", { from: "2023", to: "2022" }, "value go.from"],
    ["go", { story: "" }, "value go.story"],
    ["go", { story: "a", step: 0 }, "value go.step"],
    ["go", { story: "a", step: 1.5 }, "value go.step"],
    ["go", { story: "a", step: Number.NaN }, "value go.step"],
    ["go", { story: "a", step: "1" }, "value go.step"],
    ["filter", { lane: 5 }, "value filter.lane"],
    ["filter", { lane: ["a", 5] }, "value filter.lane"],
    ["filter", { actor: ["a,b"] }, "value filter.actor"],
    ["filter", { place: Array.from({ length: 101 }, (_, n) => `p${n}`) }, "value filter.place"],
    ["filter", { q: ["grain"] }, "value filter.q"],
    ["theme", { theme: "Dark" }, "value theme.theme"],
    ["theme", {}, "value theme.theme"],
    ["lang", { lang: "__proto__" }, "value lang.lang"],
    ["navigate", { url: "javascript:alert(1)" }, "type type"],
    ["__proto__", {}, "type type"],
    ["constructor", {}, "type type"],
    ["setData", { data: { events: [{ id: "x" }] } }, "type type"],
    ["go", { event: "x".repeat(10_000) }, "too-large message"],
    ["setData", { data: "x".repeat(50_000_000) }, "too-large message"],
    ["setData", { data: new ArrayBuffer(50_000_000) }, "too-large message"],
    ["setData", { data: Array.from({ length: 1_000_000 }, () => 1) }, "too-large message"],
    ["go", { event: "a", extra: new Map() }, "too-large message"],
    ["go", { event: "a", extra: [[[[[[[[[[1]]]]]]]]]] }, "too-large message"],
  ])("%s with a bad field is refused and says where", (type, fields, error) => {
    expect(announce(type, fields)).toBe(error);
  });

  it("explains what is wrong", () => {
    const opened = openEnvelope({ throughline: 1, type: "go", from: "yesterday" });
    expect(opened?.ok && readCommand(opened.envelope)).toEqual({
      ok: false,
      error: {
        code: "value",
        where: "go.from",
        message: "“go.from” is not dates such as 2022-02-24, the first before the last.",
      },
    });
  });

  it.each([undefined, null, 42, "setImmediate$0.5$1", [], {}, { tl: 1, type: "go" }, { type: "go", event: "a" }])(
    "%j is none of ours",
    (data) => {
      expect(read(data)).toBeUndefined();
    },
  );

  it.each([99, 0, "1", null, { valueOf: () => 1 }])("of version %j is refused as another version", (throughline) => {
    expect(read({ throughline, type: "go", event: "a" })).toBe("version throughline");
  });

  it("has no fields but its own", () => {
    expect(read(Object.create({ throughline: 1, type: "print" }))).toBeUndefined();
    const inherits = Object.assign(Object.create({ event: "a" }) as object, { throughline: 1, type: "go" });
    expect(read(inherits)).toBe("value go");
  });

  it("means by dates and filters what a link means by them", () => {
    const texts = fc.constantFrom(
      "",
      "2022",
      "2022-02",
      "2022-02-24",
      "2022-02-24T04:00Z",
      "-0043-03-15",
      "20222",
      "x",
    );
    fc.assert(
      fc.property(texts, texts, (from, to) => {
        const { link, problems } = decodeViewLink(`?from=${from}&to=${to}`);
        const command = announce("go", { event: "a", from, to });
        if (problems.length > 0) expect(command).toBe(`value go.${problems[0]!.where.slice(1)}`);
        else expect(command).toMatchObject({ window: link.window ?? "all" });
      }),
    );
    const { filter } = decodeViewLink("?lane=a,b&actor=c&place=d&status=claimed&q=some+words").link;
    const { text: q, ...facets } = filter;
    expect(announce("filter", { ...facets, q })).toEqual({ type: "filter", filter });
  });
});

describe("whatever arrives", () => {
  const near = fc.record(
    {
      throughline: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, fc.anything()),
      type: fc.oneof(fc.constantFrom("hello", "go", "filter", "theme", "lang", "print"), fc.anything()),
      event: fc.anything(),
      from: fc.oneof(fc.string(), fc.anything()),
      to: fc.oneof(fc.string(), fc.anything()),
      story: fc.anything(),
      step: fc.oneof(fc.double(), fc.anything()),
      lane: fc.oneof(fc.array(fc.string()), fc.string(), fc.anything()),
      q: fc.oneof(fc.string({ unit: "binary" }), fc.anything()),
      theme: fc.anything(),
      lang: fc.anything(),
    },
    { requiredKeys: [] },
  );

  it("throws nothing, and what is understood is well-formed", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), near),
        (data) => {
          const command = read(data);
          if (typeof command !== "object") return;
          const text = JSON.stringify(command);
          expect(text.length).toBeLessThan(60_000);
          if (command.type === "story") expect(Number.isInteger(command.step) && command.step >= 1).toBe(true);
          if (command.type === "filter")
            expect(FACETS.every((facet) => command.filter[facet].length <= 100)).toBe(true);
          if (command.type === "go" && typeof command.window === "object")
            expect(command.window.start).toBeLessThan(command.window.end);
        },
      ),
      { numRuns: 3_000 },
    );
    expect("polluted" in {}).toBe(false);
  });
});

describe("the dates reported to a host", () => {
  const all = { start: utc("2013-01-01"), end: utc("2026-01-01") };

  it("are those of a link", () => {
    const window = { start: utc("2022-02-01"), end: utc("2022-05-01") };
    expect(windowMessage(window, all)).toEqual({
      throughline: 1,
      type: "window",
      from: "2022-02-01",
      to: "2022-04-30",
    });
  });

  it("are left empty while everything is in view", () => {
    expect(windowMessage(all, all)).toEqual({ throughline: 1, type: "window", from: "", to: "" });
  });

  it("lead back to the same dates", () => {
    const window = { start: utc("2022-02-24T03:40Z"), end: utc("2022-02-25T05:00Z") };
    const reported = windowMessage(window, all);
    const { from, to } = reported as { from: string; to: string };
    expect(announce("go", { from, to })).toEqual({ type: "go", window });
  });
});
