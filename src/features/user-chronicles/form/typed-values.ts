/** Whether what is typed into a field can be shown; what cannot stays in the draft until it can. Pure. */
import { LIST_SEPARATOR } from "../../../model/user-chronicles/table-columns";
import { LANG_PATTERN, URL_PATTERN } from "../../../model/chronicle/schema";
import { parseEventDate } from "../../../model/dates/event-date";
import { parseUrl } from "../../../model/links/parse-url";

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === "";

export const isBadUrl = (text: string | undefined): boolean =>
  !isBlank(text) && !(URL_PATTERN.test(text ?? "") && parseUrl(text ?? ""));
export const isBadDate = (text: string | undefined): boolean => !isBlank(text) && !parseEventDate(text ?? "").ok;
export const isBadLanguage = (text: string | undefined): boolean => !isBlank(text) && !LANG_PATTERN.test(text ?? "");

/** An empty field is an absent one. */
export const orAbsent = (text: string): string | undefined => (text === "" ? undefined : text);

/** Tags as typed: separated as in tables, each once. */
export const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(LIST_SEPARATOR)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ""),
  ),
];
