// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { en as englishMessages } from "../../src/i18n/en";
import { createMeasure } from "../../src/timeline/measure";
import { viewSource } from "../../src/timeline/scene";
import { VisAdapter } from "../../src/timeline/vis-adapter";
import { smallChronicle } from "../fixtures/chronicles/small";
import { giveSizes } from "./screen";

/** A timeout against hanging, not a limit of speed. */
const PATIENT = { timeout: 10_000 };
const LIMITS = { min: Date.UTC(2022, 0, 1), max: Date.UTC(2023, 0, 1), minSpan: 1 };

beforeEach(giveSizes);
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

it("elements made anew replace the old ones even where both look alike", async () => {
  const chronicle = smallChronicle([{ id: "it", date: "2022-02-24", title: "It happens", lane: "war" }]);
  const language = { lang: "en", messages: englishMessages };
  const make = (labelPx: number) => {
    const [event] = chronicle.events;
    if (!event) throw new Error("no event");
    return viewSource(chronicle, language, LIMITS, createMeasure(), labelPx, "lanes").view(event);
  };
  const [first, second] = [make(400), make(440)];
  const adapter = new VisAdapter(document.body, { start: LIMITS.min, end: LIMITS.max }, 1_000, () => undefined);
  adapter.setLanes([52]);
  const item = { id: "event:it", lane: 0, start: first.look.startMs };
  adapter.setItems([{ ...item, element: first.root }], []);
  await vi.waitFor(() => expect(first.root.isConnected).toBe(true), PATIENT);
  adapter.setItems([{ ...item, element: second.root }], []);
  adapter.redraw();
  await vi.waitFor(() => expect(second.root.isConnected).toBe(true), PATIENT);
  expect(first.root.isConnected).toBe(false);
  adapter.destroy();
});
