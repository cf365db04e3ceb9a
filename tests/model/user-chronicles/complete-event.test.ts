import { expect, it } from "vitest";
import { completeEvent } from "../../../src/model/user-chronicles/complete-event";
import { newEvent } from "../../../src/model/user-chronicles/edit-events";

const event = newEvent("2001", "Bridge", "a");

it("is the same object if everything can be shown", () => {
  expect(completeEvent(event)).toBe(event);
});

it("leaves out figures, quotations and sources that say nothing yet", () => {
  const complete = completeEvent({
    ...event,
    figures: [
      { value: "", label: "dead", source: "UN" },
      { value: "5", label: "dead", source: "UN" },
    ],
    quotes: [{ text: "Words", speaker: "" }],
    sources: [
      { kind: "news", title: "" },
      { kind: "news", title: "", url: "https://paper.example/1" },
    ],
  });
  expect(complete.figures).toHaveLength(1);
  expect(complete.quotes).toEqual([]);
  expect(complete.sources).toEqual([{ kind: "news", title: "paper.example", url: "https://paper.example/1" }]);
});

it("shows no statement without somebody who makes it, and no cause that nobody states", () => {
  const complete = completeEvent({
    ...event,
    related: [
      { type: "led-to", event: "b" },
      { type: "led-to", event: "b", claimedBy: "A commission" },
      { type: "later", event: "b" },
    ],
    contested: {
      over: ["number"],
      claims: [
        { kind: "claim", by: [], text: "Forty" },
        { kind: "claim", by: [], who: "The mayor", text: "Thirty" },
        { kind: "claim", by: ["un"], text: "" },
      ],
    },
  });
  expect(complete.related.map(({ type, claimedBy }) => [type, claimedBy])).toEqual([
    ["led-to", "A commission"],
    ["later", undefined],
  ]);
  expect(complete.contested?.claims.map(({ text }) => text)).toEqual(["Thirty"]);
});

it("is not contested without a point that is", () => {
  const claims = [{ kind: "claim", by: ["un"], text: "Forty" } as const].map((claim) => ({
    ...claim,
    by: [...claim.by],
  }));
  expect(completeEvent({ ...event, contested: { over: [], claims } })).not.toHaveProperty("contested");
});
