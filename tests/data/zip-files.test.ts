import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readZip } from "../../src/data/read-zip";
import { MAX_ZIP_FILES, type ZipFile, packFile, zipParts } from "../../src/data/zip-files";

const zipped = async (files: readonly ZipFile[]): Promise<Uint8Array> =>
  new Uint8Array(await new Blob([...zipParts(files.map(packFile))]).arrayBuffer());
const bytesOf = (content: string | Uint8Array) =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

const path = fc
  .array(fc.stringMatching(/^[a-zа-яіїє0-9_-]{1,12}$/), { minLength: 1, maxLength: 3 })
  .chain((parts) => fc.constantFrom("html", "png", "json").map((end) => `${parts.join("/")}.${end}`));
const content = fc.oneof(fc.string({ unit: "binary", maxLength: 400 }), fc.uint8Array({ maxLength: 400 }));
const someFiles = fc.uniqueArray(fc.record({ path, content }), { selector: (file) => file.path, maxLength: 12 });

describe("a ZIP archive", () => {
  it("gives every file back, to another reader and to our own", async () => {
    await fc.assert(
      fc.asyncProperty(someFiles, async (files) => {
        const archive = await zipped(files);
        const others = unzipSync(archive);
        const own = await readZip(new Blob([Uint8Array.from(archive)]));
        if (!own.ok) throw new Error(own.fault);
        expect(own.files.map((file) => file.path).sort()).toEqual(files.map((file) => file.path).sort());
        for (const file of files) {
          expect([...(others[file.path] ?? [])]).toEqual([...bytesOf(file.content)]);
          const found = own.files.find((one) => one.path === file.path);
          expect([...new Uint8Array((await found?.blob.arrayBuffer()) ?? new ArrayBuffer())]).toEqual([
            ...bytesOf(file.content),
          ]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is the same whatever the order of its files", async () => {
    await fc.assert(
      fc.asyncProperty(someFiles, async (files) => {
        expect(await zipped([...files].reverse())).toEqual(await zipped(files));
      }),
      { numRuns: 20 },
    );
  });

  it("compresses texts, and leaves pictures and fonts as they are", () => {
    const text = "a line that repeats\n".repeat(200);
    expect(packFile({ path: "index.html", content: text })).toMatchObject({ isDeflated: true, bytes: text.length });
    for (const path of ["a.png", "b.JPG", "c.woff2", "d.zip"])
      expect(packFile({ path, content: text }).isDeflated, path).toBe(false);
  });

  it("has no time and names that any program reads", async () => {
    const archive = await zipped([{ path: "події.html", content: "x" }]);
    const view = new DataView(archive.buffer);
    expect(view.getUint16(6, true) & 0x0800).not.toBe(0);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0b0000000_0001_00001]);
    expect(Object.keys(unzipSync(archive))).toEqual(["події.html"]);
  });

  it("refuses more files than the format counts", () => {
    const file = packFile({ path: "a", content: "" });
    const many = Array.from({ length: MAX_ZIP_FILES + 1 }, () => file);
    expect(() => zipParts(many)).toThrow(/too many files/);
  });
});
