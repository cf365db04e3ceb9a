import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf } from "../../../src/model/user-chronicles/content";
import {
  newUserChronicle,
  readUserChronicle,
  readUserChronicleSummary,
  summaryOf,
  writeUserChronicle,
} from "../../../src/model/user-chronicles/user-chronicle";
import {
  draftIdOf,
  draftSource,
  isDraftSource,
  isUserChronicleId,
  newUserChronicleId,
} from "../../../src/model/user-chronicles/user-chronicle-id";
import { decodeViewLink, encodeViewLink } from "../../../src/model/links/view-link";
import { NO_FILTER } from "../../../src/model/filter/filter";
import { anyChronicle } from "../../fixtures/chronicles/any-chronicle";
import { smallChronicle } from "../../fixtures/chronicles/small";

const small = contentOf(smallChronicle());

describe("the address of a draft", () => {
  it("names it, and comes back from the URL", () => {
    const id = newUserChronicleId();
    const src = draftSource(id);
    expect(isUserChronicleId(id)).toBe(true);
    expect(draftIdOf(src)).toBe(id);
    expect(decodeViewLink(encodeViewLink({ src, filter: NO_FILTER })).link.src).toBe(src);
  });

  it("with an id that was cut off names a draft, but none that exists", () => {
    expect([isDraftSource("draft:abc"), draftIdOf("draft:abc")]).toEqual([true, undefined]);
    for (const other of [undefined, "", "data.json", "device:draft:x", "https://x.example/draft:0123456789"])
      expect([isDraftSource(other), draftIdOf(other)]).toEqual([false, undefined]);
  });
});

describe("a record", () => {
  it("comes back from the storage as it was written", () => {
    fc.assert(
      fc.property(fc.array(anyChronicle(), { minLength: 1, maxLength: 4 }), fc.nat(), (chronicles, version) => {
        const [content, ...others] = chronicles.map(contentOf) as [typeof small];
        const record = {
          ...newUserChronicle(content, { source: "data.json", title: { en: "Origin" } }),
          past: others,
          future: [content],
          versions: others.map((one, at) => ({ id: `v${at}`, name: "Named", savedMs: at, content: one })),
          version,
        };
        expect(readUserChronicle(structuredClone(writeUserChronicle(record)), record.id)).toEqual(record);
      }),
      { numRuns: 30 },
    );
  });

  it("holds nothing of the page", () => {
    const draft = { ...newUserChronicle(small), saveState: { status: "saved" } };
    expect(writeUserChronicle(draft)).not.toHaveProperty("saveState");
  });

  it("has a summary that comes back too", () => {
    const record = newUserChronicle(small, { source: "", title: "Origin" });
    const summary = summaryOf({ ...record, version: 3 }, 1_000);
    expect(summary).toEqual({
      id: record.id,
      title: small.meta.title,
      events: small.events.length,
      origin: { source: "", title: "Origin" },
      version: 3,
      savedMs: 1_000,
    });
    expect(readUserChronicleSummary(structuredClone(summary))).toEqual(summary);
    expect(readUserChronicleSummary(summaryOf(newUserChronicle(small), 1))).toHaveProperty("origin", undefined);
    for (const bad of [undefined, {}, { ...summary, id: "own-0123456789" }, { ...summary, version: "1" }])
      expect(readUserChronicleSummary(bad)).toBeUndefined();
  });

  it("of another format, or none, is not read; a part that is no content is left out", () => {
    const record = newUserChronicle(small);
    const written = writeUserChronicle(record);
    for (const bad of [
      undefined,
      null,
      [],
      {},
      { ...written, format: "throughline-draft/2" },
      { ...written, content: 1 },
    ])
      expect(readUserChronicle(bad, record.id)).toBeUndefined();
    const spoilt = { ...written, past: [1, small, {}], future: 7, versions: [{ id: 1 }], origin: [], version: -1 };
    expect(readUserChronicle(spoilt, record.id)).toEqual({ ...record, past: [small] });
  });

  it("never makes reading throw", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (value) => {
        readUserChronicle({ ...value, format: "throughline-draft/1", content: { events: [] } }, "draft-0123456789");
        readUserChronicleSummary(value);
      }),
    );
  });
});
