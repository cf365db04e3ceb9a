/** What a link or a file said that could not be used. `where` is the parameter, `value` what it held. */
export const notices = {
  name: "Notices",
  dismiss: "Dismiss",
  unknownParameter: (where: string) => `The link has a part that this page does not know: ${where}. It was ignored.`,
  unknownValue: (where: string, value: string) =>
    `The link asks for ${where} “${value}”, which is not here. It was ignored.`,
  /** Of more than one such part; a list follows. `isLeast`: there may have been more. */
  unknownTogether: (count: number, isLeast: boolean) =>
    `The link has ${isLeast ? "at least " : ""}${count} parts that this page does not know or does not have. They were ignored:`,
  unreadableDate: (where: string, value: string) =>
    `The date “${value}” in the link (${where}) cannot be read. Dates look like 2022-02-24. It was ignored.`,
  reversedDates: (from: string) =>
    `The period in the link begins after it ends (from “${from}”). It was ignored; all years are shown.`,
  tooLong: "The link is too long to be read. The whole chronicle is shown.",
  privateSource: (host: string) =>
    `The link asks for a file of ${host}, which is in your own network. This page does not look there; the bundled timeline is shown.`,
  insecureSource: (host: string) =>
    `The link asks for a file of ${host} without encryption (http). Only https is opened; the bundled timeline is shown.`,
  deviceSource: (name: string) =>
    `The link is of the file “${name}” on somebody’s device, which no link can open. If you have it, drop it on this page.`,
  badSource: (value: string) =>
    `The link asks for a file at “${value}”, which is no address that this page opens. The bundled timeline is shown.`,
  secretSource: "The link asks for a file with a name or password in its address. The bundled timeline is shown.",
  storyElsewhere:
    "The link is of a story that is kept in another browser, or has been deleted. Whoever made it can share it as a link with the story inside, or as a file.",
  storyLinkBroken:
    "The story in the link cannot be read: the link may have been cut off. Ask for it again, or for the file.",
  storyLinkLarge: "The story in the link is too large and was not opened. Ask for it as a file.",
  storyLinkNewer:
    "The story in the link was written by a newer version of this page. Reload the page and open the link again.",
  noWords: "The words of that language did not arrive. Check the connection and choose it again.",
  noPart: "That part of the page did not arrive. Check the connection and try again.",
  update: {
    waiting: "A new version of this page is ready. What you see stays as it is until you take it.",
    taken: "Another tab has taken the new version of this page. This one goes on as it is until you reload it.",
    take: "Update now",
    later: "Later",
  },
  other: (code: string, where: string) => `Something was ignored: ${code} (${where}).`,
};
