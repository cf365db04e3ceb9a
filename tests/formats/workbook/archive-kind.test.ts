import { readFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { importText } from "../import-text";
import { archiveKindOf } from "../../../src/formats/workbook/archive-kind";
import { faultOf, packStored, unpackText } from "../../../src/formats/workbook/unpack";
import { entriesOf } from "../../../src/formats/workbook/archive-kind";
import { type ZipPart, makeZip } from "../../fixtures/make-zip";
import { day, read, workbook } from "./make-workbook";

const FOLDER = "tests/fixtures/formats/workbooks";
const part = (path: string, content = "x", more: Partial<ZipPart> = {}): ZipPart => ({
  path,
  content: new TextEncoder().encode(content),
  ...more,
});
const stored = { isStored: true };
const TYPES = part("[Content_Types].xml");
const ODS = "application/vnd.oasis.opendocument.spreadsheet";

describe("the kind of an archive", () => {
  it.each<[string, readonly ZipPart[], string]>([
    ["Excel", [TYPES, part("xl/workbook.xml")], "xlsx"],
    ["Excel, binary", [TYPES, part("xl/workbook.bin")], "xlsb"],
    ["Word", [TYPES, part("word/document.xml")], "document"],
    ["OpenDocument", [part("mimetype", ODS, stored), part("content.xml")], "ods"],
    ["OpenDocument template", [part("mimetype", `${ODS}-template`, stored), part("content.xml")], "ods"],
    ["OpenDocument text", [part("mimetype", "application/vnd.oasis.opendocument.text", stored)], "document"],
    ["an e-book", [part("mimetype", "application/epub+zip", stored)], "document"],
    [
      "OpenDocument with a password",
      [
        part("mimetype", ODS, stored),
        part("content.xml"),
        part("META-INF/manifest.xml", "<manifest:encryption-data/>", stored),
      ],
      "encrypted",
    ],
    ["OpenDocument, all of it encrypted", [part("mimetype", ODS, stored), part("encrypted-package")], "encrypted"],
    ["Numbers", [part("Index/Document.iwa"), part("preview.jpg")], "numbers"],
    ["Numbers of old", [part("Index.zip"), part("preview.jpg")], "numbers"],
    ["a table with its pictures", [part("table.csv"), part("mimetype.txt")], "archive"],
  ])("of %s is told by the files in it", (_what, parts, kind) => {
    expect(archiveKindOf(makeZip(parts))).toBe(kind);
    expect(archiveKindOf(makeZip(parts).subarray(0, 60))).toBeUndefined();
  });

  it.each([
    ["an old Excel file", readFileSync(`${FOLDER}/libreoffice.xls`), "file.workbook.other", /\.xls/],
    ["Numbers", makeZip([part("Index/Document.iwa")]), "file.workbook.other", /Numbers/],
    ["a binary workbook", makeZip([TYPES, part("xl/workbook.bin")]), "file.workbook.other", /\.xlsb/],
    ["a document", makeZip([TYPES, part("word/document.xml")]), "file.binary", /document/],
  ])("%s is refused with what to do, whatever its name", async (_what, bytes, code, value) => {
    for (const name of ["a.xlsx", "a.csv", ""]) {
      const [problem] = (await read(bytes, { name })).problems;
      expect(problem).toMatchObject({ code, severity: "error" });
      if (name === "") expect(problem?.value).toMatch(value);
    }
    expect((await read(bytes)).assumptions).toBeUndefined();
  });

  it("of a workbook with a password says so", async () => {
    const sheets = [
      {
        name: "A",
        rows: [
          ["title", "date"],
          ["A", day("2014-02-27")],
        ],
      },
    ];
    const bytes = await writeXlsx({ sheets, encryption: { password: "secret", spinCount: 1_000 } });
    expect((await read(bytes, { name: "a.xlsx" })).problems).toMatchObject([{ code: "file.encrypted" }]);
  });
});

describe("a damaged workbook", () => {
  it("is refused, however much of it is left", async () => {
    const bytes = await workbook("xlsx", {
      name: "A",
      rows: [
        ["title", "date"],
        ["A", day("2014-02-27")],
      ],
    });
    for (let length = 1; length < bytes.length; length += 97) {
      const { chronicle, problems } = await read(bytes.slice(0, length), { name: "a.xlsx" });
      expect(chronicle).toBeUndefined();
      expect(problems[0]?.severity).toBe("error");
    }
    for (let at = 30; at < bytes.length; at += 41) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect((await read(changed, { name: "a.xlsx" })).problems.length).toBeGreaterThanOrEqual(0);
    }
    const empty = makeZip([TYPES, part("xl/workbook.xml")]);
    expect((await read(empty)).problems).toMatchObject([{ code: "file.workbook.damaged" }]);
    const ods = makeZip([part("mimetype", ODS, stored), part("content.xml", "<office:document-content>")]);
    expect((await read(ods)).problems).toMatchObject([{ code: "file.workbook.damaged" }]);
  });

  it("without a reader is refused like any binary file", () => {
    const zip = makeZip([TYPES, part("xl/workbook.xml")]);
    expect(importText(zip, { name: "" }).problems).toMatchObject([{ code: "file.binary", value: "spreadsheet" }]);
  });
});

describe("the size of a workbook", () => {
  const entry = { path: "a", method: 8, flags: 0, packedBytes: 10, bytes: 100, at: 0 };
  const MB = 1024 * 1024;

  it.each([
    ["ordinary", [entry, { ...entry, method: 0 }], undefined],
    ["a huge sheet", [{ ...entry, bytes: 193 * MB }], "too-large"],
    ["many large ones", Array.from({ length: 4 }, () => ({ ...entry, bytes: 150 * MB })), "too-large"],
    ["nothing declared", [{ ...entry, bytes: 0 }], "damaged"],
    ["declared only with the content", [{ ...entry, flags: 8, packedBytes: 0 }], "damaged"],
    ["empty", [{ ...entry, packedBytes: 2, bytes: 0 }], undefined],
  ] as const)("%s", (_what, entries, fault) => {
    expect(faultOf(entries)).toBe(fault);
  });

  it("is checked before anything is unpacked", async () => {
    const bomb = makeZip([TYPES, part("xl/workbook.xml"), part("xl/bomb.xml", "x", { declaredBytes: 193 * MB })]);
    expect((await read(bomb)).problems).toMatchObject([{ code: "file.too-large" }]);
  });

  it("ends unpacking where the archive says so", async () => {
    const bomb = makeZip([part("content.xml", "x".repeat(100_000), { declaredBytes: 10 })]);
    await expect(unpackText(bomb, entriesOf(bomb) ?? [], "content.xml")).rejects.toThrow("larger than declared");
    await expect(unpackText(bomb, entriesOf(bomb) ?? [], "other.xml")).rejects.toThrow(RangeError);
    const packed = packStored({ "a/ї.xml": "привіт", b: "" });
    const entries = entriesOf(packed) ?? [];
    expect(await unpackText(packed, entries, "a/ї.xml")).toBe("привіт");
    expect(await unpackText(packed, entries, "b")).toBe("");
  });
});
