import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHRONICLE_PROBLEMS } from "../../../src/model/chronicle/problem-codes";
import { parseChronicleText, readChronicle } from "../../../src/model/chronicle/read-chronicle";
import type { ChronicleResult } from "../../../src/model/chronicle/read-steps";
import { bundledText } from "../../fixtures/chronicles/bundled";

const codes = new Set<string>(CHRONICLE_PROBLEMS);

/** Invariants that the rest of the program relies on, for any input. */
function expectSound(result: ChronicleResult): void {
  for (const problem of result.problems) expect(codes).toContain(problem.code);
  if (!result.chronicle) {
    expect(result.problems.some((problem) => problem.severity === "error")).toBe(true);
    return;
  }
  const { events, eventsById, lanes, actors, places, stories } = result.chronicle;
  const laneIds = new Set(lanes.map((lane) => lane.id));
  expect(events.length).toBeGreaterThan(0);
  expect(eventsById.size).toBe(events.length);
  expect(laneIds.size).toBe(lanes.length);
  let before = -Infinity;
  for (const event of events) {
    expect(event.date.startMs).toBeGreaterThanOrEqual(before);
    before = event.date.startMs;
    expect(Number.isFinite(event.date.endMs)).toBe(true);
    expect(laneIds).toContain(event.lane);
    for (const id of event.actors) expect(actors.has(id)).toBe(true);
    for (const id of event.places) expect(places.has(id)).toBe(true);
    for (const { event: other } of event.related) expect(other !== event.id && eventsById.has(other)).toBe(true);
    for (const { url } of event.sources) if (url !== undefined) expect(url).toMatch(/^https?:/i);
  }
  for (const story of stories) {
    expect(story.steps.length).toBeGreaterThan(0);
    for (const step of story.steps) if (step.event !== undefined) expect(eventsById.has(step.event)).toBe(true);
  }
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Puts `value` somewhere into `tree`, led by `turns`; the root stays. */
function mutate(tree: Json, turns: readonly number[], value: Json): void {
  let at = tree;
  for (const [step, turn] of turns.entries()) {
    if (typeof at !== "object" || at === null) return;
    const keys = Object.keys(at);
    const key = keys[turn % Math.max(keys.length, 1)];
    if (key === undefined) return;
    const inner: Json = (at as Record<string, Json>)[key] ?? null;
    if (step === turns.length - 1 || typeof inner !== "object" || inner === null) {
      (at as Record<string, Json>)[key] = value;
      return;
    }
    at = inner;
  }
}

const hostile: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    "",
    "__proto__",
    "constructor",
    "javascript:alert(1)",
    "2022-02-31",
    "9".repeat(300),
    -1,
    1e308,
    [],
    {},
  ),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

describe("reading a chronicle", () => {
  it("never throws on any value", () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withSparseArray: true }),
        (value) => {
          expectSound(readChronicle(value));
          expectSound(
            readChronicle({ format: "throughline/1", meta: value, events: [value], lanes: value, stories: [value] }),
          );
          expectSound(
            readChronicle({
              format: "throughline/1",
              events: [{ id: value, date: "2022", title: "A", lane: value, sources: value }],
            }),
          );
        },
      ),
      { numRuns: 300 },
    );
  }, 30_000);

  it("never throws on any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => expectSound(parseChronicleText(text))),
      { numRuns: 300 },
    );
  }, 30_000);

  it("holds its promises for the bundled chronicle with anything put anywhere", () => {
    const mutation = fc.tuple(fc.array(fc.nat(500), { minLength: 1, maxLength: 6 }), hostile);
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 8 }), (mutations) => {
        const tree = JSON.parse(bundledText) as Json;
        for (const [turns, value] of mutations) mutate(tree, turns, value);
        expectSound(readChronicle(tree));
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
