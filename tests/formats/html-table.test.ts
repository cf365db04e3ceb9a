import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableInHtml } from "../../src/formats/texts/html-table";

describe("a table in HTML", () => {
  it.each([
    [
      "as browsers copy it",
      "<meta charset='utf-8'><table><thead><tr><th>Title</th><th>Date</th></tr></thead><tbody><tr><td><a href='/x'>Lamp</a> lit</td><td>1871</td></tr></tbody></table>",
      "Title\tDate\nLamp lit\t1871",
    ],
    ["without end tags", "<table><tr><th>a<th>b<tr><td>1<td>2</table>", "a\tb\n1\t2"],
    ["cut off", "<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2", "a\tb\n1\t2"],
    [
      "with cells over several rows and columns",
      "<table><tr><td>a</td><td>b</td><td>c</td></tr><tr><td rowspan=2>1</td><td colspan='2'>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
      "a\tb\tc\n1\t2\t\n1\t3\t4",
    ],
    [
      "within a table for the layout",
      "<table><tr><td>menu</td></tr></table><table><tr><td>a</td><td>b</td></tr><tr><td>x<table><tr><td>y</td></tr></table></td><td>z</td></tr></table>",
      'a\tb\n"x\n\ny"\tz',
    ],
    [
      "with marks and entities",
      '<table><tr><td>"a"&nbsp;&amp;</td><td>b</td></tr><tr><td>1<br>2</td><td>3</td></tr></table>',
      '"""a""\u00a0&"\tb\n"1\n2"\t3',
    ],
  ])("%s", (_what, html, text) => {
    expect(tableInHtml(html)).toBe(text);
  });

  it.each([
    "<p>text</p>",
    "<table><tr><td>one cell</td></tr></table>",
    "<table><tr><td>a</td><td>b</td></tr></table>",
    "",
  ])("is not in %s", (html) => {
    expect(tableInHtml(html)).toBeUndefined();
  });

  it("takes no long time, whatever the markup", () => {
    const startMs = performance.now();
    for (const part of ["<td", "<table>", "<td rowspan=1000>", '<td a="', "<tr>", "</table>"])
      tableInHtml(part.repeat(100_000));
    tableInHtml(`<table>${"<tr><td rowspan=1000 colspan=1000>x</td></tr>".repeat(2_000)}</table>`);
    expect(performance.now() - startMs).toBeLessThan(20_000);
  });

  it("never throws", () => {
    const parts = ["<table>", "</table>", "<tr>", "<td>", "<td rowspan=3>", "</td>", "x", "<", '"', "\n"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts)), (all) => {
        expect(["string", "undefined"]).toContain(typeof tableInHtml(all.join("")));
      }),
    );
  });
});
