import { useLang } from "./react";
import type { Place } from "../model/chronicle/chronicle";
import { pickText } from "../model/localized";

const countryNames = new Map<string, Intl.DisplayNames>();

/** The name of a country in a language: "UA" is "Ukraine", "Україна". */
export function countryName(code: string, lang: string): string {
  const known = countryNames.get(lang) ?? new Intl.DisplayNames([lang], { type: "region" });
  countryNames.set(lang, known);
  try {
    return known.of(code) ?? code;
  } catch {
    return code;
  }
}

/** A place with its country; a country, or a sea, stands alone. */
export function placeNameIn(lang: string, place: Place): string {
  const name = pickText(place.name, lang).text;
  if (place.country === undefined || place.precision === "country") return name;
  const country = countryName(place.country, lang);
  return name.includes(country) ? name : `${name}, ${country}`;
}

/** In the reader's language. */
export function usePlaceName(): (place: Place) => string {
  const lang = useLang();
  return (place) => placeNameIn(lang, place);
}
