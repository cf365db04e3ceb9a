/** Texts of the front page of several timelines. Not part of `index.ts`. */
import { pluralIn } from "../plural";

const plural = pluralIn("en");

export const library = {
  title: "Timelines",
  timelines: (count: number) => plural(count, { one: "# timeline", other: "# timelines" }),
  events: (count: number) => plural(count, { one: "# event", other: "# events" }),
  languages: (names: string) => `Texts in ${names}`,
  search: "Search all timelines",
  found: (count: number) => plural(count, { one: "# event found", other: "# events found" }),
  onlyFirst: (shown: number) =>
    `${plural(shown, { one: "The first # is listed", other: "The first # are listed" })}. Another word narrows them down.`,
  none: "No event found. Try another word, or a shorter one.",
  failed: "The search could not be loaded. Check the connection and type again.",
  otherLanguage: "Українською",
};

export type LibraryMessages = typeof library;
