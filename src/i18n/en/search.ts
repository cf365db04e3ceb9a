import { pluralIn } from "../plural";

const plural = pluralIn("en");

export const search = {
  label: "Search events",
  open: "Search",
  openWith: (text: string) => `Search: ${text}`,
  close: "Close",
  clear: "Clear search",
  results: "Best matches",
  none: (text: string) => `No results for “${text}”`,
  hidden: "hidden by your filters",
  more: (count: number) => plural(count, { one: "and # more event", other: "and # more events" }),
};
