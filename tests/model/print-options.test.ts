import { describe, expect, it } from "vitest";
import { type PrintOptions, paperParameters, readPrintOptions } from "../../src/model/print-options";
import { decodeViewLink, encodeViewLink } from "../../src/model/links/view-link";
import { NO_FILTER } from "../../src/model/filter/filter";

const read = (search: string) => {
  const bad: string[] = [];
  return { options: readPrintOptions(new URLSearchParams(search), (key) => bad.push(key)), bad };
};

describe("print options", () => {
  it.each<PrintOptions>([
    {},
    { sheet: "student" },
    { sheet: "key", paper: "letter", range: "period", text: "large", without: ["figure", "sources"] },
  ])("is read as it was written: %j", (options) => {
    const search = new URLSearchParams(paperParameters(options).map(([key, value]) => [key, value])).toString();
    expect(read(search)).toEqual({ options, bad: [] });
  });

  it("drop unknown values, report them, and keep the others", () => {
    expect(read("sheet=poster&paper=letter&print=&text=huge&without=summaries,jokes")).toEqual({
      options: { paper: "letter", without: ["summaries"] },
      bad: ["sheet", "text", "without"],
    });
  });

  it("are part of a view's address", () => {
    const paper: PrintOptions = { sheet: "teacher", without: ["figure"] };
    const search = encodeViewLink({ mode: "paper", filter: NO_FILTER, paper });
    expect(search).toBe("?mode=paper&sheet=teacher&without=figure");
    expect(decodeViewLink(search)).toMatchObject({ link: { mode: "paper", paper }, problems: [] });
  });

  it("leaves nothing in an address without one", () => {
    expect(decodeViewLink("?lane=a").link.paper).toBeUndefined();
  });
});
