/** Reads untrusted JSON values. */
import { isRecord, ownValue } from "../model/chronicle/chunks";

export type JsonRecord = Readonly<Record<string, unknown>>;

/** Strings and numbers as trimmed text; `undefined` for everything else and for blank texts. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  return text === "" ? undefined : text;
}

/** The object at `key`, or an empty one. */
export function recordAt(record: JsonRecord, key: string): JsonRecord {
  const value = ownValue(record, key);
  return isRecord(value) ? value : {};
}

/** The text at `key`. */
export const textAt = (record: JsonRecord, key: string): string | undefined => textOf(ownValue(record, key));

/** The text of the first key that has one. */
export function textAtAny(record: JsonRecord, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = textAt(record, key);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The list at `key`. */
export function listAt(record: JsonRecord, key: string): readonly unknown[] | undefined {
  const value = ownValue(record, key);
  return Array.isArray(value) ? (value as unknown[]) : undefined;
}
