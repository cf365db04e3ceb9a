/** What is wrong with a value that a publisher has set. The interface makes sentences of it (i18n/setting-problem-text.ts). */
import { parseJsonText } from "../json-text";
import { showValue } from "../problem";

export const SETTING_PROBLEMS = [
  "json",
  "too-large",
  "object",
  "missing",
  "unknown-key",
  "text",
  "blank",
  "control",
  "long",
  "language-tag",
  "list",
  "many",
  "web-address",
  "contact",
  "path",
  "picture-path",
  "json-path",
  "colour",
  "contrast",
  "language",
  "repeated",
  "site-address",
  "file-size",
  "file-type",
  "svg",
] as const;
export type SettingProblemCode = (typeof SETTING_PROBLEMS)[number];

export type SettingProblem = {
  readonly code: SettingProblemCode;
  /** Path of the field, such as `footer[2].url`; `""` for the whole file, a line and column for JSON that cannot be parsed. */
  readonly where: string;
  /** The value that is there, shortened for display; for `contrast` the ratio. */
  readonly found?: string | undefined;
  /** The most characters, entries or bytes; for `contrast` the least ratio. */
  readonly limit?: number | undefined;
  /** A value that would pass. */
  readonly suggestion?: string | undefined;
};

/** In UTF-16 units. A file with every text at its limit is shorter. */
const MAX_FILE_LENGTH = 500_000;

export type JsonObject =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

/** Parses the text of a file of settings, which must be one JSON object. Never throws. */
export function parseSettings(text: string): JsonObject {
  const failed = (problem: SettingProblem): JsonObject => ({ ok: false, problems: [problem] });
  if (text.length > MAX_FILE_LENGTH) return failed({ code: "too-large", where: "", limit: MAX_FILE_LENGTH });
  const json = parseJsonText(text);
  if (!json.ok) return failed({ code: "json", where: json.problem.where, found: json.problem.value });
  const { value } = json;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return failed({ code: "object", where: "", found: showValue(value) });
  return { ok: true, value: value as Readonly<Record<string, unknown>> };
}

/**
 * What no schema finds: keys that objects inherit, which schemas skip, and control characters, which XML files of the
 * site (feed, social pictures) must not hold.
 */
export function findHidden(value: unknown, where = ""): readonly SettingProblem[] {
  if (typeof value === "string" && /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/u.test(value))
    return [{ code: "control", where, found: showValue(value) }];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, i) => findHidden(item, `${where}[${i}]`));
  return Object.entries(value).flatMap(([key, inner]): readonly SettingProblem[] => {
    const at = pathOf(where, key);
    return key in {} ? [{ code: "unknown-key", where: at }] : findHidden(inner, at);
  });
}

/** `publisher.name`, `footer[2]` */
export function pathOf(where: string, key: unknown): string {
  if (typeof key === "number") return `${where}[${key}]`;
  const name = showValue(key);
  return where === "" ? name : `${where}.${name}`;
}
