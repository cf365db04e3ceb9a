/** The title of a copy, which says so in each language. */
import type { LocalizedText } from "./localized";

const OF_COPY: Readonly<Record<string, string>> = { en: "copy", uk: "копія" };

/** @param main  the language of a text without a language */
export function copyTitle(title: LocalizedText, main = "en"): LocalizedText {
  const titles = typeof title === "string" ? { [main]: title } : title;
  const named = Object.entries(titles)
    .filter(([, text]) => text !== "")
    .map(([lang, text]): [string, string] => [
      lang,
      `${text} (${OF_COPY[Object.hasOwn(OF_COPY, lang) ? lang : "en"] ?? ""})`,
    ]);
  return named.length === 0 ? "" : Object.fromEntries(named);
}
