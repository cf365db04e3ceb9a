import type { Widen } from "../messages";
import { pluralIn } from "../plural";

const plural = pluralIn("en");

/** Parts of a link that could not be used. `where` is the parameter, `value` its content. */
export const linkNotices = {
  unknownParameter: (where: string) => `The link contains an unknown setting: ${where}. It was ignored.`,
  unknownValue: (where: string, value: string) =>
    `The link asks for ${where} “${value}”, which does not exist here. It was ignored.`,
  /** `day`: when, as it is shown; a note of the chronicle may follow. */
  movedEvent: (id: string, title: string, day: string | undefined) =>
    `The link asks for the event “${id}”, which is now part of “${title}”${day === undefined ? "" : ` (since ${day})`}.`,
  removedEvent: (id: string, day: string | undefined) =>
    `The link asks for the event “${id}”, which was removed from this timeline${day === undefined ? "" : ` on ${day}`}.`,
  /** Of more than one such part; a list follows. `isMinimum`: there may have been more. */
  unknownTogether: (count: number, isMinimum: boolean) =>
    `The link contains ${isMinimum ? "at least " : ""}${plural(count, {
      one: "# setting that is unknown or does not exist here. It was ignored:",
      other: "# settings that are unknown or do not exist here. They were ignored:",
    })}`,
  unreadableDate: (where: string, value: string) =>
    `The date “${value}” in the link (${where}) cannot be read. Write dates like 2022-02-24. It was ignored.`,
  reversedDates: (from: string) =>
    `The period in the link starts after it ends (from “${from}”). It was ignored; all years are shown.`,
  tooLong: "The link is too long to be read. The whole timeline is shown.",
  privateSource: (host: string) =>
    `The link asks for a file on ${host}, which is in your own network. This page does not open files from there; the default timeline is shown.`,
  insecureSource: (host: string) =>
    `The link asks for a file on ${host} without encryption (http). Only https can be opened; the default timeline is shown.`,
  deviceSource: (name: string) =>
    `The link points to the file “${name}” on someone’s device, which no link can open. If you have the file, drop it on this page.`,
  badSource: (value: string) =>
    `The link asks for a file at “${value}”, which this page cannot open. The default timeline is shown.`,
  secretSource: "The link asks for a file with a user name or password in its address. The default timeline is shown.",
  draftElsewhere:
    "The link points to a timeline that is edited in another browser, or was deleted. Its author can share it as a file. The default timeline is shown.",
  draftFull: "A timeline that is edited can have at most 20,000 events. Nothing was changed.",
  storyElsewhere:
    "The link points to a story that is saved in another browser or has been deleted. Its author can share it as a file, or as a link that contains the story.",
  storyLinkBroken:
    "The story in the link cannot be read: the link may have been cut off. Ask for the link again, or for the file.",
  storyLinkLarge: "The story in the link is too large and was not opened. Ask for it as a file.",
  storyLinkNewer:
    "The story in the link was made with a newer version of this page. Reload the page and open the link again.",
};
export type LinkNoticeMessages = Widen<typeof linkNotices>;
