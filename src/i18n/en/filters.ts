import { numbersIn } from "../lazy-format";
import { pluralIn } from "../plural";

const plural = pluralIn("en");
const number = numbersIn("en");
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
