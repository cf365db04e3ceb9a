import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS } from "../../src/export/export-format";
import { lossesOf } from "../../src/export/losses";
import { partOf } from "../../src/export/part-of";
import { writeFile } from "../../src/export/write-file";
import { bundledChronicle } from "../fixtures/chronicles/bundled";
import { SMALL_FILE, smallChronicle } from "../fixtures/chronicles/small";
import { importText } from "../formats/import-text";
import { documentOf } from "./documents";

describe("losses", () => {
  it("are none for our own formats, and named with their number for others", () => {
    const chronicle = smallChronicle([
      { id: "a", date: "2022-04~", title: "A", lane: "war", status: "claimed", tags: ["x"] },
      { id: "b", date: "-0044", title: "B", lane: "war" },
    ]);
    for (const format of ["json", "csv", "xlsx"] as const) expect(lossesOf(chronicle, format)).toEqual([]);
    expect(lossesOf(chronicle, "ics")).toEqual(
      expect.arrayContaining([
        { what: "status", count: 1, isInText: true },
        { what: "dates", count: 1, isInText: true },
        { what: "outOfRange", count: 1, isInText: false },
        { what: "eras", count: 2, isInText: false },
      ]),
    );
    expect(lossesOf(chronicle, "timelinejs-json").map(({ what }) => what)).toContain("tags");
  });

  it.each(EXPORT_FORMATS)("the bundled chronicle is written as %s", async (format) => {
    const { bytes } = await writeFile(documentOf(bundledChronicle()), format, 0);
    expect(bytes.length).toBeGreaterThan(10_000);
    if (format === "xlsx" || format === "markdown") return;
    expect(importText(bytes).chronicle?.events.length).toBe(bundledChronicle().events.length);
  });
});

describe("a part of a chronicle", () => {
  it("knows the old ids of its events, and not those of others", () => {
    const moved = [{ from: "a", to: "b" }, { from: "b", to: "minsk" }, { from: "c", to: "siege" }, { from: "gone" }];
    const whole = smallChronicle(SMALL_FILE.events, { meta: { ...SMALL_FILE.meta, moved } });
    expect(partOf(whole, new Set(["minsk"])).meta.moved?.map(({ from }) => from)).toEqual(["a", "b", "gone"]);
    expect(lossesOf(whole, "ics")).toContainEqual({ what: "meta", count: 1, isInText: false });
    expect(lossesOf(whole, "json")).toEqual([]);
  });

  it("has the given events, and nothing that names others", () => {
    const chronicle = bundledChronicle();
    const ids = new Set(chronicle.events.slice(0, 20).map(({ id }) => id));
    const part = partOf(chronicle, ids);
    expect(part.events.map(({ id }) => id)).toEqual([...ids]);
    expect(part.meta).toEqual(chronicle.meta);
    for (const { related } of part.events) for (const { event } of related) expect(ids).toContain(event);
  });
});
