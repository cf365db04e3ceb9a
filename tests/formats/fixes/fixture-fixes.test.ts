/** Every correction that is offered for any table of the fixtures, hostile ones included. */
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { columnOf, fixesOf } from "../../../src/formats/fixes/fixes";
import { importFile } from "../../../src/formats/import-file";
import { ImportSource } from "../../../src/formats/import-source";
import { describeColumns } from "../../../src/formats/plain/describe-columns";
import { RowIndex } from "../../../src/formats/tables/row-index";

const FOLDERS = ["tests/fixtures/formats/found", "tests/fixtures/formats/cases", "tests/fixtures/formats/samples"];
const TABLES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:csv|tsv)$/.test(name))
    .map((name) => `${folder}/${name}`),
);
const MOST_PROBLEMS = 40;

describe("corrections of the fixtures", () => {
  it("are tried on some tables", () => expect(TABLES.length).toBeGreaterThan(30));

  it.each(TABLES)("%s: each leaves out no event that was read before, and removes its problem", (path) => {
    const bytes = readFileSync(path);
    const read = importFile(bytes, { name: path });
    const source = new ImportSource(bytes, path);
    const { table } = source;
    if (read.format !== "plain-table" || !table) return;
    const { columns, headerRow } = describeColumns(source, table, {});
    const index = new RowIndex(source.text, table, headerRow);
    for (const _ of index.build());
    for (const problem of read.problems.slice(0, MOST_PROBLEMS)) {
      const place = index.placeOf(problem.row ?? 0);
      const row = index.at(place);
      if (!row) continue;
      expect(columnOf(problem, columns) ?? 0).toBeLessThan(columns.length);
      const [fix] = fixesOf(problem, row, { columns, above: index.at(place - 1) });
      if (!fix) continue;
      const after = importFile(bytes, { name: path, edits: fix.edits });
      const left = fix.id === "leave-out" ? 1 : 0;
      expect(after.chronicle?.events.length ?? 0).toBeGreaterThanOrEqual((read.chronicle?.events.length ?? 0) - left);
      const same = after.problems.filter(({ code, where }) => code === problem.code && where === problem.where);
      const before = read.problems.filter(({ code, where }) => code === problem.code && where === problem.where);
      expect(same.length).toBeLessThan(before.length);
    }
  });
});
