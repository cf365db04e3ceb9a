const names = new Map<string, Intl.DisplayNames>();

/** Localized name of a language by its BCP 47 tag: "pl" is "Polish", "польська". The tag itself if it has no name. */
export function languageName(tag: string, lang: string): string {
  const known = names.get(lang) ?? new Intl.DisplayNames([lang], { type: "language" });
  names.set(lang, known);
  try {
    return known.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
