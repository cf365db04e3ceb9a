/** What each column of a table was taken for and why, for the user to check. */
import type { ReadingChoices } from "../assumptions";
import type { Role } from "../fields/roles";
import type { ImportSource } from "../import-source";
import type { Table } from "../tables/find-table";
import { chosenColumns } from "./choose-columns";
import { asChosen } from "./plain-table";
import { columnsOf } from "./table-columns";

export type ColumnFacts = {
  readonly index: number;
  /** As in the file, trimmed; empty if it has no heading. */
  readonly name: string;
  /** Up to three different values, shortened. */
  readonly samples: readonly string[];
  /** Absent: the column is left out. */
  readonly role?: Role;
  /** Why it has this role, or none: by its heading, by what it holds, or by the choice of the user. */
  readonly why?: "heading" | "content" | "choice";
};

export type TableFacts = {
  readonly columns: readonly ColumnFacts[];
  /** 0 if the first row is an event. */
  readonly headerRow: number;
};

const MAX_SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/** Of the table of a source as `plainTable` reads it; from its first rows, so also fast for a large file. */
export function describeColumns(
  source: ImportSource,
  table: Table,
  { columns: choice = {} }: Pick<ReadingChoices, "columns">,
): TableFacts {
  const chosenTable = asChosen(table, choice);
  const { byRole, survey, leftOut } = columnsOf(source, chosenTable, choice);
  const chosen = new Set([...chosenColumns(choice, table.columns).values()].flat().map(({ index }) => index));
  const roleOf = new Map<number, Role>();
  for (const [role, of] of byRole) for (const { index } of of) if (!roleOf.has(index)) roleOf.set(index, role);
  const columns = chosenTable.columns.map((column): ColumnFacts => {
    const { index, meaning } = column;
    const role = leftOut.some((one) => one.index === index) ? undefined : roleOf.get(index);
    const why = chosen.has(index)
      ? "choice"
      : role === undefined
        ? undefined
        : meaning?.role === role
          ? "heading"
          : "content";
    return {
      index,
      name: table.columns[index]?.name ?? "",
      samples: [...survey(column).cells].slice(0, MAX_SAMPLES).map(shortened),
      ...(role === undefined ? {} : { role }),
      ...(why === undefined ? {} : { why }),
    };
  });
  return { columns, headerRow: chosenTable.headerRow };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > SAMPLE_LENGTH ? `${line.slice(0, SAMPLE_LENGTH - 1)}…` : line;
}
