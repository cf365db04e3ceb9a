/** One text in one or several languages. A plain string has no language of its own. */
export type LocalizedText = string | Readonly<Record<string, string>>;

export type PickedText = {
  readonly text: string;
  /** BCP 47 tag of `text`; `undefined` for a plain string. */
  readonly lang: string | undefined;
  /** True when the asked language is missing and another one stands in: the reader must see that. */
  readonly isFallback: boolean;
};

const EMPTY: PickedText = { text: "", lang: undefined, isFallback: false };

/**
 * Picks the text for `lang`, else the first of `fallbacks` that exists, else any language that is there.
 * @param source  text, or `undefined` for a field that was not given (yields the empty text)
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

/** Every language's text of one source, for search indexes. */
export function allTexts(source: LocalizedText | undefined): readonly string[] {
  if (source === undefined) return [];
  return typeof source === "string" ? [source] : Object.values(source);
}
