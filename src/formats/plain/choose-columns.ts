/** Applies the columns that the user chose to those that were found by headings. */
import { type ColumnChoice, type ColumnRef, NO_COLUMN } from "../assumptions";
import { type Role, keyOf } from "../fields/roles";
import type { Column } from "../tables/find-table";

/** Roles that together form one date. */
export const DATE_PARTS: Readonly<Record<"start" | "end", readonly Role[]>> = {
  start: ["startYear", "startMonth", "startDay"],
  end: ["endYear", "endMonth", "endDay"],
};

const find = (ref: ColumnRef, columns: readonly Column[]): Column | undefined =>
  typeof ref === "number"
    ? columns[ref]
    : (columns.find(({ name }) => name === ref.trim()) ?? columns.find(({ id }) => id === keyOf(ref)));

/** Headings of a choice that the table does not have. */
export const missingHeadings = (choice: ColumnChoice, columns: readonly Column[]): readonly string[] =>
  Object.values(choice)
    .flat()
    .filter((ref) => typeof ref === "string" && !find(ref, columns)) as string[];

/** The columns that a choice names; of unknown headings and indexes none. */
export function chosenColumns(choice: ColumnChoice, columns: readonly Column[]): ReadonlyMap<Role, readonly Column[]> {
  const chosen = new Map<Role, readonly Column[]>();
  for (const [role, refs] of Object.entries(choice) as [Role, ColumnChoice[Role]][]) {
    if (refs === undefined) continue;
    const of = [refs].flat().flatMap((ref) => (ref === NO_COLUMN ? [] : (find(ref, columns) ?? [])));
    chosen.set(role, [...new Set(of)]);
  }
  return chosen;
}

/**
 * A column has one role, so it leaves the one that its heading gave it. A chosen date replaces the columns for year,
 * month and day, and these replace a date, unless both are chosen.
 * @param found  changed
 * @returns the columns that are to be left out
 */
export function applyChoice(
  found: Map<Role, Column[]>,
  choice: ColumnChoice,
  columns: readonly Column[],
): readonly Column[] {
  const chosen = new Map(chosenColumns(choice, columns));
  for (const side of ["start", "end"] as const) {
    const of = chosen.get(side);
    const [year] = DATE_PARTS[side];
    // A year next to its month and day keeps its role.
    if (of?.length === 1 && year !== undefined && found.get(year)?.[0] === of[0]) chosen.delete(side);
  }
  const taken = new Set([...chosen.values()].flat());
  for (const [role, of] of found) {
    found.set(
      role,
      of.filter((column) => !taken.has(column)),
    );
  }
  for (const side of ["start", "end"] as const) {
    const parts = DATE_PARTS[side];
    if (chosen.has(side)) for (const part of parts) found.delete(part);
    else if (parts.some((part) => (chosen.get(part)?.length ?? 0) > 0)) found.delete(side);
  }
  for (const [role, of] of chosen) if (role !== "ignored") found.set(role, [...of]);
  return chosen.get("ignored") ?? [];
}
