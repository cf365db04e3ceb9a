/** Reads the file of `--columns`: which column of a table is which. */
import type { ColumnChoice, ColumnRef } from "../formats/assumptions";
import { ROLES, type Role, isRole } from "../formats/fields/roles";

export type ColumnMapIo = {
  /** Reads a file; rejects if it cannot be read. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
};

/**
 * An object with a heading, the number of a column from 1 on, or a list of such, for each role.
 * @returns the columns by role, or why not
 */
export async function readColumnMap(
  path: string,
  { readFile }: ColumnMapIo,
): Promise<{ readonly columns: ColumnChoice } | { readonly fault: string }> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(await readFile(path)));
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { fault: "it is no JSON object" };
  const found: [Role, ColumnRef[]][] = [];
  for (const [role, refs] of Object.entries(value)) {
    if (!isRole(role)) return { fault: `“${role}” is none of ${ROLES.join(", ")}` };
    const columns = [refs as unknown].flat();
    if (!columns.every(isColumn))
      return { fault: `“${role}” needs the heading or number of a column, or a list of them` };
    found.push([role, columns.map((ref) => (typeof ref === "number" ? ref - 1 : ref))]);
  }
  return { columns: Object.fromEntries(found) };
}

const isColumn = (ref: unknown): ref is ColumnRef =>
  typeof ref === "string" || (typeof ref === "number" && Number.isInteger(ref) && ref > 0);
