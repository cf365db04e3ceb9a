/** Dates that are changed on the timeline while a draft is edited, by pointer or keyboard. */
export const dateDrag = {
  newDate: (date: string) => `New date: ${date}`,
  /** The event has no end that could be moved. */
  noEnd: "This event has no end date",
  outOfRange: "The date cannot be moved any further",
  /** Group of the help sheet. */
  group: "Editing: dates of the event",
  keys: {
    later: "One unit later: a day, a month, a year",
    earlier: "One unit earlier",
    muchLater: "Ten units later",
    muchEarlier: "Ten units earlier",
    longer: "End one unit later",
    shorter: "End one unit earlier",
  },
};

export type DateDragMessages = typeof dateDrag;
