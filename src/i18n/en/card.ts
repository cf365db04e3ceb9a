import { numbersIn } from "../lazy-format";
import { pluralIn } from "../plural";

const plural = pluralIn("en");
const number = numbersIn("en");
const events = (count: number) => plural(count, { one: "# event", other: "# events" });

/** The card of a timeline embedded in another page. */
export const card = {
  full: "Open full timeline",
  begin: "First event",
  before: "Previous",
  after: "Next",
  step: "Previous and next event",
  more: "Show more",
  less: "Show less",
  /** How many of the events in view have found room. */
  shown: (shown: number, inView: number) =>
    shown < inView ? `Showing ${number.format(shown)} of ${events(inView)}` : events(inView),
  source: "Source:",
  details: (sources: number) =>
    sources === 0 ? "Details" : plural(sources, { one: "Details and # source", other: "Details and # sources" }),
};
