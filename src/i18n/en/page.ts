/** Words of the page before any script. No part of `index.ts`: only the build needs them. */
export const page = {
  withoutScript:
    "This is the chronicle as a list. With JavaScript the same events stand on a timeline, with filters and search.",
  otherLanguage: "Українською",
  periods: "Periods",
};
