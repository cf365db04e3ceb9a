/** Counted words: the grammar is the platform's (`Intl.PluralRules`), the forms are the translator's. */

/** Ukrainian uses one, few, many and other; English one and other. `#` stands for the number. */
export type PluralForms = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

type Grammar = { readonly rules: Intl.PluralRules; readonly number: Intl.NumberFormat };

const grammars = new Map<string, Grammar>();

/** Made when the first word is counted: the platform takes some milliseconds for each. */
function grammarOf(lang: string): Grammar {
  const known = grammars.get(lang);
  if (known) return known;
  const made = { rules: new Intl.PluralRules(lang), number: new Intl.NumberFormat(lang) };
  grammars.set(lang, made);
  return made;
}

/**
 * Makes the counter of a language: `plural(3, { one: "# event", other: "# events" })`.
 * Numbers are grouped as the language does it.
 */
export function pluralIn(lang: string): (count: number, forms: PluralForms) => string {
  return (count, forms) => {
    const { rules, number } = grammarOf(lang);
    return (forms[rules.select(count)] ?? forms.other).replaceAll("#", number.format(count));
  };
}
