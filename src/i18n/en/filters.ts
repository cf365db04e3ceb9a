import { listsIn, numbersIn } from "../lazy-format";
import { pluralIn } from "../plural";

const plural = pluralIn("en");
const number = numbersIn("en");
const or = listsIn("en-GB", "disjunction");
const and = listsIn("en-GB", "conjunction");
const events = (count: number) => plural(count, { one: "# event", other: "# events" });
const matches = (count: number) => plural(count, { one: "# match", other: "# matches" });

export const filters = {
  region: "Filters",
  filter: "Filter",
  facets: { lane: "Topic", actor: "Actor", place: "Place", dates: "Dates", status: "Status", text: "Search" },
  untouched: {
    lane: (count: number) => `all ${count}`,
    actor: () => "any",
    place: () => "any",
    dates: () => "any",
    status: (count: number) => `all ${count}`,
  },
  clearFacet: (facet: string) => `Clear filter: ${facet}`,
  clearAll: "Clear all",
  find: { lane: "Find a topic", actor: "Find an actor", place: "Find a place", status: "Find a status" },
  nothingFound: (text: string) => `No match for “${text}”`,
  countOf: (count: number, total: number) => `${number.format(count)} of\u00A0${number.format(total)}`,
  whyNone: "No events match with your other filters",
  countsFollow: "Counts reflect your other filters",
  showAllOptions: (count: number) => `Show all ${count}`,
  done: "Done",
  close: "Close",
  /** What follows the number of events in bold. */
  rest: {
    inPeriod: (total: number) => `of ${events(total)} in this period`,
    filtered: (total: number) => `of ${events(total)}`,
    filteredInPeriod: (total: number, inside: number) => `of ${events(total)}, ${number.format(inside)} in this period`,
    all: (total: number) => plural(total, { one: "event", other: "events" }),
  },
  announce: (count: number, total: number) => `${number.format(count)} of ${events(total)}.`,
  show: (count: number) => (count === 0 ? "No events match" : `Show ${events(count)}`),
  dates: {
    from: "From",
    to: "To",
    apply: "Apply",
    allYears: "All years",
    eras: "Periods",
    days: "Custom dates",
    incomplete: "Enter both dates.",
    wrongOrder: "The first date must not be after the last.",
    outside: (first: string, last: string) => `Enter dates from ${first} to ${last}.`,
  },
  empty: {
    titles: {
      one: "No events match",
      two: "No events match both",
      three: "No events match all three",
      four: "No events match all four",
      five: "No events match all five",
    },
    clash: (parts: readonly string[]) => `${and.format(parts)} have no event in common.`,
    removeOne: "Remove one:",
    notEnough: "Removing one is not enough.",
    onlyText: (text: string) => `No results for “${text}”. Check the spelling or try fewer words.`,
    onlyFacet: (part: string) => `The timeline has no events with ${part}.`,
    part: {
      lane: (values: readonly string[]) => `topic ${or.format(values)}`,
      actor: (values: readonly string[]) => `actor ${or.format(values)}`,
      place: (values: readonly string[]) => `place ${or.format(values)}`,
      status: (values: readonly string[]) => `status ${or.format(values)}`,
      text: (values: readonly string[]) => `search for “${values.join(" ")}”`,
    },
    remove: (values: readonly string[]) => `Remove ${and.format(values.map((value) => `“${value}”`))}`,
    removeText: (text: string) => `Remove search “${text}”`,
    events,
    clearAll: (count: number) => `Clear all, show ${events(count)}`,
    noEvents: "This timeline has no events yet",
  },
  outside: {
    title: "No events in this period",
    before: (count: number, date: string) => `${matches(count)} before ${date}`,
    after: (count: number, date: string) => `${matches(count)} after ${date}`,
    eventsBefore: (count: number, date: string) => `${events(count)} before ${date}`,
    eventsAfter: (count: number, date: string) => `${events(count)} after ${date}`,
    allYears: "Show all years",
  },
};
