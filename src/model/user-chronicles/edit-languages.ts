/**
 * Edits of the languages of a content. No text is ever removed with its language: it is kept, and shown again when the
 * language is added again. Pure.
 */
import type { LocalizedText } from "../localized";
import { LANG_PATTERN } from "../chronicle/schema";
import { type ChronicleContent, languagesOf } from "./content";
import { mapTexts } from "./content-texts";

const MAX_TAG_LENGTH = 35;

/**
 * A typed BCP 47 tag in its usual spelling: "PT-br" is "pt-BR".
 * @returns `undefined` if it is none
 */
export function readLanguageTag(typed: string): string | undefined {
  const tag = typed.trim().replaceAll("_", "-");
  if (tag.length > MAX_TAG_LENGTH || !LANG_PATTERN.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const withLanguages = (content: ChronicleContent, languages: readonly string[]): ChronicleContent => ({
  ...content,
  meta: { ...content.meta, languages: [...languages] },
});

/** A text without a language counts as of the main one; it has to say so before that changes. */
function withMainNamed(content: ChronicleContent, main: string): ChronicleContent {
  return mapTexts(content, (text) => (typeof text === "string" && text !== "" ? { [main]: text } : text));
}

export function addLanguage(content: ChronicleContent, lang: string): ChronicleContent {
  const languages = languagesOf(content);
  return languages.includes(lang) ? content : withLanguages(content, [...languages, lang]);
}

/** The texts in it stay, but are not shown. The last language stays. */
export function removeLanguage(content: ChronicleContent, lang: string): ChronicleContent {
  const languages = languagesOf(content);
  if (!languages.includes(lang) || languages.length === 1) return content;
  const named = lang === languages[0] ? withMainNamed(content, lang) : content;
  return withLanguages(
    named,
    languages.filter((one) => one !== lang),
  );
}

/** The main language is the first. */
export function setMainLanguage(content: ChronicleContent, lang: string): ChronicleContent {
  const languages = languagesOf(content);
  const [main = "en"] = languages;
  if (!languages.includes(lang) || lang === main) return content;
  return withLanguages(withMainNamed(content, main), [lang, ...languages.filter((one) => one !== lang)]);
}

/** Number of texts that are written in a language. */
export function countTextsIn(content: ChronicleContent, lang: string): number {
  const isMain = languagesOf(content)[0] === lang;
  let count = 0;
  mapTexts(content, (text) => {
    if (hasText(text, lang, isMain)) count += 1;
    return text;
  });
  return count;
}

const hasText = (text: LocalizedText, lang: string, isMain: boolean): boolean =>
  typeof text === "string" ? isMain && text !== "" : Object.hasOwn(text, lang) && text[lang] !== "";
