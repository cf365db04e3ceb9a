import { describe, expect, it } from "vitest";
import { mediaTypeOfBytes } from "../../src/model/chronicle/media-type";
import { sortFiles } from "../../src/data/sort-files";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const PNG = "\x89PNG\r\n\x1a\n";
const file = (path: string, content: string) => ({ path, blob: new Blob([bytes(content)]) });

describe("the type of a medium", () => {
  it.each([
    [PNG, "image/png"],
    ["\xff\xd8\xff\xe0", "image/jpeg"],
    ["GIF89a", "image/gif"],
    ["RIFF\0\0\0\0WEBP", "image/webp"],
    ["\0\0\0\x20ftypavif", "image/avif"],
    ["<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"],
    ["\xef\xbb\xbf<?xml version='1.0'?>\n<!-- by -- hand -->\n<!DOCTYPE svg><svg>", "image/svg+xml"],
    ["\0\0\0\x20ftypisom", "video/mp4"],
    ["\x1aE\xdf\xa3", "video/webm"],
    ["ID3\x03", "audio/mpeg"],
    ["OggS", "audio/ogg"],
    ["\0\0\0\x20ftypheic", undefined],
    ["RIFF\0\0\0\0AVI ", undefined],
    ["title,date\n", undefined],
    ["<html><svg>", undefined],
    ["<!-- <svg> ", undefined],
    ["", undefined],
    ["PK\x03\x04", undefined],
  ])("%j is %s", (content, type) => {
    expect(mediaTypeOfBytes(bytes(content))).toBe(type);
  });
});

describe("several files", () => {
  it("are a timeline and its pictures, named from the folder of the timeline", async () => {
    const sorted = await sortFiles([
      file("trip/images/1.png", PNG),
      file("trip/.DS_Store", "x"),
      file("__MACOSX/trip/._1.png", "x"),
      file("trip/readme.txt", "Read me"),
      file("trip/table.csv", "title,date"),
      file("old/2.png", PNG),
      file("trip/fake.png", "title,date"),
      file("trip/letter.pdf", "%PDF-"),
    ]);
    expect(sorted.main?.path).toBe("trip/table.csv");
    expect(sorted.others).toEqual([]);
    expect(sorted.pictures.map(({ path, blob }) => [path, blob.type])).toEqual([
      ["images/1.png", "image/png"],
      ["old/2.png", "image/png"],
    ]);
    expect(sorted.notPictures).toEqual(["trip/fake.png"]);
  });

  it("may be a workbook and its pictures", async () => {
    const sorted = await sortFiles([
      file("trip/a.png", PNG),
      file("trip/readme.txt", "x"),
      file("trip/Table.XLSX", "PK"),
    ]);
    expect(sorted.main?.path).toBe("trip/Table.XLSX");
    expect(sorted.pictures.map(({ path }) => path)).toEqual(["a.png"]);
  });

  it("may be pictures only, whatever their names", async () => {
    const sorted = await sortFiles([file("table.csv", PNG)]);
    expect([sorted.main, sorted.pictures.length]).toEqual([undefined, 1]);
  });

  it("have the timeline that lies least deep", async () => {
    const sorted = await sortFiles([file("a/b/1.csv", "x"), file("a/2.csv", "x"), file("a/0.json", "{}")]);
    expect(sorted.main?.path).toBe("a/2.csv");
    expect(sorted.others).toEqual(["a/b/1.csv", "a/0.json"]);
  });
});
