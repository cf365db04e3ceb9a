import { pluralIn } from "../plural";

const plural = pluralIn("en");

export const list = {
  region: "List of events",
  earlier: (count: number) => plural(count, { one: "Show # earlier event", other: "Show # earlier events" }),
  later: (count: number) => plural(count, { one: "Show # later event", other: "Show # later events" }),
  more: (count: number) => plural(count, { one: "Show # more event", other: "Show # more events" }),
  /** Before the first era of the chronicle. */
  beforeEras: (era: string) => `Before: ${era}`,
  /** Short lines under the first day of an event. */
  day: {
    to: (date: string) => `to ${date}`,
    until: "until",
    onwards: "onwards",
    endUnknown: "end unknown",
    oneOfThese: "day unknown",
    uncertain: "uncertain",
  },
  contentNote: "Content note",
};
