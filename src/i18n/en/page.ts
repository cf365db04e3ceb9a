/** Texts of the page before any script. Not part of `index.ts`: only the build needs them. */
export const page = {
  withoutScript:
    "These are the events as a list. With JavaScript, they are shown on a timeline with filters and search.",
  unfiltered:
    "All events are listed. The filters in this address were not applied, because parts of the page could not be loaded.",
  otherLanguage: "Українською",
  periods: "Periods",
};
