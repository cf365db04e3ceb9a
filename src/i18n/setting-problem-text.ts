/** Problems of the settings of a site in sentences: where, what is wrong, what to do. */
import type { SettingProblem } from "../model/site/setting-problem";
import type { SettingProblemMessages } from "./en/setting-problems";

/** @param file  its name, before the path of the field */
export function settingProblemText(file: string, problem: SettingProblem, messages: SettingProblemMessages): string {
  const { code, where, found } = problem;
  const place = where === "" ? file : `${file}, ${where}`;
  const value = found === undefined || code === "contrast" || code === "file-size" ? [] : [messages.found(found)];
  return `${place}: ${[messages.wrong[code], ...measures(problem, messages), messages.remedy[code], ...value].join(" ")}`;
}

function measures({ code, found, limit, suggestion }: SettingProblem, messages: SettingProblemMessages): string[] {
  if (limit === undefined) return [];
  if (code === "contrast")
    return [
      messages.ratio(found ?? "", String(limit)),
      ...(suggestion === undefined ? [] : [messages.nearest(suggestion)]),
    ];
  if (code === "long" || code === "too-large") return [messages.atMostCharacters(limit)];
  if (code === "many") return [messages.atMostEntries(limit)];
  return code === "file-size" ? [messages.atMostKilobytes(String(limit / 1_000))] : [];
}
