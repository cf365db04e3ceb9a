import { describe, expect, it } from "vitest";
import { readChronicle } from "../../../src/model/chronicle/read-chronicle";

const ACTORS = [
  { id: "russia", name: "Russia" },
  { id: "ukraine", name: "Ukraine" },
];

function read(event: object, ...others: object[]) {
  const file = {
    format: "throughline/1",
    meta: { title: "Test" },
    lanes: [{ id: "war", label: "War" }],
    actors: ACTORS,
    events: [
      {
        id: "dam",
        date: "2023-06-06",
        title: "Dam",
        lane: "war",
        sources: [{ id: "un", title: "UN report" }],
        ...event,
      },
      { id: "flood", date: "2023-06-07", title: "Flood", lane: "war", sources: [{ title: "News" }] },
      ...others,
    ],
  };
  const { chronicle, problems } = readChronicle(file);
  const warnings = problems.map(({ code, where }) => `${code} ${where}`);
  return { event: chronicle?.eventsById.get("dam"), chronicle, warnings };
}

describe("what is contested about an event", () => {
  it("is read with its claims", () => {
    const contested = {
      over: ["responsibility", "number"],
      claims: [
        { kind: "finding", who: { en: "UN", uk: "ООН" }, text: "29 dead", source: "un" },
        { kind: "denial", by: ["russia"], text: "denies it" },
        { by: ["ukraine"], text: "blames Russia" },
      ],
    };
    const { event, chronicle, warnings } = read({ status: "confirmed", contested });
    expect(warnings).toEqual([]);
    expect(event?.contested?.over).toEqual(contested.over);
    expect(event?.contested?.claims.map(({ kind, by }) => [kind, by])).toEqual([
      ["finding", []],
      ["denial", ["russia"]],
      ["claim", ["ukraine"]],
    ]);
    expect(chronicle?.digest.signs.contested).toBe(true);
  });

  it("loses actors and sources that do not exist, with a warning for each", () => {
    const { event, warnings } = read({
      contested: { over: ["cause"], claims: [{ by: ["nato", "russia"], text: "says so", source: "cnn" }] },
    });
    expect(event?.contested?.claims).toEqual([{ kind: "claim", by: ["russia"], text: "says so" }]);
    expect(warnings).toEqual([
      "reference.unknown events[0].contested.claims[0].by[0]",
      "reference.unknown events[0].contested.claims[0].source",
    ]);
  });

  it.each([
    [{ over: ["cause"] }, ["event.contested.claimant.missing events[0].contested.claims"]],
    [
      { over: ["cause"], claims: [{ text: "someone says so" }] },
      ["event.contested.claimant.missing events[0].contested.claims"],
    ],
    [{ over: [] }, ["field.invalid events[0].contested.over"]],
    [{ claims: [] }, ["field.invalid events[0].contested.over"]],
    [{ over: ["weather"] }, ["item.invalid events[0].contested.over[0]"]],
  ])("%o gives %o", (contested, expected) => {
    expect(read({ contested }).warnings.slice(0, 1)).toEqual(expected);
  });

  it("lists a point once", () => {
    const claims = [{ by: ["russia"], text: "says so" }];
    expect(read({ contested: { over: ["cause", "cause"], claims } }).event?.contested?.over).toEqual(["cause"]);
  });

  it("is absent from events without it", () => {
    const { event, chronicle } = read({});
    expect(event).not.toHaveProperty("contested");
    expect(chronicle?.digest.signs.contested).toBe(false);
  });
});

describe("relations that state a cause", () => {
  it.each([
    [{ type: "led-to", event: "flood" }, ["relation.cause.unsourced events[0].related[0]"]],
    [{ type: "responded-to", event: "flood" }, ["relation.cause.unsourced events[0].related[0]"]],
    [{ type: "led-to", event: "flood", source: "un" }, []],
    [{ type: "led-to", event: "flood", claimedBy: "UN" }, []],
    [{ type: "later", event: "flood" }, []],
    [{ type: "part-of", event: "flood" }, []],
    [
      { type: "led-to", event: "flood", source: "cnn" },
      ["reference.unknown events[0].related[0].source", "relation.cause.unsourced events[0].related[0]"],
    ],
  ])("%o: %o", (relation, warnings) => {
    expect(read({ related: [relation] }).warnings).toEqual(warnings);
  });
});
