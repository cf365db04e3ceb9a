import { describe, expect, it } from "vitest";
import { anchorOf, eventOfAnchor } from "../../../src/model/chronicle/event-anchor";

describe("the anchor of an event", () => {
  it.each(["bucha", "a.b-c_1", "event-", "подія"])("leads back to it: %s", (id) => {
    expect(eventOfAnchor(`#${anchorOf(id)}`)).toBe(id);
    expect(eventOfAnchor(`#${encodeURIComponent(anchorOf(id))}`)).toBe(id);
  });

  it.each(["", "#", "#bucha", "#event-", "#event-%", "#EVENT-a", "event-a"])("is not %j", (hash) => {
    expect(eventOfAnchor(hash)).toBeUndefined();
  });
});
