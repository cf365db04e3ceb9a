import { describe, expect, it } from "vitest";
import { countFacet, facetColumnsOf, missesOf, suggestRemovals } from "../../../src/model/filter/facet-columns";
import {
  type FilterSpec,
  NO_FILTER,
  clearFacet,
  isFiltering,
  partsOf,
  sameFilter,
  toggleValue,
} from "../../../src/model/filter/filter";
import { aChronicle, anEvent } from "../../fixtures/chronicles/filterable";

const chronicle = aChronicle();
const columns = facetColumnsOf(chronicle);
const spec = (part: Partial<FilterSpec>): FilterSpec => ({ ...NO_FILTER, ...part });
const hitsOf = (ids: readonly string[]) =>
  Uint8Array.from(chronicle.events, (event) => (ids.includes(event.id) ? 1 : 0));
const missesIn = (part: Partial<FilterSpec>, hits?: readonly string[]) =>
  missesOf(columns, spec(part), hits && hitsOf(hits));
const idsLeft = (part: Partial<FilterSpec>, hits?: readonly string[]) => {
  const misses = missesIn(part, hits);
  return chronicle.events.filter((_, i) => misses[i] === 0).map((event) => event.id);
};

describe("who passes a filter", () => {
  it.each<[string, Partial<FilterSpec>, readonly string[]]>([
    ["one topic", { lane: ["politics"] }, ["protests", "minsk", "speech"]],
    ["within a facet: or", { actor: ["turkiye", "zelenskyy"] }, ["speech", "exchange"]],
    ["between facets: and", { lane: ["politics"], actor: ["russia"] }, ["minsk"]],
    ["a status", { status: ["claimed", "disputed"] }, ["island", "exchange"]],
    ["a place", { place: ["kyiv"] }, ["protests"]],
    ["a value that nothing has", { actor: ["nobody"] }, []],
  ])("leaves the right events: %s", (_, part, ids) => {
    expect(idsLeft(part)).toEqual(ids);
  });

  it("is everybody when nothing is filtered", () => {
    expect(idsLeft({})).toEqual(chronicle.events.map((event) => event.id));
  });

  it("is joined with the words searched for", () => {
    expect(idsLeft({ text: "x", lane: ["politics"] }, ["minsk", "siege"])).toEqual(["minsk"]);
  });

  it("is no event without a status when a status is requested", () => {
    const { status: _, ...imported } = anEvent({ id: "imported", date: "2020" });
    const alone = facetColumnsOf({ lanes: [], events: [imported] });
    expect([...missesOf(alone, spec({ status: ["confirmed"] }), undefined)]).not.toEqual([0]);
    expect([...missesOf(alone, NO_FILTER, undefined)]).toEqual([0]);
  });

  it("counts an event once that names an actor twice", () => {
    const twice = { ...anEvent({ id: "twice", date: "2020" }), actors: ["a", "a"] };
    const alone = facetColumnsOf({ lanes: [], events: [twice] });
    expect(countFacet(alone, NO_FILTER, new Uint8Array(1), "actor")).toEqual([{ value: "a", matches: 1, total: 1 }]);
  });
});

describe("isFiltering", () => {
  it("takes blanks for no search", () => {
    expect(isFiltering(spec({ text: "  " }))).toBe(false);
    expect(isFiltering(spec({ text: "a" }))).toBe(true);
  });
});

describe("countFacet", () => {
  const counts = (part: Partial<FilterSpec>, facet: "lane" | "actor" | "status") =>
    countFacet(columns, spec(part), missesIn(part), facet).map(
      ({ value, matches, total }) => `${value} ${matches}/${total}`,
    );

  it("counts each option under the other filters, not its own", () => {
    expect(counts({ lane: ["politics"] }, "lane")).toEqual(["military 4/4", "politics 3/3"]);
    expect(counts({ lane: ["politics"] }, "actor")).toEqual([
      "ukraine 2/5",
      "russia 1/3",
      "turkiye 0/1",
      "zelenskyy 1/1",
    ]);
  });

  it("orders statuses from sure to doubtful, whatever their numbers", () => {
    expect(counts({}, "status")).toEqual(["confirmed 5/5", "claimed 1/1", "disputed 1/1"]);
  });

  it("keeps a selected value that no event has, so that it can be deselected", () => {
    expect(counts({ actor: ["nobody"] }, "actor")).toContain("nobody 0/0");
  });
});

describe("suggestRemovals", () => {
  it("offers every facet whose removal gives something, best first", () => {
    const filter = spec({ lane: ["politics"], actor: ["turkiye"], text: "exchange" });
    expect(suggestRemovals(filter, missesIn(filter, ["exchange"]))).toEqual([
      { facet: "lane", values: ["politics"], count: 1 },
    ]);
    const two = spec({ lane: ["military"], actor: ["zelenskyy"] });
    expect(suggestRemovals(two, missesIn(two))).toEqual([
      { facet: "actor", values: ["zelenskyy"], count: 4 },
      { facet: "lane", values: ["military"], count: 1 },
    ]);
  });

  it("offers nothing when no single removal helps", () => {
    const filter = spec({ lane: ["politics"], actor: ["turkiye"], status: ["claimed"] });
    expect(suggestRemovals(filter, missesIn(filter))).toEqual([]);
  });
});

describe("changing a filter", () => {
  it("ticks and unticks", () => {
    const ticked = toggleValue(NO_FILTER, "lane", "politics");
    expect(ticked.lane).toEqual(["politics"]);
    expect(toggleValue(ticked, "lane", "politics")).toEqual(NO_FILTER);
  });

  it("compares two filters", () => {
    const filter = spec({ lane: ["politics"], text: "grain" });
    expect(sameFilter(filter, { ...filter, lane: ["politics"] })).toBe(true);
    expect(sameFilter(filter, { ...filter, lane: [] })).toBe(false);
    expect(sameFilter(filter, { ...filter, text: "" })).toBe(false);
    expect(sameFilter(filter, { ...filter, actor: ["x"] })).toBe(false);
  });

  it("clears one facet or the words", () => {
    const filter = spec({ lane: ["politics"], text: "grain" });
    expect(clearFacet(filter, "text").text).toBe("");
    expect(clearFacet(filter, "lane")).toEqual(spec({ text: "grain" }));
    expect(partsOf(filter)).toEqual([
      { facet: "lane", value: "politics" },
      { facet: "text", value: "grain" },
    ]);
  });
});
