/** Loaded with the dialog of the single-file export. */
import { pluralIn } from "../plural";

const plural = pluralIn("en");
const number = new Intl.NumberFormat("en");
const megabytes = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

export const singleFile = {
  title: "Export as one HTML file",
  close: "Close",
  intro: (events: string, stories: number) =>
    `One HTML file with the whole page: ${events}${stories === 0 ? "" : ` and ${plural(stories, { one: "# story", other: "# stories" })}`}. Double-click it on a USB stick or disk: it opens offline and can present, with presenter view.`,
  events: (count: number) => plural(count, { one: "# event", other: "# events" }),
  opensWith: "Opens with",
  timeline: "The timeline",
  untitled: "Untitled story",
  story: (title: string, isShort: boolean) => `Story: ${title}${isShort ? " (short)" : ""}`,
  stage: "Start presenting at once",
  stageHint: "For the projector: the first slide appears as soon as the file opens.",
  make: "Export",
  collecting: "Exporting…",
  made: (name: string, bytes: number) =>
    `Exported: ${name}, ${megabytes.format(bytes / 1_000_000)} MB. It is in your downloads.`,
  checksum: (sha256: string) => `Checksum of the events (SHA-256): ${sha256}`,
  withPictures: (count: number) =>
    `${plural(count, { one: "# picture is to be included", other: "# pictures are to be included" })}. Large pictures are scaled down; where and with what camera pictures were taken is removed. Pictures that cannot be read are left out and named.`,
  withoutRecordings: (count: number, names: string) =>
    `${plural(count, { one: "# video or sound is not included", other: "# videos or sounds are not included" })}, because the file can hold pictures only: ${names}`,
  preparing: (done: number, count: number) => `Preparing pictures: ${number.format(done)} of ${number.format(count)}…`,
  ready: (name: string, bytes: number, count: number, pictureBytes: number) =>
    `Ready: ${name}, ${megabytes.format(bytes / 1_000_000)} MB. ${count === 0 ? "No pictures are in it." : `${plural(count, { one: "# picture takes", other: "# pictures take" })} ${megabytes.format(pictureBytes / 1_000_000)} MB of it.`}`,
  stilled: (count: number, names: string) =>
    `${plural(count, { one: "# moving picture no longer moves", other: "# moving pictures no longer move" })}, because only GIF, WebP and PNG files of up to 2 MB can: ${names}`,
  leftOut: {
    "not-loaded": (names: string) => `Not included, missing or failed to load: ${names}`,
    unreadable: (names: string) => `Not included, broken or not a picture: ${names}`,
    "too-large": (names: string) => `Not included, too large: ${names}`,
  },
  save: "Save file",
  pictures: "Images and videos from other sites are not included; offline, a note stands in for them.",
  tooMany: (count: number, most: number) =>
    `The file would contain ${plural(count, { one: "# event", other: "# events" })}; the limit is ${number.format(most)}. Publish the page with the timeline’s file instead.`,
  failed: {
    unreachable: "Could not load the parts of the file. Check your connection and try again.",
    strange:
      "The server sent something else instead of the parts of the file. The site owner must publish one-file.txt with the site.",
  },
};

export type SingleFileMessages = typeof singleFile;
