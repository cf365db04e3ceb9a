/** The choice of columns after one column got another role. Pure. */
import { type ColumnChoice, NO_COLUMN } from "../../formats/assumptions";
import { type Role, SHARED_ROLES } from "../../formats/fields/roles";
import type { ColumnFacts } from "../../formats/plain/describe-columns";

/** Roles of a date; a column for the whole date and one for its year exclude each other. */
const WHOLE: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  start: ["startYear", "startMonth", "startDay"],
  end: ["endYear", "endMonth", "endDay"],
};

/**
 * Only what changes is chosen: columns of other roles are still taken by their headings.
 * @param role  absent: the column is left out
 */
export function columnChange(columns: readonly ColumnFacts[], index: number, role: Role | undefined): ColumnChoice {
  const columnsWith = (one: Role) => columns.filter((column) => column.role === one && column.index !== index);
  const before = columns[index]?.role;
  const change: Partial<Record<Role, number | readonly number[]>> = {};
  const leave = (one: Role) => {
    const rest = columnsWith(one).map((column) => column.index);
    change[one] = rest.length === 0 ? NO_COLUMN : rest;
  };
  if (before !== undefined) leave(before);
  // A column that was left out by choice is no longer.
  const leftOut = columns.filter((one) => one.why === "choice" && one.role === undefined && one.index !== index);
  const out = leftOut.map((column) => column.index);
  if (role === undefined) {
    change.ignored = [...out, index];
    return change;
  }
  change[role] = SHARED_ROLES.has(role) ? [...columnsWith(role).map((column) => column.index), index] : index;
  const replaced = SHARED_ROLES.has(role) ? [] : columnsWith(role).map((column) => column.index);
  for (const [whole, parts] of Object.entries(WHOLE) as [Role, readonly Role[]][]) {
    if (role === whole) for (const part of parts) if (columnsWith(part).length > 0) change[part] = NO_COLUMN;
    if (parts.includes(role)) {
      change[whole] = NO_COLUMN;
      // The other parts stay with their columns, whatever their headings say.
      for (const part of parts) {
        const [other] = columnsWith(part);
        if (part !== role && other) change[part] = other.index;
      }
    }
  }
  // One that was replaced is left out rather than taken for something else.
  change.ignored = [...out, ...replaced].length === 0 ? NO_COLUMN : [...out, ...replaced];
  return change;
}
