import type { Widen } from "../messages";
import { pluralIn } from "../plural";

const plural = pluralIn("en");
const number = new Intl.NumberFormat("en");
const steps = (count: number) => plural(count, { one: "# step", other: "# steps" });
const events = (count: number) => plural(count, { one: "# event", other: "# events" });

/** Print: the sheets and their preview. */
export const print = {
  title: "Print and PDF",
  back: "Back to the timeline",
  print: "Print or save as PDF",
  hint: (size: string) =>
    `In the dialog that opens, choose paper ${size}, scale 100% and default margins. For a PDF, choose “Save as PDF” as the printer.`,
  preview: (pages: number) => plural(pages, { one: "Preview: # page", other: "Preview: # pages" }),
  layingOut: (done: number, all: number) =>
    `Laying out pages: ${number.format(done)} of ${plural(all, { one: "# section", other: "# sections" })}`,
  sheet: "Sheet",
  sheets: {
    list: "Handout: events by period",
    student: "Story: student copy",
    teacher: "Story: teacher copy",
    quiz: "Quiz: questions",
    key: "Quiz: answers",
  },
  story: "Story",
  range: "Events",
  ranges: {
    all: (count: number) => `The whole timeline (${number.format(count)})`,
    filter: (count: number) => `Filtered events (${number.format(count)})`,
    period: (count: number) => `Of these, the period on screen (${number.format(count)})`,
  },
  size: "Paper",
  sizes: { a4: "A4", letter: "Letter" },
  text: "Text",
  texts: { normal: "Normal", large: "Large" },
  with: "Include",
  parts: {
    figure: "Timeline diagram",
    maps: "Maps",
    summaries: "Summaries",
    pictures: "Pictures",
    quotes: "Quotations and figures",
    sources: "Sources",
  },
  /** Next to the controls, and on the sheets themselves. */
  first: (shown: number, total: number) =>
    `Only the first ${number.format(shown)} of ${events(total)}: choose a period or filters to print others.`,
  none: "Nothing to print: no events are left.",
  noStory: "This timeline has no stories.",
  firstSteps: (shown: number, total: number) => `Only the first ${number.format(shown)} of ${steps(total)}.`,
  /** On the sheets. */
  upTo: (day: string) => `Events up to ${day}`,
  events,
  of: (shown: number, total: number) => `${number.format(shown)} of ${events(total)}`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  continued: "continued",
  legend: "Legend",
  marks: {
    about: "approximate date",
    range: "on one of these days",
    span: "lasts",
    open: "ongoing, or end unknown",
  },
  figure: (count: number, period: string) => `Timeline of ${events(count)}, ${period}. The list has the same events.`,
  otherLanes: "Other topics",
  /** Below a map. */
  map: {
    name: "Map",
    shown: (count: number, places: number, period: string) =>
      `${events(count)} in ${plural(places, { one: "# place", other: "# places" })}, ${period}`,
    shapes: (count: number) => plural(count, { one: "# route or area", other: "# routes or areas" }),
    beyond: (count: number) =>
      plural(count, { one: "# more event lies beyond the edges", other: "# more events lie beyond the edges" }),
    key: "A number in a mark counts its events, “+2” after a name further places",
    ring: "a dashed ring is a place known only roughly",
    outline: "a dashed outline is a whole country",
    places: "Places by their first event",
    more: (count: number) => plural(count, { one: "# more", other: "# more" }),
  },
  contentNote: "Content note",
  sources: "Sources",
  licence: (name: string) => `Texts: ${name}`,
  version: (version: string) => `Version ${version}`,
  name: "Name",
  class: "Class",
  date: "Date",
  step: (step: number) => `Step ${step}`,
  steps,
  minutes: (minutes: number) => `${minutes} min`,
  forWhom: (whom: string) => `For ${whom}`,
  shortVersion: (count: number, minutes: number | undefined) =>
    `short version: ${steps(count)}${minutes === undefined ? "" : `, ${minutes} min`}, marked “short”`,
  short: "short",
  atMinute: (minute: number) => `from minute ${minute}`,
  question: "Question",
  note: "Note",
  copies: { student: "Student copy", teacher: "Teacher copy", quiz: "Quiz", key: "Quiz: answers" },
  points: (points: number) => plural(points, { one: "# point", other: "# points" }),
  howToOrder: (last: number) => `Number the boxes 1 to ${last}, 1 for the earliest.`,
  /** For answers and periods. */
  letters: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  howToMatch: "Draw a line from each quotation to its speaker.",
  howToLetter: "Write the letter of the speaker in each box.",
  about: "About",
  whole: "The whole timeline",
  count: "Number of questions",
  code: "Code",
  newCode: "New questions",
  codeHint: "The same code gives the same questions, on paper and on screen.",
};

export type PrintMessages = Widen<typeof print>;
