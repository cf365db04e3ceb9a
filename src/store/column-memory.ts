/**
 * Remembers in this browser which columns the user chose for tables with certain headings. Read only when a table is
 * open; only headings and roles are stored, never rows.
 */
import type { ColumnChoice, ColumnRef } from "../formats/assumptions";
import { type Role, isRole } from "../formats/fields/roles";

const KEY = "throughline.columns.1";
/** The oldest are forgotten first. */
const MAX_TABLES = 40;
const MAX_KEY_LENGTH = 1_000;
const MAX_COLUMN = 10_000;

/** @param names  the headings, in order; @returns `undefined` if they are too long to be headings */
export function headingsKey(names: readonly string[]): string | undefined {
  const key = names.map((name) => name.trim().toLowerCase()).join("\n");
  return key.trim() === "" || key.length > MAX_KEY_LENGTH ? undefined : key;
}

/** Never throws: storage may be blocked, or contain anything. */
export function rememberedColumns(
  names: readonly string[],
  storage: () => Storage = () => localStorage,
): ColumnChoice | undefined {
  const key = headingsKey(names);
  return key === undefined ? undefined : stored(storage).get(key);
}

/** @param choice  without a choice, what was remembered is forgotten */
export function rememberColumns(
  names: readonly string[],
  choice: ColumnChoice | undefined,
  storage: () => Storage = () => localStorage,
): void {
  const key = headingsKey(names);
  if (key === undefined) return;
  const tables = stored(storage);
  tables.delete(key);
  if (choice) tables.set(key, choice);
  try {
    if (tables.size === 0) storage().removeItem(KEY);
    else storage().setItem(KEY, JSON.stringify([...tables].slice(-MAX_TABLES)));
  } catch {
    // Storage is blocked or full: the choice lasts until the page closes.
  }
}

function stored(storage: () => Storage): Map<string, ColumnChoice> {
  const tables = new Map<string, ColumnChoice>();
  try {
    const value: unknown = JSON.parse(storage().getItem(KEY) ?? "[]");
    for (const entry of Array.isArray(value) ? value.slice(-MAX_TABLES) : []) {
      const [key, choice]: readonly unknown[] = Array.isArray(entry) ? entry : [];
      const columns = readChoice(choice);
      if (typeof key === "string" && key.length <= MAX_KEY_LENGTH && columns) tables.set(key, columns);
    }
  } catch {
    return tables;
  }
  return tables;
}

function readChoice(value: unknown): ColumnChoice | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const found: [Role, ColumnRef[]][] = [];
  for (const [role, refs] of Object.entries(value)) {
    const columns = [refs as unknown].flat().filter(isColumn);
    if (isRole(role) && columns.length > 0) found.push([role, columns]);
  }
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

const isColumn = (ref: unknown): ref is number =>
  typeof ref === "number" && Number.isInteger(ref) && ref >= -1 && ref <= MAX_COLUMN;
