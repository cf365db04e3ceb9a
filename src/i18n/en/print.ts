import { pluralIn } from "../plural";

const plural = pluralIn("en");
const number = new Intl.NumberFormat("en");
const events = (count: number) => plural(count, { one: "# event", other: "# events" });

/** Sheets for paper, and the preview of them. */
export const paper = {
  title: "Print and PDF",
  back: "Back to the timeline",
  print: "Print or save as PDF",
  hint: (size: string) =>
    `In the dialog that opens: paper ${size}, scale 100 %, margins as they are. “Save as PDF” stands among the printers.`,
  preview: (pages: number) => plural(pages, { one: "Preview: # page", other: "Preview: # pages" }),
  layingOut: (done: number, all: number) =>
    `Laying out the pages: ${number.format(done)} of ${number.format(all)} parts`,
  sheet: "Sheet",
  sheets: {
    list: "Hand-out: the events by period",
    student: "Story: student copy",
    teacher: "Story: teacher copy",
    quiz: "Quiz: questions",
    key: "Quiz: answers",
  },
  story: "Story",
  range: "Events",
  ranges: {
    all: (count: number) => `The whole chronicle (${number.format(count)})`,
    filter: (count: number) => `What the filters leave (${number.format(count)})`,
    period: (count: number) => `Of these, the period on the screen (${number.format(count)})`,
  },
  size: "Paper",
  sizes: { a4: "A4", letter: "Letter" },
  text: "Text",
  texts: { normal: "Normal", large: "Large" },
  with: "With",
  parts: {
    figure: "Timeline drawing",
    summaries: "Summaries",
    quotes: "Quotations and figures",
    sources: "Sources",
  },
  /** Beside the controls, and on the paper itself. */
  first: (shown: number, total: number) =>
    `The first ${number.format(shown)} of ${events(total)}: choose a period or filters to print others.`,
  none: "There is nothing to print here: no event is left.",
  noStory: "This chronicle has no stories.",
  firstSteps: (shown: number, total: number) => `The first ${number.format(shown)} of ${number.format(total)} steps.`,
  /** On the sheets. */
  upTo: (day: string) => `Events up to ${day}`,
  events,
  of: (shown: number, total: number) => `${number.format(shown)} of ${events(total)}`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  continued: "continued",
  legend: "How to read it",
  marks: {
    about: "approximate date",
    range: "on one of these days",
    span: "lasts",
    open: "goes on, or end unknown",
  },
  figure: (count: number, period: string) =>
    `Timeline of ${events(count)}, ${period}. The same events stand in the list.`,
  otherLanes: "Other topics",
  contentNote: "Content note",
  sources: "Sources",
  licence: (name: string) => `Texts: ${name}`,
  version: (version: string) => `Version ${version}`,
  name: "Name",
  class: "Class",
  date: "Date",
  step: (step: number) => `Step ${step}`,
  steps: (count: number) => plural(count, { one: "# step", other: "# steps" }),
  minutes: (minutes: number) => `${minutes} min`,
  forWhom: (whom: string) => `For ${whom}`,
  shortVersion: (steps: number, minutes: number | undefined) =>
    `short version: ${plural(steps, { one: "# step", other: "# steps" })}${minutes === undefined ? "" : `, ${minutes} min`}, marked “short”`,
  short: "short",
  atMinute: (minute: number) => `from minute ${minute}`,
  question: "Question",
  note: "Note",
  copies: { student: "Student copy", teacher: "Teacher copy", quiz: "Quiz", key: "Quiz: answers" },
  points: (points: number) => plural(points, { one: "# point", other: "# points" }),
  howToOrder: (last: number) => `Write 1 to ${last} into the boxes, 1 for the earliest.`,
  /** For answers and periods. */
  letters: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  howToMatch: "Join each quotation with who said it by a line.",
  howToLetter: "Write the letter of who said it into each box.",
  about: "About",
  whole: "The whole chronicle",
  count: "Number of questions",
  code: "Code",
  newCode: "Other questions",
  codeHint: "The same code gives the same questions, on paper and on the screen.",
};
