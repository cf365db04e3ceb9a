/** Counted words: the grammar is the platform's (`Intl.PluralRules`), the forms are the translator's. */

/** Ukrainian uses one, few, many and other; English one and other. `#` stands for the number. */
export type PluralForms = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/**
 * Makes the counter of a language: `plural(3, { one: "# event", other: "# events" })`.
 * Numbers are grouped as the language does it.
 */
export function pluralIn(lang: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replaceAll("#", number.format(count));
}
