import { describe, expect, it } from "vitest";
import { readZip } from "../../src/data/read-zip";
import { type ZipPart, makeZip } from "../fixtures/make-zip";

const text = (content: string) => new TextEncoder().encode(content);
const zip = (parts: readonly ZipPart[], comment?: string) => new Blob([makeZip(parts, comment)]);
const SMALL = { entries: 10, bytesEach: 1_000, bytesInAll: 1_500 };

async function contents(archive: Blob) {
  const read = await readZip(archive);
  if (!read.ok) return read.fault;
  return Promise.all(read.files.map(async ({ path, blob }) => [path, await blob.text()]));
}

describe("an archive", () => {
  it("gives its files, stored and deflated, also behind a comment", async () => {
    const parts = [
      { path: "trip/table.csv", content: text("title,date\n".repeat(500)) },
      { path: "trip/images/", content: text("") },
      { path: "trip/images/маяк.jpg", content: text("picture"), isStored: true },
    ];
    expect(await contents(zip(parts, "made by hand"))).toEqual([
      ["trip/table.csv", "title,date\n".repeat(500)],
      ["trip/images/маяк.jpg", "picture"],
    ]);
    expect(await contents(zip([]))).toEqual([]);
  });

  it("has names in UTF-8, marked or not, or in the code page of DOS", async () => {
    const dos = Uint8Array.from([0xac, 0xa0, 0xef, 0xaa, 0x2e, 0x6a, 0x70, 0x67]);
    const parts = [
      { path: "маяк.jpg", content: text("1"), flags: 0 },
      { path: dos, content: text("2"), flags: 0 },
      { path: "a\\b.jpg", content: text("3"), flags: 0 },
    ];
    const read = await readZip(zip(parts));
    expect(read.ok && read.files.map(({ path }) => path)).toEqual(["маяк.jpg", "маяк.jpg", "a/b.jpg"]);
  });

  it("has names in the code page of DOS in the west, too", async () => {
    const dos = Uint8Array.from([0x67, 0x72, 0x94, 0xe1, 0x65, 0x2e, 0x70, 0x6e, 0x67]);
    const read = await readZip(zip([{ path: dos, content: text("1"), flags: 0 }]));
    expect(read.ok && read.files.map(({ path }) => path)).toEqual(["größe.png"]);
  });

  it("loses files that lead out of it", async () => {
    const paths = ["../a.jpg", "a/../../b.jpg", "/etc/passwd", "C:/a.jpg", "..\\a.jpg", "a\n.jpg", "fine.jpg"];
    const read = await readZip(zip(paths.map((path) => ({ path, content: text("x") }))));
    expect(read.ok && read.files.map(({ path }) => path)).toEqual(["fine.jpg"]);
  });

  it("is refused if it is damaged, encrypted or of another kind, and never throws", async () => {
    const part = { path: "a.txt", content: text("some text") };
    const whole = makeZip([part]);
    expect(await contents(new Blob([]))).toBe("damaged");
    expect(await contents(new Blob(["PK\u0003\u0004 and nothing else"]))).toBe("damaged");
    expect(await contents(new Blob([whole.slice(10)]))).toBe("damaged");
    for (let length = 0; length < whole.length; length += 7)
      expect(await contents(new Blob([whole.slice(0, length)]))).toBe("damaged");
    expect(await contents(zip([{ ...part, flags: 0x801 }]))).toBe("encrypted");
    expect(await contents(zip([{ ...part, declaredBytes: 0xffffffff }]))).toBe("zip64");
  });

  it("names what it cannot unpack: another method, damaged content, more than is declared", async () => {
    const zeros = new Uint8Array(100_000);
    const read = await readZip(
      zip([
        { path: "lzma.txt", content: text("a"), method: 14 },
        { path: "not-deflated.txt", content: text("some text"), isStored: true, method: 8 },
        { path: "bomb.txt", content: zeros, declaredBytes: 10 },
        { path: "fine.txt", content: text("fine") },
      ]),
    );
    expect(read.ok && [read.unreadable, read.files.map(({ path }) => path)]).toEqual([
      ["lzma.txt", "not-deflated.txt", "bomb.txt"],
      ["fine.txt"],
    ]);
  });

  it("is limited in the number and size of its files", async () => {
    const part = (path: string, bytes: number) => ({ path, content: new Uint8Array(bytes) });
    const many = Array.from({ length: 11 }, (_, at) => part(`${at}`, 1));
    expect(await readZip(zip(many), SMALL)).toEqual({ ok: false, fault: "too-large" });
    expect(await readZip(zip([part("a", 1_001)]), SMALL)).toEqual({ ok: false, fault: "too-large" });
    expect(await readZip(zip([part("a", 800), part("b", 800)]), SMALL)).toEqual({ ok: false, fault: "too-large" });
    expect(await readZip(zip([part("a", 800), part("b", 700)]), SMALL)).toMatchObject({ ok: true });
  });
});
