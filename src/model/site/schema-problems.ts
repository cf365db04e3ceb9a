/** Turns the issues of a schema into problems of settings. The messages in these schemas are codes of problems. */
import * as v from "valibot";
import { showValue } from "../problem";
import { SETTING_PROBLEMS, type SettingProblem, type SettingProblemCode, findHidden, pathOf } from "./setting-problem";

/** An object without other keys; each further key is a problem of its own. */
export const strictly = <E extends v.ObjectEntries>(entries: E) =>
  v.objectWithRest(entries, v.never("unknown-key"), (issue) => (issue.expected === "Object" ? "object" : "missing"));

/** For editors only. */
export const SchemaPath = v.optional(v.pipe(v.string("text"), v.maxLength(2_000, "long")));

const isCode = (text: string): text is SettingProblemCode => SETTING_PROBLEMS.some((code) => code === text);

/** @returns the value if it passes, else every problem */
export function check<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
):
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [SettingProblem, ...SettingProblem[]] } {
  const result = v.safeParse(schema, value);
  const [first, ...others] = [
    ...findHidden(value),
    ...(result.issues ?? []).flatMap((issue) => problemsOf(issue as v.BaseIssue<unknown>, "")),
  ];
  if (first) return { ok: false, problems: [first, ...others] };
  if (!result.success) throw new RangeError("a schema without issues must have succeeded");
  return { ok: true, value: result.output };
}

function problemsOf(issue: v.BaseIssue<unknown>, base: string): readonly SettingProblem[] {
  const where = (issue.path ?? []).reduce((path, { key }) => pathOf(path, key), base);
  // Of a text or colour that may also be an object: what is wrong inside the object.
  const inside = (issue.issues ?? []).filter(({ path }) => path !== undefined);
  const isObject = typeof issue.input === "object" && issue.input !== null && !Array.isArray(issue.input);
  if (isObject && inside.length > 0) return inside.flatMap((one) => problemsOf(one, where));
  const { message, requirement } = issue;
  if (!isCode(message)) throw new RangeError(`a schema of settings must name a code, not "${message}"`);
  const isUnset = issue.input === undefined;
  return [
    {
      code: message,
      where,
      ...(!isUnset && { found: showValue(issue.input) }),
      ...(typeof requirement === "number" && { limit: requirement }),
    },
  ];
}
