import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSessionMessage } from "../../../src/features/present/session-message";

const present = { isBlank: false, isQuestionShown: true, hidesLater: false, isOnTimeline: false, isPlayed: true };
const envelope = (more: object) => ({ throughline: 1, from: "notes", ...more });

describe("messages between the two windows", () => {
  it("are accepted from the other window only", () => {
    expect(readSessionMessage(envelope({ type: "hello" }), "stage")).toEqual({ type: "hello" });
    expect(readSessionMessage(envelope({ type: "hello" }), "notes")).toBeUndefined();
  });

  it("carry the step and its display state", () => {
    const message = envelope({ type: "state", story: { id: "a", step: 3, more: 1 }, present: { ...present, more: 1 } });
    expect(readSessionMessage(message, "stage")).toEqual({ type: "state", story: { id: "a", step: 3 }, present });
  });

  it("of an earlier version, without a playback, are accepted", () => {
    const { isPlayed: _none, ...before } = present;
    const message = envelope({ type: "state", story: { id: "a", step: 3 }, present: before });
    expect(readSessionMessage(message, "stage")).toMatchObject({ present: { isPlayed: false } });
  });

  it.each([
    [null],
    ["hello"],
    [{ type: "hello", from: "notes" }],
    [envelope({ type: "constructor" })],
    [envelope({ type: "view", query: "x".repeat(9_000) })],
    [envelope({ type: "view", query: 1 })],
    [envelope({ type: "state", story: { id: "a", step: 0 }, present })],
    [envelope({ type: "state", story: { id: "a", step: 1.5 }, present })],
    [envelope({ type: "state", story: { id: 1, step: 1 }, present })],
    [envelope({ type: "state", story: { id: "a", step: 1 }, present: { ...present, isBlank: "yes" } })],
    [envelope({ type: "state", story: { id: "a", step: 1 } })],
  ])("that are none are left alone: %j", (value) => {
    expect(readSessionMessage(value, "stage")).toBeUndefined();
  });

  it("never throw on any input", () => {
    fc.assert(fc.property(fc.anything(), (value) => void readSessionMessage(value, "stage")));
  });
});
