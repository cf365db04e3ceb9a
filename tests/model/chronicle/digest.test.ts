import { describe, expect, it } from "vitest";
import type { Source } from "../../../src/model/chronicle/chronicle";
import { digestOf } from "../../../src/model/chronicle/digest";
import { buildEvent } from "../../fixtures/chronicles/build";

const DOCUMENT: Source = { kind: "document", title: "Minutes of the council, p. 12" };
const INVENTED: Source = { kind: "other", title: "Written for this example" };
const isSourced = (...sources: readonly Source[][]) =>
  digestOf(sources.map((of, i) => buildEvent({ id: `e${String(i)}`, date: "1900", lane: "a", sources: of }))).isSourced;

describe("a chronicle is sourced", () => {
  it("if every event has a source that can be looked up", () => {
    expect(isSourced([DOCUMENT], [INVENTED, DOCUMENT])).toBe(true);
    expect(isSourced([DOCUMENT], [])).toBe(false);
  });

  it.each<[string, Source, boolean]>([
    ["a document without an address", DOCUMENT, true],
    ["something else without an address", INVENTED, false],
    ["something else at an address", { ...INVENTED, url: "https://example.org/" }, true],
    ["something else in an archive", { ...INVENTED, archiveUrl: "https://example.org/" }, true],
  ])("by %s: it depends on kind and address", (_, source, expected) => {
    expect(isSourced([source])).toBe(expected);
  });
});
