import type { Widen } from "../messages";
import { pluralIn } from "../plural";

const plural = pluralIn("en");
const moments = { one: "# key moment", other: "# key moments" };

/** The line on the first view, loaded after it: what this is, and how to start. */
export const welcome = {
  name: "How to start",
  what: (events: number, period: string) => `${plural(events, moments)}, ${period}, each with its sources.`,
  whatPlain: (events: number, period: string) => `${plural(events, moments)}, ${period}.`,
  start: "Start with a story of",
  minutes: (minutes: number) => `${minutes} min`,
  or: "or",
  explore: "Explore",
  close: "Close",
};

export type WelcomeMessages = Widen<typeof welcome>;
