/** JSON Lines, also called NDJSON: one JSON object in each line (https://jsonlines.org). */
import { type JsonResult, parseJsonText } from "../../model/json-text";

export type JsonLine = {
  /** 1-based. */
  readonly line: number;
  readonly json: JsonResult;
};

/** Objects only: in a table a line may be a number or a text in quotation marks. */
const isObject = (text: string): boolean => text.startsWith("{");

/** @returns every line that is not empty; `undefined` unless the first of them is an object and the second begins like one */
export function readJsonLines(text: string): readonly JsonLine[] | undefined {
  const lines: JsonLine[] = [];
  for (const [index, raw] of text.split("\n").entries()) {
    const part = raw.trim();
    if (part === "") continue;
    if (lines.length < 2 && !isObject(part)) return undefined;
    const json = parseJsonText(part);
    if (lines.length === 0 && !json.ok) return undefined;
    lines.push({ line: index + 1, json });
  }
  return lines.length > 1 ? lines : undefined;
}
