import { describe, expect, it } from "vitest";
import { prepareOdsContent } from "../../../src/formats/workbook/ods-content";

const xmlOf = (content: string, styles = "") => prepareOdsContent(content, styles).xml;

describe("the content of an OpenDocument spreadsheet", () => {
  it.each([
    ["rows repeated in print", "<table:table-header-rows><r/></table:table-header-rows>", "<r/>"],
    ["groups of rows", '<table:table-row-group table:display="false"><r/></table:table-row-group>', "<r/>"],
    [
      "formatted empty cells",
      '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16000"/>',
      '<table:table-cell table:number-columns-repeated="16000"/>',
    ],
    [
      "cells with a value only in an attribute",
      '<table:table-cell office:value-type="float" office:value="3"/>',
      '<table:table-cell office:value-type="float" office:value="3"/>',
    ],
    ["years before our era", 'office:date-value="-0044-03-15"', 'office:date-value="-000043-03-15"'],
    ["the year before 1 CE", 'office:date-value="-0001-03-15"', 'office:date-value="0000-03-15"'],
    ["ordinary dates", 'office:date-value="2014-03-15"', 'office:date-value="2014-03-15"'],
  ])("has %s as the library reads them", (_what, content, expected) => {
    expect(xmlOf(content)).toBe(expected);
  });

  it("gets the formats of dates that stand elsewhere", () => {
    const format = '<number:date-style style:name="N1"><number:year/></number:date-style>';
    const styles = `<office:styles><number:number-style/>${format}<style:style/></office:styles>`;
    expect(xmlOf("<office:automatic-styles></office:automatic-styles>", styles)).toBe(
      `<office:automatic-styles>${format}</office:automatic-styles>`,
    );
  });

  it("names hidden sheets", () => {
    const { hidden } = prepareOdsContent(
      '<style:style style:family="table" style:name="ta1"><style:table-properties table:display="false"/></style:style>' +
        '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="true"/></style:style>' +
        '<table:table table:name="A &amp; B" table:style-name="ta1"><table:table table:name="C" table:style-name="ta2">',
      "",
    );
    expect([...hidden]).toEqual(["A & B"]);
  });

  it("takes no long time, however broken", () => {
    const startMs = performance.now();
    for (const part of [
      "<style:style ",
      "<table:table ",
      "<table:table-rows ",
      '<table:table-cell a="',
      "<number:date-style>",
    ])
      prepareOdsContent(part.repeat(30_000), part.repeat(30_000));
    expect(performance.now() - startMs).toBeLessThan(30_000);
  });
});
