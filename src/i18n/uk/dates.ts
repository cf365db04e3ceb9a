import { pluralIn } from "../plural";

const plural = pluralIn("uk");

export const dates = {
  about: (date: string) => `близько ${date}`,
  perhaps: (date: string) => `${date} (непевно)`,
  between: (first: string, last: string) => `між ${first} і\u00a0${last}`,
  betweenCoarse: (first: string, last: string) => `не раніше ${first}, не пізніше ${last}`,
  since: (date: string) => `від ${date}`,
  from: (date: string) => `від ${date}, кінець невідомий`,
  until: (date: string) => `до ${date}`,
  to: (date: string) => `до ${date}, початок невідомий`,
  range: (first: string, last: string) => `${first} – ${last}`,
  year: (year: string) => `${year}\u00a0р.`,
  years: (first: string, last: string) => `${first}–${last}\u00a0рр.`,
  decade: (year: string) => `${year}-ті роки`,
  seasons: ["весна", "літо", "осінь", "зима"],
  season: (season: string, year: string) => `${season} ${year}\u00a0р.`,
  decadeOf: (year: string) => `${year}-х років`,
  seasonsOf: ["весни", "літа", "осені", "зими"],
  days: (count: number) => plural(count, { one: "# день", few: "# дні", many: "# днів", other: "# дня" }),
  utc: "UTC",
};
