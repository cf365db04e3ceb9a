/** Comes with the dialog that makes one file of it all. */
import { pluralIn } from "../plural";

const plural = pluralIn("en");
const megabytes = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

export const singleFile = {
  title: "Take it along as one file",
  close: "Close",
  intro: (events: string, stories: number) =>
    `One HTML file with the whole page in it: ${events}${stories === 0 ? "" : ` and ${plural(stories, { one: "# story", other: "# stories" })}`}. It opens by a double click from a stick or a disk, without a network, and presents, with the presenter’s window.`,
  events: (count: number) => plural(count, { one: "# event", other: "# events" }),
  opensWith: "Opens with",
  timeline: "The timeline",
  untitled: "Untitled story",
  story: (title: string, isShort: boolean) => `Story: ${title}${isShort ? " (short)" : ""}`,
  stage: "Begin on the stage",
  stageHint: "For the projector: the first slide stands there as soon as the file is open.",
  make: "Make the file",
  collecting: "Making the file …",
  made: (name: string, bytes: number) =>
    `Made: ${name}, ${megabytes.format(bytes / 1_000_000)} MB. It is in your downloads.`,
  checksum: (sha256: string) => `Check sum of the events (SHA-256): ${sha256}`,
  pictures: "Pictures and films of other hosts are not in it; without a network their places say so.",
  tooMany: (count: number, most: number) =>
    `The file would hold ${count} events; at most ${most} go into one file. Serve the page with the file of events instead.`,
  failed: {
    unreachable: "The parts of the file did not arrive. Check the connection and try again.",
    strange:
      "The server sent something else in the place of the file’s parts. Whoever keeps this site has to publish one-file.txt with it.",
  },
};

export type SingleFileMessages = typeof singleFile;
