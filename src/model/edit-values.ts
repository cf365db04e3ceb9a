/** Edits of texts and fields. Pure: each returns a new value, or the same object if nothing changes. */
import type { LocalizedText } from "./localized";

/** The text in one language. @param languages  of the chronicle: a text without a language counts as of the first */
export function textIn(text: LocalizedText | undefined, lang: string, languages: readonly string[]): string {
  if (typeof text === "string") return lang === languages[0] ? text : "";
  return text !== undefined && Object.hasOwn(text, lang) ? (text[lang] ?? "") : "";
}

/**
 * Replaces the text in one language. A text without a language stays one as long as there is no other language: which
 * one it is may not be known.
 * @returns `undefined` if no text is left
 */
export function withText(
  text: LocalizedText | undefined,
  lang: string,
  value: string,
  languages: readonly string[],
): LocalizedText | undefined {
  const [main = "en"] = languages;
  if (typeof text !== "object" && lang === main && languages.length === 1) return value === "" ? undefined : value;
  const others = typeof text === "string" ? { [main]: text } : (text ?? {});
  const next = Object.entries({ ...others, [lang]: value }).filter(([, one]) => one !== "");
  return next.length === 0 ? undefined : Object.fromEntries(next);
}

/** Sets an optional field; `undefined` removes it. */
export function withField<T extends object, K extends keyof T>(object: T, key: K, value: T[K] | undefined): T {
  if (object[key] === value) return object;
  const { [key]: _before, ...rest } = object;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}

/** Replaces one item of a list; `undefined` removes it. */
export function withItem<T>(list: readonly T[], index: number, item: T | undefined): T[] {
  return item === undefined ? list.filter((_, at) => at !== index) : list.map((one, at) => (at === index ? item : one));
}

/** @param to  the new index, clamped to the list */
export function moveItem<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const place = Math.min(Math.max(0, to), list.length - 1);
  if (!(from in list) || place === from) return list;
  const others = list.filter((_, at) => at !== from);
  return [...others.slice(0, place), list[from] as T, ...others.slice(place)];
}
