import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { NO_BRAND } from "../../../src/model/site/brand";
import { MAX_BRAND_FILE_BYTES, logoWidthOf, withFiles } from "../../../src/model/site/brand-files";
import { findInSvg } from "../../../src/model/site/safe-svg";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const drawing = (inside: string, attributes = "") => `<svg ${SVG} viewBox="0 0 72 24"${attributes}>${inside}</svg>`;
const problem = (logo: Uint8Array) => withFiles(NO_BRAND, { logo }).problems[0]?.code;
/** The head of a PNG; nobody looks further. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(60);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

describe("a picture of a brand", () => {
  it("is what its content says", () => {
    const { brand, problems } = withFiles(NO_BRAND, {
      logo: png(240, 60),
      favicon: bytesOf(drawing("<path d='M0 0'/>")),
    });
    expect(problems).toEqual([]);
    expect([brand.logo?.type, brand.favicon?.type]).toEqual(["image/png", "image/svg+xml"]);
  });

  it("is not needed", () => {
    expect(withFiles(NO_BRAND, {})).toEqual({ brand: NO_BRAND, problems: [] });
  });

  it.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "file-type"],
    ["a JPEG", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "file-type"],
    ["half a signature", png(1, 1).slice(0, 20), "file-type"],
    ["a PNG of no width", png(0, 9), "file-type"],
    ["a huge PNG", png(100_000, 100_000), "file-type"],
    ["a text", bytesOf("hello"), "file-type"],
    ["SVG that is not UTF-8", new Uint8Array([0x3c, 0xff, 0xfe]), "file-type"],
    ["HTML", bytesOf("<!doctype html><svg/>"), "svg"],
    ["a large file", new Uint8Array(MAX_BRAND_FILE_BYTES + 1), "file-size"],
  ])("is not %s", (_, bytes, code) => {
    expect(problem(bytes)).toBe(code);
    expect(withFiles(NO_BRAND, { logo: bytes }).brand.logo).toBeUndefined();
  });

  it("has a width at the height of the header", () => {
    const widthOf = (bytes: Uint8Array) => {
      const { logo } = withFiles(NO_BRAND, { logo: bytes }).brand;
      return logo && logoWidthOf(logo);
    };
    expect(widthOf(png(480, 120))).toBe(96);
    expect(widthOf(bytesOf(drawing("")))).toBe(72);
    expect(widthOf(bytesOf(drawing("", ' width="100px" height="100"')))).toBe(24);
    expect(widthOf(bytesOf(`<svg ${SVG}/>`))).toBeUndefined();
    expect(widthOf(png(4_000, 10))).toBe(240);
  });
});

describe("an SVG", () => {
  it.each([
    ["our own icon", readFileSync("public/favicon.svg", "utf8")],
    ["a logo of the example", readFileSync("docs/examples/brand/logo.svg", "utf8")],
    [
      "the export of a drawing program",
      `<?xml version="1.0" encoding="utf-8"?>\n<!-- Generator -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n` +
        `<svg version="1.1" ${SVG} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 1 1">` +
        `<inkscape:grid id="x"/><style type="text/css"><![CDATA[ .a{fill:url(#b)} ]]></style><use xlink:href="#x"/>` +
        `<rect fill="url('#b')" class="a"/><text>Alder &amp; Bend &#8212;</text></svg>\n`,
    ],
    ["one with a bitmap inside", drawing('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
  ])("may be %s", (_, text) => {
    expect(findInSvg(text)).toBeUndefined();
  });

  it.each([
    ["<script>alert(1)</script>", "<script>"],
    ["<SCRIPT>alert(1)</SCRIPT>", "<SCRIPT>"],
    ["<foreignObject><p/></foreignObject>", "<foreignObject>"],
    ['<a href="#x"/>', "<a>"],
    ['<set attributeName="href"/>', "<set>"],
    ['<animate attributeName="href"/>', "<animate>"],
    ['<iframe src="#"/>', "<iframe>"],
    ['<path onclick="x()"/>', 'onclick="x()"'],
    ['<path ONLOAD="x()"/>', 'ONLOAD="x()"'],
    ['<image href="https://e.example/x.png"/>', 'href="https://e.example/x.png"'],
    ['<image xlink:href="//e.example/x"/>', 'xlink:href="//e.example/x"'],
    ['<use href="other.svg#x"/>', 'href="other.svg#x"'],
    ['<use href="data:image/svg+xml;base64,AAAA"/>', 'href="data:image/svg+xml;base64,AAAA"'],
    ['<use href="&#35;x"/>', 'href="&#35;x"'],
    ['<g xml:base="https://e.example/"/>', 'xml:base="https://e.example/"'],
    ['<path fill="url(https://e.example/x)"/>', 'fill="url(https://e.example/x)"'],
    ['<path style="fill:u\\72l(//e)"/>', 'style="fill:u\\72l(//e)"'],
    ["<style>@import '//e.example';</style>", "@import '//e.example';"],
    ["<style>a{b:&#117;rl(//e)}</style>", "a{b:&#117;rl(//e)}"],
    ["<style><![CDATA[a{b:url(//e)}]]></style>", "a{b:url(//e)}"],
    ['<g xmlns="http://www.w3.org/1999/xhtml"/>', 'xmlns="http://www.w3.org/1999/xhtml"'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg"/>', 'xmlns:x="http://www.w3.org/2000/svg"'],
    ['<g fill="a" fill="b"/>', 'fill="b"'],
    ["<text>&evil;</text>", "&evil;"],
    ["<?xml-stylesheet href='//e'?>", "<?xml-stylesheet href='//e'?></svg>"],
    ["<g>", "</svg>"],
    ["<path d=M0/>", "<path d=M0/></svg>"],
  ])("must not hold %s", (inside, found) => {
    expect(findInSvg(drawing(inside))).toBe(found);
  });

  it.each([
    [`<!DOCTYPE svg [<!ENTITY e "x">]>${drawing("")}`],
    [`${drawing("")}<script/>`],
    [`${drawing("")}words`],
    ["<svg/>"],
    ["<html/>"],
    [drawing("<g>".repeat(300) + "</g>".repeat(300))],
    [`<svg ${SVG}>`],
    [""],
  ])("is refused as a whole: %s", (text) => {
    expect(findInSvg(text)).toEqual(expect.any(String));
  });

  it("is read in a time that grows with its length, whatever it holds", () => {
    const part = fc.constantFrom(
      "<",
      "<!--",
      "-->",
      "<svg",
      SVG,
      "<![CDATA[",
      "]]>",
      '"',
      " a=",
      ">",
      "/>",
      "&",
      "x",
      " ",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 200 }), (parts) => {
        expect(typeof findInSvg(parts.join(""))).toMatch(/string|undefined/);
      }),
    );
    for (const piece of ["<!-- ", "<![CDATA[", "<g a='", "<g a='b' ", "<!--x-", "&"])
      expect(findInSvg(drawing(piece.repeat(60_000)))).toEqual(expect.any(String));
  });
});

it("the examples of the documentation hold nothing but what is described", () => {
  expect(readdirSync("docs/examples/brand").toSorted()).toEqual(["brand.json", "logo-small.svg", "logo.svg"]);
});
