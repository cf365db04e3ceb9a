/** Plural messages: `Intl.PluralRules` selects among the translator's forms. */

/** Ukrainian uses one, few, many and other; English one and other. `#` is replaced by the number. */
export type PluralForms = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

type Grammar = { readonly rules: Intl.PluralRules; readonly number: Intl.NumberFormat };

const grammars = new Map<string, Grammar>();

/** Created on first use: each Intl object takes a few ms. */
function grammarOf(lang: string): Grammar {
  const known = grammars.get(lang);
  if (known) return known;
  const made = { rules: new Intl.PluralRules(lang), number: new Intl.NumberFormat(lang) };
  grammars.set(lang, made);
  return made;
}

/**
 * Creates the plural function of a language: `plural(3, { one: "# event", other: "# events" })`. Numbers are grouped
 * as usual in the language.
 */
export function pluralIn(lang: string): (count: number, forms: PluralForms) => string {
  return (count, forms) => {
    const { rules, number } = grammarOf(lang);
    return (forms[rules.select(count)] ?? forms.other).replaceAll("#", number.format(count));
  };
}
