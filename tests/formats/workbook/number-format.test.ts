import { describe, expect, it } from "vitest";
import { isErrorText, textOfCell } from "../../../src/formats/workbook/cell-text";
import { shownPartsOf } from "../../../src/formats/workbook/number-format";

const at = (iso: string) => new Date(`${iso}Z`);

describe("a number format", () => {
  it.each([
    ["General", ""],
    ["0.00%", ""],
    ['#,##0 "days"', ""],
    ["[Red]0;[Blue]-0", ""],
    ["yyyy-mm-dd", "ymd"],
    ["[$-407]d. mmmm yyyy;@", "ymd"],
    ["dd.mm.yy hh:mm", "ymdt"],
    ["mmm yy", "ym"],
    ['"Q"q yyyy', "y"],
    ["yyyy", "y"],
    ["mmmm", "m"],
    ["dd", "d"],
    ["h:mm", "t"],
    ["mm:ss.0", "t"],
    ["hh:mm:ss AM/PM", "t"],
    ["h A/P", "t"],
    ["[h]:mm:ss", "t+"],
    ["[$-F400]h:mm:ss\\ AM/PM", "t"],
    ["ge.m.d", "ymd"],
  ])("%s shows %j", (format, expected) => {
    const parts = shownPartsOf(format);
    const letters = parts
      ? [parts.year && "y", parts.month && "m", parts.day && "d", parts.time && "t", parts.isElapsed && "+"]
      : [];
    expect(letters.filter(Boolean).join("")).toBe(expected);
  });
});

describe("the text of a cell", () => {
  it.each([
    [2014, {}, "2014"],
    [0.1 + 0.2, {}, "0.3"],
    [-1_234.5, {}, "-1234.5"],
    [44, { format: '0" BC"' }, "44 BC"],
    [1_200, { format: '"c. "#,##0' }, "c. 1200"],
    [-500, { format: '0;0" v. Chr."' }, "500 v. Chr."],
    [-5, { format: '0" m"' }, "-5 m"],
    [46.4, { format: '0.0" north"' }, "46.4"],
    [46, { format: '0"°"' }, "46"],
    [2014, { format: "#,##0" }, "2014"],
    [3, { format: '[Red]0 "dead";[Blue]-0' }, "3 dead"],
    [Number.NaN, {}, ""],
    [true, {}, "true"],
    [null, {}, ""],
    ["  as it is ", {}, "  as it is "],
    ["PT14H30M00S", {}, "14:30"],
    ["PT09H05M07S", {}, "09:05:07"],
    [at("2014-02-27T00:00:00"), {}, "2014-02-27"],
    [at("2014-02-27T14:30:00"), {}, "2014-02-27 14:30"],
    [at("2014-02-27T14:29:59.999"), {}, "2014-02-27 14:30"],
    [at("2014-02-27T23:59:59.999"), {}, "2014-02-28"],
    [at("0044-03-15T00:00:00"), {}, "0044-03-15"],
    [new Date(Number.NaN), {}, ""],
    [at("2014-02-01T00:00:00"), { format: "mmm yy" }, "2014-02"],
    [at("2014-02-01T00:00:00"), { format: "yyyy" }, "2014"],
    [at("2014-02-01T00:00:00"), { format: "mmmm" }, "2"],
    [at("2014-02-07T00:00:00"), { format: "dd" }, "7"],
    [at("1899-12-31T14:30:00"), { hasSerials: true }, "14:30"],
    [at("1899-12-31T00:00:00"), { hasSerials: true, format: "h:mm" }, "00:00"],
    [at("1900-01-01T12:30:00"), { hasSerials: true, format: "[h]:mm" }, "36:30"],
    [at("1904-01-01T14:30:00"), { hasSerials: true, is1904: true, format: "h:mm" }, "14:30"],
    [at("1904-01-01T00:00:00"), { hasSerials: true, is1904: true }, "1904-01-01"],
    [at("1871-10-02T00:00:00"), { hasSerials: true }, "1871-10-01"],
  ])("%s, %o is %j", (value, context, text) => {
    expect(textOfCell(value, context)).toBe(text);
  });

  it.each(["#REF!", "#N/A", "#DIV/0!", "Err:502", "#NAME?"])("%s is no value", (text) => {
    expect(isErrorText(text)).toBe(true);
  });

  it.each(["#Maidan", "#1", "Err: 5", "N/A"])("%s is one", (text) => {
    expect(isErrorText(text)).toBe(false);
  });
});
