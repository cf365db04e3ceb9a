import { describe, expect, it } from "vitest";
import {
  type FilterSpec,
  NO_FILTER,
  clearFacet,
  countFacet,
  filterEvents,
  isFiltering,
  partsOf,
  toggleValue,
  waysOut,
} from "../../src/model/filter";
import { aChronicle, anEvent } from "../features/filters/a-chronicle";

const chronicle = aChronicle();
const spec = (wish: Partial<FilterSpec>): FilterSpec => ({ ...NO_FILTER, ...wish });
const idsLeft = (wish: Partial<FilterSpec>, hits?: ReadonlySet<string>) =>
  filterEvents(chronicle.events, spec(wish), hits).map((event) => event.id);

describe("filterEvents", () => {
  it.each<[string, Partial<FilterSpec>, readonly string[]]>([
    ["one topic", { lane: ["politics"] }, ["protests", "minsk", "speech"]],
    ["within a facet: or", { actor: ["turkiye", "zelenskyy"] }, ["speech", "exchange"]],
    ["between facets: and", { lane: ["politics"], actor: ["russia"] }, ["minsk"]],
    ["a status", { status: ["claimed", "disputed"] }, ["island", "exchange"]],
    ["a place", { place: ["kyiv"] }, ["protests"]],
    ["a value that nothing has", { actor: ["nobody"] }, []],
  ])("leaves the right events: %s", (_, wish, ids) => {
    expect(idsLeft(wish)).toEqual(ids);
  });

  it("gives back the very same list when nothing is filtered", () => {
    expect(filterEvents(chronicle.events, NO_FILTER, undefined)).toBe(chronicle.events);
  });

  it("joins the words searched for with the other filters", () => {
    expect(idsLeft({ text: "x", lane: ["politics"] }, new Set(["minsk", "siege"]))).toEqual(["minsk"]);
  });

  it("lets an event without a status pass no status filter", () => {
    const { status: _, ...imported } = anEvent({ id: "imported", date: "2020" });
    expect(filterEvents([imported], spec({ status: ["confirmed"] }), undefined)).toEqual([]);
    expect(filterEvents([imported], NO_FILTER, undefined)).toHaveLength(1);
  });
});

describe("isFiltering", () => {
  it("takes blanks for no search", () => {
    expect(isFiltering(spec({ text: "  " }))).toBe(false);
    expect(isFiltering(spec({ text: "a" }))).toBe(true);
  });
});

describe("countFacet", () => {
  const counts = (wish: Partial<FilterSpec>, facet: "lane" | "actor" | "status") =>
    countFacet(chronicle, spec(wish), undefined, facet).map(
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

  it("keeps a ticked value that no event has, so that it can be unticked", () => {
    expect(counts({ actor: ["nobody"] }, "actor")).toContain("nobody 0/0");
  });
});

describe("waysOut", () => {
  it("offers every facet whose removal gives something, best first", () => {
    const filter = spec({ lane: ["politics"], actor: ["turkiye"], text: "exchange" });
    expect(waysOut(chronicle, filter, new Set(["exchange"]))).toEqual([
      { facet: "lane", values: ["politics"], count: 1 },
    ]);
    const two = spec({ lane: ["military"], actor: ["zelenskyy"] });
    expect(waysOut(chronicle, two, undefined)).toEqual([
      { facet: "actor", values: ["zelenskyy"], count: 4 },
      { facet: "lane", values: ["military"], count: 1 },
    ]);
  });

  it("offers nothing when no single removal helps", () => {
    const filter = spec({ lane: ["politics"], actor: ["turkiye"], status: ["claimed"] });
    expect(waysOut(chronicle, filter, undefined)).toEqual([]);
  });
});

describe("changing a filter", () => {
  it("ticks and unticks", () => {
    const ticked = toggleValue(NO_FILTER, "lane", "politics");
    expect(ticked.lane).toEqual(["politics"]);
    expect(toggleValue(ticked, "lane", "politics")).toEqual(NO_FILTER);
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
