import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataAddressOf } from "../../../src/model/links/data-address";
import { resolveSource } from "../../../src/model/links/source-url";

const KEY = "1AbC-dEf_GhIjKlMnOpQrStUvWxYz0123456789abcde";
const PUBLISHED = "2PACX-1vAbCdEfGhIjKlMnOpQrStUvWxYz";
const SHEET = `https://docs.google.com/spreadsheets/d/${KEY}`;
const CSV = `${SHEET}/export?format=csv`;
const PUB = `https://docs.google.com/spreadsheets/d/e/${PUBLISHED}`;
const GIST = "https://gist.githubusercontent.com/ada/0123456789abcdef0123456789abcdef/raw";
const REVISION = "a".repeat(40);

describe("the address of the data", () => {
  it.each([
    [`${SHEET}/edit#gid=123`, `${CSV}&gid=123`],
    [`${SHEET}/edit?gid=5#gid=123`, `${CSV}&gid=123`],
    [`${SHEET}/edit?gid=123`, `${CSV}&gid=123`],
    [`${SHEET}/edit?usp=sharing`, CSV],
    [`${SHEET}/view`, CSV],
    [`${SHEET}/htmlview#gid=7`, `${CSV}&gid=7`],
    [`${SHEET}/`, CSV],
    [SHEET, CSV],
    [`https://docs.google.com/spreadsheets/u/1/d/${KEY}/edit#gid=0`, `${CSV}&gid=0`],
    [`https://docs.google.com/a/school.example/spreadsheets/d/${KEY}/edit`, CSV],
    [`https://docs.google.com/spreadsheet/ccc?key=${KEY}&usp=drive_web#gid=2`, `${CSV}&gid=2`],
    [`https://docs.google.com/spreadsheet/pub?key=${KEY}&output=html`, CSV],
    [`https://spreadsheets.google.com/ccc?key=${KEY}`, CSV],
    [`${SHEET}/edit#gid=javascript:1`, CSV],
    [`${PUB}/pubhtml`, `${PUB}/pub?output=csv`],
    [`${PUB}/pubhtml?gid=9&single=true`, `${PUB}/pub?output=csv&gid=9&single=true`],
    [`${PUB}/pubhtml#gid=9`, `${PUB}/pub?output=csv&gid=9&single=true`],
    [`${PUB}/pub`, `${PUB}/pub?output=csv`],
    ["https://github.com/ada/data/blob/main/a/b.csv", "https://raw.githubusercontent.com/ada/data/main/a/b.csv"],
    ["https://github.com/ada/data/blob/v1/b.csv?plain=1#L3", "https://raw.githubusercontent.com/ada/data/v1/b.csv"],
    [
      "https://github.com/ada/data/raw/main/my%20file.csv",
      "https://raw.githubusercontent.com/ada/data/main/my%20file.csv",
    ],
    ["https://github.com/ada/data/blame/main/b.csv", "https://raw.githubusercontent.com/ada/data/main/b.csv"],
    ["https://gist.github.com/ada/0123456789abcdef0123456789abcdef", GIST],
    ["https://gist.github.com/ada/0123456789abcdef0123456789abcdef#file-b-csv", GIST],
    [`https://gist.github.com/ada/0123456789abcdef0123456789abcdef/${REVISION}`, `${GIST}/${REVISION}`],
    [`https://gist.github.com/ada/0123456789abcdef0123456789abcdef/raw/${REVISION}/b.csv`, `${GIST}/${REVISION}/b.csv`],
    ["https://www.dropbox.com/s/abc123/b.csv?dl=0", "https://dl.dropboxusercontent.com/s/abc123/b.csv?dl=1"],
    [
      "https://www.dropbox.com/scl/fi/abc123/my%20b.xlsx?rlkey=k1&st=x&dl=0",
      "https://dl.dropboxusercontent.com/scl/fi/abc123/my%20b.xlsx?rlkey=k1&dl=1",
    ],
  ])("of %s is %s", (address, data) => {
    expect(dataAddressOf(address)).toBe(data);
    expect(dataAddressOf(data)).toBeUndefined();
    expect(resolveSource(data, "https://news.example/").ok).toBe(true);
  });

  it.each([
    `${CSV}&gid=1`,
    `${SHEET}/export?format=xlsx`,
    `${SHEET}/gviz/tq?tqx=out:csv`,
    `${PUB}/pub?output=csv`,
    `${PUB}/pub?output=xlsx`,
    "https://docs.google.com/document/d/1AbC-dEf_GhIjKlMnOpQrStUvWxYz/edit",
    "https://docs.google.com/spreadsheets/d/short/edit",
    "https://docs.google.com/spreadsheet/ccc?key=../../x",
    "https://github.com/ada/data",
    "https://github.com/ada/data/tree/main/a",
    "https://github.com/ada/data/releases/download/v1/b.csv",
    "https://gist.github.com/ada",
    "https://gist.github.com/0123456789abcdef0123456789abcdef",
    "https://www.dropbox.com/home/b.csv",
    "https://dl.dropboxusercontent.com/s/abc123/b.csv",
    "https://data.example/github.com/ada/data/blob/main/b.csv",
    "https://github.com.attacker.example/ada/data/blob/main/b.csv",
    "http://github.com/ada/data/blob/main/b.csv",
    "a.csv",
    "",
  ])("%s is read as it is", (address) => {
    expect(dataAddressOf(address)).toBeUndefined();
  });

  it("is always one of the hosts, for any address", () => {
    const hosts = ["docs.google.com", "github.com", "gist.github.com", "www.dropbox.com"];
    fc.assert(
      fc.property(fc.constantFrom(...hosts), fc.webPath(), fc.webQueryParameters(), (host, path, query) => {
        const data = dataAddressOf(`https://${host}${path}?${query}`);
        if (data === undefined) return;
        expect([
          "docs.google.com",
          "raw.githubusercontent.com",
          "gist.githubusercontent.com",
          "dl.dropboxusercontent.com",
        ]).toContain(new URL(data).host);
      }),
    );
  });
});
