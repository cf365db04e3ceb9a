/** `NaN` and `Infinity` are not JSON, but data tools write them for missing values. */
import { parseJsonText } from "../model/json-text";

/** A string, which stays unchanged, or one of these. */
const STRING_OR_NAME = /"[^"\\]*(?:\\[^][^"\\]*)*"|(-?(?:NaN|Infinity)\b)/g;
/** Cannot occur in a file: JSON allows this character only as an escape. */
const ABSENT = "\u0000absent\u0000";

/** @returns the value without these entries; `undefined` if there are none, or the rest is not JSON either */
export function withoutNotNumbers(text: string): { readonly value: unknown; readonly count: number } | undefined {
  let count = 0;
  const corrected = text.replace(STRING_OR_NAME, (whole, name: string | undefined) => {
    if (name === undefined) return whole;
    count += 1;
    return JSON.stringify(ABSENT);
  });
  if (count === 0) return undefined;
  const json = parseJsonText(corrected);
  return json.ok ? { value: withoutAbsent(json.value), count } : undefined;
}

/** Recursion is bounded by the depth limit of `parseJsonText`. */
function withoutAbsent(value: unknown): unknown {
  if (value === ABSENT) return null;
  if (Array.isArray(value)) return (value as unknown[]).map(withoutAbsent);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== ABSENT)
      .map(([key, inner]) => [key, withoutAbsent(inner)]),
  );
}
