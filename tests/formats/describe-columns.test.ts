import { describe, expect, it } from "vitest";
import type { ColumnChoice } from "../../src/formats/assumptions";
import { ImportSource } from "../../src/formats/import-source";
import { describeColumns } from "../../src/formats/plain/describe-columns";

function described(text: string, columns?: ColumnChoice) {
  const source = new ImportSource(new TextEncoder().encode(text), "a.csv");
  if (!source.table) throw new Error("no table");
  return describeColumns(source, source.table, { columns });
}

const TABLE = "When,What,Note to self,Empty\n2001-02-03,A,x,\n2002-03-04,B,x,\n2003-04-05,C,y,\n2004-05-06,D,z,\n";

describe("the description of columns", () => {
  it("says for each what it was taken for and why, with three different samples", () => {
    const { columns, headerRow } = described(TABLE);
    expect(headerRow).toBe(1);
    expect(columns.map(({ role, why }) => `${role} ${why}`)).toEqual([
      "start heading",
      "title heading",
      "undefined undefined",
      "undefined undefined",
    ]);
    expect(columns.map(({ samples }) => samples.join())).toEqual([
      "2001-02-03,2002-03-04,2003-04-05",
      "A,B,C",
      "x,y,z",
      "",
    ]);
  });

  it("names the user's choice, also to leave one out", () => {
    const { columns } = described(TABLE, { summary: 2, ignored: ["What"] });
    expect(columns[1]).toMatchObject({ why: "choice" });
    expect(columns[1]?.role).toBeUndefined();
    expect(columns[2]).toMatchObject({ role: "summary", why: "choice" });
  });

  it("knows a column by what it holds", () => {
    const { columns } = described("Subject,Foo\nA,2001-01-01\nB,2002-01-01\n", { start: 1 });
    expect(columns[0]).toMatchObject({ role: "title" });
  });

  it("takes a first row that is an event for one", () => {
    expect(described("2001-01-01,A\n2002-01-01,B\n", { start: 0, title: 1 }).headerRow).toBe(0);
  });
});
