import { pluralIn } from "../plural";

const plural = pluralIn("en");
const number = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const megabytes = (bytes: number) => number.format(bytes / 1_000_000);

export const app = {
  skip: "Skip to the events",
  viewAsList: "View as list",
  count: (events: number) => plural(events, { one: "# key moment, sourced", other: "# key moments, sourced" }),
  countPlain: (events: number) => plural(events, { one: "# event", other: "# events" }),
  upTo: (day: string) => `Events up to ${day}`,
  language: "Language",
  /** In the language itself: who looks for it may read no other. */
  languageNames: { en: "English", uk: "Українська" },
  languageShort: { en: "EN", uk: "УКР" },
  appearance: "Appearance",
  appearances: { auto: "Like the system", light: "Light", dark: "Dark", contrast: "High contrast" },
  view: "View",
  views: { timeline: "Timeline", list: "List" },
  share: "Share",
  more: "More",
  openFile: "Open a file of your own",
  singleFile: "Take it along as one file",
  drop: {
    title: "Drop the file to open it",
    formats: "A table (CSV), TimelineJS, a calendar, JSON … It stays on this device.",
  },
  print: "Print …",
  about: "About this timeline",
  keys: "Keys",
  stories: "Stories",
  quiz: "Quiz",
  fullScreen: "Full screen",
  zoom: "Zoom",
  main: "Events",
  loading: "Loading the events",
  progress: {
    bytes: (done: number, total?: number) =>
      total === undefined ? `Loading ${megabytes(done)} MB` : `Loading ${megabytes(done)} of ${megabytes(total)} MB`,
    events: (done: number, total: number) => `Reading ${number.format(done)} of ${number.format(total)} events`,
    cancel: "Cancel",
  },
  failed: {
    title: "The events could not be loaded",
    titleCancelled: "Loading was cancelled",
    cancelled: "Nothing of the file is shown.",
    file: (source: string) => `File: ${source}`,
    dismiss: "Dismiss",
    retry: "Try again",
    openBundled: "Open the bundled timeline",
    network: "The file did not arrive. Check the connection and try again.",
    offline: "This device is offline. Try again when it is connected.",
    cors: (host: string) =>
      `${host} has the file, or at least answers, but does not let other pages read it. Whoever keeps the file has to allow it (the header Access-Control-Allow-Origin), or you save the file and drop it on this page.`,
    redirect:
      "The address leads on to another one that this page does not open: a private network, or one without encryption.",
    truncated: "The connection broke in the middle of the file. Try again.",
    device: "The file could not be read from this device. It may be a folder, or have been moved or locked.",
    stalled: "The file came too slowly, or stopped coming. Try again, perhaps later.",
    status: (status: string) => `The server answered with ${status} instead of the file. The address may be wrong.`,
    tooLarge: "The file is larger than 64 MB, which is the most that is read.",
    unreadable: "The file arrived, but no events could be read from it.",
  },
  crashed: {
    again: "Try again",
    back: "Back to the timeline",
    title: "Something went wrong",
    text: "This part of the page stopped working. Your address still holds the view: reloading brings it back.",
    reload: "Reload",
    copy: "Copy the details",
    copied: "Copied",
    stories: "Download my stories",
    rescued: {
      saved: "The stories that this browser keeps are in your downloads.",
      none: "This browser keeps no story of yours.",
      failed: "The stories could not be read. They are still where they were: reload the page and try again.",
    },
  },
};
