/** Looks at values that came from JSON, whatever they are. */
import { isRecord, ownValue } from "../model/chronicle/chunks";

export type JsonRecord = Readonly<Record<string, unknown>>;

/** Texts and numbers as trimmed text; `undefined` for everything else and for what shows nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  return text === "" ? undefined : text;
}

/** The object at `key`; an empty one where there is none. */
export function recordAt(record: JsonRecord, key: string): JsonRecord {
  const value = ownValue(record, key);
  return isRecord(value) ? value : {};
}

export const textAt = (record: JsonRecord, key: string): string | undefined => textOf(ownValue(record, key));

/** The first of the keys that holds a text. */
export function textAtAny(record: JsonRecord, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = textAt(record, key);
    if (text !== undefined) return text;
  }
  return undefined;
}

export function listAt(record: JsonRecord, key: string): readonly unknown[] | undefined {
  const value = ownValue(record, key);
  return Array.isArray(value) ? (value as unknown[]) : undefined;
}
