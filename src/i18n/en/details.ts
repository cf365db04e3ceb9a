import { numbersIn } from "../lazy-format";
import { pluralIn } from "../plural";

const plural = pluralIn("en");
const number = numbersIn("en");

/** The panel of one event. */
export const details = {
  position: (place: number, count: number) => `Event ${number.format(place)} of ${number.format(count)}`,
  hidden: "Hidden by your filters",
  showIt: "Show it",
  previous: "Previous event",
  next: "Next event",
  close: "Close details",
  addToStory: "Add to story",
  copyLink: "Copy link",
  copied: "Copied",
  copyFailed: "Could not copy the link. Copy it from the address bar.",
  showMore: "Show more",
  showLess: "Show less",
  topic: "Topic",
  status: "Status",
  noStatus: "Status not given",
  /** Precedes the text on who claims what, by status. */
  statusNote: { confirmed: "Who says what", claimed: "Claimed", disputed: "Disputed", reported: "Reported" },
  showText: "Show the text",
  hideText: "Hide the text",
  where: "Where",
  who: "Who",
  onlyActor: (name: string) => `${name}: only events with this actor`,
  figures: "Figures, as reported by each source",
  quotes: "In their words",
  quoted: (text: string) => `“${text}”`,
  related: "Related events",
  relations: { "led-to": "Led to", "responded-to": "In response to", "part-of": "Part of", later: "Later" },
  reverse: { "led-to": "Followed from", "responded-to": "Responses", "part-of": "Includes", later: "Earlier" },
  /** Who states a cause, after the event that it leads to. */
  accordingTo: "According to",
  media: "Media",
  load: {
    image: (host: string) => `Load image from ${host}`,
    video: (host: string) => `Play video on ${host}`,
    audio: (host: string) => `Play audio on ${host}`,
  },
  mediaFailed: "Could not load the file. It may be damaged or gone.",
  mediaMissing: (name: string) => `The file ${name} did not come with this timeline.`,
  captions: "Captions",
  /** Names of the button that shows a picture large. */
  showPicture: "Show picture large",
  showPictureOf: (alt: string) => `${alt}. Show large`,
  credit: (name: string) => `Credit: ${name}`,
  licence: "Licence:",
  sources: (count: number) => `Sources (${number.format(count)})`,
  sourceKinds: {
    document: "Document",
    official: "Official statement",
    identifier: "Permanent identifier",
    agency: "News agency",
    news: "News",
    encyclopaedia: "Encyclopaedia",
    other: "Other source",
  },
  /** Before the link to an archived copy. */
  archived: "Archived copy",
  /** Names of the links between a figure and its source. */
  toSource: (number: number, title: string) => `Source ${number}: ${title}`,
  toFigure: (value: string, label: string) => `Back to the figure: ${value}, ${label}`,
  newTab: "opens in a new tab",
  before: (distance: string) => `Before, ${distance}`,
  after: (distance: string) => `After, ${distance}`,
  noEarlier: "No earlier event",
  noLater: "No later event",
  distance: {
    same: "same day",
    days: (count: number) => plural(count, { one: "# day", other: "# days" }),
    months: (count: number) => plural(count, { one: "# month", other: "# months" }),
    years: (count: number) => plural(count, { one: "# year", other: "# years" }),
  },
  map: (places: string) => `Map: ${places}`,
  mapFailed: (places: string) => `Could not load the map. Place: ${places}.`,
  retry: "Try again",
  /** What the mark on the map means, by how exactly a place is known. */
  precision: {
    exact: "Exact place.",
    city: "The dot marks the town, not the exact place.",
    area: "The dot marks the area, not the exact place.",
    region: "The ring marks the region, not an exact place.",
    country: "The country as a whole.",
    sea: "At sea; the ring marks the area.",
  },
};
