import type { Widen } from "../messages";
import { pluralIn } from "../plural";

const plural = pluralIn("en");

/** The events of an open draft as a table: cells, pasting, and edits of several events. */
export const draftTable = {
  name: "Table of events",
  hidden: (count: number) =>
    plural(count, { one: "# event is hidden by the filters.", other: "# events are hidden by the filters." }),
  showAll: "Show all",
  none: "No events yet. Add one, or paste rows from a spreadsheet.",
  noneShown: "The filters hide all events.",
  addEvent: "Add event",
  newTitle: "New event",
  /** The empty row at the end. */
  newRow: "New event",
  hint: "Select rows to edit several events at once. Rows of a spreadsheet can be pasted into any cell.",
  columns: {
    select: "Selected",
    number: "Row",
    date: "Date",
    title: "Title",
    lane: "Topic",
    status: "Status",
    importance: "Importance",
    summary: "Summary",
    places: "Places",
    actors: "People and organisations",
    tags: "Tags",
    claimedBy: "Claimed by",
    sourceTitle: "Source",
    sourceUrl: "Source address",
  },
  /** Of a text in several languages. */
  columnIn: (column: string, language: string) => `${column}, ${language}`,
  selectAll: "Select all events shown",
  selectRow: (title: string) => `Select “${title}”`,
  openRow: (row: string, title: string) => `Row ${row}: open “${title}”`,
  unreadable: "Not shown on the timeline: the date cannot be read",
  /** For a cell while it is edited. */
  edit: (column: string, title: string) => `${column} of “${title}”`,
  /** What is wrong with a text, and what would be right. */
  faults: {
    "title.empty": "An event needs a title.",
    "date.empty": "An event needs a date, such as 2022-02-24, May 1998 or 1914/1918.",
    "date.invalid":
      "This cannot be read as a date. Write it as 2022-02-24, 24 February 2022, 2022-02, 2022 or 2004/2006, with a day that exists.",
    "date.ambiguous":
      "It is unclear which number is the day and which the month. Write the month as a word, or the date as year-month-day.",
    "date.serial": "This is only a number, not a date. Write it as 2022-02-24.",
    "date.out-of-range": "Too far in the past or future to be shown: years go from 135000 BCE to 135000 CE.",
    "date.remark": "Only the date belongs here. Move the other words to the summary.",
    "status.unknown": "This is no status. Write Confirmed, Reported, Claimed or Disputed.",
    "importance.invalid": "Write a whole number from 1 (detail) to 5 (turning point).",
    "address.invalid": "This is no web address. Write one that begins with https://.",
    "text.long": "The text is too long: at most 200,000 characters.",
    "column.none": "There is no column for this value.",
    "events.many": "There is no more room: a timeline that is edited has at most 20,000 events.",
  },
  report: {
    changed: (count: number) => plural(count, { one: "# cell changed", other: "# cells changed" }),
    added: (count: number) => plural(count, { one: "# row added", other: "# rows added" }),
    unread: (count: number) => plural(count, { one: "# value not read", other: "# values not read" }),
    nothing: "Nothing changed",
    row: (number: string) => `Row ${number}`,
    pastedRow: (number: string) => `Pasted row ${number}`,
    /** Where a value that was not read stands in what was pasted. */
    at: (row: string, column: string, value: string) => `${row}, ${column}, “${value}”`,
    atRow: (row: string, value: string) => `${row}, “${value}”`,
    notAdded: "This row was not added.",
    more: (count: number) => plural(count, { one: "and # more", other: "and # more" }),
    newNames: (names: string) => `New in the lists: ${names}`,
    copied: (count: number) => plural(count, { one: "# cell copied", other: "# cells copied" }),
    edited: (count: number) => plural(count, { one: "# event changed", other: "# events changed" }),
    duplicated: (count: number) => plural(count, { one: "# event duplicated", other: "# events duplicated" }),
    deleted: (count: number) => plural(count, { one: "# event deleted", other: "# events deleted" }),
    unmoved: (count: number, titles: string) =>
      `${plural(count, {
        one: "The date of # event could not be shifted",
        other: "The dates of # events could not be shifted",
      })}: ${titles}`,
    undone: "Undone",
    redone: "Done again",
    undo: "Undo",
    close: "Close the message",
  },
  bulk: {
    name: "Edit the selected events",
    selected: (count: number) => plural(count, { one: "# event selected", other: "# events selected" }),
    clear: "Clear selection",
    set: "Topic, status …",
    tags: "Tags",
    shift: "Shift dates",
    duplicate: "Duplicate",
    remove: "Delete",
    topic: "Topic",
    status: "Status",
    importance: "Importance",
    asIs: "Leave as it is",
    apply: "Apply",
    cancel: "Close",
    tag: "Tag",
    addTag: "Add",
    removeTag: "Remove",
    amount: "By how much",
    amountHint: "A minus shifts to earlier dates.",
    unit: "Unit",
    units: { day: "Days", week: "Weeks", month: "Months", year: "Years" },
  },
};
export type DraftTableMessages = Widen<typeof draftTable>;
