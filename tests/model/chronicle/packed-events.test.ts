import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packEvents, UnpackedEvents } from "../../../src/model/chronicle/packed-events";
import { bundledChronicle } from "../../fixtures/chronicles/bundled";
import { smallChronicle } from "../../fixtures/chronicles/small";

const many = (count: number) =>
  smallChronicle(
    Array.from({ length: count }, (_, i) => ({
      id: `e${i}`,
      date: i % 3 === 0 ? `20${10 + (i % 10)}-05~/2021` : `20${10 + (i % 10)}-03-04`,
      title: i % 2 === 0 ? { en: `Event ${i}`, uk: `Подія ${i}` } : `Event ${i}`,
      lane: "war",
    })),
  );

describe("packed events", () => {
  it.each([
    ["the bundled chronicle", bundledChronicle()],
    ["a small one", smallChronicle()],
    ["several chunks", many(1_001)],
  ])("come out as they went in: %s", (_, { events }) => {
    const unpacked = new UnpackedEvents(structuredClone(packEvents(events)));
    expect(unpacked.length).toBe(events.length);
    expect([...unpacked]).toStrictEqual(events);
    events.forEach((event, position) => {
      const found = unpacked.get(event.id);
      expect(found).toStrictEqual(event);
      expect(found).toBe(unpacked.at(position));
      expect(found && unpacked.indexOf(found)).toBe(position);
    });
    expect(unpacked.at(-1)).toStrictEqual(events.at(-1));
    expect(unpacked.at(events.length)).toBeUndefined();
  });

  it("are found by their own ids and by no others", () => {
    const { events } = many(600);
    const unpacked = new UnpackedEvents(packEvents(events));
    const ids = new Set(events.map((event) => event.id));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "", "e", "e600")), (id) => {
        expect(unpacked.has(id)).toBe(ids.has(id));
      }),
    );
    expect(new UnpackedEvents(packEvents([])).get("e1")).toBeUndefined();
  });

  it("are unpacked on access only", () => {
    const packed = packEvents(many(2_000).events);
    const touched = new Set<string>();
    const chunks = new Proxy(packed.chunks, {
      get(target, key) {
        if (typeof key === "string" && /^\d+$/.test(key)) touched.add(key);
        return Reflect.get(target, key) as unknown;
      },
    });
    const unpacked = new UnpackedEvents({ ...packed, chunks });
    unpacked.at(700);
    unpacked.get("e700");
    expect(touched.size).toBeLessThanOrEqual(2);
  });
});
