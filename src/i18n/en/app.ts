import { numbersIn } from "../lazy-format";
import { pluralIn } from "../plural";

const plural = pluralIn("en");
const number = numbersIn("en", { maximumFractionDigits: 1 });
const megabytes = (bytes: number) => number.format(bytes / 1_000_000);

export const app = {
  skip: "Skip to events",
  viewAsList: "View as list",
  count: (events: number) => plural(events, { one: "# key moment, sourced", other: "# key moments, sourced" }),
  countPlain: (events: number) => plural(events, { one: "# event", other: "# events" }),
  upTo: (day: string) => `Events up to ${day}`,
  language: "Language",
  /** In the language itself: who looks for it may read no other. */
  languageNames: { en: "English", uk: "Українська" },
  languageShort: { en: "EN", uk: "УКР" },
  appearance: "Appearance",
  detail: "Detail on the timeline",
  details: { auto: "Automatic", labels: "Labels only" },
  appearances: { auto: "System", light: "Light", dark: "Dark", contrast: "High contrast" },
  view: "View",
  views: { timeline: "Timeline", map: "Map", list: "List" },
  share: "Share",
  more: "More",
  timelines: "Your timelines…",
  openFile: "Open file…",
  openExample: "Open an example",
  allTimelines: "All timelines",
  saveAs: "Save as a file or picture",
  singleFile: "Export as one HTML file",
  publish: "Publish as a site…",
  drop: {
    title: "Drop the file to open it",
    formats:
      "A table (Excel, ODS, CSV), also with its pictures or as a ZIP, TimelineJS, a calendar, JSON and more. It stays on this device.",
  },
  print: "Print…",
  about: "About this timeline",
  keys: "Keyboard shortcuts",
  stories: "Stories",
  quiz: "Quiz",
  fullScreen: "Full screen",
  zoom: "Zoom",
  main: "Events",
  loading: "Loading events",
  progress: {
    bytes: (done: number, total?: number) =>
      total === undefined ? `Loading ${megabytes(done)} MB` : `Loading ${megabytes(done)} of ${megabytes(total)} MB`,
    events: (done: number, total: number) =>
      `Reading ${number.format(done)} of ${plural(total, { one: "# event", other: "# events" })}`,
    cancel: "Cancel",
  },
  failed: {
    title: "Could not load the events",
    titleCancelled: "Loading was cancelled",
    file: (source: string) => `File: ${source}`,
    dismiss: "Dismiss",
    retry: "Try again",
    openBundled: "Open default timeline",
    network: "Could not load the file. Check your connection and try again.",
  },
  crashed: {
    again: "Try again",
    back: "Back to the timeline",
    title: "Something went wrong",
    text: "This part of the page stopped working. The address still holds your view: reload to restore it.",
    reload: "Reload",
    copy: "Copy details",
    copied: "Copied",
    download: "Download my data",
    rescued: {
      saved: "Your stories and timelines from this browser are in your downloads.",
      none: "This browser has no stories or timelines of yours.",
      failed: "Could not read your data. It is still saved: reload the page and try again.",
    },
  },
};
