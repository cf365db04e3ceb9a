/** One text in one or several languages. A plain string has no declared language. */
export type LocalizedText = string | Readonly<Record<string, string>>;

export type PickedText = {
  readonly text: string;
  /** BCP 47 tag of `text`; `undefined` for a plain string. */
  readonly lang: string | undefined;
  /** True if the requested language is missing and another one is used, which the interface has to show. */
  readonly isFallback: boolean;
};

const EMPTY: PickedText = { text: "", lang: undefined, isFallback: false };

/**
 * Returns the text in `lang`, else in the first of `fallbacks` that exists, else in any language.
 * @param source  text, or `undefined` for an absent field (gives the empty text)
 */
export function pickText(
  source: LocalizedText | undefined,
  lang: string,
  fallbacks: readonly string[] = ["en"],
): PickedText {
  if (source === undefined) return EMPTY;
  if (typeof source === "string") return { text: source, lang: undefined, isFallback: false };
  for (const candidate of [lang, ...fallbacks, ...Object.keys(source)]) {
    if (Object.hasOwn(source, candidate)) {
      return { text: source[candidate] ?? "", lang: candidate, isFallback: candidate !== lang };
    }
  }
  return EMPTY;
}

/** All languages of a text, for search indexes. */
export function allTexts(source: LocalizedText | undefined): readonly string[] {
  if (source === undefined) return [];
  return typeof source === "string" ? [source] : Object.values(source);
}
