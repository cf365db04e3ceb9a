import type { ExportDocument } from "../../src/export/files/document";
import { en } from "../../src/i18n/en";
import { exporting as english } from "../../src/i18n/en/export";
import { uk } from "../../src/i18n/uk";
import { exporting as ukrainian } from "../../src/i18n/uk/export";
import type { Chronicle } from "../../src/model/chronicle/chronicle";
import { pickText } from "../../src/model/localized";

export const documentOf = (chronicle: Chronicle, lang: "en" | "uk" = "en"): ExportDocument =>
  lang === "en"
    ? { chronicle, lang, messages: en, words: english.file }
    : { chronicle, lang, messages: uk, words: ukrainian.file };

/** As a reader of foreign files has them: in one line, without outer spaces. */
export const titlesOf = ({ events }: Pick<Chronicle, "events">, lang = "en"): readonly string[] =>
  Array.from(events, ({ title }) => pickText(title, lang).text.replace(/\s+/g, " ").trim()).sort();

export const datesOf = ({ events }: Pick<Chronicle, "events">): readonly string[] =>
  Array.from(events, ({ date }) => date.edtf).sort();
