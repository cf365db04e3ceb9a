import { useLang } from "./react";
import type { Place } from "../model/chronicle/chronicle";
import { pickText } from "../model/localized";

const countryNames = new Map<string, Intl.DisplayNames>();

/** Localized name of a country: "UA" is "Ukraine", "Україна". */
export function countryName(code: string, lang: string): string {
  const known = countryNames.get(lang) ?? new Intl.DisplayNames([lang], { type: "region" });
  countryNames.set(lang, known);
  try {
    return known.of(code) ?? code;
  } catch {
    return code;
  }
}

/** A place with its country; countries and seas have none. */
export function placeNameIn(lang: string, place: Place): string {
  const name = pickText(place.name, lang).text;
  if (place.country === undefined || place.precision === "country") return name;
  const country = countryName(place.country, lang);
  return name.includes(country) ? name : `${name}, ${country}`;
}

/** Place names in the current language. */
export function usePlaceName(): (place: Place) => string {
  const lang = useLang();
  return (place) => placeNameIn(lang, place);
}
