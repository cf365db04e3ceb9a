import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeXlsx } from "../../src/export/files/write-xlsx";
import { importAny } from "../../src/formats/import-any";
import { chronicleFile } from "../../src/model/chronicle/write-chronicle";
import { anyChronicle } from "../fixtures/chronicles/any-chronicle";
import { bundledChronicle } from "../fixtures/chronicles/bundled";
import { smallChronicle } from "../fixtures/chronicles/small";

const withoutReturns = (file: unknown): unknown =>
  JSON.parse(
    JSON.stringify(file)
      .replaceAll(String.raw`\r\n`, String.raw`\n`)
      .replaceAll(String.raw`\r`, String.raw`\n`),
  );

describe("XLSX", () => {
  it("opens again as the same chronicle", async () => {
    const chronicle = bundledChronicle();
    const { bytes } = await writeXlsx(chronicle, "en");
    const read = await importAny(bytes, { name: "war.xlsx" });
    expect(read.problems).toEqual([]);
    expect(chronicleFile(read.chronicle!)).toEqual(chronicleFile(chronicle));
  });

  it("keeps what looks like a character code of Excel", async () => {
    const chronicle = smallChronicle([{ id: "a", date: "2022", title: "_x0041_ test", lane: "war" }]);
    const { chronicle: read } = await importAny((await writeXlsx(chronicle, "en")).bytes, { name: "a.xlsx" });
    expect(read?.events[0]?.title).toEqual(chronicle.events[0]?.title);
  });

  it("does so for any chronicle", async () => {
    await fc.assert(
      fc.asyncProperty(anyChronicle(), async (chronicle) => {
        const { bytes } = await writeXlsx(chronicle, "en");
        const read = await importAny(bytes, { name: "any.xlsx" });
        expect(withoutReturns(chronicleFile(read.chronicle!))).toEqual(withoutReturns(chronicleFile(chronicle)));
      }),
      { numRuns: 40 },
    );
  });
});
