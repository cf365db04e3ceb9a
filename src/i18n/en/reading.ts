import type { Widen } from "../messages";

/** Texts of the pages of single events and stories, of the feed and of what search engines show. */
export const reading = {
  openTimeline: "Open in the timeline",
  startStory: "Start the story",
  story: "Story",
  steps: "Steps",
  step: (step: number) => `Step ${step}`,
  neighbours: "Earlier and later events",
  aboutPage: "About this page",
  publisher: "Publisher",
  licence: "Licence of the texts",
  siteLicence: "Licence of the site",
  feed: "Corrections as a feed",
  report: "Report an error",
  feedTitle: (title: string) => `Corrections: ${title}`,
  correctionOf: (day: string) => `Correction of ${day}`,
  inVersion: (version: string) => `version ${version}`,
  pictureOf: (title: string) => `The timeline “${title}” as a picture`,
};

export type ReadingMessages = Widen<typeof reading>;
