import { pluralIn } from "../plural";

const plural = pluralIn("en");

/** The words around dates; the dates themselves come from `Intl`. */
export const dates = {
  about: (date: string) => `about ${date}`,
  perhaps: (date: string) => `${date} (uncertain)`,
  between: (first: string, last: string) => `between ${first} and ${last}`,
  /** The same for months and coarser, which some languages put another way. */
  betweenCoarse: (first: string, last: string) => `between ${first} and ${last}`,
  since: (date: string) => `since ${date}`,
  from: (date: string) => `from ${date}, end unknown`,
  until: (date: string) => `until ${date}`,
  to: (date: string) => `until ${date}, start unknown`,
  range: (first: string, last: string) => `${first} – ${last}`,
  year: (year: string) => year,
  years: (first: string, last: string) => `${first}–${last}`,
  decade: (year: string) => `the ${year}s`,
  seasons: ["spring", "summer", "autumn", "winter"],
  season: (season: string, year: string) => `${season} ${year}`,
  /** Forms of decades and seasons after "about", "since" and "until". */
  decadeOf: (year: string) => `the ${year}s`,
  seasonsOf: ["spring", "summer", "autumn", "winter"],
  days: (count: number) => plural(count, { one: "# day", other: "# days" }),
  utc: "UTC",
};
