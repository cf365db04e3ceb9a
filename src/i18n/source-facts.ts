/** A source as lists and citations name it. */
import type { Source } from "../model/chronicle/chronicle";
import { parseEventDate } from "../model/dates/event-date";
import { type LocalizedText, type PickedText, pickText } from "../model/localized";
import { formatEventDate } from "./format-date";
import type { Messages } from "./messages";

/** The headline as published, else the title. */
export const sourceName = ({ headline, language, title }: Source): LocalizedText =>
  headline === undefined ? title : language === undefined ? headline : { [language]: headline };

/** The date of publication in words; as written if it is not an EDTF date. */
export function sourceDate({ date }: Source, lang: string, { dates }: Messages): string | undefined {
  if (date === undefined) return undefined;
  const parsed = parseEventDate(date);
  return parsed.ok ? formatEventDate(parsed.date, lang, dates) : date;
}

/**
 * What follows the name: author, where it was published, date. The publisher is left out where the title says it
 * already ("Reuters via The Japan News").
 */
export function sourceFacts(source: Source, lang: string, messages: Messages): readonly PickedText[] {
  const { author, headline, publisher, title } = source;
  const own = pickText(title, lang);
  const publishedBy = pickText(publisher, lang);
  const date = sourceDate(source, lang, messages);
  const asText = (text: string): PickedText => ({ text, lang: undefined, isFallback: false });
  return [
    author === undefined ? undefined : asText(author),
    headline === undefined ? undefined : own,
    publishedBy.text === "" || own.text.includes(publishedBy.text) ? undefined : publishedBy,
    date === undefined ? undefined : asText(date),
  ].filter((fact) => fact !== undefined);
}
