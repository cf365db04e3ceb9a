import { countryName } from "../../../i18n/place-name";

/** Not countries: unions, unknown, test regions of CLDR, and islands that ISO 3166-1 reserves for postal use alone. */
const OTHERS = new Set("EU EZ UN QO XA XB ZZ AC CP CQ DG EA IC TA".split(" "));

/**
 * The countries that the browser has a name for, by name. ISO 3166-1 alpha-2, with XK for Kosovo, which has no code of its own.
 * Codes of states that are gone are left out: the browser has them as those of their successors.
 */
export function countries(lang: string): readonly { readonly code: string; readonly name: string }[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !OTHERS.has(code) && new Intl.Locale(`und-${code}`).region === code)
    .map((code) => ({ code, name: countryName(code, lang) }))
    .filter(({ code, name }) => name !== code)
    .sort((a, b) => a.name.localeCompare(b.name, lang));
}
