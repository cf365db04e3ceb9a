/** Words of the page before any script. No part of `index.ts`: only the build needs them. */
export const page = {
  withoutScript:
    "This is the chronicle as a list. With JavaScript the same events stand on a timeline, with filters and search.",
  unfiltered:
    "All events are listed: choosing some of them, as this address does, needs parts of the page that did not arrive.",
  otherLanguage: "Українською",
  periods: "Periods",
};
